export interface MapSettings {
  /** How many items are worked on at the same time. */
  readonly atOnce: number;
  /** How many results, finished and unfinished, are held while an earlier one takes long. */
  readonly held: number;
  /** Once aborted, no further item is begun; what has been begun is still given. */
  readonly signal?: AbortSignal | undefined;
}

/** Maps items several at a time, and gives the results in the items' order. */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  map: (item: T) => Promise<R>,
  { atOnce, held, signal }: MapSettings,
): AsyncGenerator<R> {
  const begun: { readonly result: Promise<R>; settled: boolean }[] = [];
  let active = 0;
  let told: () => void = () => undefined;
  const begin = (item: T): void => {
    active++;
    const result = map(item);
    const each = { result, settled: false };
    const settle = () => {
      active--;
      each.settled = true;
      told();
    };
    result.then(settle, settle);
    begun.push(each);
  };
  for await (const item of items) {
    for (;;) {
      while (begun[0]?.settled) yield (await begun.shift()?.result) as R;
      if (active < atOnce && begun.length < held) break;
      await new Promise<void>((resolve) => {
        told = resolve;
      });
    }
    if (signal?.aborted) break;
    begin(item);
  }
  for (const { result } of begun) yield await result;
}
