import type { Answer } from "../../answering/answer.ts";
import type { Reply } from "../../conversation/conversation.ts";

/** What the channel itself remembers of a dialogue. */
export interface RecentDialogue {
  /** Id of its last answer. */
  readonly lastId: string | undefined;
  /** Its last answer. */
  readonly last: Answer;
}

export interface RecentDialogues {
  find(session: string): RecentDialogue | undefined;
  keep(session: string, reply: Reply): void;
}

/** @param capacity how many dialogues are remembered; the one silent for longest is forgotten first */
export function createRecentDialogues(capacity: number): RecentDialogues {
  const dialogues = new Map<string, RecentDialogue>();
  return {
    find: (session) => dialogues.get(session),
    keep(session, { answer, id }) {
      dialogues.delete(session);
      dialogues.set(session, { lastId: id, last: answer });
      const [oldest] = dialogues.size > capacity ? dialogues.keys() : [];
      if (oldest !== undefined) dialogues.delete(oldest);
    },
  };
}
