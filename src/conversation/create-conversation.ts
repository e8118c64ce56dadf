import type { Answer } from "../answering/answer.ts";
import { createAnswering } from "../answering/create-answering.ts";
import type { Store } from "../store/store.ts";
import { normalise } from "../text/normalise.ts";
import { type EngineName, loadSegmenter } from "../text/segment.ts";
import { loadIntents } from "../understanding/intents.ts";
import { loadTerms } from "../understanding/terms.ts";
import { createUnderstander } from "../understanding/understand.ts";
import type { Conversation, Reply } from "./conversation.ts";
import { createMemorySessions, type Sessions } from "./sessions.ts";

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
}

/** A message that is nothing but a number, as people answer a list of choices: 2, 第2个, 选2. */
const BARE_NUMBER = /^(?:选|第)? ?([1-9]\d?) ?[个项号.、。]?$/u;
/** Longer texts are no bare number. */
const LONGEST_NUMBER = 16;
/** The store may be fed by another process; looking more often than this would cost more than it gives. */
const REFRESH_MS = 1000;

/**
 * Makes the conversation that all channels share.
 *
 * @throws DataFileError when the intents or terms cannot be loaded, naming file and line
 * @throws SegmenterError when no library for segmentation can be loaded
 */
export async function createConversation(parts: ConversationParts): Promise<Conversation> {
  const { store, intentsDirectory, now, logger } = parts;
  const sessions = parts.sessions ?? createMemorySessions({ now });
  const terms = loadTerms(intentsDirectory);
  const notice = (message: string) => logger.warn({}, message);
  const understander = createUnderstander({
    store,
    intents: loadIntents(intentsDirectory),
    terms,
    segmenter: loadSegmenter({ ...(parts.segmenter ? { prefer: parts.segmenter } : {}), notice }),
    now,
  });
  const answering = createAnswering({ store, terms });
  let refreshedMs = Number.NEGATIVE_INFINITY;

  async function reply(session: string, text: string): Promise<Reply> {
    const nowMs = now().getTime();
    if (nowMs - refreshedMs >= REFRESH_MS) {
      refreshedMs = nowMs;
      await store.refresh();
    }
    const memory = await sessions.recall(session);
    const chosen = memory?.options[Number(BARE_NUMBER.exec(normalise(text.slice(0, LONGEST_NUMBER)))?.[1]) - 1];
    const question = chosen?.question ?? text;
    const { understanding, frame } = understander.understand(question, chosen ? null : (memory?.frame ?? null));
    const answer = await answering.answer(understanding);
    await sessions.remember(session, { frame, options: answer.options });
    return { question, answer };
  }

  return {
    async ask(session, text) {
      try {
        return await reply(session, text);
      } catch (error) {
        logger.error({ err: error }, "a question could not be answered");
        return { question: text, answer: APOLOGY };
      }
    },
  };
}

const APOLOGY: Answer = {
  status: "not_found",
  intent: "help",
  blocks: [{ kind: "lead", text: "抱歉，回答时出了故障，没有给出任何数字。请稍后再问一次。" }],
  values: [],
  citations: [],
  findings: [],
  options: [],
};
