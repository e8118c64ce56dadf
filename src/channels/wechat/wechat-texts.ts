/** What the bot says of itself in WeChat. */
export const WECHAT_TEXTS = {
  pictureHint: "（回复“图”可以看图）",
  pictureFailed: "图没能画出来，请稍后再试。文字的回答不受影响。",
  /** In a room that the bot has come into. */
  greeting: (prefix: string, examples: readonly string[]): string => {
    const call = prefix === "" ? "@我" : `@我，或以“${prefix}”开头`;
    const lead = "大家好。政府信息公开工作年度报告里的数字可以问我，每个数都注明出处。";
    const how = `${call}提问就行${examples.length > 0 ? "，例如：" : "。"}`;
    return [lead + how, ...examples.map((example) => `· ${prefix === "" ? "" : `${prefix} `}${example}`)].join("\n");
  },
} as const;
