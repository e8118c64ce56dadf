import { type Pattern, pattern } from "../../text/pattern.ts";

/** What is sought, and what stands for it. */
type Wording = readonly [sought: Pattern, by: Parameters<Pattern["replace"]>[1]];

/** Makes what puts a text, normalised, in other words: one wording after the other. */
export function rewording(...wordings: readonly Wording[]): (text: string) => string {
  return (text) => wordings.reduce((plain, [sought, by]) => sought.replace(plain, by), text);
}

/** 最多 2023, 2024年申请超过2023的: a year without its 年 behind words that might set a limit; cases are counted in 件. */
export const withPlainYears = rewording([
  pattern(
    /(?<=最[多高大少低小]|(?:超过|多于|少于|低于|高于|大于|小于|不到|不足|至少|[不没]如|比)了?)(20[0-3]\d)(?=的(?!\d)|[,。?!;呢吗吧]|[还更]?要?[多少高低大小]|单位|哪|谁|$)/g,
  ),
  "$1年",
]);

const OTHER_YEAR = "((?:20)?\\d\\d年度?|[去上前]一?年度?)";
const OF_WHOM =
  "(?=的(?:单位|机关|部门|街道|乡镇|[镇乡局县区]|[有是]|[,。?!;呢]|$)|(?:单位|机关|部门)|了?[吗吧嘛么没]|[,。?!;呢]|$)";
/** 2024年申请超过2023年的单位: more than in that year, and not held against a number. */
export const withPlainExceeding = rewording(
  [pattern(new RegExp(`(?<![没不未])(?:超过|多于|高于|大于|超出)了?${OTHER_YEAR}${OF_WHOM}`, "g")), "比$1多"],
  [pattern(new RegExp(`(?<!不)(?:少于|低于|小于|不及|不如|不到)${OTHER_YEAR}${OF_WHOM}`, "g")), "比$1少"],
);

/** 写成了0, 填的是5, 登记为3: what somebody put down asks whether it is that; no year, and nothing of which there may be more. */
export const withPlainWriting = rewording([
  pattern(/(?:写|填|登记?|统计|记|报|印|录|算)(?:成了?|作|的就?是|的|着|为|了个?)(?=0*\d{1,7}(?![\d年余多几]))/g),
  "是",
]);

const YEAR = "(?:19|20)\\d\\d年度?";
const ASKS = "(?:,?(?:是不是|对不对|是吗|对吗|对吧|是吧|没错吧|吗|吧|么|嘛))*";
/**
 * 申请最多的一年是2021年吗, 申请最多的是不是2021年: asked as 申请哪年最多, for the answer names the year with its figure, and nobody else
 * is ranked.
 */
export const withClaimedYears = rewording([
  pattern(
    new RegExp(
      `最([多高大少低小])的(?:(?:那|这)?(?:一|个)*年(?:份|度)?)?,?(?:是不是|是否是?|应该是|就是|是)(?:在)?${YEAR}${ASKS}([?。!]*)$`,
    ),
  ),
  "哪年最$1$2",
]);

/** 再问一个，: one more question follows, and this is no part of it. */
export const withoutOpening = rewording([
  pattern(
    /^(?:那|我)?(?:(?:再|还)想?(?:请教|咨询|问|查)(?:你|您)?(?:一?个(?:问题)?|一?下)?|(?:还有|再来|换)一?个问题)[,，:：。]/,
  ),
  "",
]);

/** 我是说自然人的, after an answer: that one of them. Behind it stands what is meant, and no whole sentence. */
export const withoutInsisting = rewording([
  pattern(
    /^(?:不是?,)?我(?:是说|说的?是|问的?是|指的?是|要的?是|想问的?是)(?=[^,。?!;是不没]{2,10}的(?:呢|啊|呀)?[。!]*$)/,
  ),
  "",
]);

/** 直接起诉和复议后分开说, 诉讼里复议后的几件: the lawsuits that came after a reconsideration, and not these themselves. */
export const withCasesAfterReview = rewording([
  pattern(/(?<=(?:直接起诉|未经复议|诉讼)[^。?!;议]{0,6})(?:经过?)?复议(?:之|以)?后(?!再?提?起诉|的?诉讼|[又才])/),
  "复议后起诉",
]);

const AGREES = "(?:是否|是不是|能否|能)?(一致|一样|相等|相同|对得上|对得起来|对上|吻合|相符)";
/** 2021年上年结转32件和2020年的一致吗: what the year before left over is meant, and not what had come into that one. */
export const withCarriedPairs = rewording([
  pattern(
    new RegExp(
      `上年结转(?:的|申请|数量?)*(?:\\d{1,6}件)?[和与跟同]((?:20)?\\d\\d)年度?(?:的|报告|年报|里|中)*(?:结转(?:下年度?|到下年|下来)?)?(?:的|申请|数[据字目量]?)*${AGREES}`,
    ),
  ),
  (_, year = "", agrees = "") => `上年结转和${year}年结转下年度${/样|等|同/.test(agrees) ? "一致" : agrees}`,
]);

/** 一分钱没收的单位: those that charged nothing. */
const NOTHING_CHARGED = "(?:一分钱?|一毛钱?|一块钱|分文)(?:的?费用?)?[都也]?(?:没有?|未)(?:收取?|要)过?";
export const withNothingCharged = rewording(
  [pattern(new RegExp(`${NOTHING_CHARGED}了?[吗么吧呢啊?。!]*$`)), "收费是0吗"],
  [pattern(new RegExp(NOTHING_CHARGED)), "没收费"],
);

/** 2020年全市政府采购总额: of all there, and no figure of the government of the city. */
export const withPurchasesOfAll = rewording([
  pattern(
    /(全[市县区省州])的?(政府(?:集中)?采购)(总?金?额|金额|总数)?(?=[一总共是有合计]{0,3}(?:多少|几)|[呢啊?。!]*$)/,
  ),
  "$1各单位$2$3合计",
]);

/** 有没有下降, 有无增长: whether it did, asked as 下降了吗. 有没有下降的街道 asks who. */
export const withPlainChanges = rewording(
  // 持续增长吗: of every year.
  [
    pattern(
      /(?:持续|不断)(?:地|在|性)?(?=(?:增长|增加|上升|上涨|提高|减少|下降|降低|下滑|下跌)了?(?:[吗么吧]|没有?)[?。]*$)/,
    ),
    "逐年",
  ],
  [
    pattern(
      /(?:有没有|有无|有木有)(?:发生|出现|所|过|明显的?|大幅度?)*(增长|增加|上升|上涨|提高|减少|下降|降低|下滑|下跌)(?=[呢啊呀吗了]*(?:[,。?!;]|$))/,
    ),
    "$1了吗",
  ],
);

/** How many things are spoken of: 这俩单位三者合计 is 这两个单位三个合计. */
export const withPlainCounts = rewording(
  // 这几家单位 are so many, and asks for no number of them.
  [pattern(/([这那])几[家个](?=单位|机关|部门)/g), "$1些"],
  // 两者 and 三者, but not 第三者 and 记者.
  [pattern(/(?<!第)([两二三四五])者(?!也|乎)/g), (_, count) => `${count === "二" ? "两" : count}个`],
  // 俩 and 仨 are a number and its measure.
  [pattern(/俩(个|家)?/g), (_, measure = "个") => `两${measure}`],
  [pattern(/仨(个|家)?/g), (_, measure = "个") => `三${measure}`],
);

/** 收到的24件里公开了几件: of applications. */
export const withStatedWhole = rewording([pattern(/(?<=[收接]到?的\d{1,6}件)(?=[里中]|当中|之中)/), "申请"]);

/** 2023年街道名单 lists the streets and nothing else. */
export const withListedKinds = rewording([
  pattern(
    /(?<=^|[年度,。?!;]|[省市县区州](?:的)?)(?=(?:街道|乡镇|[镇乡局]|部门|(?:区县|县区|县市区|[县区])政府)的?(?:名单|清单|列表|目录|名录|一览))/g,
  ),
  "各",
]);

/** 新收加上年结转等于多少: asks for the sum; 等于办理数吗 whether it is right. */
export const withSumsAsked = rewording([
  pattern(/(?<=[加和与][^,。?!;]{2,16})(?:的和)?等于(?=多少|几[件个条]?[?。!呢啊]*$)/),
  "一共是",
]);

/** 收了200多件: cases came in, as 收到 says it. */
export const withRoughCounts = rewording([pattern(/(?<![回征])收了(?=大?[约概]?\d{1,7}[多余]件)/), "收到"]);

const OF_A_HUNDRED =
  "每(?:一百|1?百|100)件(?:的)?申请(?:里面?|中间?|当中|之中)?(?:就|会|大概|平均)?有?(?:多少|几)件?(?:是|会|申请)?(?:被|提起|引发)?(?:了)?";
/** 每百件申请有几件被复议: the one as a share of the other. */
export const withSharesOfHundred = rewording([
  pattern(new RegExp(`${OF_A_HUNDRED}(?:行政)?(复议|诉讼|起诉)(?:的|了)?(?=[?。!呢啊]*$)`)),
  (_, what) => `行政${what === "复议" ? "复议" : "诉讼"}占收到的申请的百分之几`,
]);

const CARRIED_IN =
  "(?:加上?|连同?|算上|包括|包含|含)(?:上|去|前一?)年结转(?:过来|下来|来)?的?(?:申请)?(?:在内)?的?,?(?:一共|总共|合计|共)";
/** 连上年结转一共多少件: what came in and what was carried in; of 办了 it is the total of what was dealt with. */
export const withCarriedIn = rewording(
  [
    pattern(new RegExp(`${CARRIED_IN}(?:办理?|办结|处理|答复)了?(?:多少|几)件?(?:申请)?(?=[?。!呢啊]*$)`)),
    "办理结果总计多少",
  ],
  [
    pattern(new RegExp(`${CARRIED_IN}(?:收到?了?)?(?:有|是)?(?:多少|几)件?(?:申请)?(?=[?。!呢啊]*$)`)),
    "新收和上年结转一共多少件",
  ],
);

/** 公开的占多少, 其中公开了的占几成: of applications, those that were granted. */
export const withShareGranted = rewording([
  pattern(
    /(?<=^|[年度,]|其中|^那么?|里面?|街道|[镇乡局委府])(?:予以)?公开了?的(?:申请)?占(?:了|到)?(?:多少|几成|多大比例|百分之(?:几|多少)|比例(?:是|有)?多[少大])(?=[?。!呢啊]*$)/,
  ),
  "予以公开的占百分之几",
]);

/** 三年都没有申请: three years on end. 近三年都 says which ones. */
export const withYearsOnEnd = rewording([
  pattern(/(?<![近最这那过前后去往上头续\d一二三四五六七八九十])([两三四五六])年都(?=[没未无是有不])/),
  "连续$1年都",
]);

/** 被复议最多的前三,它们的纠正率: so many of them, whose figure is told. */
export const withFiguresOfFirst = rewording([
  pattern(
    /(?<=最[多高大少低小]的)前([二两三四五六七八九十]|\d{1,2})[名家个位]?(?:单位|机关|(街道|乡镇|[镇乡局]|部门))?[,、 ]*(?:(?:它们|他们|这[几两三四五六七八九十\d]{1,2}家)(?:各自)?的|其)?(?=[^,。?!;最的]{2,14}(?:各自?|分别)[是有]?(?:多少|几)|(?<=(?:申请|复议|诉讼|处罚|许可)[^,。?!;率]{0,4}最.{1,8})[^,。?!;最的]{2,8}率(?:是?多少)?[呢?。]*$)/,
  ),
  (_, count = "", kind) => (kind === undefined ? `前${count}家的` : `${count}个${kind}的`),
]);

/** 申请最多的三个街道公开各几件: 公开 by itself, behind those that come first in applications, is what was granted of them. */
export const withGrantedOfFirst = rewording([
  pattern(
    /(?<=申请[^,。?!;]{0,10}最[多少高低]的[^,。?!;公]{1,14})(?<![予动不未没分息])公开了?(?=(?:一共|总共|合计|共|各自?|分别)*[是有]?(?:几|多少))/g,
  ),
  "予以公开",
]);

/** 2023年从来没被复议过吗: of the one year that is named. 2021年以来从来没 is said of several. */
export const withNeverInYear = rewording([
  pattern(
    /(?<=^(?!.*[12]\d{3}.*[12]\d{3}|.*[自从][12去前]|.*(?:以来|至今|[到至][今现]))[^,。?!;]*(?:(?:19|20)\d\d年度?|[去今前]年|上年度?)(?:内|里|中|间|当年)?[^自从以至到年,。?!;-]{0,16})(?:从来|从|一直|始终|向来|历来)(?:都|也)?(?=没|未|无)/,
  ),
  "",
]);

const WHO_OR_WHEN =
  "^|[年度,。?!;:]|到底|究竟|总共|一共|合计|共|是不是|是否|有没有|街道|[镇乡局委府厅办院]|中心|真的?|才|只|就|它|他们|说|会|大概|大约|应该|那|还|好像|[去今前]年|全年";
const COUNT =
  "(?:(?:约|近|大约|将近|超过?|不到|不足|至少|多达)?(?:\\d{1,7}|[一二三四五六七八九十百千万几两]+)(?:多|余|来)?|多少)";
const BEHIND = "(?=[吗么吧呢对是还或,。?!;的]|没有?|左右|以上|以下|信息|消息|$)";
/**
 * 发布了436条, 发了280篇: in the words of the report 主动公开信息436条. 条 and 篇 count what was published, 件 counts documents.
 */
export const withPublishedCounts = rewording([
  pattern(
    new RegExp(
      `(?<=${WHO_OR_WHEN})(?:对外|公开|一共|总共|共)?(?:发布|发出|推送|公布|发)(?:了|过|出来?|出去)*(?:有|是)?(${COUNT})[条篇]${BEHIND}(?:的?(?:政府|政务|公开)?(?:信息|消息)(?![公处]))?`,
      "g",
    ),
  ),
  "主动公开信息$1条",
]);

const SAYS = "(?:里面?|中|部分|上)?(?:所)?(?:说|写|讲|提到?|报)?(?:的|是)?";
const RECEIVED =
  "(?:新?收到?|受理)(?:了|的)?(?:申请)?(?:多少|几)?件?(?:申请)?(?:的?数(?:量|字)?)?(?:是(?:多少|几件?))?";
const TABLE = "表(?:格)?(?:里面?|中|上)?(?:又|却|而|则)?(?:是|写|填|说)?(?:的|了)?(?:是)?(?:多少|几)?件?";
/** 正文里说收到多少件,表里又是多少: one figure, as the prose and as the table tell it. */
export const withBothPlaces = rewording([
  pattern(
    new RegExp(
      `正文${SAYS}${RECEIVED}[,、;]?(?:和|与|跟|而)?${TABLE}|正文(?:里面?|中)?(?:和|与|跟|、)表(?:格)?(?:里面?|中)?(?:说|写)?的?${RECEIVED}`,
    ),
  ),
  "正文所述收到的申请和表格新收申请",
]);

/**
 * 请予答复, 盼复, 望尽快告知: what the bot is asked to do with the question, said at its end, in words that would elsewhere name a row
 * (答复, 处理).
 */
export const withoutClosing = rewording([
  pattern(
    /[,。;!](?:[你您]们?)?(?:谢谢|麻烦|烦请|敬请|恳请|还请|请|敬盼|盼望|盼|敬望|望|希望|期待)(?:贵方|贵平台|平台|老师|您|你们?)?(?:能够?|可以|可)?(?:给予|予以|予|给个|给一个|给)?(?:尽快|尽早|及时|速|详细|如实|准确)?(?:答复|回复|复|告知|解答|解惑|回答|处理|办理|核实|核查|查询|查复|协助|支持|配合|帮助|提供|函告)(?:一下|下|为盼|为荷|为感|我|一声|谢谢)*[,。!?]*(?:谢谢|多谢|感谢)?[。!]*$/,
  ),
  "",
]);

/** 现在有效的规章: as the newest report has it. 2023年还有效的 names its own year. */
export const withValidNow = rewording([
  pattern(
    /(?<=^(?!.*(?:20\d\d|\d\d年|[去今前]年|上一?年|[最近这几历每各哪]年))[^。?!;]*)(?:现在|目前|当前|眼下|如今|现今|现阶段|截至目前)(?:还|仍然?|尚)?(?:是|在)?(?:继续)?(?:现行)?有效/,
  ),
  "最新一年现行有效",
]);
