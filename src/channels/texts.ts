/** What a channel itself says, whichever it is. What it says about reports comes from the conversation. */
export const TEXTS = {
  /** Asked of the conversation when someone calls the bot without a question. */
  help: "帮助",
  apology: "抱歉，刚才出了点问题，这个问题没能答上来。请稍后再问一次。",
  /** To who asks for the picture of an answer. */
  noPicture: "刚才的回答没有图。趋势、比较、排名、构成和一年的汇总有图可看。",
  textOnly: "我现在只看得懂文字。请把问题打成文字发给我，发“帮助”可以看到能问什么。",
} as const;
