import { movedYearsIn } from "../slots/conditions/moved-years.ts";
import { measuresOf } from "./asked-measures.ts";
import { type Built, unplacedWords } from "./built.ts";
import type { Situation } from "./situation.ts";

const WORDS = { up: "增加", down: "减少", both: "增加" } as const;

/**
 * 哪几年比上年增加: the years of one agency that had more than the one before, or less. The year before the first of them is looked at
 * as well, where there is a report of it.
 *
 * @returns `null` where no such years are asked for
 */
export function movedYearsQuery(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const direction = movedYearsIn(slots.text);
  if (direction === null) return null;
  const measures = measuresOf(situation, index.editions);
  const [only, ...others] = frame.agencies;
  const known = only === undefined || others.length > 0 ? undefined : index.get(only);
  // Of many agencies: of each of them, or of what they come to?
  if (!known) return measures.length > 0 ? unplacedWords(situation, [WORDS[direction]]) : null;
  if (measures.length !== 1) return null;
  const held = [...known.years.keys()].sort((a, b) => a - b);
  const among = yearsAmong(situation, held);
  const [first] = among;
  if (first === undefined) return null;
  const years = known.years.has(first - 1) ? [first - 1, ...among] : among;
  const query = { intent: "trend", agency: known.agency, years, measures, moved: { direction, among } } as const;
  return { query, notes: [] };
}

/** Years that are named; 比上年 names none, and stands for the year before each. */
function yearsAmong({ frame, slots }: Situation, held: readonly number[]): readonly number[] {
  const named = slots.years.some(({ kind }) => kind === "year" || kind === "range");
  const { years } = frame;
  if (years.kind === "last") return held.slice(-years.count);
  if (!named || years.kind !== "years") return held;
  const isBeside = slots.years.some(({ kind }) => kind === "previous");
  return isBeside ? years.years.slice(1) : years.years;
}
