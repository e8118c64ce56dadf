import { yearsText } from "../../text/years-text.ts";
import type { HelpQuery } from "../../understanding/query.ts";
import type { Context } from "../context.ts";
import { answered, type Draft, leadPiece } from "../piece.ts";
import { placesOf } from "../scope/places.ts";
import { exampleQuestions } from "../suggest/example-questions.ts";
import { DRAFTS_CHECKED } from "../wording/drafts.ts";
import { answerCourtesy } from "./answer-courtesy.ts";

/** Says what can be asked. */
export async function answerHelp(context: Context, { courtesy, about, reply }: HelpQuery): Promise<Draft> {
  if (courtesy) return answerCourtesy(context, courtesy);
  if (reply !== undefined) return answerReply(context, reply);
  if (about === "drafts") return answered(leadPiece(DRAFTS_CHECKED));
  const { store } = context;
  const options = exampleQuestions(store);
  const text =
    options.length > 0
      ? "我回答政府信息公开工作年度报告里的问题：查数字、看汇总、比较、排名、看变化、核对数据、查问题与改进、查联系方式、解释术语。每个数字都注明出处。例如："
      : "我回答政府信息公开工作年度报告里的问题，但库中还没有报告。";
  return {
    ...answered(leadPiece(text)),
    options,
  };
}

/** Says of the bot what the data say, with what the store holds put in. */
function answerReply({ store }: Context, reply: string): Draft {
  const { entries, years } = placesOf(store.entries());
  const held = yearsText([...years].sort((a, b) => a - b));
  const holds = entries.length === 0 ? "库中还没有报告。" : `库中现有${entries.length}份报告，年份有${held}。`;
  return answered(leadPiece(reply.replace("【库存】", holds)));
}
