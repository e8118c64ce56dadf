import { type Logger, pino } from "pino";
import type { LogLevel } from "./configuration.ts";

export type { Logger } from "pino";

/** Fields that may carry a secret or what a person wrote, wherever they stand in the first levels of an entry. */
const HIDDEN = ["token", "authorization", "password", "secret", "text", "question", "message.text"];

/** Logs as JSON Lines to a stream; secrets and the texts of messages are left out. */
export function createLogger(level: LogLevel, stream: NodeJS.WritableStream): Logger {
  const paths = HIDDEN.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino({ level, redact: { paths, censor: "[略]" } }, { write: (line: string) => stream.write(line) });
}
