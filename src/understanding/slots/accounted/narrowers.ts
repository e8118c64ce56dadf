import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import type { Span } from "../../span.ts";

const DIGITS = "一二两三四五六七八九十百千万";
const NUMBER = "(?:[二两三四五六七八九十]|[一百千万]{2,}|一?\\d+)(?:[一二三四五六七八九十百千万]|\\d)*";
const APPLIES = "(?:的|所|来)?(?:申请|提出|提交|提的|递交|索要|提起)";

/** How or in what way something was done or ought to be: 直接申请, 认真答复, 应当公开. */
const MANNERS =
  "认真|仔细|单独|直接|特别|特意|特地|专门|主要|暂时|暂且|姑且|明确|急需|准备|打算|希望|一起|一同|一并|一块儿?|同时|同步|真正|如实|全面|详细|详尽|必须|必定|一定|肯定|可以|可能|能够|应该|应当|应|经常|常常|通常|往往|尽快|马上|赶紧|逐个|逐一|依次|刚刚|曾经|一直|继续|仍然|依然|再次|接着|最近";
const DOES = "(?:不予|予以|不)?(?:申请|提出|提交|答复|回复|办理|处理|公开|受理|发布|索要)";

/** Stretches that narrow a question though each of their words by itself is idle. */
const NARROWERS: readonly RegExp[] = [
  // 申请过三次的人; but 被复议了三次 is what a figure is held against.
  new RegExp(`(?<=[了过])${NUMBER}[多余]?[次回](?=的|以上|及)`, "g"),
  // 两次申请, 三人以上, 20天内, 十年前, 500万元的项目: one is told only by what follows it.
  new RegExp(
    `(?<![几数少多第了过${DIGITS}\\d.])${NUMBER}[多余]?(?:次|回|批|人|户|天|日|倍|岁|小时|个?工作日|万元|亿元|元|年(?=以[上下内前]|[内前后期]))`,
    "g",
  ),
  /(?<![几数少多第二三四五六七八九十百千万\d.])一(?:次|批|人|户|天|日)(?=的|性|以|内|就|申请|提交|提出|办结|公开)/g,
  /第(?:[一二三四五六七八九十]+|\d+)(?:次|批|回|季|期|轮|[个件条份](?=的|申请|公开|信息|提))/g,
  // 不予公开第九项: a row or a column by a number that the form does not have.
  /(?<!表格?[的中里]?)(?:倒数)?第(?:[一二三四五六七八九十]+|\d+)(?:小?项|条|款|栏|列|行|格)(?!内容|例)|最后一?(?:小?项|条|栏|列|行|格)(?=的?(?:[是有几多共合]|$|[,。?]))/g,
  /(?<!多)[上下再首每本此头末多数](?:次|批)(?!数|年报|报告)/g,
  /(?:大?多|少|半)数|少量|大[半多](?=的|申请)|一半(?![吗了没呢?多以])|(?<![这那大])部分(?=的?申请)/g,
  /最(?:后|早|晚|初)(?:一?[件条份次个](?!是|问)|的申请)|(?:别的|另外的|剩下的|剩余的)(?=申请|信息)/g,
  /每(?:村|社区|户|[百千万]|[名位人天日周月季]|个(?:月|村|社区|人|工作日|季))/g,
  // Two limits at once: one of them would be passed over.
  /(?:[一二两三四五六七八九十百千]+|\d+)(?:到|至|-|~)(?:[一二两三四五六七八九十百千]+|\d+)(?:多|余)?[件条次起项篇]/g,
  /(?:但是?|却|又|且|而)(?:不到|不足|低于|少于|小于|不超过|超过|多于|高于|大于)/g,
  // 2021-23收到几件: a second year that is not understood must not be passed over.
  /(?<=(?:20|(?<!\d))2\d年?[-~、,和与及跟到至])2\d(?![\d.]|[多余]?(?:万|千|百|[条件个次起宗项份家篇元]))/g,
  // 2020年以前 is another time than 2020年, and so is 2020年后 wherever it is not read as years.
  /(?<=\d年度?|(?<!\d)20\d\d|[去今前]年度?)(?:以前|之前|前(?![几两一二三四五六七八九十\d])|左右)/g,
  /(?<=(?<!\d)20\d\d年?度?)[以之]?后(?![来续期半面边])/g,
  // 年底收到的; 截至年底 is the whole year.
  /(?<!(?:至|止|(?<!收)到)(?:20)?(?:\d\d)?)年[底末](?![未没还结转尚])/g,
  /(?<![一二两三四五六七八九十几多数近\d])年[前后](?=的|收|申请|办|公开|提)/g,
  /(?<=(?:[到至止])(?:[当本该那]年)?)年中/g,
  // 对答复不服的几件 is told of those alone who went on to a proceeding.
  /(?<!(?:复议|诉)[^,。?!]*)不服(?!气|[^。?!]*(?:复议|诉|告|法院|官司))/g,
  // 少年 and 中年 are people.
  /(?<![多至缺减])少年(?!度)|(?<=[的年])中年/g,
  /(?:本地|当地|某|本)(?=的申请|申请|人申请|居民|村民|村|社区|户)|(?:本|当)地人/g,
  // 奇怪 may be said of what was found out, and 奇怪的申请 are some of them; so are 理由不一的申请.
  /(?:好奇|纳闷|奇怪|疑惑|想不通|无语|气人|烦人|郁闷|失望)(?=的(?:申请|案件|信息|复议|诉讼|件))/g,
  /(?:理由|原因|情形|口径|表述|结果|名义|性质|内容|身份)(?:各?不一|各异)(?=的(?:申请|案件|信息|复议|诉讼|件))/g,
  // Not what is asked of the bot (请直接答复), nor who applies on the whole (主要申请人).
  new RegExp(`(?<![请望求烦能])(?:${MANNERS})地?(?=${DOES}(?!人|[:,。?!]|我|一下)|的(?:申请|答复|信息))`, "g"),
  // 最后公开了几件 is told of what came of them in the end, 最后申请的 of the last one.
  new RegExp(
    `最后(?!(?:不予|予以|不)?(?:答复|回复|办理|处理|公开)(?:了|过|的有|[几多]|没|$))(?=${DOES}(?!人|[:,。?!])|的(?:申请|答复|信息))`,
    "g",
  ),
  /[为替代帮](?:自己|他人|别人|人家|家人|本人)|(?:自己|他人|(?<!除了?[^,。?!]*)别人|本人|亲自)(?=的?申请|提|代)/g,
  /真实(?=身份|姓名|的申请)|(?:购买|寄来|送来|邮寄|在线|急用|当面|主动)(?=的?申请)|认真(?=公开)/g,
  // 复议都维持的: that every case ended so is another question than whether one did.
  /(?<=复议|诉讼|官司|案件)(?:结果|决定)?(?:全部|全都|全|都|均)(?=被?(?:维持|纠正|撤销|驳回|败诉|胜诉))/g,
  // 哪家没填: a cell without a figure is not asked for by any query.
  /(?<=(?:哪|谁|单位|机关|街道|[镇乡局]|几家|多少家)[^,。?!]{0,12})(?:没有?|未|漏|忘了?)(?:填|写|列出)/g,
  // 没给的有几件, 结果没拿到的几件, 拿到的几件: some of what was applied for, told by what came of it.
  /(?:(?:没有?|未)能?|不)(?:给|拿|要|得|办|批|搞|弄|做|答应|处理|提供|受理)[到成好下了过]{0,2}(?=的|多少|几)/g,
  /(?<![没不未有能])(?:给|拿|要|得|办|批)[到成好下了]{1,2}(?=的[有是占一共总]*(?:多少|几))/g,
  // A body that applies is a kind of applicant.
  new RegExp(`(?<=[年度的由到中里,。]|^)(?:行政|国家|政府|党政)?(?:机关|部门|政府|乡镇)(?=${APPLIES})`, "g"),
];

/**
 * Conditions that are made of words which are idle elsewhere: counts, parts of a year, kinds of people.
 *
 * @param text the normalised question, names masked
 * @param isFree does nothing else account for the character there? 前十天 is a limit, 2020年 a year
 */
export function findNarrowers(text: string, isFree: (at: number) => boolean): Span[] {
  return gather(NARROWERS, (pattern) =>
    gather(allMatches(text, pattern), ({ index, 0: words }) =>
      isFree(index + words.length - 1) ? [{ start: index, end: index + words.length }] : [],
    ),
  );
}
