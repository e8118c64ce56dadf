import type { Io } from "./io.ts";
import { printable } from "./io.ts";

const TERMINAL_EVERY_MS = 100;
const PLAIN_EVERY_MS = 10_000;
/** Rows that wrap cannot be wiped. */
const WIDEST = 100;
const WIPE = "\r\u001b[2K";

/** Tells a person that long work goes on: a line that renews itself in a terminal, now and then a plain one elsewhere. */
export interface Progress {
  /** @param text what is being done; shown only when it is time for it again */
  tick(text: string): void;
  /** Makes room for other output. */
  clear(): void;
}

export function createProgress(stderr: Io["stderr"]): Progress {
  const inTerminal = stderr.isTTY === true;
  const everyMs = inTerminal ? TERMINAL_EVERY_MS : PLAIN_EVERY_MS;
  let shownAt = performance.now();
  let shown = false;
  return {
    tick(text) {
      if (performance.now() - shownAt < everyMs) return;
      shownAt = performance.now();
      const line = printable(text).replace(/\s+/g, " ");
      if (inTerminal) stderr.write(`${WIPE}${line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line}`);
      else stderr.write(`${line}\n`);
      shown = inTerminal;
    },
    clear() {
      if (shown) stderr.write(WIPE);
      shown = false;
    },
  };
}
