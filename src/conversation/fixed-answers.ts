import type { Answer } from "../answering/answer.ts";

/** To a bare number that is none of the choices. */
export const NO_SUCH_CHOICE: Answer = {
  status: "out_of_scope",
  intent: "help",
  blocks: [{ kind: "lead", text: "没有这个序号可选（选项半小时内有效，只对上一个回答）。请把问题写完整。" }],
  values: [],
  citations: [],
  findings: [],
  options: [],
};

/** To all choices at once, where each would ask back again. */
export const ONE_BY_ONE: Answer = {
  status: "clarify",
  intent: "value",
  blocks: [{ kind: "lead", text: "这几项都还要再问一步（例如哪一年），没法一次答完，请先选一个：" }],
  values: [],
  citations: [],
  findings: [],
  options: [],
};

/** To 都不是, of the choices. */
export const NONE_OF_THEM: Answer = {
  status: "clarify",
  intent: "help",
  blocks: [{ kind: "lead", text: "都不是的话，请把单位、年份和要查的内容写完整再问一次。" }],
  values: [],
  citations: [],
  findings: [],
  options: [],
};

/** After a fault of ours. */
export const APOLOGY: Answer = {
  status: "not_found",
  intent: "help",
  blocks: [{ kind: "lead", text: "抱歉，回答时出了故障，没有给出任何数字。请稍后再问一次。" }],
  values: [],
  citations: [],
  findings: [],
  options: [],
};
