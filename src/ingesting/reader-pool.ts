import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { ReadReport } from "./read-outcome.ts";
import { type Reader, type ReaderSettings, startReader } from "./reader.ts";

/** This file lies two folders below the project's root in `src` and in `dist` alike; processes run what is compiled. */
const PROGRAM = fileURLToPath(new URL("../../dist/ingesting/reading-process.js", import.meta.url));

/** Processes that read files beside one another, each file within limits of time and memory. */
export interface ReaderPool {
  /** How many files are read at the same time; further ones wait. */
  readonly size: number;
  readonly read: ReadReport;
  /** Ends all processes, and files that are still being read with them. */
  close(): void;
}

export interface ReaderPoolSettings extends Partial<ReaderSettings> {
  readonly size?: number;
}

/**
 * Opens a pool of reading processes. Each is started when it is first needed: a single file starts one.
 *
 * No file is read in this process, be it ever so small: code that is kept busy by a hostile file cannot be stopped from
 * within.
 */
export function openReaderPool({
  size = availableParallelism(),
  program = PROGRAM,
  timeLimitMs = 60_000,
  memoryLimitMb = 1024,
}: ReaderPoolSettings = {}): ReaderPool {
  const idle: Reader[] = [];
  const running = new Set<Reader>();
  const waiting: ((reader: Reader) => void)[] = [];

  const start = (): Reader => {
    const reader = startReader({ program, timeLimitMs, memoryLimitMb });
    running.add(reader);
    return reader;
  };
  const take = async (): Promise<Reader> => {
    for (let reader = idle.pop(); reader; reader = idle.pop()) {
      if (!reader.isGone) return reader;
      running.delete(reader);
    }
    return running.size < size ? start() : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (reader: Reader): void => {
    if (reader.isGone) running.delete(reader);
    const next = waiting.shift();
    if (next) next(reader.isGone ? start() : reader);
    else if (!reader.isGone) idle.push(reader);
  };

  return {
    size,
    async read(bytes, source) {
      const reader = await take();
      try {
        return await reader.read({ bytes, source });
      } finally {
        giveBack(reader);
      }
    },
    close() {
      for (const reader of running) reader.end();
    },
  };
}
