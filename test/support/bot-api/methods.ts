import { parseTelegramHtml } from "./parse-telegram-html.ts";
import {
  type InlineAnswer,
  type Outcome,
  ok,
  type Payload,
  refuse,
  type SentFile,
  type SentMessage,
  type World,
} from "./world.ts";

const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;
const RICH_TAGS = /^(?:p|b|i|a|br|h4|ul|li|table|tr|td|th|blockquote|details|summary)$/;
const ACTIONS = ["typing", "upload_photo", "upload_document"];
const LARGEST_DOWNLOAD = 20_000_000;

export const ME = {
  id: 666,
  is_bot: true,
  first_name: "年报",
  username: "nianbao_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
};

/** A request that the server refuses with these words. */
class Refused extends Error {}

function parsed(payload: Payload, field: "text" | "caption" | "message_text", limit: number) {
  const html = String(payload[field] ?? "");
  let result = { text: html.trim(), links: [] as readonly string[] };
  try {
    if (payload["parse_mode"] === "HTML") result = parseTelegramHtml(html);
  } catch (error) {
    throw new Refused((error as Error).message);
  }
  if (result.text.length > limit) throw new Refused(`message ${field === "caption" ? "caption " : ""}is too long`);
  return { html, ...result };
}

function buttonsOf(payload: Payload): SentMessage["buttons"] {
  const markup = payload["reply_markup"] as
    | { inline_keyboard?: { text: string; callback_data?: string }[][] }
    | undefined;
  const buttons = (markup?.inline_keyboard ?? []).flat();
  if (buttons.some(({ text }) => text === "")) throw new Refused("Text buttons are unallowed to be empty");
  const data = buttons.map(({ text, callback_data }) => ({ text, data: callback_data ?? "" }));
  if (data.some((one) => Buffer.byteLength(one.data) > 64)) throw new Refused("BUTTON_DATA_INVALID");
  return data;
}

function send(
  world: World,
  payload: Payload,
  more: Pick<SentMessage, "kind" | "text" | "html" | "links" | "file">,
): Outcome {
  const replyTo = (payload["reply_parameters"] as { message_id: number } | undefined)?.message_id;
  const chatId = Number(payload["chat_id"]);
  const message: SentMessage = {
    messageId: world.nextMessage++,
    chatId,
    replyTo,
    buttons: buttonsOf(payload),
    edits: 0,
    ...more,
  };
  world.sent.push(message);
  return ok(asTelegram(message));
}

/** A message as the Bot API describes it. */
export function asTelegram({ messageId, chatId, kind, text, file }: SentMessage) {
  const base = {
    message_id: messageId,
    date: 1,
    chat: { id: chatId, type: chatId < 0 ? "supergroup" : "private" },
    from: ME,
  };
  switch (kind) {
    case "text":
      return { ...base, text };
    case "photo":
      return { ...base, caption: text, photo: [{ file_id: file?.id, file_unique_id: file?.id, width: 9, height: 9 }] };
    case "document":
      return {
        ...base,
        caption: text,
        document: { file_id: file?.id, file_unique_id: file?.id, file_name: file?.name },
      };
    case "rich":
      return { ...base, rich_message: { blocks: [] } };
  }
}

function fileOf(world: World, payload: Payload, field: string): SentFile {
  const given = payload[field];
  const known = typeof given === "string" ? world.files.get(given) : undefined;
  if (known) return known;
  if (!isUpload(given)) throw new Refused("wrong remote file identifier specified");
  const file = { id: `file-${world.files.size + 1}`, ...given };
  world.files.set(file.id, file);
  return file;
}

function isUpload(value: unknown): value is { readonly name: string; readonly bytes: Uint8Array } {
  return typeof value === "object" && value !== null && "bytes" in value;
}

function sendFile(kind: "photo" | "document") {
  return (world: World, payload: Payload): Outcome => {
    const caption = parsed(payload, "caption", CAPTION_LIMIT);
    const file = fileOf(world, payload, kind);
    const isPng = Buffer.from(file.bytes.subarray(1, 4)).toString("latin1") === "PNG";
    if (kind === "photo" && !isPng) throw new Refused("PHOTO_INVALID_DIMENSIONS");
    return send(world, payload, { kind, ...caption, file });
  };
}

function sendMessage(world: World, payload: Payload): Outcome {
  const text = parsed(payload, "text", TEXT_LIMIT);
  if (text.text === "") throw new Refused("message text is empty");
  return send(world, payload, { kind: "text", ...text });
}

function sendRichMessage(world: World, payload: Payload): Outcome {
  if (!world.takesRich) return refuse("method not found", 404);
  const html = (payload["rich_message"] as { html?: string } | undefined)?.html ?? "";
  const open: string[] = [];
  for (const [, slash, tag = ""] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (!RICH_TAGS.test(tag)) throw new Refused(`can't parse entities: unsupported tag "${tag}"`);
    if (tag === "br") continue;
    if (slash === "") open.push(tag);
    else if (open.pop() !== tag) throw new Refused(`can't parse entities: unmatched end tag "${tag}"`);
  }
  if (open.length > 0 || html === "" || html.length > 32_768) throw new Refused("rich message is invalid");
  return send(world, payload, { kind: "rich", html, text: html.replace(/<[^>]*>/g, " "), links: [] });
}

function edit(world: World, payload: Payload): Outcome {
  const at = world.sent.findIndex(
    ({ messageId, chatId }) => messageId === payload["message_id"] && chatId === Number(payload["chat_id"]),
  );
  const before = world.sent[at];
  if (!before) throw new Refused("message to edit not found");
  const text = "text" in payload ? parsed(payload, "text", TEXT_LIMIT) : before;
  const buttons = buttonsOf(payload);
  const isSame = text.html === before.html && JSON.stringify(buttons) === JSON.stringify(before.buttons);
  if (isSame) throw new Refused("message is not modified");
  const after = { ...before, html: text.html, text: text.text, links: text.links, buttons, edits: before.edits + 1 };
  world.sent[at] = after;
  return ok(asTelegram(after));
}

function answerQuery(world: World, payload: Payload, field: string): void {
  const id = String(payload[field]);
  if (!world.openQueries.delete(id))
    throw new Refused("query is too old and response timeout expired or query ID is invalid");
}

function answerInlineQuery(world: World, payload: Payload): Outcome {
  const results = payload["results"] as (Payload & { input_message_content: Payload; reply_markup?: Payload })[];
  if (results.length > 50) throw new Refused("RESULTS_TOO_MUCH");
  if (new Set(results.map(({ id }) => id)).size < results.length) throw new Refused("RESULT_ID_DUPLICATE");
  const shown = results.map((result): InlineAnswer["results"][number] => {
    const id = String(result["id"]);
    if (!/^[^\s]{1,64}$/.test(id)) throw new Refused("RESULT_ID_INVALID");
    if (!result["title"]) throw new Refused("TITLE_EMPTY");
    const { text, links } = parsed(result.input_message_content, "message_text", TEXT_LIMIT);
    if (text === "") throw new Refused("MESSAGE_EMPTY");
    const keyboard =
      (result.reply_markup as { inline_keyboard: { url?: string }[][] } | undefined)?.inline_keyboard ?? [];
    const opened = keyboard.flat().flatMap(({ url }) => url ?? []);
    return {
      id,
      title: String(result["title"]),
      description: String(result["description"] ?? ""),
      text,
      links: [...links, ...opened],
    };
  });
  const button = payload["button"] as InlineAnswer["button"];
  if (button && !/^[\w-]{1,64}$/.test(button.start_parameter)) throw new Refused("START_PARAM_INVALID");
  answerQuery(world, payload, "inline_query_id");
  world.inline.push({ queryId: String(payload["inline_query_id"]), results: shown, button });
  return ok(true);
}

function setMyCommands(world: World, payload: Payload): Outcome {
  const commands = payload["commands"] as { command: string; description: string }[];
  if (commands.some(({ command }) => !/^[a-z0-9_]{1,32}$/.test(command))) throw new Refused("BOT_COMMAND_INVALID");
  if (commands.some(({ description }) => description.length < 1 || description.length > 256)) {
    throw new Refused("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  world.menus.set(String(payload["language_code"] ?? ""), commands);
  return ok(true);
}

function setWebhook(world: World, payload: Payload): Outcome {
  const url = String(payload["url"]);
  const secret = String(payload["secret_token"] ?? "");
  if (!/^https:|^http:\/\/127\.0\.0\.1[:/]/.test(url))
    throw new Refused("bad webhook: An HTTPS URL must be provided for webhook");
  if (!/^[\w-]{0,256}$/.test(secret)) throw new Refused("secret token contains unallowed characters");
  world.webhook = { url, secret };
  return ok(true);
}

function getFile(world: World, payload: Payload): Outcome {
  const file = world.files.get(String(payload["file_id"]));
  if (!file) throw new Refused("invalid file_id");
  if (file.bytes.byteLength > LARGEST_DOWNLOAD) throw new Refused("file is too big");
  const common = { file_id: file.id, file_unique_id: file.id, file_size: file.bytes.byteLength };
  return ok({ ...common, file_path: `documents/${file.id}` });
}

type Method = (world: World, payload: Payload) => Outcome;

const METHODS: Readonly<Record<string, Method>> = {
  getMe: () => ok(ME),
  sendMessage,
  sendRichMessage,
  sendPhoto: sendFile("photo"),
  sendDocument: sendFile("document"),
  editMessageText: edit,
  editMessageReplyMarkup: edit,
  getFile,
  setMyCommands,
  setWebhook,
  answerInlineQuery,
  sendChatAction: (_, { action }) => (ACTIONS.includes(String(action)) ? ok(true) : refuse("wrong parameter action")),
  answerCallbackQuery(world, payload) {
    if (String(payload["text"] ?? "").length > 200) return refuse("MESSAGE_TOO_LONG");
    answerQuery(world, payload, "callback_query_id");
    return ok(true);
  },
  deleteWebhook(world) {
    world.webhook = undefined;
    return ok(true);
  },
  getWebhookInfo: ({ webhook }) =>
    ok({ url: webhook?.url ?? "", has_custom_certificate: false, pending_update_count: 0 }),
};

/** Carries out a method that answers at once; `undefined` for one that this server does not know. */
export function carryOut(world: World, method: string, payload: Payload): Outcome | undefined {
  try {
    return METHODS[method]?.(world, payload);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.message);
    throw error;
  }
}
