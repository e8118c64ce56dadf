import type { ChannelLogger } from "../../../src/channels/channel-logger.ts";

/** A logger that keeps what is logged, one JSON line an entry. */
export interface RecordedLog extends ChannelLogger {
  readonly lines: string[];
}

export function createRecordedLog(): RecordedLog {
  const lines: string[] = [];
  const at = (level: string) => (fields: object, message: string) => {
    lines.push(JSON.stringify({ level, message, ...fields }));
  };
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
