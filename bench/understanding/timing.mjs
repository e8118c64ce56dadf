/** What the slowest of so many was, in milliseconds. */
export function percentiles(timesMs) {
  const sorted = Float64Array.from(timesMs).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}

/** Runs `work` on each item; every result with how long it took. */
export async function timed(items, work) {
  const results = [];
  for (const item of items) {
    const begun = performance.now();
    const result = await work(item);
    results.push({ item, result, ms: performance.now() - begun });
  }
  return results;
}

/** Resident and heap memory now, in MB, after a collection where `--expose-gc` allows one. */
export function memoryMb() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rssMb: Math.round(rss / 1e6), heapMb: Math.round(heapUsed / 1e6) };
}
