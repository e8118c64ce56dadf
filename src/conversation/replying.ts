import type { Answer } from "../answering/answer.ts";
import type { Answering } from "../answering/create-answering.ts";
import { withAverageHeld } from "../answering/held-to-average.ts";
import { joinAnswers } from "../answering/join-answers.ts";
import type { Store } from "../store/store.ts";
import type { Segmenter } from "../text/segment.ts";
import type { Understander } from "../understanding/understand.ts";
import type { Understanding } from "../understanding/understanding.ts";
import type { Reply } from "./conversation.ts";
import type { Dialogue } from "./dialogue.ts";
import { NO_SUCH_CHOICE } from "./fixed-answers.ts";
import { answerId } from "./kept/answer-id.ts";
import type { KeptQuestions } from "./kept/kept-questions.ts";
import { rememberListed } from "./memory/remember-listed.ts";
import { rememberPair } from "./memory/remember-pair.ts";
import { rememberShown } from "./memory/remember-shown.ts";
import { rememberTold } from "./memory/remember-told.ts";
import { unmetIn } from "./memory/remember-unmet.ts";
import type { Memory } from "./memory/sessions.ts";
import { rememberSpoken, rememberVisited } from "./memory/spoken.ts";
import { figuresTogether } from "./parts/figures-together.ts";
import { type OfTheWinner, ofTheWinner } from "./parts/of-the-winner.ts";
import type { Part } from "./parts/part.ts";
import { type Turn, takeTurn } from "./parts/take-turn.ts";
import { understandParts } from "./parts/understand-parts.ts";
import { isNumberAlone } from "./replies/choose-option.ts";
import { withSoundChoices } from "./replies/sound-choices.ts";
import { traceOf } from "./trace.ts";

/** What replies are made with. */
export interface ReplyingParts {
  readonly understander: Understander;
  readonly answering: Answering;
  readonly store: Store;
  readonly segmenter: Segmenter;
  readonly kept: KeptQuestions;
}

/** Answers one message after what is remembered of its dialogue, which then remembers this one. */
export type Replying = (
  dialogue: Dialogue,
  question: string,
  memory: Memory | undefined,
  /** The choices that the question was taken from. */
  offered?: Memory["options"],
) => Promise<Reply>;

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
        query: understood.understanding.kind === "query" ? understood.understanding.query : null,
        answer: await answering.answer(await withSoundChoices(understood.understanding, prospect)),
      })),
    );
    const [only, ...others] = answered;
    return only && others.length === 0 ? only.answer : withAverageHeld(joinAnswers(answered), answered);
  }

  async function answerOnce(question: string, memory: Memory | undefined): Promise<Replied> {
    const turn = takeTurn(understander, question, memory);
    const found = await answerAll(turn.parts);
    return { turn, found, after: memoryAfter(turn, found, memory, store) };
  }

  /** Who comes first, and then what is asked of that one. */
  async function answerInSteps(question: string, steps: OfTheWinner, memory: Memory | undefined): Promise<Replied> {
    const first = await answerOnce(steps.ranking, memory);
    const { ranked = [], toldYear } = first.after.frame ?? {};
    if (ranked.length > MOST_WINNERS || (ranked.length === 0 && toldYear === undefined))
      return answerOnce(question, memory);
    const second = await answerOnce(ranked.length > 1 ? steps.asked.replace(/^它/, "它们") : steps.asked, first.after);
    const leaning = memory?.questions ? [...memory.questions, question] : null;
    const questions = first.turn.questions?.length === 1 ? [question] : leaning;
    const turn = { ...second.turn, parts: [...first.turn.parts, ...second.turn.parts], questions, framed: questions };
    const found = joinAnswers([
      { asked: steps.ranking, answer: first.found },
      { asked: steps.said, answer: second.found },
    ]);
    return { turn, found, after: { ...second.after, questions, answered: questions } };
  }

  return async (dialogue, question, memory, offered) => {
    const steps = ofTheWinner(question, memory?.frame ?? null, understander);
    const replied = steps ? answerInSteps(question, steps, memory) : answerOnce(question, memory);
    const { turn, found, after } = await replied;
    const answer = found.status === "out_of_scope" && isNumberAlone(question) ? NO_SUCH_CHOICE : found;
    await dialogue.remember({ ...after, options: answer.options, ...(offered && { offered }) });
    const trace = () => traceOf(turn, memory?.frame ?? null, segmenter);
    if (turn.questions === null) return { question, answer, trace };
    const id = answerId(turn.questions);
    await kept.keep(id, turn.questions);
    return { question, answer, id, trace };
  };
}

/** Agencies that share the first place of which the rest of a message is answered. */
const MOST_WINNERS = 4;

/** A message that was answered, and what is remembered of it. */
interface Replied {
  readonly turn: Turn;
  readonly found: Answer;
  readonly after: Memory;
}

function asksWhom(understanding: Understanding): boolean {
  const kind = understanding.kind === "obstacle" ? understanding.obstacle.kind : undefined;
  return kind === "which_agency" || kind === "which_region" || kind === "unknown_agency";
}

/** What a dialogue remembers of a message and its answer. */
function memoryAfter(turn: Turn, found: Answer, before: Memory | undefined, store: Store): Memory {
  const { understanding } = turn.understood;
  const query = understanding.kind === "query" && found.status === "answered" ? understanding.query : null;
  const frame = rememberTold(turn.understood.frame, query, found, store);
  // What is asked in between and not answered parts the figures before it from those behind.
  const parted = query === null && found.status === "not_found";
  // A report whose cell holds no figure was asked about all the same: it is one of 三年合计.
  const asked = parted && understanding.kind === "query" && understanding.query.intent === "value";
  const told = asked ? understanding.query : query;
  const spoken = parted && !asked ? [] : rememberSpoken(before?.spoken ?? [], told);
  const [lead] = found.blocks;
  const opening = before?.opening ?? (query !== null && query.intent !== "help" ? turn.questions?.[0] : undefined);
  const shown = rememberShown(before?.shown, frame, found, store.entries());
  const unmet =
    found.status === "not_found" ? unmetIn(frame) : query?.intent === "catalogue" ? before?.unmet : undefined;
  const together = query === null ? undefined : figuresTogether(turn.parts);
  const listed = rememberListed(before?.listed, frame, query, found, store);
  return {
    frame,
    questions: turn.framed,
    answered: turn.questions,
    options: found.options,
    spoken,
    visited: rememberVisited(before?.visited ?? [], frame),
    pair: rememberPair(before ?? {}, frame, spoken),
    ...(shown && { shown }),
    ...(listed && { listed }),
    ...(together && { together }),
    ...(unmet && { unmet }),
    ...(opening !== undefined && { opening }),
    told: understanding.kind === "query",
    ...(found.status === "not_found" && lead?.kind === "lead" && { missing: lead.text }),
    ...(asksWhom(understanding) && found.options.length > 0 && { asksWhom: true }),
    ...(found.status === "clarify" && found.options.length === 1 && { proposes: true }),
  };
}
