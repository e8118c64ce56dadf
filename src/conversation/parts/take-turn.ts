import { isDeepStrictEqual } from "node:util";
import type { Frame } from "../../understanding/frame.ts";
import { LONGEST_QUESTION } from "../../understanding/spelling/normalise-question.ts";
import type { Understander, Understood } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import type { Part } from "./part.ts";
import { understandParts } from "./understand-parts.ts";

/** One message of a dialogue, understood, with what it leans on. */
export interface Turn {
  /** Its questions, one at least. */
  readonly parts: readonly Part[];
  /** The last of them. */
  readonly understood: Understood;
  /** The same message as it would be understood by itself. */
  readonly alone: Understood;
  /** The questions that this answer takes, oldest first: the message alone, or with those that it follows up. */
  readonly questions: readonly string[] | null;
  /** The questions that lead to the frame that is remembered. */
  readonly framed: readonly string[] | null;
}

/** Most questions that an answer may lean on, and most text of them together. */
const MOST_QUESTIONS = 8;
const MOST_TEXT = 6000;

/**
 * Understands a message after what was said before it, and tells what it takes to get the same again: a message that
 * means the same by itself stands alone.
 */
export function takeTurn(
  understander: Understander,
  raw: string,
  before: Pick<Memory, "frame" | "questions"> | undefined,
): Turn {
  // Of a text that is too long to be looked at, this much is as good as the whole.
  const question = raw.slice(0, LONGEST_QUESTION + 1);
  const aloneParts = understandParts(understander, question, null);
  const alone = lastOf(aloneParts);
  const previous = before?.frame ?? null;
  if (previous === null) {
    const framed = alone.frame ? [question] : [];
    return { parts: aloneParts, understood: alone, alone, questions: [question], framed };
  }
  const parts = understandParts(understander, question, previous);
  const understood = lastOf(parts);
  const whole = before?.questions ? [...before.questions, question] : null;
  const keepsFrame = understood.frame === previous;
  const framed = keepsFrame
    ? (before?.questions ?? null)
    : isDeepStrictEqual(understood.frame, alone.frame)
      ? [question]
      : shorten(understander, whole, understood.frame);
  const standsAlone = isDeepStrictEqual(parts.map(meaningOf), aloneParts.map(meaningOf));
  // Of several questions in a message an earlier one may lean on what the last one does not.
  const leaning = keepsFrame || parts.length > 1 ? whole : framed;
  return { parts, understood, alone, questions: standsAlone ? [question] : leaning, framed };
}

function lastOf(parts: readonly Part[]): Understood {
  const last = parts.at(-1);
  if (!last) throw new Error("A message was understood as no question at all.");
  return last.understood;
}

function meaningOf({ understood }: Part): unknown {
  return understood.understanding;
}

function isTooMuch(questions: readonly string[]): boolean {
  return questions.length > MOST_QUESTIONS || questions.join("").length > MOST_TEXT;
}

/**
 * Leaves out questions of a long dialogue that later ones have made idle, the oldest first.
 *
 * @returns `null` when those that are needed are still too many
 */
function shorten(
  understander: Understander,
  questions: readonly string[] | null,
  wanted: Frame | null,
): readonly string[] | null {
  if (questions === null || !isTooMuch(questions)) return questions;
  let kept = questions;
  for (let at = 0; at < kept.length - 1 && isTooMuch(kept); ) {
    const without = kept.filter((_, index) => index !== at);
    if (isDeepStrictEqual(frameAfter(understander, without), wanted)) kept = without;
    else at++;
  }
  return isTooMuch(kept) ? null : kept;
}

function frameAfter(understander: Understander, questions: readonly string[]): Frame | null {
  return questions.reduce<Frame | null>(
    (frame, question) => lastOf(understandParts(understander, question, frame)).frame,
    null,
  );
}
