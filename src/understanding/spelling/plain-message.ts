import type { Lexicon } from "../lexicon/lexicon.ts";
import { afterCorrection } from "./correction.ts";
import { markLists } from "./list-marks.ts";
import { LONGEST_NORMALISED, LONGEST_QUESTION, normaliseQuestion } from "./normalise-question.ts";
import { withPlainCounts } from "./plain-counts.ts";
import { withoutSupposition } from "./suppositions.ts";

/** A message as it is read, and what is to be told of what it supposed. */
export interface PlainMessage {
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * A message in one spelling: figures that stand side by side are listed, what was withdrawn is gone, numbers of things
 * have one wording, and a blank is not supposed to be zero.
 *
 * @param raw as the person wrote it
 * @returns `null` where it is too long to be looked at
 */
export function plainMessage(raw: string, lexicon: Lexicon): PlainMessage | null {
  if (raw.length > LONGEST_QUESTION) return null;
  const spelled = normaliseQuestion(markLists(lexicon.inChinese(raw), lexicon));
  const plain = withoutSupposition(withPlainCounts(afterCorrection(spelled)));
  return plain.text.length > LONGEST_NORMALISED ? null : plain;
}
