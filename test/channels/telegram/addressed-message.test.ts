import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";
import { describe, expect, test } from "vitest";
import { type Addressed, addressedMessage } from "../../../src/channels/telegram/addressed-message.ts";
import { ASKING, type CommandName } from "../../../src/channels/telegram/commands.ts";

const me = { id: 666, is_bot: true, first_name: "年报", username: "NianBao_bot" } as UserFromGetMe;
const someone = { id: 7, is_bot: false, first_name: "甲" };

type Extra = Partial<Pick<Message, "entities" | "reply_to_message">>;

function message(type: "private" | "supergroup", text: string, extra: Extra = {}) {
  const chat = type === "private" ? { id: 7, type, first_name: "甲" } : { id: -7, type, title: "群" };
  return { message_id: 1, date: 1, chat, from: someone, text, ...extra } as Message & Message.TextMessage;
}

function mention(text: string, name: string): { entities: MessageEntity[] } {
  return { entities: [{ type: "mention", offset: text.indexOf(name), length: name.length }] };
}

const command = (name: CommandName, rest = ""): Addressed => ({ kind: "command", name, rest });
const question = (text: string): Addressed => ({ kind: "question", text });
const replyTo = (id: number, text?: string) =>
  ({ reply_to_message: { message_id: 3, date: 1, chat: { id: -7 }, from: { ...someone, id }, text } }) as Extra;

describe("addressedMessage()", () => {
  test("reads what stands under a file", () => {
    const { text: _, ...untitled } = message("supergroup", "");
    const file = { ...untitled, caption: "/add@nianbao_bot" };
    expect(addressedMessage(file, me)).toEqual(command("add"));
  });

  test.each<{ text: string; wants: Addressed | undefined }>([
    { text: "辛店街道2020年", wants: question("辛店街道2020年") },
    { text: "/start", wants: command("start") },
    { text: "/start gZBd79yQNu", wants: command("start", "gZBd79yQNu") },
    { text: "/help@nianbao_BOT", wants: command("help") },
    { text: "/summary 辛店街道  2020 ", wants: command("summary", "辛店街道  2020") },
    { text: "/SUMMARY@nianbao_bot\n辛店街道", wants: command("summary", "辛店街道") },
    { text: "/rank", wants: command("rank") },
    { text: "/ask 辛店街道\n2020年", wants: question("辛店街道\n2020年") },
    { text: "/ask  ", wants: { kind: "nothing" } },
    { text: "/asking", wants: command("help") },
    { text: "/ask@other_bot 辛店街道", wants: undefined },
    { text: "1/2的申请", wants: question("1/2的申请") },
  ])("in private reads $text", ({ text, wants }) => {
    expect(addressedMessage(message("private", text), me)).toEqual(wants);
  });

  test.each<{ claim: string; text: string; extra?: Extra; wants: Addressed | undefined }>([
    { claim: "is deaf to chatter", text: "辛店街道2020年", wants: undefined },
    { claim: "takes a command", text: "/ask 辛店街道", wants: question("辛店街道") },
    { claim: "takes a command that names it", text: "/ask@nianbao_bot 辛店街道", wants: question("辛店街道") },
    { claim: "leaves other bots' commands alone", text: "/weather", wants: undefined },
    {
      claim: "takes a mention, whatever its case",
      text: "请问@nianbao_bot辛店街道",
      extra: mention("请问@nianbao_bot辛店街道", "@nianbao_bot"),
      wants: question("请问 辛店街道"),
    },
    {
      claim: "takes a mention without a name",
      text: "年报 辛店街道",
      extra: { entities: [{ type: "text_mention", offset: 0, length: 2, user: me }] },
      wants: question("辛店街道"),
    },
    {
      claim: "leaves mentions of others alone",
      text: "@nianbao_bot2 好",
      extra: mention("@nianbao_bot2 好", "@nianbao_bot2"),
      wants: undefined,
    },
    { claim: "does not take the bare name for a mention", text: "nianbao_bot 好", wants: undefined },
    {
      claim: "notices a mention without a question",
      text: "@NianBao_bot",
      extra: mention("@NianBao_bot", "@NianBao_bot"),
      wants: { kind: "nothing" },
    },
    { claim: "takes a reply to itself", text: "那2021年呢", extra: replyTo(666), wants: question("那2021年呢") },
    {
      claim: "takes a reply to a command's usage for what was left out",
      text: "辛店街道 收到的申请",
      extra: replyTo(666, ASKING.trend.usage),
      wants: command("trend", "辛店街道 收到的申请"),
    },
    {
      claim: "does not take another's words for a command's usage",
      text: "辛店街道 收到的申请",
      extra: replyTo(8, ASKING.trend.usage),
      wants: undefined,
    },
    {
      claim: "takes another's words that it is called to",
      text: "/ask@nianbao_bot",
      extra: replyTo(8, "辛店街道2020年"),
      wants: question("辛店街道2020年"),
    },
    {
      claim: "does not take its own words for a question",
      text: "/ask@nianbao_bot",
      extra: replyTo(666, "辛店街道2020年"),
      wants: { kind: "nothing" },
    },
    { claim: "helps when a command that names it is none of its own", text: "/x@nianbao_bot", wants: command("help") },
    { claim: "leaves replies to others alone", text: "那2021年呢", extra: replyTo(8), wants: undefined },
  ])("in a group $claim", ({ text, extra, wants }) => {
    expect(addressedMessage(message("supergroup", text, extra), me)).toEqual(wants);
  });
});
