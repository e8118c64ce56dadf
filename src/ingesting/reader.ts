import { fork } from "node:child_process";
import type { ReadOutcome } from "./read-outcome.ts";
import { type FileToRead, type FromReader, unpackOutcome } from "./reading-message.ts";

const MEBIBYTE = 2 ** 20;
/** Enough of what a process said before it ended to find the fault. */
const LAST_WORDS = 2000;

export interface ReaderSettings {
  /** Path of the compiled program that the process runs. */
  readonly program: string;
  /** For one file; the start of the process does not count. */
  readonly timeLimitMs: number;
  readonly memoryLimitMb: number;
}

/** A process that reads one file at a time. */
export interface Reader {
  /**
   * Reads a file. One that cannot be read within the limits is `damaged`, and the reader is gone then.
   *
   * @throws Error when the process cannot even start: that is no file's fault
   */
  read(file: FileToRead): Promise<ReadOutcome>;
  /** Has the process ended, for whatever reason? */
  readonly isGone: boolean;
  /** Ends the process, in the midst of a file too. */
  end(): void;
}

type Event = FromReader | { readonly kind: "ended"; readonly how: string };

/**
 * Starts a process that reads files. A process and not a thread: a heap that overflows in the midst of one large
 * allocation ends the whole process, whatever limits the thread was given.
 */
export function startReader({ program, timeLimitMs, memoryLimitMb }: ReaderSettings): Reader {
  const child = fork(program, [String(memoryLimitMb * MEBIBYTE)], {
    execArgv: [`--max-old-space-size=${memoryLimitMb}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // Out of reach of the terminal's Ctrl-C: what is in flight is read to its end. On Windows it would open a window.
    detached: process.platform !== "win32",
  });
  let lastWords = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  let end: Event | undefined;
  let tell: (event: Event) => void = () => undefined;
  const next = () =>
    new Promise<Event>((resolve) => {
      tell = resolve;
      if (end) resolve(end);
    });
  const ended = (how: string) => {
    end = { kind: "ended", how };
    tell(end);
  };
  child.on("message", (message: FromReader) => tell(message));
  child.on("error", (error) => ended(error.message));
  child.on("close", (code, signal) => ended(String(signal ?? code)));
  const started = next();

  return {
    async read(file) {
      const start = await started;
      if (start.kind === "ended") throw new Error(`Cannot start ${program}: it ended with ${start.how}. ${lastWords}`);
      const answer = next();
      let tooSlow = false;
      const timer = setTimeout(() => {
        tooSlow = true;
        child.kill("SIGKILL");
      }, timeLimitMs);
      // To a process that has just ended nothing can be sent; its end is told all the same.
      child.send(file, () => undefined);
      const event = await answer;
      clearTimeout(timer);
      if (event.kind === "read") return unpackOutcome(event.outcome);
      if (tooSlow) return damaged(`读了 ${timeLimitMs / 1000} 秒还没有读完，已停止`);
      const how = event.kind === "ended" ? event.how : event.kind;
      if (isOutOfMemory(how, lastWords)) return damaged(`读取它要用的内存超过 ${memoryLimitMb} MB，已停止`);
      return damaged(`读取它的进程意外结束（${how}）`);
    },
    get isGone() {
      return end !== undefined;
    },
    end() {
      child.kill("SIGKILL");
    },
  };
}

/** The guard, and the system where it is short of memory, end a process with SIGKILL; the engine says what it died of. */
function isOutOfMemory(how: string, lastWords: string): boolean {
  return how === "SIGKILL" || /out of memory|FatalProcessOutOfMemory/i.test(lastWords);
}

function damaged(reason: string): ReadOutcome {
  return { kind: "damaged", reason };
}
