import { beforeAll } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import type { LastingConversation, Reply } from "../../src/conversation/conversation.ts";
import type { Report } from "../../src/report/report.ts";
import { memoryStore } from "../support/memory-store.ts";
import { converseOver } from "./sample-conversation.ts";

/** A conversation that the tests of a file share. Each dialogue in it is new. */
export interface Talk {
  /** To be read within a test: it is opened before the first of them. */
  readonly conversation: LastingConversation;
  /** What the conversation had to catch so far. */
  readonly faults: readonly unknown[];
  /** The last reply of a dialogue of these messages. */
  replyTo(...questions: readonly string[]): Promise<Reply>;
  /** The last answer of a dialogue of these messages. */
  answerTo(...questions: readonly string[]): Promise<Answer>;
}

/** Opens a conversation over reports before the tests of a file. */
export function talkOver(reports: readonly Report[]): Talk {
  const faults: unknown[] = [];
  let conversation: LastingConversation;
  let sessions = 0;
  beforeAll(async () => {
    conversation = await converseOver(memoryStore(reports), faults);
  });
  async function replyTo(...questions: readonly string[]): Promise<Reply> {
    const session = `talk:${sessions++}`;
    let reply: Reply | undefined;
    for (const question of questions) reply = await conversation.ask(session, question);
    if (!reply) throw new Error("nothing was asked");
    return reply;
  }
  return {
    get conversation() {
      return conversation;
    },
    faults,
    replyTo,
    answerTo: async (...questions) => (await replyTo(...questions)).answer,
  };
}
