import { createAnswering } from "../answering/create-answering.ts";
import type { Store } from "../store/store.ts";
import { type EngineName, loadSegmenter } from "../text/segment.ts";
import { loadIntents } from "../understanding/lexicon/intents.ts";
import { loadTerms } from "../understanding/lexicon/terms.ts";
import { createUnderstander, type Understander } from "../understanding/understand.ts";
import { isAnswerId } from "./answer-id.ts";
import { asksOpening } from "./asks-opening.ts";
import { acceptOption, chooseOption, everyOption, refusesAll } from "./choose-option.ts";
import type { LastingConversation, Reply } from "./conversation.ts";
import { type Dialogue, dialogueOf } from "./dialogue.ts";
import { APOLOGY, NO_SUCH_LINE, NONE_OF_THEM, ONE_BY_ONE, WHICH_OF_THEM } from "./fixed-answers.ts";
import { type KeptQuestions, keepInMemory } from "./kept-questions.ts";
import { meantAfter } from "./meant-after.ts";
import { createReplying, type Replying } from "./replying.ts";
import { saidWhich, withoutIMean } from "./say-which.ts";
import { createMemorySessions, type Memory, type Sessions } from "./sessions.ts";
import { pointsBeyond } from "./spell-out-listed.ts";
import { restMeant } from "./spell-out-rest.ts";
import { understandParts } from "./understand-parts.ts";
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
  const { store, now, logger } = parts;
  const sessions = parts.sessions ?? createMemorySessions({ now });
  const kept = parts.kept ?? keepInMemory();
  const minds = loadMinds(parts);
  const reply = createReplying({ ...minds, store, kept });
  const answerTo = answerInDialogue(minds.understander, store, reply);
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
        const again = async () => reply(dialogue, question, at === 0 ? undefined : await dialogue.recall());
        replies.push(await orApologise(question, again));
      }
      return replies;
    },
  };
}

/** What understands and what answers. */
function loadMinds({ store, intentsDirectory, now, logger, segmenter: prefer }: ConversationParts) {
  const terms = loadTerms(intentsDirectory);
  const notice = (message: string) => logger.warn({}, message);
  const segmenter = loadSegmenter({ ...(prefer ? { prefer } : {}), notice });
  const understander = createUnderstander({ store, intents: loadIntents(intentsDirectory), terms, segmenter, now });
  return { understander, answering: createAnswering({ store, terms }), segmenter };
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
function answerInDialogue(understander: Understander, store: Store, reply: Replying) {
  return async (dialogue: Dialogue, text: string): Promise<Reply> => {
    const memory = await dialogue.recall();
    if (!memory) return reply(dialogue, text, undefined);
    const { options, missing, proposes } = memory;
    if (refusesAll(text, options)) return stayAt(memory, dialogue, { question: text, answer: NONE_OF_THEM });
    const every = everyOption(text, options);
    // Choices of which each would ask back again are not taken together.
    if (every && !isAnswerable(every.question, understander))
      return stayAt(memory, dialogue, { question: text, answer: { ...ONE_BY_ONE, options } });
    if (missing !== undefined && asksWhyNotFound(text))
      return stayAt(memory, dialogue, { question: text, answer: explainNotFound(missing, options) });
    const opening = asksOpening(text) ? memory.opening : undefined;
    if (opening !== undefined) return { ...(await reply(dialogue, opening, undefined)), question: text };
    const chosen = every ?? (proposes && acceptOption(text, options)) ?? chooseOption(text, options);
    if (chosen) return reply(dialogue, chosen.question, undefined);
    if (pointsBeyond(text, memory, understander))
      return stayAt(memory, dialogue, { question: text, answer: NO_SUCH_LINE });
    const said = withoutIMean(text, memory);
    const which = saidWhich(said, memory, store.entries(), understander);
    if (which?.question !== undefined) return reply(dialogue, which.question, undefined);
    const open = which?.remaining ?? toChoose(restMeant(text, memory, store.entries()), understander);
    if (open.length > 0) return stayAt({ ...memory, options: open }, dialogue, askBack(text, open));
    const meant = meantAfter(said, memory, store.entries(), understander);
    return { ...(await reply(dialogue, meant, memory)), question: text };
  };
}

/** Are all the questions of a message plain enough to be answered at once? */
function isAnswerable(message: string, understander: Understander): boolean {
  return understandParts(understander, message, null).every(
    ({ understood: { understanding } }) => understanding.kind === "query",
  );
}

/** Those of the questions that are answered when they are asked as they stand. */
function toChoose(questions: readonly string[], understander: Understander): Memory["options"] {
  return questions
    .filter((question) => isAnswerable(question, understander))
    .map((question) => ({ label: question, question }));
}

function askBack(question: string, options: Memory["options"]): Reply {
  return { question, answer: { ...WHICH_OF_THEM, options } };
}

/** A reply after which the dialogue is where it was. */
async function stayAt(memory: Memory, dialogue: Dialogue, reply: Reply): Promise<Reply> {
  await dialogue.remember(memory);
  return reply;
}
