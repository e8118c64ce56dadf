import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { childrenOf, peakOf } from "./peak-memory.mjs";

const LOOK_EVERY_MS = 100;

/**
 * Ingests a folder with the command itself, into a fresh store.
 *
 * @returns time per file, and the peak memory of the command and of the largest of its reading processes
 */
export async function ingestFolder({ dist, folder, files, store }) {
  rmSync(store, { recursive: true, force: true });
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [join(dist, "main.js"), "ingest", folder, "--json", "--store", `file:${store}`],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const counts = {};
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      const { status } = JSON.parse(line);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  });
  let mainMb = 0;
  const readers = new Map();
  const looking = setInterval(() => {
    mainMb = Math.max(mainMb, peakOf(child.pid) ?? 0);
    for (const reader of childrenOf(child.pid)) readers.set(reader, peakOf(reader) ?? readers.get(reader) ?? 0);
  }, LOOK_EVERY_MS);
  await once(child, "close");
  clearInterval(looking);
  const seconds = (performance.now() - begun) / 1000;
  return {
    files,
    counts,
    seconds,
    msPerFile: (seconds * 1000) / files,
    mainMb,
    readerMb: Math.max(0, ...readers.values()),
  };
}
