import { Worker } from "node:worker_threads";

const EVERY_MS = 50;

/**
 * Ends this process at once when it takes more memory than it may, or when the process that started it has gone. A
 * thread of its own watches: a process that is busy with a hostile file has no time to look, and what lies outside the
 * heap (inflated archives, decoded pages) is in no limit of the engine.
 *
 * @param memoryBytes resident
 */
export function guardProcess(memoryBytes: number): void {
  const settings = { memoryBytes, parent: process.ppid, everyMs: EVERY_MS };
  const watch = ({ memoryBytes, parent, everyMs }: typeof settings): void => {
    setInterval(() => {
      if (process.memoryUsage.rss() > memoryBytes || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
    }, everyMs);
  };
  new Worker(`(${watch})(${JSON.stringify(settings)})`, { eval: true, stdout: true, stderr: true }).unref();
}
