import { FIGURE_INTENTS } from "../facts/figure-intents.ts";
import type { Intent } from "../intent.ts";
import type { Signal } from "../lexicon/lexicon.ts";
import type { Found } from "../lexicon/phrase-finder.ts";
import { overlaps } from "../span.ts";
import type { FoundCriteria } from "./conditions/find-criteria.ts";

/** Is a signal made of the words of criteria? One that asks for many or for a number of them is not: 的单位有几家. */
export function saysCriteria({ meaning, spans }: Found<Signal>, { spans: said }: FoundCriteria): boolean {
  if (meaning.kind === "scope" || meaning.kind === "governments") return false;
  const told = spans.some((span) => said.some((other) => overlaps(other, span)));
  return (
    told && (meaning.kind !== "aggregation" || (meaning.aggregation !== "count" && meaning.aggregation !== "share"))
  );
}

/** Signals whose words use no number and no negation that stands among them. */
export const UNUSED_BY: ReadonlySet<Signal["kind"]> = new Set(["trigger", "scope", "dialogue", "term"]);

/** Intents whose answers are figures: their trigger words are accounted for, those of others would hide what narrows. */
const OF_FIGURES: ReadonlySet<Intent> = new Set([...FIGURE_INTENTS, "summary", "check", "catalogue"]);

/** 多少天答复 is a name of a term, but where a figure is asked for its words are not understood by that. */
export function accountsFor({ meaning }: Found<Signal>): boolean {
  if (meaning.kind === "trigger") return meaning.force !== "tentative" && OF_FIGURES.has(meaning.intent);
  return meaning.kind !== "term";
}
