import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

/** 结果总计: that of applications, as the form calls it. */
export const withHandledTotals = rewording([
  pattern(/(?<![理议讼诉决定]|审理的?|复议的?|诉讼的?)结果(?=总[计数](?!占))/g),
  "办理结果",
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

/** 现在有效的规章: as the newest report has it. 2023年还有效的 names its own year. */
export const withValidNow = rewording([
  pattern(
    /(?<=^(?!.*(?:20\d\d|\d\d年|[去今前]年|上一?年|[最近这几历每各哪]年))[^。?!;]*)(?:现在|目前|当前|眼下|如今|现今|现阶段|截至目前)(?:还|仍然?|尚)?(?:是|在)?(?:继续)?(?:现行)?有效/,
  ),
  "最新一年现行有效",
]);
