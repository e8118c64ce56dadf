import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseTelegramHtml } from "./parse-telegram-html.ts";

/** A message that the bot sent and the server took. */
export interface SentMessage {
  readonly messageId: number;
  readonly chatId: number;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  readonly replyTo: number | undefined;
  readonly buttons: readonly { readonly text: string; readonly data: string }[];
}

/** How the server misbehaves on one call. */
export type Fault =
  | { readonly kind: "answer"; readonly status: number; readonly body: object }
  | { readonly kind: "drop" }
  | { readonly kind: "garbage" };

interface Call {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Person {
  readonly id: number;
  readonly first_name?: string;
}

interface Chat {
  readonly id: number;
  readonly type: "private" | "supergroup";
}

const ME = { id: 666, is_bot: true, first_name: "年报", username: "nianbao_bot", can_join_groups: true };
export const TOKEN = "666:TEST-token";

const ok = (result: unknown) => ({ status: 200, body: { ok: true, result } });
const refuse = (description: string) => ({
  status: 400,
  body: { ok: false, error_code: 400, description: `Bad Request: ${description}` },
});

/**
 * A small Bot API server that keeps to the limits of the real one: long polls are held, an update stays until a higher
 * offset confirms it, HTML is parsed strictly, messages end at 4,096 characters and callback data at 64 bytes.
 */
export class FakeBotApi {
  readonly calls: Call[] = [];
  readonly sent: SentMessage[] = [];
  #updates: { readonly update_id: number }[] = [];
  #faults: { readonly method: string; readonly fault: Fault }[] = [];
  #wakers = new Set<() => void>();
  #nextUpdate = 1000;
  #nextMessage = 1;
  #server = createServer((request, response) => void this.#serve(request, response));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Updates that no getUpdates has confirmed yet. */
  get pending(): number {
    return this.#updates.length;
  }

  /** The next calls of the method, one for each fault, go wrong. */
  fail(method: string, ...faults: readonly Fault[]): void {
    this.#faults.push(...faults.map((fault) => ({ method, fault })));
  }

  callsOf(method: string): readonly Call["payload"][] {
    return this.calls.filter((call) => call.method === method).map(({ payload }) => payload);
  }

  /** Someone writes; returns the id of the message. */
  say(chat: Chat, from: Person, text: string, more: object = {}): number {
    const message_id = this.#nextMessage++;
    const message = { message_id, date: 1, chat, from: { is_bot: false, first_name: "甲", ...from }, text, ...more };
    this.push({ message });
    return message_id;
  }

  /** Someone presses a button of a message. */
  press(chat: Chat, from: Person, data: string, on?: SentMessage): void {
    const message = on ? { message_id: on.messageId, date: 1, chat, from: ME, text: on.text } : undefined;
    this.push({
      callback_query: {
        id: String(this.#nextUpdate),
        from: { is_bot: false, first_name: "甲", ...from },
        chat_instance: "1",
        data,
        message: message ?? { message_id: 1, date: 0, chat },
      },
    });
  }

  push(update: object, update_id = this.#nextUpdate++): number {
    this.#updates.push({ ...update, update_id });
    this.#wake();
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

  async until<T>(look: () => T | undefined, what: string, timeoutMs = 20_000): Promise<T> {
    const endMs = Date.now() + timeoutMs;
    while (Date.now() < endMs) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`timed out waiting for ${what}; sent: ${JSON.stringify(this.sent.map(({ text }) => text))}`);
  }

  #wake(): void {
    for (const waker of this.#wakers) waker();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? "") ?? [];
    let body = "";
    for await (const chunk of request) body += chunk;
    const payload = (body === "" ? {} : JSON.parse(body)) as Call["payload"];
    this.calls.push({ method, payload });
    const planned = this.#faults.findIndex((one) => one.method === method);
    const fault = planned < 0 ? undefined : this.#faults.splice(planned, 1)[0]?.fault;
    if (fault?.kind === "drop") return void request.socket.destroy();
    if (fault?.kind === "garbage") return void response.end("<html>502 Bad Gateway</html>");
    const unauthorized = { status: 401, body: { ok: false, error_code: 401, description: "Unauthorized" } };
    const answer = fault ?? (token === TOKEN ? await this.#handle(method, payload, request) : unauthorized);
    response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
  }

  async #handle(method: string, payload: Call["payload"], request: IncomingMessage) {
    switch (method) {
      case "getMe":
        return ok(ME);
      case "getUpdates":
        return ok(await this.#getUpdates(payload, request));
      case "sendMessage":
        return this.#sendMessage(payload);
      case "answerCallbackQuery":
      case "deleteWebhook":
        return ok(true);
      default:
        return { status: 404, body: { ok: false, error_code: 404, description: "Not Found" } };
    }
  }

  async #getUpdates(payload: Call["payload"], request: IncomingMessage): Promise<readonly object[]> {
    const offset = Number(payload["offset"] ?? 0);
    this.#updates = this.#updates.filter(({ update_id }) => update_id >= offset);
    if (this.#updates.length === 0 && Number(payload["timeout"] ?? 0) > 0) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#wakers.delete(wake);
          request.socket.off("close", wake);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(wake, Number(payload["timeout"]) * 1000);
        this.#wakers.add(wake);
        request.socket.once("close", wake);
      });
    }
    return this.#updates.slice(0, Number(payload["limit"] ?? 100));
  }

  #sendMessage(payload: Call["payload"]) {
    const html = String(payload["text"] ?? "");
    let parsed = { text: html.trim(), links: [] as readonly string[] };
    try {
      if (payload["parse_mode"] === "HTML") parsed = parseTelegramHtml(html);
    } catch (error) {
      return refuse((error as Error).message);
    }
    if (parsed.text === "") return refuse("message text is empty");
    if (parsed.text.length > 4096) return refuse("message is too long");
    const markup = payload["reply_markup"] as
      | { inline_keyboard: { text: string; callback_data: string }[][] }
      | undefined;
    const buttons = (markup?.inline_keyboard ?? []).flat().map(({ text, callback_data: data }) => ({ text, data }));
    if (buttons.some(({ data }) => Buffer.byteLength(data) > 64)) return refuse("BUTTON_DATA_INVALID");
    const chat = { id: Number(payload["chat_id"]), type: "private" };
    const replyTo = (payload["reply_parameters"] as { message_id: number } | undefined)?.message_id;
    const message = { messageId: this.#nextMessage++, chatId: chat.id, html, ...parsed, replyTo, buttons };
    this.sent.push(message);
    return ok({ message_id: message.messageId, date: 1, chat, from: ME, text: parsed.text });
  }
}
