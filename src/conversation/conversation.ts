import type { Answer } from "../answering/answer.ts";
import type { Trace } from "./trace.ts";

/** One question with its answer, as a channel gets it. */
export interface Reply {
  /** The question as it was asked, or the whole question that a bare number chose. */
  readonly question: string;
  readonly answer: Answer;
  /**
   * Opens the answer again, on this instance or another that shares what is kept. The same question has the same id;
   * a follow-up's stands for the questions that it leans on too. Left out where there is nothing to open: after a fault,
   * and where a dialogue leans on more than is kept.
   */
  readonly id?: string;
  /** How the question was understood, for whoever wants to see why; left out after a fault. */
  readonly trace?: () => Trace;
}

/** The one door that every channel asks through. */
export interface Conversation {
  /**
   * Answers one message of one dialogue. Never throws: a fault becomes an apology, and is logged.
   *
   * @param session names the dialogue: one person in one room. Two sessions never see one another. `null`: a question
   *   by itself, that leans on nothing and that nothing can follow up.
   * @param text what the person wrote; a bare number takes that choice of the last answer's `options` (1-based)
   */
  ask(session: string | null, text: string): Promise<Reply>;
}

/** A conversation whose answers can be opened again by their ids. */
export interface LastingConversation extends Conversation {
  /**
   * Asks the questions behind an id anew, in a dialogue that begins with them and goes on from there.
   *
   * @param session `null`: the dialogue ends with the answer
   * @param id as it stands in an address: anything at all
   * @returns a reply to each question, the last one's being the answer of that id; `undefined` when no such id is kept
   */
  reopen(session: string | null, id: string): Promise<readonly Reply[] | undefined>;
}
