import { pattern } from "../../text/pattern.ts";
import { rewording } from "./wordings.ts";

/** 结果总计: that of applications, as the form calls it. */
export const withHandledTotals = rewording([
  pattern(/(?<![理议讼诉决定]|审理的?|复议的?|诉讼的?)结果(?=总[计数](?!占))/g),
  "办理结果",
]);
