import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { isReceived } from "../../facts/resolve-facts.ts";
import type { Threshold } from "../../scope.ts";
import type { RowMention } from "../../slots.ts";
import { isSameSpan, isWithin, overlaps, type Span, spanOfMatch } from "../../span.ts";
import { besideName } from "./beside-name.ts";
import { columnsAlone } from "./columns-alone.ts";
import { limitsOf } from "./find-threshold.ts";
import type { Searched, Token } from "./searched.ts";
import { NONE_OF_IT } from "./which-reports.ts";

const MIDDLE =
  "(全[省市区县])?(?:全部|所有|各单位|各个?单位的?|库中|各家|全体|整体)?(?:各个?|所有|全部)?(街道|乡镇|[镇乡局]|部门)?的?(平均(?:数|值|水平|线|数量)?|均值|均数|中位数)";
const RELATIVES: readonly { readonly pattern: RegExp; readonly comparison: Threshold["comparison"] }[] = [
  { pattern: new RegExp(`(?<!不)(?:超过|高于|多于|大于|超出|高出)了?${MIDDLE}`, "g"), comparison: "more_than" },
  { pattern: new RegExp(`(?:不低于|不少于|不小于|达到|不下于)了?${MIDDLE}`, "g"), comparison: "at_least" },
  { pattern: new RegExp(`(?:不高于|不超过|不多于|不大于)${MIDDLE}`, "g"), comparison: "at_most" },
  {
    pattern: new RegExp(`(?<!不)(?:低于|少于|小于|不足|不到|未达到?|没达到|达不到|不及)${MIDDLE}`, "g"),
    comparison: "less_than",
  },
  { pattern: new RegExp(`比${MIDDLE}(?:还|要|更)?[多高大]`, "g"), comparison: "more_than" },
  { pattern: new RegExp(`比${MIDDLE}(?:还|要|更)?[少低小]`, "g"), comparison: "less_than" },
  { pattern: new RegExp(`在?${MIDDLE}[以之]上`, "g"), comparison: "more_than" },
  { pattern: new RegExp(`在?${MIDDLE}[以之]下`, "g"), comparison: "less_than" },
];

const LACKS = /(?<!有)(?:从来没有?|从没|从未|没有|没|无|未|零)(?:被|发生|出现|收到|产生|任何|一[件起次个条])*过?$/;
const HAS = /(?<![没所])(?:有|存在|发生|出现|收到)(?:过|了|被)?$|(?<![没未])被$/;
/** 行政许可决定为0, 案件数不为0: nouns between a figure and what is said of it. */
const NOUNS = "^(?:处理)?(?:决定|案件|信息|申请)?(?:数量?|件数)?(?:都|均|也)?";
const IS_ZERO = new RegExp(
  `${NOUNS}(?:[为是]|等于)(?:0|零)(?![\\d.])[件条次起]?|^(?:一[件起次条个])?(?:都|也)没有?过?(?![多少超不])`,
);
const IS_NOT_ZERO = new RegExp(`${NOUNS}不(?:[为是]|等于)(?:0|零)(?![\\d.])[件条次起]?`);

/** The conditions that a question states, in the order they stand in. */
export function tokensIn(searched: Searched): Token[] {
  const { text } = searched;
  // 没有收到过行政复议的 says nothing of applications.
  const named = withHeads(
    searched.rows.filter((verb) => !searched.rows.some((what) => isReceived(what, verb) && !saysNone(what, text))),
    text,
  );
  const alone = columnsAlone({ ...searched, rows: named });
  const rows = [...named.filter(({ span }) => !alone.some((one) => overlaps(one.span, span))), ...alone].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const measured = measuredIn(searched);
  const all = [...statesIn({ ...searched, rows }, alone, measured), ...measured].sort(
    (a, b) => a.span.start - b.span.start,
  );
  // 有复议或诉讼的: what the first is said of goes for the second.
  return all.map((token): Token => {
    if (token.rows === null) return ofEither(token, rows, all, text);
    const [row] = token.rows;
    if (!row || token.span.end !== row.span.start) return token;
    return { ...token, rows: [row, ...joinedBehind(rows, row, all, text)] };
  });
}

const LAWSUITS = "review.litigation";

/** 一件没公开 of 收到申请一件没公开的: received is something else than that. */
function saysNone({ span }: RowMention, text: string): boolean {
  return NONE_OF_IT.test(text.slice(span.start, span.end));
}

const OF = /^(?:(?:继续)?办理)?的?$/;

/** 办结的申请为0: the noun behind a figure is no other one, and what is said behind it is said of the figure. */
function withHeads(rows: readonly RowMention[], text: string): readonly RowMention[] {
  const headOf = (row: RowMention): RowMention | undefined =>
    rows.find(
      ({ id, span }) => isNoun(id, row) && row.span.end <= span.start && OF.test(text.slice(row.span.end, span.start)),
    );
  const heads = new Set(gather(rows, (row) => headOf(row) ?? []));
  return gather(rows, (row) => {
    if (heads.has(row)) return [];
    const head = headOf(row);
    return [head ? { ...row, span: { start: row.span.start, end: head.span.end } } : row];
  });
}

const DISCLOSED = "narrative.disclosed_";

/** 办结的申请, 复议后起诉的行政诉讼, 网站公开的信息 */
function isNoun(id: string, row: RowMention): boolean {
  if (id === `${DISCLOSED}total`) return row.id !== id && row.id.startsWith(DISCLOSED);
  if (id === LAWSUITS) return row.id !== id && row.id.startsWith(`${id}_`);
  return id === "applications.received" && !row.weak && row.id !== id && row.id.startsWith("applications.");
}

/** Limits, and figures held against the middle of all or against an agency's own: 超过10件, 高于平均, 比辛店街道多. */
function measuredIn(searched: Searched): Token[] {
  const { text, places } = searched;
  const limits = limitsOf(text).map(({ span, threshold }): Token => ({ span, condition: threshold, rows: null }));
  const relatives = gather(RELATIVES, ({ pattern, comparison }) =>
    gather(allMatches(text, pattern), (match): Token[] => {
      const [words, whole, kind, middle] = match;
      // 超过全市平均: of the city that is named.
      if (whole !== undefined && !places.at(-1)?.endsWith(whole.charAt(1))) return [];
      // 比各街道平均多的街道: of those that are chosen from.
      if (kind !== undefined && !text.replace(words, "").includes(kind)) return [];
      const to = middle?.startsWith("中位") ? "median" : "average";
      return [{ span: spanOfMatch(match), condition: { comparison, to }, rows: null }];
    }),
  );
  return [...relatives, ...besideName(searched), ...limits].filter(
    ({ span }, at, all) => !all.some((other, place) => place < at && overlaps(other.span, span)),
  );
}

/** Rows that are said to be there or not: 没有复议的, 诉讼为零的, 有诉讼的. */
function statesIn({ text, rows }: Searched, alone: readonly RowMention[], measured: readonly Token[]): Token[] {
  return gather(rows, (row, at): Token[] => {
    if (rows.some((other, place) => place < at && overlaps(other.span, row.span))) return [];
    const { start, end } = row.span;
    const before = text.slice(0, start);
    const after = text.slice(end);
    const zero = IS_ZERO.exec(after)?.[0];
    const some = IS_NOT_ZERO.exec(after)?.[0];
    if (NONE_OF_IT.test(text.slice(start, end))) return [{ span: row.span, condition: "zero", rows: [row] }];
    const isLimited = measured.some(({ span }) => isLimitOf(span, row, rows));
    if (isLimited && zero === undefined && some === undefined) return [];
    const received = receivedBut(text, rows, at);
    if (received) return [received];
    const lacks = LACKS.exec(before)?.[0];
    if (lacks !== undefined && !/有没有$|有没$/.test(before))
      return [{ span: { start: start - lacks.length, end: start }, condition: "zero", rows: [row] }];
    const said = zero || some;
    if (said) {
      const joined = [...joinedBefore(rows.slice(0, at), row, text), row];
      const condition = zero ? "zero" : "positive";
      return [{ span: { start: end, end: end + said.length }, condition, rows: joined }];
    }
    const chooses = OF_WHOM.test(after) || ASKS_WHO.test(before);
    const but = BUT.test(before.slice(-1)) || (BUT.test(after) && rows.length > at + 1);
    const suffered = (SUFFERED.test(text.slice(start, end)) || (isCase(row) && alone.includes(row))) && but && chooses;
    if (suffered) return [{ span: { start, end: start + 1 }, condition: "positive", rows: [row] }];
    const has = HAS.exec(before)?.[0];
    const isFrame = row.id === "applications.received" && !alone.includes(row);
    if (has === undefined || isFrame || !chooses) return [];
    return [{ span: { start: start - has.length, end: start }, condition: "positive", rows: [row] }];
  });
}

/** 又败诉: how cases ended, said by itself. */
function isCase({ id }: RowMention): boolean {
  return id.startsWith("review.");
}

/** 但没有, 却一件都没: what is said of those who received some. */
const BUT =
  /^过?(?:的?[,、])?(?:或者?|或是|但是?|却|而(?!言)|可是?|不过|且|并且?|又|同时|也(?=有|被))|^过?(?:的?[,、])?(?=没|未|无|零|一件)/;
const RECEIVES = /(?<!没有|没|未)(?:有|收到|收了|新收|接到)(?:过|了)?$/;

/** 收到申请又被起诉的单位, 有申请也有复议的. */
const SUFFERED = /^[被遭]/;
const ALSO = /(?:[又且也]|同时|但是?|却)(?:有|被|遭|存在|发生)(?:过|了)?$/;

/** 有申请但没有复议的单位: applications are a condition as well, where another is said of the same in one breath. */
function receivedBut(text: string, rows: readonly RowMention[], at: number): Token | undefined {
  const row = rows[at];
  if (row?.id !== "applications.received" || !BUT.test(text.slice(row.span.end))) return undefined;
  if (LACKS.test(text.slice(0, row.span.start))) return undefined;
  const verb = RECEIVES.exec(text.slice(0, row.span.start))?.[0] ?? "";
  const own = /^(?:收到|新收|接到|本年新收)/.test(text.slice(row.span.start, row.span.end));
  const told = rows.slice(at + 1).some(({ span }) => {
    const has = ALSO.test(`${text.slice(0, span.start)}${SUFFERED.exec(text.slice(span.start, span.end))?.[0] ?? ""}`);
    const lacks = LACKS.test(text.slice(0, span.start)) || NONE_OF_IT.test(text.slice(span.start, span.end));
    const chooses = OF_WHOM.test(text.slice(span.end)) || ASKS_WHO.test(text.slice(0, row.span.start));
    return (has || lacks || IS_ZERO.exec(text.slice(span.end))?.[0]) && chooses;
  });
  if ((verb === "" && !own) || !told) return undefined;
  const start = row.span.start - verb.length;
  return { span: { start, end: Math.max(row.span.start, start + 1) }, condition: "positive", rows: [row] };
}

/** 有诉讼的单位, 有复议的有哪些: those who have are chosen. */
const OF_WHOM = /的(?:\S{0,2})?(?:单位|机关|街道|镇|乡|局|部门|报告)|哪些|谁|[多几]少?[家个]/;

const EITHER = /^(?:或者?|或是)(?:被|有)?$/;

/** 复议或诉讼超过6件: the limit is for either. */
function ofEither(limit: Token, rows: readonly RowMention[], tokens: readonly Token[], text: string): Token {
  const at = rows.findLastIndex((row) => isLimitOf(limit.span, row, rows));
  const row = rows[at];
  const either = row ? joinedBefore(rows.slice(0, at), row, text, EITHER) : [];
  const taken = either.some((other) => tokens.some((token) => token.rows?.includes(other)));
  return row && either.length > 0 && !taken ? { ...limit, rows: [...either, row] } : limit;
}

/** 哪些单位收到申请但一件没公开. */
const ASKS_WHO = /哪[些几]?[个家]?|谁/;

const JOINS = /^(?:、|和|与|及|或者?|或是|以及)(?:被|有)?$/;

function joinedBehind(
  rows: readonly RowMention[],
  row: RowMention,
  tokens: readonly Token[],
  text: string,
): RowMention[] {
  const next = rows.find(({ span }) => span.start > row.span.end && JOINS.test(text.slice(row.span.end, span.start)));
  // 有复议或建议超过6件的: what has a limit of its own is not only said to be there.
  const taken =
    next &&
    tokens.some(({ rows: of, span }) => of?.includes(next) || overlaps(span, next.span) || isLimitOf(span, next, rows));
  return next && !taken ? [next, ...joinedBehind(rows, next, tokens, text)] : [];
}

/** Right behind the figure, unless it stands within the words of one: 收到超过50件. */
function isLimitOf(limit: Span, { span }: RowMention, rows: readonly RowMention[]): boolean {
  const holder = rows.find((row) => isWithin(limit, row.span));
  return holder ? isSameSpan(holder.span, span) : limit.start >= span.end && limit.start - span.end < 4;
}

function joinedBefore(before: readonly RowMention[], row: RowMention, text: string, by = JOINS): RowMention[] {
  const last = before.at(-1);
  if (!last || !by.test(text.slice(last.span.end, row.span.start))) return [];
  return [...joinedBefore(before.slice(0, -1), last, text, by), last];
}
