import { autoRetry } from "@grammyjs/auto-retry";
import { apiThrottler } from "@grammyjs/transformer-throttler";
import { type Api, HttpError, type Transformer } from "grammy";
import { type PatienceOptions, patience } from "./patience.ts";

/** How long the sending of one message is tried before it is given up. */
const SEND_DEADLINE_MS = 10 * 60_000;

/** Methods that have their own patience, and trifles that are better lost than sent late or in a message's place. */
const UNQUEUED: ReadonlySet<string> = new Set(["getUpdates", "getMe", "sendChatAction", "setMyCommands"]);

/** Applies a transformer to everything but the unqueued methods. */
function whenQueued(transformer: Transformer): Transformer {
  return (prev, method, payload, signal) =>
    UNQUEUED.has(method) ? prev(method, payload, signal) : transformer(prev, method, payload, signal);
}

/**
 * Gives every queued call an end: the caller's signal, the bot's stop, or the deadline. Without one a call is tried
 * again for as long as the network is away.
 */
function withDeadline(stopping: AbortSignal): Transformer {
  return async (prev, method, payload, signal) => {
    if (signal !== undefined) return prev(method, payload, signal);
    const controller = new AbortController();
    const end = () => controller.abort();
    const timer = setTimeout(end, SEND_DEADLINE_MS);
    if (stopping.aborted) end();
    stopping.addEventListener("abort", end);
    try {
      return await prev(method, payload, controller.signal as Parameters<typeof prev>[2]);
    } catch (error) {
      throw controller.signal.aborted ? new HttpError(`Request '${method}' was given up`, error) : error;
    } finally {
      clearTimeout(timer);
      stopping.removeEventListener("abort", end);
    }
  };
}

/**
 * Makes an API client live with a real network: sending waits in line within Telegram's limits (30 messages a second, one
 * a second per chat, 20 a minute per group) and is tried again on 429, 5xx and network faults; polling never gives up.
 *
 * @param stopping raised when the bot wants to end: calls that wait then fail
 */
export function configureApi(api: Api, options: PatienceOptions & { readonly stopping: AbortSignal }): void {
  // The last one is the outermost: a call waits for its turn first and is retried within its turn.
  api.config.use(
    patience(options),
    whenQueued(autoRetry({ maxRetryAttempts: 8 })),
    whenQueued(apiThrottler()),
    whenQueued(withDeadline(options.stopping)),
  );
}
