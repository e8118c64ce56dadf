import type { Courtesy } from "../../understanding/courtesies.ts";
import type { Context } from "../context.ts";
import { answered, type Draft, leadPiece } from "../piece.ts";
import { exampleQuestions } from "../suggest/example-questions.ts";

const REPLIES: { readonly [C in Courtesy]: string } = {
  hello: "您好！我回答政府信息公开工作年度报告里的问题，每个数字都注明出处。直接问就行，例如：",
  thanks: "不客气。还有要查的，直接问就行。",
  farewell: "再见。",
  assent: "好的。还有要查的，直接问就行。",
};

/** Examples that go with a greeting. */
const EXAMPLES = 3;

/** Returns a courtesy, briefly; a greeting is told what can be asked. */
export function answerCourtesy({ store }: Context, courtesy: Courtesy): Draft {
  const options = courtesy === "hello" ? exampleQuestions(store).slice(0, EXAMPLES) : [];
  const text =
    courtesy === "hello" && options.length === 0 ? "您好！库中还没有报告，暂时查不到什么。" : REPLIES[courtesy];
  return { ...answered(leadPiece(text)), options };
}
