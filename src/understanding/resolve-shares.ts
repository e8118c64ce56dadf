import { findDerived } from "../form/derived.ts";
import { rates } from "../form/rates.ts";
import { labelOf } from "./label-fact.ts";
import type { FactChoice, MeasuredId, RateChoice } from "./query.ts";
import { keepSpecific, type Mentions, resolveFacts } from "./resolve-facts.ts";
import type { Slots } from "./slots.ts";

const SHARE_OF = /占/;

/**
 * The shares that a question names: rates by name, or 甲占乙 with the usual whole where no 乙 is named.
 *
 * @param spokenOf the figures of the question before, for one that names the whole alone: 占全部的多少
 */
export function resolveShares(slots: Slots, mentions: Mentions, spokenOf: readonly FactChoice[] = []): RateChoice[] {
  const byName = rates.filter((rate) => slots.rates.includes(rate.id));
  if (byName.length > 0) return byName.map(({ label, numerator, denominator }) => ({ label, numerator, denominator }));
  const at = SHARE_OF.exec(slots.text)?.index;
  const before = at === undefined ? mentions : upTo(mentions, at);
  const named = resolveFacts(before);
  const parts = named.length > 0 ? named : spokenOf.length > 0 ? spokenOf : resolveFacts(mentions);
  const [whole] = at === undefined ? [] : resolveFacts(after(mentions, at));
  const frame = wholeInFront(before);
  return parts.flatMap(({ ids: [part] }) => {
    const denominator = whole && whole.ids[0] !== part ? whole.ids[0] : (frame ?? usualWhole(part));
    if (!denominator || denominator === part) return [];
    return [{ label: `${labelOf(part)}占${labelOf(denominator)}的比例`, numerator: part, denominator }];
  });
}

/** 收到的申请里其他处理占几成: the wider row that is named first is the whole. */
function wholeInFront({ rows, text, columns }: Mentions): MeasuredId | undefined {
  const [first] = rows.filter(({ weak, span }) => !weak || /^[里中]/.test(text.slice(span.end)));
  const last = rows.at(-1);
  if (!first || !last || first.id === last.id || columns.length > 0) return undefined;
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

function after(mentions: Mentions, at: number): Mentions {
  return { ...mentions, rows: mentions.rows.filter(({ span, weak }) => span.start >= at && !weak), columns: [] };
}

/** What a part is a part of: an applicant of the row's total, a result of all that was handled, a channel of all that was disclosed. */
function usualWhole(part: MeasuredId): MeasuredId | undefined {
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
