import { BotError, GrammyError, HttpError } from "grammy";

/** What is logged of an error. */
export interface FaultFields {
  readonly fault: string;
  readonly stack?: string;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : undefined;
}

/**
 * Says what went wrong without the token and without what was sent: the network's own message holds the address with
 * the token in it, and the Bot API's error holds the whole payload.
 */
export function describeFault(error: unknown, token: string): FaultFields {
  const withoutToken = (text: string) => text.replaceAll(token, "***");
  if (error instanceof BotError) return describeFault(error.error, token);
  if (error instanceof GrammyError) {
    return { fault: withoutToken(`${error.method}: ${error.error_code} ${error.description}`) };
  }
  if (error instanceof HttpError) return { fault: `${error.message} (${codeOf(error.error) ?? "unknown"})` };
  if (!(error instanceof Error)) return { fault: withoutToken(String(error)) };
  return {
    fault: withoutToken(`${error.name}: ${error.message}`),
    ...(error.stack === undefined ? {} : { stack: withoutToken(error.stack) }),
  };
}
