import { cutBreakdown, cutRate } from "../facts/cut-by-applicant.ts";
import type { Mentions } from "../facts/resolve-facts.ts";
import { asksTaken } from "../facts/said-of.ts";
import type { Frame } from "../frame.ts";
import type { Intent } from "../intent.ts";
import { isUnfinished } from "../slots/accounted/unfinished.ts";
import type { ColumnMention, RowMention, Slots } from "../slots.ts";
import { addedTo, addsOn } from "./adds-on.ts";

/** Columns alone re-cut the row that was spoken of (其中自然人呢); a weak row says no more than that it still is. */
export function mergeMentions(slots: Slots, before: Frame | null, leans: boolean, ownThing: boolean): Mentions {
  const own = { rows: slots.rows, columns: slots.columns, text: slots.text };
  if (!before) return own;
  if (addsOn(slots) && ADDABLE.has(before.intent)) return addedTo(before.mentions, own);
  if (!ownThing || asksTaken(slots, before.mentions.rows)) return before.mentions;
  // 没办完的呢, after 复议, is said of them.
  const isSame = ({ id, weak, span }: RowMention): boolean =>
    weak &&
    (before.mentions.rows.some((row) => row.id === id) || (STILL.test(id) && !asksAnew(slots, span.start, leans)));
  const weakOnly = slots.rows.every((row) => isSame(row) || isUnfinished(row, slots.columns));
  const compatible =
    before.mentions.rows.some(({ id }) => slots.columns.some((column) => fits(id, column.kind))) ||
    isCutAlike(slots, before.mentions);
  if (slots.columns.length > 0 && weakOnly && compatible) {
    return { rows: before.mentions.rows, columns: slots.columns, text: before.mentions.text };
  }
  const keepsColumn = leans && slots.columns.length === 0 && slots.rows.length > 0 && !weakOnly;
  const columns = before.mentions.columns.filter((column) => slots.rows.every(({ id }) => fits(id, column.kind)));
  return keepsColumn ? { ...own, columns: AMONG_THESE.test(own.text) ? columns : withTotals(columns) } : own;
}

/** 公司呢, after 个人几件, is of applications as well. */
function isCutAlike({ rows, columns }: Slots, before: Mentions): boolean {
  const areApplicants = [...columns, ...before.columns].every(({ kind }) => kind === "applicant");
  return rows.length + before.rows.length === 0 && before.columns.length > 0 && areApplicants;
}

/** Questions of figures, to which another can be added. */
const ADDABLE: ReadonlySet<Intent | null> = new Set(["value", "compare", "trend", "aggregate", "rank"]);

/** 其中予以公开几件, after 企业申请几件: of these alone. */
const AMONG_THESE = /其中|[这那]?里[面头]|当中|之中/;

/** 申请 and 办理 may be said of whatever was spoken of; 诉讼, after 复议, is another thing. */
const STILL = /^applications\.(?:received|handled_total)$/;

/** 企业申请几件 names a figure of its own, 企业申请的呢 leans. */
function asksAnew({ columns, text }: Slots, start: number, leans: boolean): boolean {
  return (
    !leans &&
    columns.some(({ span }) => span.end === start) &&
    /申请(?:了|有)?(?:多少|几|[。?!;]*$)/.test(text.slice(start))
  );
}

/** 尚未审结的几件, then 行政诉讼呢: the pending ones, or all of them? Both are told. */
function withTotals(columns: readonly ColumnMention[]): ColumnMention[] {
  const totals = columns.flatMap((column): ColumnMention[] =>
    column.kind === "applicant" || column.kind === "result"
      ? [{ kind: column.kind, id: "total", span: column.span }]
      : [],
  );
  return [...columns, ...totals.slice(0, 1)];
}

/** 只看企业的, after a breakdown or a rate: the same of these applicants alone. */
export function recutBy(slots: Slots, before: Frame): Pick<Frame, "intent" | "rates" | "breakdowns"> | null {
  const { columns, rows, triggers, intent } = { ...slots, intent: before.intent };
  const says = rows.some(({ weak }) => !weak) || [...triggers.keys()].some((trigger) => trigger !== "value");
  if (says || columns.length === 0 || (intent !== "breakdown" && intent !== "ratio")) return null;
  const breakdowns = before.breakdowns.map((breakdown) => cutBreakdown(breakdown, columns));
  const rates = before.rates.map((rate) => cutRate(rate, columns));
  const same =
    breakdowns.every((cut, at) => cut === before.breakdowns[at]) && rates.every((cut, at) => cut === before.rates[at]);
  return same ? null : { intent, rates, breakdowns };
}

/** Does a row have columns of that kind? */
export function fits(row: string, kind: "applicant" | "legal_persons" | "result" | "proactive"): boolean {
  const table = {
    applicant: "applications.",
    legal_persons: "applications.",
    result: "review.",
    proactive: "proactive.",
  }[kind];
  return row.startsWith(table);
}
