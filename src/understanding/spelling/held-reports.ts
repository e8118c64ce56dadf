import { pattern } from "../../text/pattern.ts";

/** Who files reports, named by its kind. */
const PLACE = "(?:区县|县区|县市区|市县区|区市县|县级市|地级市|地市|区|县|市|省)";
const BODY = `(?:[省市区县]直|[省市区县]级)?(?:街道(?:办事处|办)?|乡镇街?|镇街|街镇|[镇乡局]|委办局|部门|单位|机关|中心|管委会|${PLACE}|(?:${PLACE}|乡镇|镇|乡|地方)政府|[一-鿿]{2,6}(?:局|委|办|中心|厅|院))`;
const REPORT = "(?:年度)?(?:年报|报告|数据|资料|材料)";
const ENDS = "[?。!呢啊呀吧了]*$";
/** 收进来, 收集: to have reports of. */
const TAKEN = "收(?:集|存|纳|进来?|入)?了";
/** The bot itself. */
const SYSTEM = "(?:(?:本|这个)?(?:系统|平台)[里上中]?)?";
/** 收了几个街道, 收了哪几个县的, 收了多少乡镇的年报; 收了多少街道的申请 is of applications. */
const OF_BODIES = `${SYSTEM}${TAKEN}(?=(?:几|多少|哪[些几]?)[个家所]?${BODY}(?:的?${REPORT}|的?${ENDS}|,))`;
/** 收了多少份2022年的报告. */
const OF_REPORTS = `${SYSTEM}(?:${TAKEN}|收到了?(?=[几多]少?份))(?=(?:几|多少|哪[些几]?)[份个家本篇]?[^,。?!申请件费钱]{0,12}?(?:年报|报告)(?!里|中|上))`;
/** Nobody is named who could have received anything. */
const OF_STORE = "(?:你们?|库中?|数据库|这[里儿边]|系统|里面?|目前|现在|一共|总共|共|都|20\\d\\d年度?|[去前今]年|的|,)";
const COUNTED = `(?<=^${OF_STORE}*)${TAKEN}(?=(?:几|多少|哪几)家${ENDS})|(?<=^(?=.*(?:你|库|系统|这里))${OF_STORE}*)${TAKEN}(?=(?:几|多少|哪几)[个家]${ENDS})`;
const HELD = pattern(new RegExp([OF_BODIES, OF_REPORTS, COUNTED].join("|"), "g"));

const ABOUT_STORE = pattern(/收录|库|你们|你这|这[里儿]|系统|入库|有/);
/** 几个区 of those that reports are held of: they are told one by one. */
const PLACES = pattern(new RegExp(`(?:几|多少|哪几)个?(${PLACE})(?=的?${REPORT}${ENDS}|的?${ENDS})`, "g"));
/** 2022年街道数, 报告份数: of what is held. 有复议的单位数 are those that a figure tells. */
const NUMBER_OF = pattern(
  new RegExp(
    `(?<=^|[年,。度市县区旗州省那])(?:交报告的|有报告的)?(街道(?:办事处|办)?|乡镇|镇街|[镇乡局]|部门|单位|机关|报告|年报)的?总?(?:数量|数目|个数|家数|份数|数)(?=[比跟和与]?(?:20\\d\\d|[去前上])|(?:是|有|一共|总共)?(?:多少|几)?[个家份]?${ENDS})`,
    "g",
  ),
);

/** 收到申请的街道数: those that a figure tells are counted. */
const NUMBER_OF_THOSE = pattern(
  new RegExp(
    `(?<=的)(街道(?:办事处|办)?|乡镇|镇街|[镇乡局]|部门|单位|机关)的?总?(?:数量|数目|个数|家数|数)(?:是|有)?(?:多少)?(?=${ENDS})`,
  ),
);

/** 多少局: they are counted, and do not stand for all that there are. */
const OFFICES = pattern(/(?<=[几多]少?)(?=局(?:的|[?。!呢啊]*$))/g);

/**
 * Words for what the store holds in one spelling: 收了几个街道 is 收录了几个街道, and no street that applications were sent to.
 *
 * @param text normalised
 */
export function withHeldReports(text: string): string {
  const counted = NUMBER_OF.replace(text, (_, what) => `收录了几${/报/.test(what ?? "") ? "份报告" : `个${what}`}`);
  const held = HELD.replace(NUMBER_OF_THOSE.replace(counted, "$1有几个"), "收录了");
  if (!ABOUT_STORE.test(held)) return held;
  return OFFICES.replace(PLACES.replace(held, "哪些$1"), "个");
}
