import { keepSpecific } from "../facts/resolve-facts.ts";
import type { FactChoice } from "../measure.ts";
import { askedName } from "../names/asked-name.ts";
import type { Slots } from "../slots.ts";
import type { Choice } from "../understanding.ts";
import type { Situation } from "./situation.ts";

const OUT = "applications.carried_out";
const IN = "applications.carried_in.total";
const WORD = "结转";
/** Words that tell which of the two it is. */
const DIRECTED = /[上下前后]一?年|[去次明]年|年[初底末]|期[初末]|剩|留|转[入出到至自给来过]|过来|下来|没|未|还有/;

/** 结转多少 may be what came over from the year before, and what is left for the next: both are told. */
export function carriedBoth(slots: Slots, facts: readonly FactChoice[]): readonly FactChoice[] {
  const second = besideDirected(slots);
  if (second !== null) {
    const out = facts.findIndex(({ ids: [id] }) => id === `${OUT}.total`);
    const both = [{ ids: [IN] }, ...facts.slice(out, out + 1)] as const;
    return out < 0
      ? facts
      : [...facts.slice(0, out), ...(second === "first" ? both : both.toReversed()), ...facts.slice(out + 1)];
  }
  const alone = facts.length === 1 && facts[0]?.ids[0] === `${OUT}.total` && slots.columns.length === 0;
  return alone && isBare(slots) ? [{ ids: [IN] }, ...facts] : facts;
}

/** 新收和结转加起来: which of the two is added makes another sum, and is asked back about; `null` where that is plain. */
export function carriedChoices({ slots, frame, index, entries }: Situation): readonly Choice[] | null {
  const rows = keepSpecific(slots.rows, slots.text);
  const known = index.get(frame.agencies[0] ?? "");
  if (!frame.added || rows.length !== 2 || !known || frame.agencies.length > 1 || !isBare(slots)) return null;
  if (!rows.some(({ id }) => id === "applications.received")) return null;
  const [year] = frame.years.kind === "years" ? frame.years.years : [];
  const subject = `${askedName(entries, known.agency)}${year === undefined ? "" : `${year}年`}`;
  return [
    { label: "新收和上年结转之和", question: `${subject}新收和上年结转一共几件` },
    { label: "新收和结转下年度各几件", question: `${subject}新收和结转下年度各几件` },
  ];
}

/** 新收、结转、办结、结转下年: beside the one that is left for the next year, 结转 by itself is the other. Which of them is said first? */
function besideDirected({ rows, text, columns }: Slots): "first" | "last" | null {
  const said = rows.filter(({ id }) => id === OUT).map(({ span }) => span);
  const bare = said.find(({ start, end }) => text.slice(start, end) === WORD && LISTED.test(text.slice(end)));
  const other = said.find(({ start, end }) => end - start > WORD.length && start !== bare?.start);
  if (!bare || !other || columns.length > 0 || rows.some(({ id }) => IN.startsWith(id))) return null;
  return bare.start < other.start ? "first" : "last";
}

/** It stands by itself in a list. */
const LISTED = /^(?:[、,和与及跟]|各|分别|$)/;

function isBare({ rows, text }: Slots): boolean {
  return rows.some(({ id, span }) => id === OUT && text.slice(span.start, span.end) === WORD) && !DIRECTED.test(text);
}
