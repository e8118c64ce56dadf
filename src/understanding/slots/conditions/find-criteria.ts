import { isDeepStrictEqual } from "node:util";
import { isSumId } from "../../../form/sums.ts";
import { resolveFacts } from "../../facts/resolve-facts.ts";
import type { Measure } from "../../measure.ts";
import { type Condition, type Criteria, type Criterion, isRelative } from "../../scope.ts";
import type { ColumnMention, RowMention } from "../../slots.ts";
import { isWithin, overlaps, type Span, spanOfMatch } from "../../span.ts";
import { tokensIn } from "./criteria-tokens.ts";
import { exceedingsIn } from "./find-exceeding.ts";
import { holdExceedings } from "./hold-exceedings.ts";
import { inUnit, unitOfMeasure } from "./limit-units.ts";
import { measuresOf } from "./measures-said.ts";
import { movedTokens } from "./moved-tokens.ts";
import type { Searched, Token } from "./searched.ts";
import { CHOOSES, choosesYears } from "./which-reports.ts";

/** Criteria that reports are chosen by, with the words that say so. */
export interface FoundCriteria {
  readonly criteria: Criteria;
  readonly spans: readonly Span[];
  /** Rows, columns and names that belong to the criteria, and are not asked for. */
  readonly belongs: (mention: { readonly span: Span }) => boolean;
  /** Years of the one agency that is named are chosen: 哪几年不予公开多于予以公开. */
  readonly ofOne: boolean;
}

/** 超过10件而且复议不为零的: whoever they are. */
const ENDS_IN_CONDITION = /(?:[0零]|\d[多余]?[件条次起]|(?:[大小多少高低]于|超过|不到|不足|达到)\d{1,6})的[?。]*$/;
const MIXED = /或|要么|任一|任何一[个项]/;
const BOTH = /且|同时|但|而(?!言)|却|既|又|并|都|均/;
/** What may stand between a figure and its limit, or between two limits. */
const BETWEEN = /且|并且?|而且?|同时|但是?|却|既|又|也|都|均|或者?|要么|但|以及|和|及|、|,|数量?|件数|总数|的/g;

/** Between two limits on one figure; 而公开不到50件 is of another one. */
const GOES_ON = /^[且并而同时但是却既又也都均还或者以及和、,的在为数量件总]*$/;

/**
 * Conditions on several figures, or on another than the one asked for: 收到超过10件且予以公开少于5件的, 没有被复议的单位
 * 一共收到多少. A single one on the figure that is counted itself is for the count.
 *
 * @param looked what stands in the text; not called where it chooses no reports
 * @returns `undefined` where there are none, or where they cannot be told apart: their words then remain
 */
export function findCriteria(text: string, looked: () => Omit<Searched, "text">): FoundCriteria | undefined {
  const years = choosesYears(text);
  if (!years && !CHOOSES.test(text) && !ENDS_IN_CONDITION.test(text)) return undefined;
  const searched = { text, ...looked() };
  const { agencies, orders } = searched;
  const beside = holdExceedings(exceedingsIn(text, searched), text);
  if (!beside) return undefined;
  const rest = beside.rest(searched);
  const limits = tokensIn(rest);
  const others = [...limits, ...movedTokens(text, limits.length)].sort((a, b) => a.span.start - b.span.start);
  const tokens = [...others, ...beside.tokens].sort((a, b) => a.span.start - b.span.start);
  const [first] = tokens;
  if (!first || agencies.length > 1) return undefined;
  const ofOne = years && agencies.length === 1 && (beside.tokens.length > 0 || tokens.length > 1);
  if (!ofOne && agencies.length > 0 && !tokens.some(({ condition }) => isAgainstAgency(condition))) return undefined;
  if (!ofOne && !CHOOSES.test(text) && !ENDS_IN_CONDITION.test(text)) return undefined;
  const join = joinOf(searched, tokens);
  const figures = join && holdFigures(rest, others);
  if (!figures) return undefined;
  const held = { of: [...figures.of, ...beside.of], consumed: [...figures.consumed, ...beside.consumed] };
  const { of, consumed } = held;
  // 哪几年超过50件但不到100件 is one figure between two limits.
  if (ofOne && beside.tokens.length === 0 && new Set(of.map(({ measure }) => JSON.stringify(measure))).size < 2)
    return undefined;
  const isIn = ({ span }: { readonly span: Span }): boolean => consumed.some((other) => overlaps(other, span));
  const again = saysAgain(searched, held);
  const asked = !again || searched.rates.some((rate) => !isIn(rate));
  const plain = of.length === 1 && !asked && !isRelative(first.condition) && isCell(of[0]?.measure);
  if (plain && (!orders || first.rows !== null)) return undefined;
  if (first.condition === "positive" && of.length === 1 && !asked) return undefined;
  const belongs = (mention: { readonly span: Span }): boolean => again || isIn(mention);
  const spans = [...consumed, ...joiningWords(consumed, text)];
  return { criteria: { join, of }, spans, belongs, ofOne };
}

/** The conditions, each with the figure it is for, and the words that say so. */
export interface Held {
  readonly of: readonly Criterion[];
  readonly consumed: readonly Span[];
}

/** @returns `undefined` where a condition has no figure that it can be for, or several */
function holdFigures({ text, rows, columns, rates: named }: Searched, tokens: readonly Token[]): Held | undefined {
  const of: Criterion[] = [];
  const consumed: Span[] = tokens.map(({ span }) => span);
  let from = 0;
  for (const token of tokens) {
    const isLimit = token.rows === null;
    const segment = { start: from, end: token.span.start };
    const free = ({ span }: { readonly span: Span }): boolean =>
      span.start >= segment.start &&
      span.end <= segment.end &&
      !tokens.some(({ rows }) => rows?.some((row) => row.span === span));
    const own = token.rows ?? rows.filter((row) => free(row) || isWithin(token.span, row.span));
    const ownColumns = columns.filter(
      (column) =>
        own.some(
          (row) =>
            overlaps(row.span, column.span) || stands(column.span, row.span, text) || isItsResult(column, row, text),
        ) ||
        (isLimit && free(column)),
    );
    const ownRates = isLimit ? named.filter(free) : [];
    const measures = measuresOf(own, ownColumns, ownRates, text, segment);
    const previous = of.at(-1)?.measure;
    const goesOn = isLimit && GOES_ON.test(text.slice(from, token.span.start));
    const meant = measures.length > 0 ? measures : goesOn && previous ? [previous] : [];
    // 规范性文件为0: which of its cells, is not said.
    const oneOfMany = token.rows?.length === 1 && /^proactive\./.test(token.rows[0]?.id ?? "");
    const ofOneAlone = (isLimit && !isMoved(token)) || oneOfMany;
    if (meant.length === 0 || (ofOneAlone && meant.length > 1)) return undefined;
    for (const measure of meant) {
      const condition = inUnit(token.condition, unitOfMeasure(measure));
      if (!condition) return undefined;
      const criterion = { measure, condition };
      if (!of.some((other) => isDeepStrictEqual(other, criterion))) of.push(criterion);
    }
    consumed.push(...[...own, ...ownColumns, ...ownRates].map(({ span }) => span));
    from = Math.max(token.span.end, ...own.map(({ span }) => span.end));
  }
  return { of, consumed };
}

/** 新出台的规范性文件为0, 企业的申请为0: what stands right before a figure narrows it. */
function stands(column: Span, row: Span, text: string): boolean {
  return column.end <= row.start && /^的?$/.test(text.slice(column.end, row.start));
}

/** 没被复议纠正过的, 有诉讼被撤销: how a case ended stands right behind it. */
function isItsResult({ kind, span }: ColumnMention, row: RowMention, text: string): boolean {
  return (
    kind === "result" &&
    row.id.startsWith("review.") &&
    row.span.end <= span.start &&
    /^(?:过|后|并|结果)*被?$/.test(text.slice(row.span.end, span.start))
  );
}

/** 一件申请都没收到: 收到 says again what the condition is for, and is no other figure that is asked for. */
function saysAgain({ text, rows, columns }: Searched, { of, consumed }: Held): boolean {
  const isOut = ({ span }: { readonly span: Span }): boolean => !consumed.some((other) => overlaps(other, span));
  const left = { rows: rows.filter(isOut), columns: columns.filter(isOut), text };
  const held = new Set(of.flatMap(({ measure }) => (measure.kind === "fact" ? measure.fact.ids[0] : [])));
  const heads = left.rows.every((row) => isHead(row, consumed, text));
  const facts = resolveFacts(left);
  // 复议超过2件的单位复议合计多少: the same figure is asked for, over those that are chosen.
  const anew = left.rows.some(({ span }) => consumed.every(({ end }) => end <= span.start)) && ASKS_SUM.test(text);
  return (
    (facts.every(({ ids: [id] }) => held.has(id)) && !anew) ||
    (left.columns.length === 0 && heads && !ASKS_AMOUNT.test(text))
  );
}

/** Words before the conditions and between them: 既, 且, 和. */
function joiningWords(consumed: readonly Span[], text: string): Span[] {
  const begin = Math.min(...consumed.map(({ start }) => start));
  const end = Math.max(...consumed.map((span) => span.end));
  const leading = /(?:既|同时|都|均)+$/.exec(text.slice(0, begin))?.[0].length ?? 0;
  const between = [...text.slice(begin, end).matchAll(BETWEEN)].map(spanOfMatch);
  return [
    ...between.map((span) => ({ start: begin + span.start, end: begin + span.end })),
    { start: begin - leading, end: begin },
  ];
}

/** 没有结转到下年的申请: the noun of what is lacking is no figure that is asked for. */
function isHead({ weak, span }: RowMention, consumed: readonly Span[], text: string): boolean {
  return weak && consumed.some(({ end }) => end <= span.start && /^的?$/.test(text.slice(end, span.start)));
}

const ASKS_SUM = /(?:单位|机关|街道|部门|[镇乡局])[^,。?!]{0,8}(?:多少(?![家个])|几[件条起次]|合计|平均)/;
const ASKS_AMOUNT = /多少(?![家个])|几[件条起次]|合计|一共|总[共数量计]|加起来|平均|最[多少高低]|各/;

/** A single figure that is printed, or a group total: what a plain count counts. */
function isCell(measure: Measure | undefined): boolean {
  return measure?.kind === "fact" && !measure.fact.ids.some(isSumId);
}

/** 申请和复议都增加: of each of them, where a limit is of one figure. */
function isMoved({ condition }: Token): boolean {
  return isRelative(condition) && condition.to === "year_before";
}

function isAgainstAgency(condition: Condition): boolean {
  return isRelative(condition) && typeof condition.to === "object" && "agency" in condition.to;
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
