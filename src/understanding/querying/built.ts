import type { Query } from "../query.ts";
import type { Obstacle } from "../understanding.ts";
import { plainerChoices, yearsOfMany } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** A query with notes for its answer, or what must be asked back. */
export type Built = { readonly query: Query; readonly notes: readonly string[] } | AskedBack;
/** What must be asked back, in the place of a query. */
export interface AskedBack {
  readonly obstacle: Obstacle;
}
/** Builds the query of one intent. */
export type Builder = (situation: Situation) => Built;

/** The same, with more to tell beside its answer. */
export function withNotes(built: Built, notes: readonly string[]): Built {
  return "query" in built ? { ...built, notes: [...built.notes, ...notes] } : built;
}

/** Asks back about words that were understood and have no place in a query; by default with the question without them. */
export function unplacedWords(
  situation: Situation,
  words: readonly string[],
  choices = plainerChoices(situation),
): AskedBack {
  return { obstacle: { kind: "unplaced", words, choices } };
}

/** Asks which year is meant of many reports. */
export function whichYear(situation: Situation): AskedBack {
  return { obstacle: { kind: "which_year", agency: null, choices: yearsOfMany(situation) } };
}
