import { gather } from "../../../text/gather.ts";
import { pattern } from "../../../text/pattern.ts";
import type { ColumnMention, RowMention } from "../../slots.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** Reports are chosen and not only looked at: 的单位, 哪些单位, 几家; 的市直部门, whose words are masked. */
export const CHOOSES =
  /的(?:所有|全部|那些|这些)?(?:(?:[省市区县]直|直属)?(?:单位|机关|部门)|街道|乡镇|镇|乡|局|地方|地区|区县|县|[区市]政府|自治[县州]|事业单位|委办局|\uE000+(?:[都又]?[有是]|[呢,。?!]|$)|[都又]?有[哪几多谁]|[都又]?是[哪谁]|报告|占|一共|共)|哪[些几家]|哪一?[个家](?:\uE000|单位|机关|部门|街道|乡镇|[镇乡局]|[区县]|事业单位)|[多几]少?[家个](?!人)|[多几]少?份(?=年?报)|谁/;
/** 有没有街道, 有哪家单位: is there any at all? */
const ANY = pattern(
  /(?<![没所共只仅还])(?:有没有|有无|是否有|有)(?:哪[个家些]|哪一[个家]|什么|任何|一[个家])?(?:单位|机关|部门|街道|乡镇|镇|乡|局|地方)(?!来|提|申请|的?(?:年?报告?|材料|数据))/,
);
/** 哪几年, 有几年, 超过10件的年份: years of one agency are chosen. */
const CHOOSES_YEARS =
  /的(?:年份|年度)(?:都?[有是]哪[些几]?[个年]?|[,。?!呢]|$)|哪[几些一]?个?年(?!都|均)|[有多]少?几?年(?![来内间])|(?<![这那近前后头往])几年(?![来内间])/;

const OF_YEARS = /^的(?:年份|年度)(?:都?[有是]哪[些几]?[个年]?|[,。?!呢]|$)/;

/** 的年份, right behind a limit: it is the years that are chosen by it. */
export function isOfYears(behind: string): boolean {
  return OF_YEARS.test(behind);
}

const LACKING = /(?<!有)(?:没有|没|无|未)$/;
/** 没有办理政协提案: of what the prose tells was done. */
const NOT_HANDLED = /(?<!有)(?:没有|没|无|未)(?:办理|承办|收到)?过?$/;
/** 一件申请都没公开, 没有公开任何申请: the name of a row that says itself that there is none of it. */
export const NONE_OF_IT = /^(?:[一半哪什][件个条次么](?:.*[都也])?[没未]|(?:没有?|未)公开过?(?:任何|一[件个条]))/;
const HAVING = /(?<![没所])(?:有|收到)过?$/;
/** 被起诉, 遭复议: what somebody has suffered. */
const SUFFERED = /^[被遭挨]/;

/** 败诉的单位有哪些, 结转下年的都是谁, 被纠错的单位: those that have it at all. */
const HAVE_IT =
  /^[过了]?的(?:所有|全部)?(?:(?:单位|机关|部门|街道|乡镇|镇|乡|局|地方)(?:[都又]?[有是](?:哪|谁)|(?:名单)?[?。!]*$)|[都又]?是(?:哪|谁))/;

/** 被复议里, 被起诉的案件中: the cases are the whole of a share. */
const OF_CASES = /^的?(?:案件|案子|申请|件)?(?:里面?|中|当中|之中)/;
const SHARE = pattern(/占|[几多]成|百分之|比[例重]/);
const OF_AGENCIES = pattern(/(?:单位|机关|部门|街道|乡镇|镇|乡|局|家)的?[占比]|[几多]少?[家个]/);

/** Does a question ask for the years of an agency that something holds for? */
export function choosesYears(text: string): boolean {
  return CHOOSES_YEARS.test(text);
}

/** 理由有哪些: parts of a whole are asked for. */
const PARTS = pattern(/(?:理由|原因|缘由|情形|结果|渠道|途径)[都各又]?[有是]?哪[些几]/g);

/** Does it ask which reports of many something holds for? */
export function choosesReports(text: string): boolean {
  return CHOOSES.test(PARTS.replace(text, "")) && !choosesYears(text);
}

/** 有没有单位: is there any at all? */
export function asksForAny(text: string): boolean {
  return ANY.test(text);
}

/** 被纠正的有几件, 被起诉的一共多少起: cases are counted, and no reports. */
const COUNTS_CASES = pattern(/的(?:案件|案子|申请)?(?:一共|总共|共)?[都又]?[有是]?(?:几|多少)[件起宗次例]/g);
/** 被纠正的有多少: of one agency its cases, of all those that have any. */
const HOW_MANY = pattern(/的(?:一共|总共|共)?[都又]?[有是]?(?:多少|几个?)(?![家\u4e00-\u9fff])/g);

/** 各单位被拒的有多少: the cases of each, and not how many of them have any. */
const EACH = /各(?:个|家)?(?:单位|机关|部门|街道|乡镇|[镇乡局])|每[个家]/;

/** Does it choose reports only as far as no agency is spoken of, whose cases it would count? */
export function mayCountCases(text: string): boolean {
  return CHOOSES.test(text) && !CHOOSES.test(HOW_MANY.replace(text, ""));
}

/** 被复议的单位被纠正了多少件: the cases of those that have any, which are all there are. */
const CASES_OF_THOSE = pattern(
  /的(?:所有|全部|那些)?(?:单位|机关|部门|街道|乡镇|[镇乡局])(?!里|中|当中|之中)[^,。?!;各分每]{1,10}(?:多少|几)[件起次宗例](?!的)/,
);

/** Are the cases of those that have any asked for, and not how many they are? */
export function asksTheirCases(text: string): boolean {
  return CASES_OF_THOSE.test(text) && !/哪|谁|[几多]少?[家个]/.test(text);
}

/** A row, or whoever applied. */
function heads(rows: readonly RowMention[], columns: readonly ColumnMention[]): (ColumnMention | RowMention)[] {
  return [...rows, ...columns.filter(({ kind }) => kind === "applicant" || kind === "legal_persons")];
}

/** 败诉 of 没有败诉的单位: how a case ended, which may be lacking as well as the case itself. */
function ends(columns: readonly ColumnMention[]): ColumnMention[] {
  return columns.filter(({ kind }) => kind === "result");
}

function standing(text: string, { start }: Span, pattern: RegExp): Span[] {
  const words = pattern.exec(text.slice(0, start))?.[0];
  return words === undefined ? [] : [{ start: start - words.length, end: start }];
}

/**
 * 没有 of 没有行政诉讼的单位, of 没有败诉的单位 and of 没有企业来申请的单位: the words that say a figure is zero, or the figure of several
 * (既没有行政复议也没有行政诉讼).
 */
export function lackings(text: string, rows: readonly RowMention[], columns: readonly ColumnMention[]): Span[] {
  return gather([...heads(rows, columns), ...ends(columns)], (mention) => {
    const isProse = "weak" in mention && mention.id.startsWith("narrative.");
    if (NONE_OF_IT.test(text.slice(mention.span.start, mention.span.end))) return [mention.span];
    return standing(text, mention.span, isProse ? NOT_HANDLED : LACKING);
  });
}

/** 融水和三江谁被起诉得多: who of them has more cases, and not who has any. */
const WHO_MORE =
  /(?:谁|哪一?[个家边])[^,。?!;]{0,12}?被[^,。?!;]{1,8}?(?:得|的|次数|件数)?[更最]?[多少](?:一?[点些])?[呢?。]*$/;

/**
 * 有 of 有企业来申请的单位, 被 of 哪些单位被起诉, 有没有街道: the words that say a figure is above zero, where reports or years
 * are chosen by it.
 */
export function havings(text: string, rows: readonly RowMention[], columns: readonly ColumnMention[]): Span[] {
  const any = ANY.exec(text);
  const rest = EACH.test(text) ? HOW_MANY.replace(text, "") : text;
  if (!any && !CHOOSES.test(COUNTS_CASES.replace(rest, "")) && !choosesYears(text)) return [];
  const named = heads(rows, columns);
  const suffered =
    sharesCases(text, rows) || WHO_MORE.test(text)
      ? []
      : [...rows, ...columns].filter(({ span }) => SUFFERED.test(text.slice(span.start, span.end)));
  return [
    ...gather(named, ({ span }) => (isSummed(text, span) ? [] : standing(text, span, HAVING))),
    ...gather([...rows, ...columns], ({ span: { end } }) => haveIt(text, end)),
    ...suffered.map(({ span: { start } }) => ({ start, end: start + 1 })),
    ...(any && rows.length + columns.length > 0 ? [spanOfMatch(any)] : []),
  ];
}

const SUM = /(?:总[数量计]|合计|总和|之和)$/;
const SUM_BEHIND = /^的?(?:总[数量计]|合计|总和|之和)/;

/** 收到申请总数 is what they received together, and chooses none of them. */
function isSummed(text: string, { start, end }: Span): boolean {
  return SUM.test(text.slice(start, end)) || SUM_BEHIND.test(text.slice(end));
}

/** 被复议里纠正的占几成 asks for a share of the cases, 被复议的单位里被纠正的占几成 for one of the agencies. */
function sharesCases(text: string, rows: readonly RowMention[]): boolean {
  return SHARE.test(text) && !OF_AGENCIES.test(text) && rows.some(({ span }) => OF_CASES.test(text.slice(span.end)));
}

function haveIt(text: string, end: number): Span[] {
  const words = HAVE_IT.exec(text.slice(end))?.[0];
  return words === undefined ? [] : [{ start: end, end: end + words.indexOf("的") + 1 }];
}
