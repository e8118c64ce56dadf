import { BotError, GrammyError, HttpError } from "grammy";
import { describeError, type ErrorFields } from "../describe-error.ts";

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : undefined;
}

/**
 * Says what went wrong without the token and without what was sent: the network's own message holds the address with
 * the token in it, and the Bot API's error holds the whole payload.
 */
export function describeFault(error: unknown, token: string): ErrorFields {
  const withoutToken = (text: string) => text.replaceAll(token, "***");
  if (error instanceof BotError) return describeFault(error.error, token);
  if (error instanceof GrammyError) {
    return { fault: withoutToken(`${error.method}: ${error.error_code} ${error.description}`) };
  }
  if (error instanceof HttpError) return { fault: `${error.message} (${codeOf(error.error) ?? "unknown"})` };
  const { fault, stack } = describeError(error);
  return { fault: withoutToken(fault), ...(stack === undefined ? {} : { stack: withoutToken(stack) }) };
}
