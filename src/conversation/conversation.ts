import type { Answer } from "../answering/answer.ts";

/** One question with its answer, as a channel gets it. */
export interface Reply {
  /** The question as it was asked, or the whole question that a bare number chose. */
  readonly question: string;
  readonly answer: Answer;
}

/** The one door that every channel asks through. */
export interface Conversation {
  /**
   * Answers one message of one dialogue. Never throws: a fault becomes an apology, and is logged.
   *
   * @param session names the dialogue: one person in one room. Two sessions never see one another.
   * @param text what the person wrote; a bare number takes that choice of the last answer's `options` (1-based)
   */
  ask(session: string, text: string): Promise<Reply>;
}
