import type { Frame } from "../../understanding/frame.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "./sessions.ts";

/**
 * The questions of the last two messages as they were understood, where the last one followed up the one before it.
 *
 * @returns `null` where the last question stands alone, or where they were too many to be kept
 */
export function lastTwoFrames(
  { questions }: Pick<Memory, "questions">,
  understander: Understander,
): readonly [Frame, Frame] | null {
  if (!questions || questions.length < 2) return null;
  const frames: (Frame | null)[] = [];
  for (const question of questions) frames.push(understander.understand(question, frames.at(-1) ?? null).frame);
  const [before, last] = frames.slice(-2);
  return before && last ? [before, last] : null;
}
