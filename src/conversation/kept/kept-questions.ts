/** Keeps the questions that ids stand for. Instances that share one open one another's answers. */
export interface KeptQuestions {
  /** Keeps them; what is kept already is left as it is. Never throws: an id that cannot be kept only opens nothing. */
  keep(id: string, questions: readonly string[]): Promise<void>;
  /** @param id of the shape of an id */
  find(id: string): Promise<readonly string[] | undefined>;
}

/** Ids beyond this number push out the one that was kept first. */
const MOST_KEPT = 10_000;

/** Keeps in this process's memory, bounded in number. */
export function keepInMemory(most = MOST_KEPT): KeptQuestions {
  const kept = new Map<string, readonly string[]>();
  return {
    async keep(id, questions) {
      kept.set(id, questions);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    async find(id) {
      return kept.get(id);
    },
  };
}
