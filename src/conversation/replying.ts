import type { Answer } from "../answering/answer.ts";
import type { Answering } from "../answering/create-answering.ts";
import { joinAnswers } from "../answering/join-answers.ts";
import type { Store } from "../store/store.ts";
import type { Segmenter } from "../text/segment.ts";
import type { Understander } from "../understanding/understand.ts";
import { answerId } from "./answer-id.ts";
import { isNumberAlone } from "./choose-option.ts";
import type { Reply } from "./conversation.ts";
import type { Dialogue } from "./dialogue.ts";
import { NO_SUCH_CHOICE } from "./fixed-answers.ts";
import type { KeptQuestions } from "./kept-questions.ts";
import type { Part } from "./part.ts";
import { rememberPair } from "./remember-pair.ts";
import { rememberShown } from "./remember-shown.ts";
import { rememberTold } from "./remember-told.ts";
import type { Memory } from "./sessions.ts";
import { withSoundChoices } from "./sound-choices.ts";
import { rememberSpoken, rememberVisited } from "./spoken.ts";
import { type Turn, takeTurn } from "./take-turn.ts";
import { traceOf } from "./trace.ts";
import { understandParts } from "./understand-parts.ts";

/** What replies are made with. */
export interface ReplyingParts {
  readonly understander: Understander;
  readonly answering: Answering;
  readonly store: Store;
  readonly segmenter: Segmenter;
  readonly kept: KeptQuestions;
}

/** Answers one message after what is remembered of its dialogue, which then remembers this one. */
export type Replying = (dialogue: Dialogue, question: string, memory: Memory | undefined) => Promise<Reply>;

/** Makes what replies to the messages of all dialogues. */
export function createReplying({ understander, answering, store, segmenter, kept }: ReplyingParts): Replying {
  const prospect = {
    understand: (question: string) =>
      understandParts(understander, question, null).map(({ understood }) => understood.understanding),
    answer: answering.answer,
  };

  async function answerAll(parts: readonly Part[]): Promise<Answer> {
    const answered = await Promise.all(
      parts.map(async ({ text, understood }) => ({
        asked: text,
        answer: await answering.answer(await withSoundChoices(understood.understanding, prospect)),
      })),
    );
    const [only, ...others] = answered;
    return only && others.length === 0 ? only.answer : joinAnswers(answered);
  }

  return async (dialogue, question, memory) => {
    const turn = takeTurn(understander, question, memory);
    const found = await answerAll(turn.parts);
    const answer = found.status === "out_of_scope" && isNumberAlone(question) ? NO_SUCH_CHOICE : found;
    await dialogue.remember({ ...memoryAfter(turn, found, memory, store), options: answer.options });
    const trace = () => traceOf(turn, memory?.frame ?? null, segmenter);
    if (turn.questions === null) return { question, answer, trace };
    const id = answerId(turn.questions);
    await kept.keep(id, turn.questions);
    return { question, answer, id, trace };
  };
}

/** What a dialogue remembers of a message and its answer. */
function memoryAfter(turn: Turn, found: Answer, before: Memory | undefined, store: Store): Memory {
  const { understanding } = turn.understood;
  const query = understanding.kind === "query" && found.status === "answered" ? understanding.query : null;
  const frame = rememberTold(turn.understood.frame, query, found, store.entries());
  // What is asked in between and not answered parts the figures before it from those behind.
  const parted = query === null && found.status === "not_found";
  const spoken = parted ? [] : rememberSpoken(before?.spoken ?? [], query);
  const [lead] = found.blocks;
  const opening = before?.opening ?? (query !== null && query.intent !== "help" ? turn.questions?.[0] : undefined);
  const shown = rememberShown(before?.shown, frame, found, store.entries());
  return {
    frame,
    questions: turn.framed,
    options: found.options,
    spoken,
    visited: rememberVisited(before?.visited ?? [], frame),
    pair: rememberPair(before ?? {}, frame, spoken),
    ...(shown && { shown }),
    ...(opening !== undefined && { opening }),
    told: understanding.kind === "query",
    ...(found.status === "not_found" && lead?.kind === "lead" && { missing: lead.text }),
    ...(found.status === "clarify" && found.options.length === 1 && { proposes: true }),
  };
}
