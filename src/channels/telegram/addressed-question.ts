import type { Message, UserFromGetMe } from "grammy/types";

/** What a message wants of the bot. */
export type Addressed =
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "start" }
  | { readonly kind: "help" }
  /** Called, but nothing was asked. */
  | { readonly kind: "nothing" };

type TextMessage = Message & Message.TextMessage;

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
  const [whole, command = "", bot] = match;
  if (bot !== undefined && !isMe(bot, me)) return null;
  const rest = text.slice(whole.length);
  switch (command.toLowerCase()) {
    case "start":
      return { kind: "start" };
    case "help":
      return { kind: "help" };
    case "ask":
      return asked(rest);
    default:
      return isPrivate ? { kind: "help" } : null;
  }
}

/** The text without the mentions of this bot; `undefined` when it is not mentioned. */
function withoutMention(message: TextMessage, me: UserFromGetMe): string | undefined {
  let rest = message.text;
  let mentioned = false;
  for (const entity of [...(message.entities ?? [])].sort((a, b) => b.offset - a.offset)) {
    const end = entity.offset + entity.length;
    const isMention =
      (entity.type === "mention" && isMe(message.text.slice(entity.offset + 1, end), me)) ||
      (entity.type === "text_mention" && entity.user.id === me.id);
    if (!isMention) continue;
    mentioned = true;
    rest = `${rest.slice(0, entity.offset)} ${rest.slice(end)}`;
  }
  return mentioned ? rest : undefined;
}

/**
 * Reads what a message wants of the bot. In private that is any text; in a group only a command for the bot, a mention
 * of it, or a reply to one of its messages.
 *
 * @returns `undefined` when the message is not for the bot
 */
export function addressedQuestion(message: TextMessage, me: UserFromGetMe): Addressed | undefined {
  const isPrivate = message.chat.type === "private";
  const command = readCommand(message.text, me, isPrivate);
  if (command !== undefined) return command ?? undefined;
  const mention = withoutMention(message, me);
  if (mention !== undefined) return asked(mention);
  return isPrivate || message.reply_to_message?.from?.id === me.id ? asked(message.text) : undefined;
}
