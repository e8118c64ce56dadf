import { allMatches } from "../../../text/all-matches.ts";
import { pattern } from "../../../text/pattern.ts";
import type { Span } from "../../span.ts";

/** Before what is left out, where words behind it are needed (除…外), and where they are not (不含…). */
const OPENS_PAIR = "(?<![扣剔排刨去抛])除(?:了|去|开|掉|却)?";
/** 别 of 分别 and 类别 forbids nothing. */
const NOT = "(?:不(?:要|必|用)?|(?<![分个区特级类性])别|甭|勿)";
const TAKES_OUT =
  "(?:扣除|扣掉|剔除|剔掉|去掉|去除|除去|除开|除掉|撇开|撇掉|排除|抛开|抛去|刨[去除掉]|减去|减掉|拿掉|拿开|删[去除掉])";
const OPENS = `(?:${NOT}(?:算入|算上?|含|包括|包含|计算?|计入|考虑|(?:要|看)(?=#))|不要(?=#)|${TAKES_OUT})(?:了|掉)?`;
const LIST = "#+(?:[、和与及跟]#+)*";
/** What the things left out may be called besides. */
const TAIL = "(?:的|各|提|提出|提交|申请|所属|下属|全部|单位|机关|报告)*?";
export const OUTSIDE = "(?:以外|之外|除外|外)";
/** 的 of 不含政府的部门 belongs to what remains, and names it. */
const OTHERS =
  "(?:[,、]?的?(?:(?:20)?\\d\\d年度?)?(?:其他|其它|其余|剩下|剩余)(?:的|各|所有)?(?:[几两三四五六]家|(?=#|单位|机关|街道|部门|镇|乡|局|地方|省|市|区|县|各|申请)))?(?:的(?!#))?[,、]?";
const CLOSES = `(?:以外|之外|除外|[都也]?${NOT}(?:算|计算|计入|计)(?:在内|进去|进来)?|[都也]?${NOT}(?:包括|包含|含)在内|${NOT}考虑|排除在外|[都也]?${TAKES_OUT}(?:掉|了)?)`;
/** 矿区街道不算自然人, 矿区街道不算2020年: what is left out stands behind. */
const NOT_OF_IT =
  "(?!(?:20)?\\d\\d年|大?[去今前]年|自然人|个人|企业|公司|法人|社会|科研|法律|组织|上年|结转|信访|重复|复议|诉讼|许可|处罚)";
const COUNTED_IN = "[都也]?(?:算|计算?|加|包括|包含|统计)(?:上|入|进去|进来|进|在内)?";

/** 除了县政府其他几家: what remains is said to be others of the same kind. */
const THE_OTHERS = "的?其[他它余](?:的|各|所有)*(?:单位|机关|街道|部门|[几两三四五六]家)";

const PATTERNS: readonly RegExp[] = [
  new RegExp(`${OPENS}${LIST}${TAIL}(?:之后|以后|后|的话|${OUTSIDE})?${OTHERS}`, "g"),
  new RegExp(
    `${OPENS_PAIR}${LIST}${TAIL}(?:${OUTSIDE}|(?=(?:的话)?[呢啊呀吧]?(?:[,)。?!;]|$)|哪[个家些]|谁|合计|一共|总共|平均|${THE_OTHERS}))${OTHERS}`,
    "g",
  ),
  // 除了教育局还有哪些单位: the others are asked about.
  new RegExp(`${OPENS_PAIR}${LIST}(?=,?还有(?:哪|谁|[多几]少?[家个]))`, "g"),
  new RegExp(`(?:[把将])?${LIST}${TAIL}${CLOSES}${NOT_OF_IT}${OTHERS}`, "g"),
  // 不是街道的单位, 非街道的单位.
  new RegExp(`(?<!是)(?:不(?:是|属于?)|非)${LIST}的?(?=(?:各|所有|全部)*(?:单位|机关|部门|有[哪几多]))`, "g"),
  new RegExp(`${NOT}[把将]${LIST}${TAIL}${COUNTED_IN}${OTHERS}`, "g"),
];

/** Without any of these nothing is left out. */
const LEAVES_OUT = pattern(/[除外别甭勿剔扣刨撇抛删]|不[算含包计考要看把必用是属]|非|去掉|减[去掉]|拿[掉开]/);

/** May a text leave anything out? Most do not. */
export function mayLeaveOut(text: string): boolean {
  return LEAVES_OUT.test(text);
}

/** A stretch that leaves something out, with the things that it leaves out. */
export interface LeftOutStretch<T> {
  readonly span: Span;
  readonly things: readonly T[];
}

/**
 * Stretches that leave things out: 除甲和乙外, 不含甲, 甲除外.
 *
 * @param text names in it masked or not
 * @param things what may be left out, with where it stands; of overlapping ones the first is taken
 */
export function leftOutOf<T extends { readonly span: Span }>(text: string, things: readonly T[]): LeftOutStretch<T>[] {
  if (!mayLeaveOut(text)) return [];
  const marked = things.filter(
    ({ span }, at) =>
      !things.some((other, place) => place < at && other.span.start < span.end && span.start < other.span.end),
  );
  const inside = (at: number): boolean => marked.some(({ span }) => span.start <= at && at < span.end);
  // Positions are kept, so that a stretch of the signs is one of the text.
  const signs = [...Array(text.length).keys()]
    .map((at) => (inside(at) ? "#" : text.charAt(at).replace("#", " ")))
    .join("");
  const found: LeftOutStretch<T>[] = [];
  for (const pattern of PATTERNS) {
    for (const { index, 0: words } of allMatches(signs, pattern)) {
      const span = { start: index, end: index + words.length };
      if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
      const within = things.filter((thing) => thing.span.start >= span.start && thing.span.end <= span.end);
      if (within.length > 0) found.push({ span, things: within });
    }
  }
  return found;
}
