import { isDeepStrictEqual } from "node:util";
import { rates } from "../../form/rates.ts";
import { isSumId } from "../../form/sums.ts";
import { allMatches } from "../../text/all-matches.ts";
import { asksSum, sumOf } from "../framing/add-up.ts";
import { figuresOverMany, resolveFacts } from "../framing/resolve-facts.ts";
import { NAME_MASK } from "../lexicon/phrase-finder.ts";
import type { Measure } from "../measure.ts";
import type { Condition, Criteria, Criterion, Relative, Threshold } from "../scope.ts";
import type { AgencyMention, ColumnMention, RowMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import { limitsOf } from "./find-threshold.ts";
import { CHOOSES } from "./which-reports.ts";

/** Where criteria are looked for: the question with its names masked, and what was found in it. */
export interface Searched {
  readonly text: string;
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  readonly rates: readonly { readonly id: string; readonly span: Span }[];
  readonly agencies: readonly AgencyMention[];
  /** Words that ask for an order: 最多, 排名. */
  readonly orders: boolean;
}

/** Criteria that reports are chosen by, with the words that say so. */
export interface FoundCriteria {
  readonly criteria: Criteria;
  readonly spans: readonly Span[];
  /** Rows, columns and names that belong to the criteria, and are not asked for. */
  readonly belongs: (mention: { readonly span: Span }) => boolean;
}

const MIXED = /或|要么|任一|任何一[个项]/;
const BOTH = /且|同时|但|而(?!言)|却|既|又|并|都|均/;
/** What may stand between a figure and its limit, or between two limits. */
const BETWEEN = /且|并且?|而且?|同时|但是?|却|既|又|也|都|均|或者?|要么|但|以及|和|及|、|,|数量?|件数|总数|的/g;

const MIDDLE =
  "(?:全部|所有|各单位|各个?单位的?|库中|各家|全体|整体)?的?(平均(?:数|值|水平|线|数量)?|均值|均数|中位数)";
const RELATIVES: readonly { readonly pattern: RegExp; readonly comparison: Threshold["comparison"] | null }[] = [
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
const BESIDE_NAME = new RegExp(
  `(?:比|[超高多大]过|多于|高于|少于|低于)${NAME_MASK}+的?(?:还|要|更)?([多高大少低小]?)`,
  "g",
);

const LACKS = /(?<!有)(?:从来没有?|从没|从未|没有|没|无|未|零)(?:被|发生|出现|收到|产生|任何|一[件起次个条])*过?$/;
const HAS = /(?<![没所])(?:有|存在|发生|出现|收到)(?:过|了|被)?$|(?<![没未])被$/;
const IS_ZERO =
  /^(?:数量?|件数)?(?:都|均)?(?:[为是]|等于)(?:0|零)(?![\d.])[件条次起]?|^(?:一[件起次条个])?(?:都|也)没有?过?(?![多少超不])/;

/** A condition, by the figure it is for: the one it stands right before or behind, or the last one named before it. */
interface Token {
  readonly span: Span;
  readonly condition: Condition;
  /** Rows that it stands at; `null` for a limit, which belongs to what is named before it. */
  readonly rows: readonly RowMention[] | null;
}

/**
 * Conditions on several figures, or on another than the one asked for: 收到超过10件且予以公开少于5件的, 没有被复议的单位
 * 一共收到多少. A single one on the figure that is counted itself is for the count.
 *
 * @returns `undefined` where there are none, or where they cannot be told apart: their words then remain
 */
export function findCriteria(searched: Searched): FoundCriteria | undefined {
  const { text, rows, columns, agencies, orders } = searched;
  if (!CHOOSES.test(text)) return undefined;
  const tokens = tokensIn(searched);
  const [first] = tokens;
  if (!first || (agencies.length > 0 && !tokens.some(({ condition }) => isAgainstAgency(condition)))) return undefined;
  if (agencies.length > 1) return undefined;
  const join = joinOf(searched, tokens);
  if (join === undefined) return undefined;
  const of: Criterion[] = [];
  const consumed: Span[] = tokens.map(({ span }) => span);
  let from = 0;
  for (const token of tokens) {
    const segment = { start: from, end: token.span.start };
    const free = ({ span }: { readonly span: Span }): boolean =>
      span.start >= segment.start &&
      span.end <= segment.end &&
      !tokens.some(({ rows }) => rows?.some((row) => row.span === span));
    const own = token.rows ?? rows.filter(free);
    const ownColumns = columns.filter(({ span }) => free({ span }) || own.some((row) => overlaps(row.span, span)));
    const ownRates = token.rows === null ? searched.rates.filter(free) : [];
    const measures = measuresOf(own, token.rows === null ? ownColumns : [], ownRates, text, segment);
    const previous = of.at(-1)?.measure;
    const meant = measures.length > 0 ? measures : token.rows === null && previous ? [previous] : [];
    if (meant.length === 0 || (token.rows === null && meant.length > 1)) return undefined;
    for (const measure of meant) {
      if (!suits(token, measure, text)) return undefined;
      const criterion = { measure, condition: token.condition };
      if (!of.some((other) => isDeepStrictEqual(other, criterion))) of.push(criterion);
    }
    consumed.push(...[...own, ...(token.rows === null ? ownColumns : []), ...ownRates].map(({ span }) => span));
    from = Math.max(token.span.end, ...own.map(({ span }) => span.end));
  }
  const isIn = ({ span }: { readonly span: Span }): boolean => consumed.some((other) => overlaps(other, span));
  const left = { rows: rows.filter((row) => !isIn(row)), columns: columns.filter((column) => !isIn(column)), text };
  const held = new Set(of.flatMap(({ measure }) => (measure.kind === "fact" ? measure.fact.ids[0] : [])));
  // 一件申请都没收到: 收到 says again what the condition is for.
  const again =
    resolveFacts(left).every(({ ids: [id] }) => held.has(id)) ||
    (left.columns.length === 0 && left.rows.every((row) => isHead(row, consumed, text)) && !ASKS_AMOUNT.test(text));
  const asked = !again || searched.rates.some((rate) => !isIn(rate));
  const belongs = (mention: { readonly span: Span }): boolean => again || isIn(mention);
  const plain = of.length === 1 && !asked && !isRelative(first.condition) && isCell(of[0]?.measure);
  if (plain && (!orders || first.rows !== null)) return undefined;
  if (first.condition === "positive" && of.length === 1 && !asked) return undefined;
  const [begin, end] = [Math.min(...consumed.map(({ start }) => start)), Math.max(...consumed.map(({ end }) => end))];
  const leading = /(?:既|同时|都|均)+$/.exec(text.slice(0, begin))?.[0].length ?? 0;
  const joining = [...text.slice(begin, end).matchAll(BETWEEN)].map(({ index, 0: word }) => ({
    start: begin + index,
    end: begin + index + word.length,
  }));
  const spans = [...consumed, ...joining, { start: begin - leading, end: begin }];
  return { criteria: { join, of }, spans, belongs };
}

/** 没有结转到下年的申请: the noun of what is lacking is no figure that is asked for. */
function isHead({ weak, span }: RowMention, consumed: readonly Span[], text: string): boolean {
  return weak && consumed.some(({ end }) => end <= span.start && /^的?$/.test(text.slice(end, span.start)));
}

const ASKS_AMOUNT = /多少(?![家个])|几[件条起次]|合计|一共|总[共数量计]|加起来|平均|最[多少高低]|各/;

function tokensIn({ text, rows, agencies }: Searched): Token[] {
  const limits = limitsOf(text).map(({ span, threshold }): Token => ({ span, condition: threshold, rows: null }));
  const relatives = RELATIVES.flatMap(({ pattern, comparison }) =>
    allMatches(text, pattern).flatMap((match): Token[] =>
      comparison === null
        ? []
        : [
            {
              span: { start: match.index, end: match.index + match[0].length },
              condition: { comparison, to: match[1]?.startsWith("中位") ? "median" : "average" },
              rows: null,
            },
          ],
    ),
  );
  const [against] = agencies;
  const [id, ...others] = against?.ids ?? [];
  const beside =
    agencies.length !== 1 || id === undefined || others.length > 0
      ? []
      : allMatches(text, BESIDE_NAME).flatMap((match): Token[] => {
          const comparison = /^(?:少于|低于)|[少低小]$/.test(match[0]) ? "less_than" : "more_than";
          if (match[0].startsWith("比") && match[1] === "") return [];
          const span = { start: match.index, end: match.index + match[0].length };
          return [{ span, condition: { comparison, to: { agency: id } }, rows: null }];
        });
  const measured = [...relatives, ...beside, ...limits].filter(
    ({ span }, at, all) => !all.some((other, place) => place < at && overlaps(other.span, span)),
  );
  const states = rows.flatMap((row, at): Token[] => {
    if (rows.some((other, place) => place < at && overlaps(other.span, row.span))) return [];
    const before = text.slice(0, row.span.start);
    const after = text.slice(row.span.end);
    const lacks = LACKS.exec(before)?.[0];
    const zero = IS_ZERO.exec(after)?.[0];
    const has = HAS.exec(before)?.[0];
    const followed = measured.some(({ span }) => span.start >= row.span.end && span.start - row.span.end < 4);
    if (followed && zero === undefined) return [];
    if (lacks !== undefined && !/有没有$|有没$/.test(before))
      return [{ span: { start: row.span.start - lacks.length, end: row.span.start }, condition: "zero", rows: [row] }];
    if (zero !== undefined && zero !== "")
      return [
        {
          span: { start: row.span.end, end: row.span.end + zero.length },
          condition: "zero",
          rows: [...joinedBefore(rows.slice(0, at), row, text), row],
        },
      ];
    if (
      has !== undefined &&
      row.id !== "applications.received" &&
      /的(?:\S{0,2})?(?:单位|机关|街道|镇|乡|局|部门|报告)|哪些|[多几]少?[家个]/.test(after)
    )
      return [
        { span: { start: row.span.start - has.length, end: row.span.start }, condition: "positive", rows: [row] },
      ];
    return [];
  });
  // 有复议或诉讼的: what the first is said of goes for the second.
  const all = [...states, ...measured].sort((a, b) => a.span.start - b.span.start);
  return all.flatMap((token): Token[] => {
    const [row] = token.rows ?? [];
    if (!row || token.span.end !== row.span.start) return [token];
    const next = joinedBehind(rows, row, all, text);
    return [{ ...token, rows: [row, ...next] }];
  });
}

const JOINS = /^(?:、|和|与|及|或者?|或是|以及)(?:被|有)?$/;

function joinedBehind(
  rows: readonly RowMention[],
  row: RowMention,
  tokens: readonly Token[],
  text: string,
): RowMention[] {
  const next = rows.find(({ span }) => span.start > row.span.end && JOINS.test(text.slice(row.span.end, span.start)));
  const taken = next && tokens.some(({ rows: of, span }) => of?.includes(next) || overlaps(span, next.span));
  return next && !taken ? [next, ...joinedBehind(rows, next, tokens, text)] : [];
}

function joinedBefore(before: readonly RowMention[], row: RowMention, text: string): RowMention[] {
  const last = before.at(-1);
  if (!last || !JOINS.test(text.slice(last.span.end, row.span.start))) return [];
  return [...joinedBefore(before.slice(0, -1), last, text), last];
}

function measuresOf(
  rows: readonly RowMention[],
  columns: readonly ColumnMention[],
  named: readonly { readonly id: string }[],
  text: string,
  segment: Span,
): Measure[] {
  const byName = rates.filter(({ id }) => named.some((one) => one.id === id));
  if (byName.length > 0)
    return byName.map(({ label, numerator, denominator }) => ({
      kind: "rate",
      rate: { label, numerator, denominator },
    }));
  const facts = figuresOverMany(resolveFacts({ rows, columns, text }), { rows, columns, text });
  if (facts.length > 1 && asksSum({ rows, columns, text: text.slice(0, segment.end) })) {
    const sum = sumOf(facts);
    return sum ? [{ kind: "fact", fact: sum }] : [];
  }
  return facts.map((fact) => ({ kind: "fact", fact }));
}

/** A limit in percent is for a rate, one in cases is not. */
function suits({ span, condition }: Token, measure: Measure, text: string): boolean {
  if (typeof condition === "string" || isRelative(condition)) return true;
  return (measure.kind === "rate") === /%|百分之/.test(text.slice(span.start, span.end));
}

function isRelative(condition: Condition): condition is Relative {
  return typeof condition === "object" && "to" in condition && "comparison" in condition;
}

/** A single figure that is printed, or a group total: what a plain count counts. */
function isCell(measure: Measure | undefined): boolean {
  return measure?.kind === "fact" && !measure.fact.ids.some(isSumId);
}

function isAgainstAgency(condition: Condition): boolean {
  return isRelative(condition) && typeof condition.to === "object";
}

/** 或 means any of them; 且, 但 and commas mean all. Both at once cannot be told apart. */
function joinOf({ text }: Searched, tokens: readonly Token[]): Criteria["join"] | undefined {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  const end = Math.max(last.span.end, ...(last.rows ?? []).map(({ span }) => span.end));
  const between = text.slice(Math.min(first.span.start, ...(first.rows ?? []).map(({ span }) => span.start)), end);
  // 20件或以上 is one limit.
  const told = between.replace(/或者?(?:更|以)/g, "");
  if (!MIXED.test(told)) return "all";
  return BOTH.test(told.replace(/都没|都有|都为|均为/g, "")) ? undefined : "any";
}
