import { setTimeout as sleep } from "node:timers/promises";
import type { Transformer } from "grammy";
import type { ChannelLogger } from "../channel-logger.ts";
import { describeFault } from "./describe-fault.ts";

export interface PatienceOptions {
  readonly token: string;
  readonly logger: ChannelLogger;
  /** First wait after a failure; it doubles up to `longestWaitMs`. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Wait after an empty answer of a server that does not hold a long poll, so that polling does not spin. */
  readonly idlePauseMs: number;
}

/** An empty answer quicker than this comes from a server that does not hold long polls. */
const HELD_MS = 1000;

/** Why polling is refused, for the two refusals that the operator has to act on. */
const REFUSALS: Readonly<Record<number, string>> = {
  401: "Telegram 不再接受这个令牌，请向 @BotFather 核对",
  409: "另有程序正用同一个令牌收消息，请停掉其中一个",
};

interface Outcome {
  readonly ok: boolean;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number };
  readonly result?: unknown;
}

/** What a refusal says where a webhook is the other program (Bot API, getUpdates). */
const WEBHOOK_REFUSAL = "这个令牌的消息正由 webhook 送往别处，请停掉那一个，或者改用 TELEGRAM_WEBHOOK_URL";

function refusalOf({ error_code: code, description = "" }: Outcome): string | undefined {
  if (code === undefined) return undefined;
  return code === 409 && /webhook/i.test(description) ? WEBHOOK_REFUSAL : REFUSALS[code];
}

/** Updates as the Bot API describes them; anything else in the list cannot be handled or counted. */
function isUpdateList(result: unknown): boolean {
  return (
    Array.isArray(result) &&
    result.every((update) => typeof update === "object" && update !== null && Number.isSafeInteger(update.update_id))
  );
}

/** A refusal that keeps coming back is told again after so long. */
const TELL_AGAIN_MS = 60 * 60_000;

/** Milliseconds to wait before the next try; `undefined` when there is nothing to try again. */
function retryWaitMs(method: string, outcome: Outcome, waitMs: number): number | undefined {
  if (method === "getUpdates" && outcome.ok) return isUpdateList(outcome.result) ? undefined : waitMs;
  if (outcome.ok) return undefined;
  if (method === "getMe" && outcome.error_code !== 429 && (outcome.error_code ?? 500) < 500) return undefined;
  return Math.max(waitMs, (outcome.parameters?.retry_after ?? 0) * 1000);
}

/**
 * Keeps polling alive: `getUpdates` is tried again for as long as the bot runs, whatever the server or the network does,
 * and `getMe` until the caller's signal ends it or the token is refused. Other methods pass through.
 */
export function patience(options: PatienceOptions): Transformer {
  const { token, logger, firstWaitMs, longestWaitMs, idlePauseMs } = options;
  const told = new Map<string, number>();

  /** Two programs with one token refuse one another by turns, for as long as both run: told once, not at every turn. */
  function tell(refusal: string, fields: object): void {
    const nowMs = Date.now();
    const isNews = nowMs - (told.get(refusal) ?? Number.NEGATIVE_INFINITY) >= TELL_AGAIN_MS;
    if (isNews) told.set(refusal, nowMs);
    logger[isNews ? "error" : "debug"](fields, refusal);
  }

  return async (prev, method, payload, signal) => {
    if (method !== "getUpdates" && method !== "getMe") return prev(method, payload, signal);
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      const startedMs = Date.now();
      let pauseMs = waitMs;
      try {
        const outcome = await prev(method, payload, signal);
        const retryMs = retryWaitMs(method, outcome, waitMs);
        if (retryMs === undefined) {
          const toBeHeld = "timeout" in payload && payload.timeout !== 0;
          const idle = outcome.ok && Array.isArray(outcome.result) && outcome.result.length === 0;
          if (toBeHeld && idle && Date.now() - startedMs < HELD_MS) await pause(idlePauseMs, signal);
          return outcome;
        }
        pauseMs = retryMs;
        const code = outcome.ok ? undefined : outcome.error_code;
        const refusal = outcome.ok ? undefined : refusalOf(outcome);
        const fields = { method, code, waitMs: pauseMs };
        if (refusal === undefined) logger.warn(fields, "Telegram 没有正常应答，稍后重试");
        else tell(refusal, fields);
      } catch (error) {
        if (signal?.aborted) throw error;
        logger.warn({ method, waitMs: pauseMs, ...describeFault(error, token) }, "连不上 Telegram，稍后重试");
      }
      await pause(pauseMs, signal);
    }
  };
}

/** Waits, and throws as soon as the signal is raised. */
async function pause(ms: number, signal: Parameters<Transformer>[3]): Promise<void> {
  const ended = new AbortController();
  const end = () => ended.abort();
  if (signal?.aborted) end();
  signal?.addEventListener("abort", end);
  try {
    await sleep(ms, undefined, { signal: ended.signal });
  } finally {
    signal?.removeEventListener("abort", end);
  }
}
