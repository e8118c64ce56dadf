import { createAnswering } from "../answering/create-answering.ts";
import type { Store } from "../store/store.ts";
import { type EngineName, loadSegmenter } from "../text/segment.ts";
import type { Language } from "../understanding/language.ts";
import { createUnderstander, type Understander } from "../understanding/understand.ts";
import type { LastingConversation, Reply } from "./conversation.ts";
import { type Dialogue, dialogueOf } from "./dialogue.ts";
import { APOLOGY } from "./fixed-answers.ts";
import { isAnswerId } from "./kept/answer-id.ts";
import { type KeptQuestions, keepInMemory } from "./kept/kept-questions.ts";
import { pastRefusal } from "./memory/past-refusal.ts";
import { createMemorySessions, type Sessions } from "./memory/sessions.ts";
import { nextStep } from "./next-step.ts";
import { createReplying, type Replying } from "./replying.ts";
import { createStaying, type Staying } from "./staying.ts";

/** What a conversation is made of. */
export interface ConversationParts {
  readonly store: Store;
  /** What it understands questions by; conversations may share it. */
  readonly language: Language;
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
 * @throws SegmenterError when no library for segmentation can be loaded
 */
export async function createConversation(parts: ConversationParts): Promise<LastingConversation> {
  const { store, now, logger } = parts;
  const sessions = parts.sessions ?? createMemorySessions({ now });
  const kept = parts.kept ?? keepInMemory();
  const minds = loadMinds(parts);
  const reply = createReplying({ ...minds, store, kept });
  const stay = createStaying(kept);
  const answerTo = answerInDialogue(minds.understander, store, reply, stay);
  const refresh = refreshNowAndThen(store, now);

  /** The net under every question. */
  async function orApologise(question: string, answer: () => Promise<Reply>): Promise<Reply> {
    try {
      await refresh();
      return await answer();
    } catch (error) {
      logger.error({ err: error }, "a question could not be answered");
      return { question, answer: APOLOGY };
    }
  }

  return {
    ask: (session, text) => orApologise(text, () => answerTo(dialogueOf(session, sessions), text)),
    async reopen(session, id) {
      const questions = isAnswerId(id) ? await kept.find(id) : undefined;
      if (!questions) return undefined;
      const dialogue = dialogueOf(session, sessions);
      const replies: Reply[] = [];
      for (const [at, question] of questions.entries()) {
        const again = async () => {
          const recalled = at === 0 ? undefined : await dialogue.recall();
          const memory = recalled && pastRefusal(recalled, question, minds.understander);
          const step = memory && nextStep(question, memory, store, minds.understander);
          return step?.kind === "stay" ? stay(dialogue, question, step) : reply(dialogue, question, memory);
        };
        replies.push(await orApologise(question, again));
      }
      return replies;
    },
  };
}

/** What understands and what answers. */
function loadMinds({ store, language, now, logger, segmenter: prefer }: ConversationParts) {
  const notice = (message: string) => logger.warn({}, message);
  const segmenter = loadSegmenter({ ...(prefer ? { prefer } : {}), notice });
  const understander = createUnderstander({ store, language, segmenter, now });
  return { understander, answering: createAnswering({ store, terms: language.terms }), segmenter };
}

function refreshNowAndThen(store: Store, now: () => Date): () => Promise<void> {
  let refreshedMs = Number.NEGATIVE_INFINITY;
  return async () => {
    const nowMs = now().getTime();
    if (nowMs - refreshedMs < REFRESH_MS) return;
    refreshedMs = nowMs;
    await store.refresh();
  };
}

/** Answers what a message means in its dialogue: a choice of the last answer, a reason asked for, or a question. */
function answerInDialogue(understander: Understander, store: Store, reply: Replying, stay: Staying) {
  return async (dialogue: Dialogue, text: string): Promise<Reply> => {
    const recalled = await dialogue.recall();
    if (!recalled) return reply(dialogue, text, undefined);
    const memory = pastRefusal(recalled, text, understander);
    const step = nextStep(text, memory, store, understander);
    switch (step.kind) {
      case "stay":
        return stay(dialogue, text, step);
      case "question":
        return reply(dialogue, step.question, undefined, step.offered);
      case "opening":
        return { ...(await reply(dialogue, step.question, undefined)), question: text };
      case "goes_on":
        return { ...(await reply(dialogue, step.question, memory)), question: text };
    }
  };
}
