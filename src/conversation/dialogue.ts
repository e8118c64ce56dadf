import type { Memory, Sessions } from "./memory/sessions.ts";

/** The memory of one dialogue. */
export interface Dialogue {
  recall(): Promise<Memory | undefined>;
  remember(memory: Memory): Promise<void>;
}

/** The dialogue of a session; for none, one that lasts as long as the object does. */
export function dialogueOf(session: string | null, sessions: Sessions): Dialogue {
  if (session !== null) {
    return {
      recall: () => sessions.recall(session),
      remember: (memory) => sessions.remember(session, memory),
    };
  }
  let last: Memory | undefined;
  return {
    recall: async () => last,
    remember: async (memory) => {
      last = memory;
    },
  };
}
