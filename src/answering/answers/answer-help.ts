import type { HelpQuery } from "../../understanding/query.ts";
import type { Context } from "../context.ts";
import { type Draft, piece } from "../piece.ts";
import { exampleQuestions } from "../suggest/example-questions.ts";
import { DRAFTS_CHECKED } from "../wording/drafts.ts";
import { answerCourtesy } from "./answer-courtesy.ts";

/** Says what can be asked. */
export async function answerHelp(context: Context, { courtesy, about }: HelpQuery): Promise<Draft> {
  if (courtesy) return answerCourtesy(context, courtesy);
  if (about === "drafts") return { status: "answered", ...piece({ blocks: [{ kind: "lead", text: DRAFTS_CHECKED }] }) };
  const { store } = context;
  const options = exampleQuestions(store);
  const text =
    options.length > 0
      ? "我回答政府信息公开工作年度报告里的问题：查数字、看汇总、比较、排名、看变化、核对数据、查问题与改进、查联系方式、解释术语。每个数字都注明出处。例如："
      : "我回答政府信息公开工作年度报告里的问题，但库中还没有报告。";
  return {
    status: "answered",
    ...piece({
      blocks: [{ kind: "lead", text }],
    }),
    options,
  };
}
