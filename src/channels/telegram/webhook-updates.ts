import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type Bot, BotError } from "grammy";
import type { Update } from "grammy/types";
import type { ChannelLogger } from "../channel-logger.ts";
import type { Hook, Hooks } from "../hooks.ts";
import { drained, type Receiving } from "./receive-updates.ts";
import { UPDATES } from "./telegram-bot.ts";

/** Where Telegram delivers updates by itself. */
export interface WebhookSettings {
  /** As Telegram reaches it from outside; the page's server is behind it. */
  readonly url: string;
  /** What Telegram shows with every delivery; derived from the token where it is left out. */
  readonly secret?: string | undefined;
  readonly hooks: Hooks;
}

/** The path where the address names none. */
const PATH = "/telegram";
const SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
/** Telegram gives a delivery up after a minute and sends it again. */
const ANSWER_WITHIN_MS = 50_000;

function addressOf(url: string): { readonly url: string; readonly path: string } {
  const address = new URL(url);
  if (address.pathname === "/") address.pathname = PATH;
  return { url: address.href, path: address.pathname };
}

/** The same for every instance and after every restart, and known to nobody who does not know the token. */
function secretFrom(token: string): string {
  return createHmac("sha256", token).update("webhook").digest("base64url");
}

/** Compares in a time that tells nothing of where two texts differ. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** An update as the Bot API describes it; `undefined` for anything else. */
function readUpdate(body: string): Update | undefined {
  try {
    const update: unknown = JSON.parse(body);
    const isUpdate = typeof update === "object" && update !== null && "update_id" in update;
    return isUpdate && Number.isSafeInteger(update.update_id) ? (update as Update) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Lets Telegram deliver updates. A delivery is confirmed when it has been handled, so that one which a crash cuts short
 * comes again; one that comes again while it is being handled waits for the same end.
 *
 * @throws when Telegram refuses the address
 */
export async function receiveByWebhook(
  bot: Bot,
  settings: WebhookSettings,
  { logger, stopTimeoutMs }: { readonly logger: ChannelLogger; readonly stopTimeoutMs: number },
): Promise<Receiving> {
  const { url, path } = addressOf(settings.url);
  const secret = settings.secret ?? secretFrom(bot.token);
  const underWay = new Map<number, Promise<void>>();
  let stopping = false;

  async function handle(update: Update): Promise<void> {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      if (!(error instanceof BotError)) throw error;
      await bot.errorHandler(error);
    }
  }

  function handleOnce(update: Update): Promise<void> {
    const id = update.update_id;
    const handled = underWay.get(id) ?? handle(update).finally(() => underWay.delete(id));
    underWay.set(id, handled);
    return handled;
  }

  const hook: Hook = async (request) => {
    if (request.method !== "POST") return new Response(null, { status: 405 });
    if (!isSame(request.headers.get(SECRET_HEADER) ?? "", secret)) return new Response(null, { status: 401 });
    // Telegram tries again later, when this instance or another is there.
    if (stopping) return new Response(null, { status: 503 });
    const update = readUpdate(await request.text());
    if (!update) return new Response(null, { status: 400 });
    const late = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const tooLate = new Promise<void>((resolve) => late.addEventListener("abort", () => resolve(), { once: true }));
    await Promise.race([handleOnce(update), tooLate]);
    return new Response(null, { status: 200 });
  };

  settings.hooks.add(path, hook);
  await bot.api.setWebhook(url, {
    secret_token: secret,
    allowed_updates: [...UPDATES],
    drop_pending_updates: false,
  });
  logger.info({ path }, "Telegram 的消息由 webhook 送来");
  return {
    async stop() {
      stopping = true;
      const complete = await drained(() => underWay.size, stopTimeoutMs);
      if (!complete) logger.warn({ unfinished: underWay.size }, "Telegram：还有答复没发完就停了");
    },
  };
}
