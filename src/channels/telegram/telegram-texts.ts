import type { UserFromGetMe } from "grammy/types";

/** What the bot says in Telegram beside its answers. */
export const TELEGRAM_TEXTS = {
  askWhat: "请把问题写在 /ask 后面，或者直接回复这条消息写出问题。",
  choiceTooOld: "这个按钮已经认不出来了，请把问题再发一次。",
  noSuchAnswer: "这个链接打不开了，请直接提问。",
  nothingSaidYet: "还没有回答过问题。可以写成：/source 问题",
  moreChoices: (count: number) => `还有 ${count} 个选项没有列出，请把问题写得更具体一些。`,
  inGroups: ({ username, can_read_all_group_messages }: UserFromGetMe) =>
    can_read_all_group_messages
      ? `在群里：发“/ask 问题”、@${username} 或者回复我的消息。`
      : `在群里：发“/ask@${username} 问题”，或者回复我的消息。只 @ 我而不带命令的消息，Telegram 不会转给我。`,
  inAnyChat: ({ username }: UserFromGetMe) => `在任何会话里输入“@${username} 单位 年份”，可以挑一个结果直接发出去。`,
  textAndFilesOnly: "我看得懂文字，也能核对年度报告的文件。请把问题打成文字发给我；发“帮助”可以看到能问什么。",
  pressed: (question: string, asker: string | undefined) => (asker === undefined ? question : `${asker}：${question}`),
  /** On buttons. */
  buttons: {
    showSources: "来源",
    hideSources: "收起来源",
    picture: "图",
    complain: "这个答案不对",
    continueInPrivate: "接着问",
  },
  noPicture: "图没能画出来，数字见上面的文字。",
  complaintKept: "谢谢指出！问题和答案已记下，会有人核对。",
  complaintKnown: "这个答案您已经反映过了，谢谢。",
  complaintLost: "没能记下来，请稍后再按一次。",
  failedPress: "刚才出了点问题，请稍后再试。",
  inline: {
    hint: "输入单位和年份，例如：某某街道 2020",
    elsewhere: "没有合适的结果？到私聊里问",
  },
  files: {
    howToAdd:
      "请直接把报告文件发给我（PDF、Word、网页或文本），我会读出来、核对并收入库中；一次可以发多份。在群里，用 /add 回复那条文件消息。",
    howToCheck:
      "收入报告由管理员来做。您可以私下把报告草稿发给我：我核对后告诉您读出了什么、哪里对不上，不保存任何内容。",
    inPrivate: "把年度报告的文件发给我，可以在发布前核对，我不保存任何内容。",
    whoYouAre: (id: number) => `（您的 Telegram 用户编号是 ${id}，运行机器人的人可以用它把您设为管理员。）`,
    notAllowed: "收入报告由管理员来做，这份文件没有入库。要核对草稿，请私下把文件发给我，我不保存任何内容。",
    checkOnly: "收入报告由管理员来做，所以只作了核对。",
    checkInPrivate: "核对草稿请私下把文件发给我：结果只给您看，不保存任何内容。",
    /** On a button. */
    seeSummary: "看这份报告的概况",
    notTaken: (name: string, reason: string) => `“${name}”没有读：${reason}。`,
    lost: (name: string) => `“${name}”没能从 Telegram 取回来，请再发一次。`,
    tooMany: (minutes: number) => `文件送得太快了，请过${minutes}分钟再发。`,
  },
} as const;
