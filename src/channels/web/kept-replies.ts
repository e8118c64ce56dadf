import type { LastingConversation, Reply } from "../../conversation/conversation.ts";
import type { Store } from "../../store/store.ts";

/** Replies by the ids of their answers: what belongs to an answer (its picture, its table) is fetched right after it. */
export interface KeptReplies {
  keep(reply: Reply): void;
  /** @param id as it stands in an address: anything at all */
  find(id: string): Promise<Reply | undefined>;
}

const MOST = 200;

/** Keeps the last few replies for as long as the store says the same; others are worked out anew. */
export function createKeptReplies(conversation: LastingConversation, store: Store): KeptReplies {
  const kept = new Map<string, Reply>();
  let version = store.version;

  function keep(reply: Reply): void {
    if (reply.id === undefined) return;
    if (version !== store.version) kept.clear();
    version = store.version;
    kept.delete(reply.id);
    kept.set(reply.id, reply);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  }

  return {
    keep,
    async find(id) {
      const known = version === store.version ? kept.get(id) : undefined;
      if (known) return known;
      const reply = (await conversation.reopen(null, id))?.at(-1);
      if (reply) keep(reply);
      return reply;
    },
  };
}
