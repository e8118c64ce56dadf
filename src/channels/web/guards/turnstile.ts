/** Lets a few through at a time. */
export interface Turnstile {
  /**
   * Does a piece of work as soon as there is room.
   *
   * @returns `undefined` when too many wait already: the work is not done
   */
  pass<T>(work: () => Promise<T>): Promise<T | undefined>;
}

/**
 * @param atOnce how many pieces of work run at the same time
 * @param waiting how many more may wait for their turn
 */
export function createTurnstile({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }): Turnstile {
  const queue: (() => void)[] = [];
  let inside = 0;

  function enter(): Promise<void> | undefined {
    if (inside < atOnce) {
      inside++;
      return undefined;
    }
    return new Promise((resolve) => queue.push(resolve));
  }

  /** Whoever leaves hands the place on, so that nobody slips in between. */
  function leave(): void {
    const next = queue.shift();
    if (next) next();
    else inside--;
  }

  return {
    async pass(work) {
      if (inside >= atOnce && queue.length >= waiting) return undefined;
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
