/** Remembers the last few keys, to notice what comes twice. */
export interface RecentKeys<K> {
  /** Takes note of a key; false when it was among the last ones. */
  addIfNew(key: K): boolean;
}

/** @param capacity how many keys are remembered; the oldest is forgotten first */
export function createRecentKeys<K>(capacity: number): RecentKeys<K> {
  const keys = new Set<K>();
  return {
    addIfNew(key) {
      if (keys.has(key)) return false;
      keys.add(key);
      const [oldest] = keys.size > capacity ? keys : [];
      if (oldest !== undefined) keys.delete(oldest);
      return true;
    },
  };
}
