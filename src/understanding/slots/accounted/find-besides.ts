import { gather } from "../../../text/gather.ts";
import type { Lexicon, Signal } from "../../lexicon/lexicon.ts";
import { type Found, NAME_MASK } from "../../lexicon/phrase-finder.ts";
import type { Slots } from "../../slots.ts";
import type { Span } from "../../span.ts";
import type { Scan } from "../scan-message.ts";
import { findAsides } from "./asides.ts";
import { createCoverage } from "./coverage.ts";

const BEHIND_NAME = new RegExp(`${NAME_MASK}[^,。?!;:()@]*$`);

/** Signals of whom and when, and of questions for a report as a whole. */
function isOfReport({ meaning }: Found<Signal>): boolean {
  switch (meaning.kind) {
    case "dialogue":
    case "scope":
    case "time":
    case "governments":
      return true;
    case "trigger":
      return meaning.intent === "summary" || meaning.intent === "compare";
    default:
      return false;
  }
}

/**
 * Words beside agencies and years that are no mere word for a report or a courtesy: 人数 of 矿区街道2021年人数. Where no list
 * knows them for anything that the reports hold, it is they that are asked about, however idle they are beside a figure.
 */
export function findBesides(
  scan: Scan,
  agencies: readonly { readonly span: Span }[],
  lexicon: Lexicon,
): Slots["besides"] {
  const { masked, cut, named, kind, years, wholeYear, regions, excluded, signals } = scan;
  const { cover, covered, leftover } = createCoverage(masked, cut, lexicon.idleAlone);
  cover(gather([...agencies, ...named, ...years, ...regions, ...(kind ? [kind] : [])], ({ span }) => [span]));
  cover([...wholeYear, ...excluded.spans]);
  for (const { spans } of signals.filter(isOfReport)) cover(spans);
  // 领导 right behind an agency and its year is no word for whoever is spoken to.
  cover(findAsides(masked, covered, lexicon.asides).filter(({ start }) => !BEHIND_NAME.test(masked.slice(0, start))));
  return gather(leftover(), ({ content, text }) => (content ? [{ text, foreign: lexicon.things.has(text) }] : []));
}
