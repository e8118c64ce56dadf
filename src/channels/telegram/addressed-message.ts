import type { Message, UserFromGetMe } from "grammy/types";
import { type CommandName, commandOfUsage, findCommand } from "./commands.ts";

/** What a message wants of the bot. */
export type Addressed =
  | { readonly kind: "question"; readonly text: string }
  /** `rest` is what stands behind the command. */
  | { readonly kind: "command"; readonly name: CommandName; readonly rest: string }
  /** Called, but nothing was asked. */
  | { readonly kind: "nothing" };

/** A text, or a file with what is written under it. */
export type WrittenMessage = Pick<
  Message,
  "text" | "caption" | "entities" | "caption_entities" | "chat" | "reply_to_message"
>;

const COMMAND = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?:\s+|$)/i;

function asked(text: string): Addressed {
  const question = text.trim();
  return question === "" ? { kind: "nothing" } : { kind: "question", text: question };
}

function isMe(username: string, me: UserFromGetMe): boolean {
  return username.toLowerCase() === me.username.toLowerCase();
}

/** A command for this bot; `undefined` for text that is none, null for one that is not for this bot. */
function readCommand(text: string, me: UserFromGetMe, isPrivate: boolean): Addressed | null | undefined {
  const match = COMMAND.exec(text);
  if (match === null) return undefined;
  const [whole, written = "", bot] = match;
  if (bot !== undefined && !isMe(bot, me)) return null;
  const name = findCommand(written);
  const rest = text.slice(whole.length).trim();
  if (name === "ask") return asked(rest);
  if (name !== undefined) return { kind: "command", name, rest };
  return isPrivate || bot !== undefined ? { kind: "command", name: "help", rest: "" } : null;
}

/** The text without the mentions of this bot; `undefined` when it is not mentioned. */
function withoutMention(message: WrittenMessage, me: UserFromGetMe): string | undefined {
  const text = textOf(message);
  let rest = text;
  let mentioned = false;
  const entities = message.entities ?? message.caption_entities ?? [];
  for (const entity of [...entities].sort((a, b) => b.offset - a.offset)) {
    const end = entity.offset + entity.length;
    const isMention =
      (entity.type === "mention" && isMe(text.slice(entity.offset + 1, end), me)) ||
      (entity.type === "text_mention" && entity.user.id === me.id);
    if (!isMention) continue;
    mentioned = true;
    rest = `${rest.slice(0, entity.offset)} ${rest.slice(end)}`;
  }
  return mentioned ? rest : undefined;
}

function textOf(message: WrittenMessage): string {
  return message.text ?? message.caption ?? "";
}

/** A text that answers the bot's own question how a command is meant, is what should have stood behind the command. */
function completed(text: string, usage: AddressedTo): Addressed {
  const name = usage?.text === undefined ? undefined : commandOfUsage(usage.text);
  const addressed = asked(text);
  return name !== undefined && addressed.kind === "question"
    ? { kind: "command", name, rest: addressed.text }
    : addressed;
}

type AddressedTo = Message["reply_to_message"];

/** A call without a question, in reply to what somebody else wrote, means what they wrote. */
function orRepliedTo(addressed: Addressed, replied: AddressedTo, me: UserFromGetMe): Addressed {
  const isOthers = replied !== undefined && replied.from?.id !== me.id;
  return addressed.kind === "nothing" && isOthers ? asked(replied.text ?? replied.caption ?? "") : addressed;
}

/**
 * Reads what a message wants of the bot. In private that is any text; in a group only a command for the bot, a mention
 * of it, or a reply to one of its messages.
 *
 * @returns `undefined` when the message is not for the bot
 */
export function addressedMessage(message: WrittenMessage, me: UserFromGetMe): Addressed | undefined {
  const isPrivate = message.chat.type === "private";
  const command = readCommand(textOf(message), me, isPrivate);
  if (command === null) return undefined;
  if (command !== undefined) return orRepliedTo(command, message.reply_to_message, me);
  const answered = message.reply_to_message?.from?.id === me.id ? message.reply_to_message : undefined;
  const mention = withoutMention(message, me);
  if (mention !== undefined) return orRepliedTo(completed(mention, answered), message.reply_to_message, me);
  return isPrivate || answered !== undefined ? completed(textOf(message), answered) : undefined;
}
