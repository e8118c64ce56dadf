import type { LeftoverWord } from "../slots/leftover.ts";
import type { AgencyMention } from "../slots.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { findUnknownAgency, findUnknownPlace } from "./find-agencies.ts";
import { governmentOf, type RegionMention } from "./find-regions.ts";
import { findBareBoard, resolveStranger } from "./kindred-names.ts";

/**
 * A name or a place that no agency of the store bears as it stands; with the agencies that are called nearly so, where
 * there are any.
 *
 * @param masked the question, names of agencies masked
 * @param agencies those that are asked about already
 * @param leftover the words that nothing accounts for
 */
export function findStranger(
  masked: string,
  agencies: readonly AgencyMention[],
  regions: readonly RegionMention[],
  leftover: readonly LeftoverWord[],
  index: AgencyIndex,
): AgencyMention | undefined {
  if (agencies.some(({ match }) => match === "unknown")) return undefined;
  const words = withLevels(leftover);
  const unknown = governmentOf(masked, regions) ?? findUnknownAgency(words);
  const stranger = unknown ? resolveStranger(masked, unknown, index) : findBareBoard(masked, leftover, index);
  if (stranger || agencies.length + regions.length > 0) return stranger;
  return findUnknownPlace(words);
}

const LEVEL = /^[省市区县旗州]$/;

/** A dictionary cuts the level off a place that it does not know: 石桥 and 县 are one word. */
function withLevels(leftover: readonly LeftoverWord[]): readonly LeftoverWord[] {
  const words: LeftoverWord[] = [];
  for (const word of leftover) {
    const before = words.at(-1);
    const isLevel = before?.content && LEVEL.test(word.text) && before.span.end === word.span.start;
    if (!before || !isLevel) words.push(word);
    else {
      const span = { start: before.span.start, end: word.span.end };
      words[words.length - 1] = { text: before.text + word.text, span, content: true };
    }
  }
  return words;
}
