import { isDeepStrictEqual } from "node:util";
import type { Segmenter, Word } from "../text/segment.ts";
import type { Frame } from "../understanding/frame.ts";
import type { Candidate } from "../understanding/framing/decide-intent.ts";
import type { Intent } from "../understanding/intent.ts";
import type { Slots } from "../understanding/slots.ts";
import type { Understanding } from "../understanding/understanding.ts";
import type { Turn } from "./parts/take-turn.ts";

/** How one message was understood, step by step. */
export interface Trace {
  /** The questions that the answer takes, the last one being the message; `null` when they were too many to be kept. */
  readonly questions: readonly string[] | null;
  /** The message in the spelling that everything is looked for in; `null` when it was too long to be looked at. */
  readonly text: string | null;
  readonly words: readonly Word[];
  readonly slots: Slots | null;
  readonly candidates: readonly Candidate[];
  /** What was decided; `null` when no kind of question fits. */
  readonly intent: Intent | null;
  /** Slots that the message leaves open and the dialogue fills, with what it fills them with. */
  readonly inherited: Partial<Frame>;
  readonly understanding: Understanding;
}

/** @param previous the frame that the message was understood after */
export function traceOf({ understood, alone, questions }: Turn, previous: Frame | null, segmenter: Segmenter): Trace {
  const { slots, candidates, understanding, frame } = understood;
  const own = frame === previous ? null : frame;
  return {
    questions,
    text: slots?.text ?? null,
    words: slots ? segmenter.cut(slots.text) : [],
    slots,
    candidates,
    intent: own?.intent ?? (understanding.kind === "query" ? understanding.query.intent : null),
    inherited: previous && own ? inheritedOf(own, alone.frame, previous) : {},
    understanding,
  };
}

/** What stands in the frame as it did in the one before, and not because the message says it again. */
function inheritedOf(frame: Frame, alone: Frame | null, previous: Frame): Partial<Frame> {
  const keys = Object.keys(frame) as (keyof Frame)[];
  const taken = keys.filter(
    (key) => isDeepStrictEqual(frame[key], previous[key]) && !isDeepStrictEqual(frame[key], alone?.[key]),
  );
  return Object.fromEntries(taken.filter((key) => isFilled(frame[key])).map((key) => [key, frame[key]]));
}

function isFilled(value: Frame[keyof Frame]): boolean {
  if (value === null || value === false || value === "") return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isDeepStrictEqual(value, { kind: "open" });
}
