import type { Choice, Obstacle } from "../understanding.ts";
import type { Situation } from "./situation.ts";

/** 驳回多少, 驳回申请几件: the form has no such row, and it is said of applications, of reconsiderations and of lawsuits. */
const REFUSED = /(?:被)?驳回(?:了|的|过)?(?:信息公开)?(?:申请|请求)?(?:的?(?:件数|数量|总数))?/;
const READINGS = [
  { label: "不予公开的申请", said: "不予公开的申请" },
  { label: "行政复议结果维持", said: "行政复议结果维持" },
  { label: "行政诉讼结果维持", said: "行政诉讼结果维持" },
] as const;
const RECEIVED = "applications.received";

/** 公安局2023年驳回多少: the same question with whatever it may be said of. */
export function bareRefused({ slots, frame }: Situation): Obstacle | null {
  const { rows, columns, text, agencies } = slots;
  if (frame.criteria !== null || frame.rates.length + frame.breakdowns.length + frame.topics.length > 0) return null;
  if (columns.length > 0 || rows.some(({ id }) => id !== RECEIVED) || slots.dialogue.has("lean")) return null;
  const match = agencies.length > 0 ? REFUSED.exec(text) : null;
  if (!match) return null;
  const choices = READINGS.map(({ label, said }): Choice => {
    const question = `${text.slice(0, match.index)}${said}${text.slice(match.index + match[0].length)}`;
    return { label, question };
  });
  return { kind: "which_fact", choices };
}
