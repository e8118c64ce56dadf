import type { UserFromGetMe } from "grammy/types";

/** What the bot says in Telegram beside its answers. */
export const TELEGRAM_TEXTS = {
  askWhat: "请把问题写在 /ask 后面，或者直接回复这条消息写出问题。",
  choiceTooOld: "这个按钮已经认不出来了，请把问题再发一次。",
  moreChoices: (count: number) => `还有 ${count} 个选项没有列出，请把问题写得更具体一些。`,
  inGroups: ({ username, can_read_all_group_messages }: UserFromGetMe) =>
    can_read_all_group_messages
      ? `在群里：发“/ask 问题”、@${username} 或者回复我的消息。`
      : `在群里：发“/ask@${username} 问题”，或者回复我的消息。`,
} as const;

/** The command menu. */
export const TELEGRAM_COMMANDS = [
  { command: "ask", description: "提问，例如 /ask 某街道2020年收到多少件申请" },
  { command: "help", description: "能问什么、怎么问" },
  { command: "start", description: "从头开始" },
] as const;
