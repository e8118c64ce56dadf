import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { asTelegram, carryOut, ME } from "./methods.ts";
import { readPayload } from "./read-payload.ts";
import { type InlineAnswer, type Outcome, ok, type Payload, refuse, type SentMessage, type World } from "./world.ts";

export type { SentMessage } from "./world.ts";

/** How the server misbehaves on one call. */
export type Fault =
  | { readonly kind: "answer"; readonly status: number; readonly body: object }
  /** The connection ends before the request was looked at. */
  | { readonly kind: "drop" }
  /** The request is carried out, and the connection ends before the answer. */
  | { readonly kind: "drop_after" }
  | { readonly kind: "garbage" };

interface Call {
  readonly method: string;
  readonly payload: Payload;
}

interface Person {
  readonly id: number;
  readonly first_name?: string;
}

interface Chat {
  readonly id: number;
  readonly type: "private" | "supergroup";
}

export const TOKEN = "666:TEST-token";
/** How soon a delivery that was not confirmed is made again. */
const DELIVER_AGAIN_MS = 30;

/**
 * A small Bot API server that keeps to the limits of the real one: long polls are held and end when another begins, an
 * update stays until a higher offset or its delivery confirms it, HTML is parsed strictly, messages end at 4,096
 * characters, captions at 1,024 and callback data at 64 bytes.
 */
export class FakeBotApi {
  readonly calls: Call[] = [];
  readonly world: World;
  #updates: { readonly update_id: number }[] = [];
  #faults: { readonly method: string; readonly fault: Fault }[] = [];
  #wakers = new Set<(why: "news" | "conflict") => void>();
  #nextUpdate = 1000;
  #delivering = false;
  #closed = false;
  #server = createServer((request, response) => void this.#serve(request, response));

  constructor({ takesRich = false }: { readonly takesRich?: boolean } = {}) {
    this.world = {
      sent: [],
      files: new Map(),
      inline: [],
      openQueries: new Set(),
      menus: new Map(),
      takesRich,
      webhook: undefined,
      nextMessage: 1,
    };
  }

  get sent(): readonly SentMessage[] {
    return this.world.sent;
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Updates that nothing has confirmed yet. */
  get pending(): number {
    return this.#updates.length;
  }

  /** The next calls of the method, one for each fault, go wrong; `file` is the fetching of a file. */
  fail(method: string, ...faults: readonly Fault[]): void {
    this.#faults.push(...faults.map((fault) => ({ method, fault })));
  }

  callsOf(method: string): readonly Payload[] {
    return this.calls.filter((call) => call.method === method).map(({ payload }) => payload);
  }

  /** Someone writes; returns the id of the message. */
  say(chat: Chat, from: Person, text: string | undefined, more: object = {}): number {
    const message_id = this.world.nextMessage++;
    const message = { message_id, date: 1, chat, from: { is_bot: false, first_name: "甲", ...from }, text, ...more };
    this.push({ message });
    return message_id;
  }

  /** Someone sends a file; returns the message as others may reply to it. */
  sendFile(chat: Chat, from: Person, name: string, bytes: Uint8Array, more: object = {}): object {
    const id = `sent-${this.world.files.size + 1}`;
    this.world.files.set(id, { id, name, bytes });
    const document = { file_id: id, file_unique_id: id, file_name: name, file_size: bytes.byteLength };
    const message_id = this.say(chat, from, undefined, { document, ...more });
    return { message_id, date: 1, chat, from: { is_bot: false, first_name: "甲", ...from }, document };
  }

  /** Someone presses a button of a message. */
  press(chat: Chat, from: Person, data: string, on?: SentMessage): void {
    const id = `callback-${this.#nextUpdate}`;
    this.world.openQueries.add(id);
    const message = on ? { ...asTelegram(on), chat } : { message_id: 1, date: 0, chat };
    const sender = { is_bot: false, first_name: "甲", ...from };
    this.push({ callback_query: { id, from: sender, chat_instance: "1", data, message } });
  }

  /** Someone writes `@bot query` in whichever chat; returns the query's id. */
  query(from: Person, query: string): string {
    const id = `inline-${this.#nextUpdate}`;
    this.world.openQueries.add(id);
    this.push({ inline_query: { id, from: { is_bot: false, first_name: "甲", ...from }, query, offset: "" } });
    return id;
  }

  /** Someone adds the bot to a group, or changes what it may do there. */
  changeMembership(chat: Chat, from: Person, before: string, after: string): void {
    const member = (status: string) => ({ status, user: ME });
    const sender = { is_bot: false, first_name: "甲", ...from };
    this.push({
      my_chat_member: {
        chat: { ...chat, title: "公开群" },
        from: sender,
        date: 1,
        old_chat_member: member(before),
        new_chat_member: member(after),
      },
    });
  }

  push(update: object, update_id = this.#nextUpdate++): number {
    this.#updates.push({ ...update, update_id });
    this.#wake("news");
    void this.#deliver();
    return update_id;
  }

  /** The messages to a chat, as soon as there are that many. */
  async messages(chatId: number, count: number, timeoutMs = 20_000): Promise<readonly SentMessage[]> {
    return this.until(
      () => {
        const own = this.sent.filter((message) => message.chatId === chatId);
        return own.length >= count ? own : undefined;
      },
      `${count} messages to ${chatId}`,
      timeoutMs,
    );
  }

  /** What an inline query was answered with. */
  async answerTo(queryId: string): Promise<InlineAnswer> {
    return this.until(() => this.world.inline.find((answer) => answer.queryId === queryId), `the answer to ${queryId}`);
  }

  async until<T>(look: () => T | undefined, what: string, timeoutMs = 20_000): Promise<T> {
    const endMs = Date.now() + timeoutMs;
    while (Date.now() < endMs) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`timed out waiting for ${what}; sent: ${JSON.stringify(this.sent.map(({ text }) => text))}`);
  }

  #wake(why: "news" | "conflict"): void {
    for (const waker of [...this.#wakers]) waker(why);
  }

  /** Delivers what waits to the webhook, one at a time, each until it is confirmed. */
  async #deliver(): Promise<void> {
    if (this.#delivering) return;
    this.#delivering = true;
    while (this.world.webhook && this.#updates[0] && !this.#closed) {
      const { url, secret } = this.world.webhook;
      const [update] = this.#updates;
      const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
      const delivery = fetch(url, { method: "POST", headers, body: JSON.stringify(update) });
      const confirmed = await delivery.then(
        (response) => response.ok,
        () => false,
      );
      if (confirmed) this.#updates = this.#updates.filter((one) => one !== update);
      else await new Promise((resolve) => setTimeout(resolve, DELIVER_AGAIN_MS));
    }
    this.#delivering = false;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, isFile, token, method = ""] = /^(\/file)?\/bot([^/]+)\/(.+)$/.exec(request.url ?? "") ?? [];
    const payload = await readPayload(request);
    if (!isFile) this.calls.push({ method, payload });
    const planned = this.#faults.findIndex((one) => one.method === (isFile ? "file" : method));
    const fault = planned < 0 ? undefined : this.#faults.splice(planned, 1)[0]?.fault;
    if (fault?.kind === "drop") return void request.socket.destroy();
    if (fault?.kind === "garbage") return void response.end("<html>502 Bad Gateway</html>");
    if (isFile && token === TOKEN && !fault) {
      const file = this.world.files.get(method.replace("documents/", ""));
      return void response.writeHead(file ? 200 : 404).end(file?.bytes);
    }
    const unauthorized = { status: 401, body: { ok: false, error_code: 401, description: "Unauthorized" } };
    const planned_answer = fault?.kind === "answer" ? fault : undefined;
    const answer = planned_answer ?? (token === TOKEN ? await this.#handle(method, payload, request) : unauthorized);
    if (fault?.kind === "drop_after") return void request.socket.destroy();
    response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
    if (method === "setWebhook") void this.#deliver();
  }

  async #handle(method: string, payload: Payload, request: IncomingMessage): Promise<Outcome> {
    if (method === "getUpdates") return this.#getUpdates(payload, request);
    return carryOut(this.world, method, payload) ?? refuse("method not found", 404);
  }

  async #getUpdates(payload: Payload, request: IncomingMessage): Promise<Outcome> {
    if (this.world.webhook) {
      return refuse(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        409,
      );
    }
    this.#wake("conflict");
    const offset = Number(payload["offset"] ?? 0);
    this.#updates = this.#updates.filter(({ update_id }) => update_id >= offset);
    if (this.#updates.length === 0 && Number(payload["timeout"] ?? 0) > 0) {
      const why = await new Promise<"news" | "conflict">((resolve) => {
        const wake = (reason: "news" | "conflict" = "news") => {
          this.#wakers.delete(wake);
          request.socket.off("close", close);
          clearTimeout(timer);
          resolve(reason);
        };
        const close = () => wake();
        const timer = setTimeout(wake, Number(payload["timeout"]) * 1000);
        this.#wakers.add(wake);
        request.socket.once("close", close);
      });
      if (why === "conflict") {
        return refuse("terminated by other getUpdates request; make sure that only one bot instance is running", 409);
      }
    }
    const allowed = payload["allowed_updates"] as readonly string[] | undefined;
    const wanted = this.#updates.filter((update) => allowed === undefined || allowed.some((kind) => kind in update));
    return ok(wanted.slice(0, Number(payload["limit"] ?? 100)));
  }
}
