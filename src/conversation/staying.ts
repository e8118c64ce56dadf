import type { Answer } from "../answering/answer.ts";
import type { Reply } from "./conversation.ts";
import type { Dialogue } from "./dialogue.ts";
import { answerId } from "./kept/answer-id.ts";
import type { KeptQuestions } from "./kept/kept-questions.ts";
import type { Memory } from "./memory/sessions.ts";

/** Answers a message after which the dialogue is where it was, but for the choices that remain. */
export type Staying = (
  dialogue: Dialogue,
  text: string,
  stay: { readonly memory: Memory; readonly answer: Answer },
) => Promise<Reply>;

/** Most questions that such an answer may lean on. */
const MOST_QUESTIONS = 8;

/** Makes what replies to messages that ask nothing of the reports: its answers have ids as any other has. */
export function createStaying(kept: KeptQuestions): Staying {
  return async (dialogue, text, { memory, answer }) => {
    const before = memory.answered ?? null;
    const questions = before && before.length < MOST_QUESTIONS ? [...before, text] : null;
    await dialogue.remember({ ...memory, answered: questions });
    if (questions === null) return { question: text, answer };
    const id = answerId(questions);
    await kept.keep(id, questions);
    return { question: text, answer, id };
  };
}
