import type { Answer } from "../answering/answer.ts";
import { createAnswering } from "../answering/create-answering.ts";
import { joinAnswers } from "../answering/join-answers.ts";
import type { Store } from "../store/store.ts";
import { type EngineName, loadSegmenter } from "../text/segment.ts";
import { loadIntents } from "../understanding/lexicon/intents.ts";
import { loadTerms } from "../understanding/lexicon/terms.ts";
import { createUnderstander } from "../understanding/understand.ts";
import { answerId, isAnswerId } from "./answer-id.ts";
import { acceptOption, chooseOption, everyOption, isNumberAlone } from "./choose-option.ts";
import type { LastingConversation, Reply } from "./conversation.ts";
import { type Dialogue, dialogueOf } from "./dialogue.ts";
import { APOLOGY, NO_SUCH_CHOICE, ONE_BY_ONE } from "./fixed-answers.ts";
import { type KeptQuestions, keepInMemory } from "./kept-questions.ts";
import { meantAfter } from "./meant-after.ts";
import { rememberTold } from "./remember-told.ts";
import { createMemorySessions, type Memory, type Sessions } from "./sessions.ts";
import { withSoundChoices } from "./sound-choices.ts";
import { rememberSpoken, rememberVisited } from "./spoken.ts";
import { takeTurn } from "./take-turn.ts";
import { traceOf } from "./trace.ts";
import { type Part, understandParts } from "./understand-parts.ts";
import { asksWhyNotFound, explainNotFound } from "./why-not-found.ts";

/** What a conversation is made of. */
export interface ConversationParts {
  readonly store: Store;
  /** The folder `intents/`. */
  readonly intentsDirectory: string;
  readonly now: () => Date;
  /** Faults go here; never what people wrote. */
  readonly logger: {
    error(details: { readonly err: unknown }, message: string): void;
    warn(details: object, message: string): void;
  };
  /** The library that cuts words, where it can be loaded. */
  readonly segmenter?: EngineName | undefined;
  /** What dialogues remember; by default in this process's memory. */
  readonly sessions?: Sessions;
  /** What the ids of answers stand for; by default in this process's memory, so that a restart forgets it. */
  readonly kept?: KeptQuestions;
}

/** The store may be fed by another process; looking more often than this would cost more than it gives. */
const REFRESH_MS = 1000;

/**
 * Makes the conversation that all channels share.
 *
 * @throws DataFileError when the intents or terms cannot be loaded, naming file and line
 * @throws SegmenterError when no library for segmentation can be loaded
 */
export async function createConversation(parts: ConversationParts): Promise<LastingConversation> {
  const { store, intentsDirectory, now, logger } = parts;
  const sessions = parts.sessions ?? createMemorySessions({ now });
  const kept = parts.kept ?? keepInMemory();
  const terms = loadTerms(intentsDirectory);
  const notice = (message: string) => logger.warn({}, message);
  const segmenter = loadSegmenter({ ...(parts.segmenter ? { prefer: parts.segmenter } : {}), notice });
  const understander = createUnderstander({ store, intents: loadIntents(intentsDirectory), terms, segmenter, now });
  const answering = createAnswering({ store, terms });
  const prospect = {
    understand: (question: string) =>
      understandParts(understander, question, null).map(({ understood }) => understood.understanding),
    answer: answering.answer,
  };
  let refreshedMs = Number.NEGATIVE_INFINITY;

  async function refreshNowAndThen(): Promise<void> {
    const nowMs = now().getTime();
    if (nowMs - refreshedMs < REFRESH_MS) return;
    refreshedMs = nowMs;
    await store.refresh();
  }

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

  async function reply(dialogue: Dialogue, question: string, memory: Memory | undefined): Promise<Reply> {
    const turn = takeTurn(understander, question, memory);
    const found = await answerAll(turn.parts);
    const answer = found.status === "out_of_scope" && isNumberAlone(question) ? NO_SUCH_CHOICE : found;
    const { options } = answer;
    const { understanding } = turn.understood;
    const query = understanding.kind === "query" && found.status === "answered" ? understanding.query : null;
    const frame = rememberTold(turn.understood.frame, query, found, store.entries());
    // What is asked in between and not answered parts the figures before it from those behind.
    const parted = query === null && found.status === "not_found";
    const spoken = parted ? [] : rememberSpoken(memory?.spoken ?? [], query);
    const visited = rememberVisited(memory?.visited ?? [], frame);
    const told = understanding.kind === "query";
    const [lead] = found.blocks;
    const missing = found.status === "not_found" && lead?.kind === "lead" ? { missing: lead.text } : {};
    const proposes = found.status === "clarify" && options.length === 1 ? ({ proposes: true } as const) : {};
    await dialogue.remember({ frame, questions: turn.framed, options, spoken, visited, told, ...missing, ...proposes });
    const trace = () => traceOf(turn, memory?.frame ?? null, segmenter);
    if (turn.questions === null) return { question, answer, trace };
    const id = answerId(turn.questions);
    await kept.keep(id, turn.questions);
    return { question, answer, id, trace };
  }

  /** Are all the questions of a message plain enough to be answered at once? */
  function isAnswerable(message: string): boolean {
    return understandParts(understander, message, null).every(
      ({ understood: { understanding } }) => understanding.kind === "query",
    );
  }

  /** Choices of which each would ask back again are not taken together. */
  async function oneByOne(dialogue: Dialogue, question: string, memory: Memory): Promise<Reply> {
    await dialogue.remember(memory);
    return { question, answer: { ...ONE_BY_ONE, options: memory.options } };
  }

  /** Nothing was found, and the dialogue stays where it is. */
  async function explained(dialogue: Dialogue, question: string, memory: Memory, missing: string): Promise<Reply> {
    await dialogue.remember(memory);
    return { question, answer: explainNotFound(missing, memory.options) };
  }

  /** The net under every question. */
  async function orApologise(question: string, answer: () => Promise<Reply>): Promise<Reply> {
    try {
      return await answer();
    } catch (error) {
      logger.error({ err: error }, "a question could not be answered");
      return { question, answer: APOLOGY };
    }
  }

  return {
    ask(session, text) {
      return orApologise(text, async () => {
        await refreshNowAndThen();
        const dialogue = dialogueOf(session, sessions);
        const memory = await dialogue.recall();
        const every = memory && everyOption(text, memory.options);
        if (memory && every && !isAnswerable(every.question)) return oneByOne(dialogue, text, memory);
        const accepted = memory?.proposes && acceptOption(text, memory.options);
        const chosen = every ?? accepted ?? (memory && chooseOption(text, memory.options));
        if (memory?.missing !== undefined && asksWhyNotFound(text))
          return explained(dialogue, text, memory, memory.missing);
        if (chosen) return reply(dialogue, chosen.question, undefined);
        return {
          ...(await reply(dialogue, memory ? meantAfter(text, memory, store.entries(), understander) : text, memory)),
          question: text,
        };
      });
    },
    async reopen(session, id) {
      const questions = isAnswerId(id) ? await kept.find(id) : undefined;
      if (!questions) return undefined;
      const dialogue = dialogueOf(session, sessions);
      const replies: Reply[] = [];
      for (const [at, question] of questions.entries()) {
        replies.push(
          await orApologise(question, async () => {
            await refreshNowAndThen();
            return reply(dialogue, question, at === 0 ? undefined : await dialogue.recall());
          }),
        );
      }
      return replies;
    },
  };
}
