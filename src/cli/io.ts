/** The world that a command runs in; the process in earnest, streams in a test. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** From the call on, a request to end (Ctrl-C, SIGTERM) no longer kills the process but settles this promise. */
  readonly untilStopped: () => Promise<void>;
  /** From the call on, a promise that fails where nobody waits for it no longer ends the process but is told. */
  readonly onStrayFailure: (tell: (error: unknown) => void) => void;
}

/** 0 done; 1 done, but some inputs failed; 2 wrong usage; 3 a fault. */
export const EXIT = { done: 0, partly: 1, usage: 2, fault: 3 } as const;

/** The command was not called as it can be; the message is Chinese and says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Nobody reads the output any more (`gongkai facts | head`): a reason to end, not a fault. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/** Writes a text and waits until it is taken. */
export type Print = (text: string) => Promise<void>;

/** A `Print` to a stream. A reader that has gone away is an `OutputClosed`. */
export function printTo(stream: NodeJS.WritableStream): Print {
  // The failure comes to the write's callback; without a listener the event would also end the process.
  stream.on("error", () => undefined);
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (!error) resolve();
        else if ("code" in error && GONE.has(String(error.code)))
          reject(new OutputClosed("读取输出的程序已经退出", { cause: error }));
        else reject(error);
      });
    });
}

const GONE: ReadonlySet<string> = new Set([
  "EPIPE",
  "ECONNRESET",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
]);

/** Control characters other than line break and tab, and those that reverse the reading order. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Takes out what would steer a terminal: names of files and words of reports come from outside. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "");
}
