import type { Answer } from "../answering/answer.ts";

/** To a bare number that is none of the choices. */
export const NO_SUCH_CHOICE = saying(
  "out_of_scope",
  "help",
  "没有这个序号可选（选项半小时内有效，只对上一个回答）。请把问题写完整。",
);

/** To a line of a list that it does not have, or that was not shown. */
export const NO_SUCH_LINE = saying(
  "clarify",
  "help",
  "上一个回答列出来的里面没有这一个，或者没有列全，没法按位次认。请写出单位名称再问。",
);

/** To what may mean several things, each of which stands among the choices. */
export const WHICH_OF_THEM = saying("clarify", "value", "请问您问的是哪一个？");

/** To all choices at once, where each would ask back again. */
export const ONE_BY_ONE = saying("clarify", "value", "这几项都还要再问一步（例如哪一年），没法一次答完，请先选一个：");

/** To 都不是, of the choices. */
export const NONE_OF_THEM = saying("clarify", "help", "都不是的话，请把单位、年份和要查的内容写完整再问一次。");

/** After a fault of ours. */
export const APOLOGY = saying("not_found", "help", "抱歉，回答时出了故障，没有给出任何数字。请稍后再问一次。");

function saying(status: Answer["status"], intent: Answer["intent"], text: string): Answer {
  return { status, intent, blocks: [{ kind: "lead", text }], values: [], citations: [], findings: [], options: [] };
}
