import { findDerived } from "../../form/derived.ts";
import { rates } from "../../form/rates.ts";
import { addendsOf } from "../../form/sums.ts";
import { gather } from "../../text/gather.ts";
import { pattern } from "../../text/pattern.ts";
import type { FactChoice, MeasuredId, RateChoice } from "../measure.ts";
import type { ColumnMention, RowMention, Slots } from "../slots.ts";
import { asksSum, isInOne, sumOf } from "./add-up.ts";
import { cutFact, cutRates } from "./cut-by-applicant.ts";
import { labelOf } from "./label-fact.ts";
import { asksByHowMuch, type PairQuotient, pairQuotientIn } from "./pair-quotient.ts";
import { keepSpecific, type Mentions, resolveFacts } from "./resolve-facts.ts";

const SHARE_OF = pattern(/占/);
/** 企业占予以公开的比例: what is granted is the whole, and the words name no rate. */
const IS_WHOLE = /占(?:了|全部|所有)?(?:予以|不予|部分)公开的(?:比例|比重|百分比)/;
const EACH_SHARE = /(?:各自?|分别)占/;
const ADDED = /[+加]|合计|之和|一共|总共/;

/**
 * The shares that a question names: rates by name, or 甲占乙 with the usual whole where no 乙 is named.
 *
 * @param facts the figures that it names
 * @param spokenOf the figures of the question before, for one that names the whole alone: 占全部的多少
 */
export function resolveShares(
  slots: Slots,
  said: Mentions,
  facts: readonly FactChoice[],
  spokenOf: readonly FactChoice[] = [],
): RateChoice[] {
  const mentions = inTurn(said, slots);
  const pair = pairQuotientIn({ text: slots.text, rows: mentions.rows, columns: mentions.columns });
  if (pair === "several" || (mentions.rows.length > 1 && asksByHowMuch(slots.text))) return [];
  if (pair && mentions.text === slots.text) return pairOf(mentions, pair);
  const byName = rates.filter((rate) => slots.rates.includes(rate.id));
  if (byName.length > 0 && !IS_WHOLE.test(slots.text) && !isOneOfSum(byName.length, slots, facts)) {
    const together = addsApplicants(mentions.columns, slots.text);
    return byName.flatMap(({ label, numerator, denominator }) =>
      cutRates({ label, numerator, denominator }, mentions.columns, together),
    );
  }
  const at = SHARE_OF.exec(slots.text)?.index;
  const before = at === undefined ? mentions : upTo(mentions, at);
  const named = at === undefined ? facts : resolveFacts(before);
  const among = amongApplicants(before.rows.length > 0 ? before : mentions);
  if (among.length > 0 && resolveFacts(after(mentions, at ?? slots.text.length, [])).length === 0) return among;
  const several = named.length > 1;
  const together =
    several && !asksEachShare(slots.text) && (isInOne(before) || asksSum({ ...before, text: slots.text.slice(0, at) }))
      ? sumOf(named)
      : null;
  const all = named.length > 0 ? named : spokenOf.length > 0 ? spokenOf : facts;
  const parts = together ? [together] : all;
  // What a follow-up leans on stands in another text.
  const applicants = at === undefined || mentions.text !== slots.text ? [] : applicantsOfWhole(mentions, at);
  const behind = at === undefined ? null : after(mentions, at, applicants);
  const [whole] = behind ? resolveFacts(behind) : [];
  const ofWhole = whole && before.rows.length === 0 ? partsOfWhole(whole.ids[0], before.columns) : [];
  if (ofWhole.length > 0) return [...ofWhole];
  const frame = wholeInFront(before);
  return gather(parts, ({ ids: [part] }) => {
    const denominator =
      whole && whole.ids[0] !== part
        ? whole.ids[0]
        : (frame ?? usualWhole(addendsOf(part)[0] ?? part) ?? weakWhole(mentions, at));
    if (!denominator || denominator === part) return [];
    return [shareOf(cutFact(part, applicants), cutFact(denominator, applicants))];
  });
}

/** 自然人加企业的公开率, 个人和企业合计的公开率. */
function addsApplicants(columns: readonly ColumnMention[], text: string): boolean {
  return asksSum({ rows: [], columns, text });
}

/** 企业占几成, after 不予处理几件: the row stands in the question before, and thus in front of all that this one says. */
function inTurn(mentions: Mentions, { text, columns }: Slots): Mentions {
  const { length } = mentions.text;
  if (mentions.text === text || !mentions.columns.some((column) => columns.includes(column))) return mentions;
  const rows = mentions.rows.map((row) => ({
    ...row,
    span: { start: row.span.start - length, end: row.span.end - length },
  }));
  return { ...mentions, rows };
}

/** 企业占无法提供的比例: those of the whole that are theirs, and not all that they applied for. */
function partsOfWhole(whole: MeasuredId, columns: Mentions["columns"]): readonly RateChoice[] {
  return gather(columns, (column) => {
    const part = cutFact(whole, [column]);
    return part === whole ? [] : [shareOf(part, whole)];
  });
}

/** 各占多少: a share of each, and none of all of them together. */
export function asksEachShare(text: string): boolean {
  return EACH_SHARE.test(text);
}

/** 部分公开+予以公开占比: the name of a rate is the last of the figures that are added up. */
function isOneOfSum(named: number, { text }: Slots, facts: readonly FactChoice[]): boolean {
  const at = SHARE_OF.exec(text)?.index;
  return at !== undefined && facts.length > named && ADDED.test(text.slice(0, at)) && sumOf(facts) !== null;
}

/** The one figure before the words that part two, over the one behind them. */
function pairOf(mentions: Mentions, { joint, told }: PairQuotient): RateChoice[] {
  const [over, ...others] = resolveFacts(upTo(mentions, joint.start));
  const [under, ...more] = resolveFacts(rowsFrom(mentions, joint.end));
  if (!over || !under || others.length + more.length > 0 || over.ids[0] === under.ids[0]) return [];
  const [numerator, denominator] = [over.ids[0], under.ids[0]];
  return [{ label: `${labelOf(numerator)}与${labelOf(denominator)}之比`, pair: told, numerator, denominator }];
}

function rowsFrom(mentions: Mentions, at: number): Mentions {
  return { ...mentions, rows: mentions.rows.filter(({ span }) => span.start >= at), columns: [] };
}

/** 复议占申请的几成: 申请 says little beside other words, but behind 占 it is the whole. */
function weakWhole(mentions: Mentions, at: number | undefined): MeasuredId | undefined {
  const [whole, ...others] = at === undefined ? [] : resolveFacts(rowsFrom(mentions, at));
  return whole && others.length === 0 ? whole.ids[0] : undefined;
}

/** Rows that are parts of what was handled. */
const OF_HANDLED = /^applications\.(?!received|carried_|handled_total)/;
/** What says that the applicants are the whole: 企业申请里无法提供的, and not 企业无法提供占比. */
const AMONG = /申请|[里中内]/;

/**
 * 企业申请里无法提供的比例: of all that these applicants' applications came to. Without a word between the two the whole may be
 * either, and both shares are told.
 */
function amongApplicants({ rows, columns, text }: Mentions): RateChoice[] {
  const results = keepSpecific(rows, text).filter(({ id }) => OF_HANDLED.test(id));
  const [column] = columns.filter(({ kind }) => kind === "applicant" || kind === "legal_persons");
  return gather(results, (row) => {
    if (column === undefined || column.span.end > row.span.start) return [];
    const numerator = wholeOf(`${row.id}.total`);
    if (numerator === undefined) return [];
    const whole = { label: "", numerator, denominator: "applications.handled_total.total" } as const;
    const among = AMONG.test(text.slice(column.span.end, row.span.start));
    return cutRates(whole, columns, addsApplicants(columns, text)).flatMap((share) => {
      const rate = shareOf(share.numerator, share.denominator);
      return among ? [rate] : [rate, shareOf(share.numerator, numerator)];
    });
  });
}

/**
 * 收到的申请里其他处理占几成: the wider row that is named first is the whole. Of what is carried over, which has no usual whole,
 * 申请 by itself names it: 多大比例的申请没办完.
 */
function wholeInFront({ rows, text, columns }: Mentions): MeasuredId | undefined {
  const last = rows.at(-1);
  const isNamed = ({ weak, span }: RowMention): boolean =>
    !weak || last?.id === "applications.carried_out" || /^[里中]/.test(text.slice(span.end));
  const first = rows.find(isNamed);
  // 没办完 may be said of cases as well, and is a column then.
  const cut = columns.filter(({ span }) => last?.span.start !== span.start);
  if (!first || !last || first.id === last.id || cut.length > 0) return undefined;
  const narrowed = keepSpecific(rows, text);
  return narrowed.some(({ id }) => id === first.id) ? undefined : wholeOf(`${first.id}.total`);
}

function upTo(mentions: Mentions, at: number): Mentions {
  return {
    ...mentions,
    rows: mentions.rows.filter(({ span }) => span.end <= at),
    columns: mentions.columns.filter(({ span }) => span.end <= at),
  };
}

function after(mentions: Mentions, at: number, applicants: readonly ColumnMention[]): Mentions {
  const isNamed = ({ span, weak }: RowMention): boolean =>
    span.start >= at && (!weak || applicants.some((column) => column.span.end <= span.start));
  return { ...mentions, rows: mentions.rows.filter(isNamed), columns: [] };
}

/** 占企业办结的: the applicants whose whole it is, of which the part is then a part as well. */
function applicantsOfWhole({ rows, columns }: Mentions, at: number): readonly ColumnMention[] {
  return columns.filter(
    ({ kind, span }) =>
      (kind === "applicant" || kind === "legal_persons") &&
      span.start >= at &&
      rows.some((row) => row.span.start >= span.end),
  );
}

function shareOf(numerator: MeasuredId, denominator: MeasuredId): RateChoice {
  return { label: `${labelOf(numerator)}占${labelOf(denominator)}的比例`, numerator, denominator };
}

/**
 * What a part is a part of: an applicant of the row's total, a result of all that was handled, a channel of all that was
 * disclosed.
 */
export function usualWhole(part: MeasuredId): MeasuredId | undefined {
  const [table, row, column] = part.split(".");
  if (table === "narrative") return /^disclosed_(?!total)/.test(row ?? "") ? "narrative.disclosed_total" : undefined;
  if (column !== "total") return wholeOf(`${table}.${row}.total`);
  if (table === "applications") {
    return /^(?:received|carried_in|carried_out|handled_total)$/.test(row ?? "")
      ? undefined
      : "applications.handled_total.total";
  }
  return table === "review" && row?.startsWith("litigation_") ? "review.litigation.total" : undefined;
}

function wholeOf(id: string): MeasuredId | undefined {
  return /^(?:applications|review)\./.test(id) || findDerived(id) ? (id as MeasuredId) : undefined;
}
