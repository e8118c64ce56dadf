import type { Option } from "../../answering/answer.ts";
import type { Frame } from "../../understanding/frame.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { Listed } from "./remember-listed.ts";
import type { Shown } from "./remember-shown.ts";
import type { Unmet } from "./remember-unmet.ts";

/** A figure that was asked for: whose, of which year, and what. */
export interface SpokenOf {
  /** Id of the agency; empty for the sum of a region. */
  readonly agency: string;
  /** The region whose agencies were added up. */
  readonly region?: string;
  readonly year: number;
  /** Tells figures apart. */
  readonly asked: string;
  /** What was asked for, where it is one figure or share. */
  readonly measure?: Measure;
}

/** One of two agencies, with its own year where they were asked about in different ones. */
export interface Paired {
  readonly agency: string;
  readonly year?: number;
}

/** What one dialogue remembers of its last question: plain JSON data, so that it may lie outside the process. */
export interface Memory {
  readonly frame: Frame | null;
  /**
   * The questions that lead to `frame`, oldest first: a whole one, then those that followed it up. `null` when they were
   * too many to be kept.
   */
  readonly questions: readonly string[] | null;
  /** The questions that lead to the last answer, oldest first; `null` when they were too many to be kept. */
  readonly answered?: readonly string[] | null;
  /** The choices that a bare number takes. */
  readonly options: readonly Option[];
  /** The figures that were asked for last, oldest first. */
  readonly spoken?: readonly SpokenOf[];
  /** The figures of one report that the last message asked for in several parts, in words that ask for them. */
  readonly together?: readonly string[];
  /** Ids of the agencies that were asked about one at a time, the present one last, whatever came of it. */
  readonly visited?: readonly string[];
  /** The two agencies that 前者 and 后者 choose between. */
  readonly pair?: readonly Paired[];
  /** The question that the dialogue began with, where it was answered. */
  readonly opening?: string;
  /** What was set side by side last. */
  readonly shown?: Shown;
  /** The list that was shown last, of which one may be named by its place. */
  readonly listed?: Listed;
  /** The figure that was asked for and not found, as long as it is asked only what there is. */
  readonly unmet?: Unmet;
  /** The last answer asked whom the question means; the choices are of one agency each. */
  readonly asksWhom?: true;
  /** The choices that the last message took one of: 第二个呢 takes another. */
  readonly offered?: readonly Option[];
  /** The last answer asked whether its one choice is meant. */
  readonly proposes?: true;
  /** What the last answer said that it had not found. */
  readonly missing?: string;
  /** The last message was answered and not asked back about: its answer is what a doubt is about. */
  readonly told?: boolean;
}

/** Remembers dialogues. Several instances of the bot may share one that lies outside their processes. */
export interface Sessions {
  /** What is remembered; `undefined` for a dialogue that is new or was silent for too long. */
  recall(session: string): Promise<Memory | undefined>;
  remember(session: string, memory: Memory): Promise<void>;
}

/** A dialogue that was silent this long starts afresh. */
const EXPIRES_AFTER_MS = 30 * 60_000;
/** Dialogues beyond this number push out the one that was silent longest. */
const MOST_SESSIONS = 10_000;

/** Remembers in this process's memory, bounded in number and time. */
export function createMemorySessions({
  now,
  most = MOST_SESSIONS,
}: {
  readonly now: () => Date;
  /** How many dialogues are remembered. */
  readonly most?: number;
}): Sessions {
  const kept = new Map<string, { readonly memory: Memory; readonly atMs: number }>();
  return {
    async recall(session) {
      const entry = kept.get(session);
      return entry && now().getTime() - entry.atMs < EXPIRES_AFTER_MS ? entry.memory : undefined;
    },
    async remember(session, memory) {
      kept.delete(session);
      kept.set(session, { memory, atMs: now().getTime() });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
