import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";
import { describe, expect, test } from "vitest";
import { type Addressed, addressedQuestion } from "../../../src/channels/telegram/addressed-question.ts";

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

const question = (text: string): Addressed => ({ kind: "question", text });
const replyTo = (id: number) =>
  ({ reply_to_message: { message_id: 3, date: 1, chat: { id: -7 }, from: { ...someone, id } } }) as Extra;

describe("addressedQuestion()", () => {
  test.each<{ text: string; wants: Addressed | undefined }>([
    { text: "辛店街道2020年", wants: question("辛店街道2020年") },
    { text: "/start", wants: { kind: "start" } },
    { text: "/start report", wants: { kind: "start" } },
    { text: "/help@nianbao_BOT", wants: { kind: "help" } },
    { text: "/ask 辛店街道\n2020年", wants: question("辛店街道\n2020年") },
    { text: "/ask  ", wants: { kind: "nothing" } },
    { text: "/asking", wants: { kind: "help" } },
    { text: "/ask@other_bot 辛店街道", wants: undefined },
    { text: "1/2的申请", wants: question("1/2的申请") },
  ])("in private reads $text", ({ text, wants }) => {
    expect(addressedQuestion(message("private", text), me)).toEqual(wants);
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
    { claim: "leaves replies to others alone", text: "那2021年呢", extra: replyTo(8), wants: undefined },
  ])("in a group $claim", ({ text, extra, wants }) => {
    expect(addressedQuestion(message("supergroup", text, extra), me)).toEqual(wants);
  });
});
