import type { Assertion } from "../../understanding/understanding.ts";
import type { AnswerBlock } from "../answer.ts";
import { leadAsText } from "../lead-as-text.ts";
import { paragraphs } from "../paragraphs.ts";
import type { Draft } from "../piece.ts";
import { labelOf, phraseOf } from "../wording/phrase.ts";
import { figureIn } from "./figure-in.ts";

export type StatedAssertion = Extract<Assertion, { kind: "stated" }>;

/** 37件：对。14件：不对，是8件: each figure that was stated, with what the report says. */
function eachStated(draft: Draft, { figures, confirms, besides }: StatedAssertion): readonly AnswerBlock[] {
  const verdicts = figures.map(({ said, fact, value }) => {
    const is = figureIn(draft, undefined, fact);
    const label = labelOf(fact);
    const verdict =
      is === undefined ? "报告没有这个数，无从核对" : is === value ? "对" : `不对，报告是${is}${phraseOf(fact).unit}`;
    return { isSo: is === value, text: `所说的${said}（${label}）：${verdict}。` };
  });
  const plain = verdicts.every(({ isSo }) => isSo) && (confirms ? !besides : true);
  return paragraphs("text", !plain && verdicts.map(({ text }) => text).join(""));
}

/**
 * What was stated stands beside what is told. 收到的5件处理完了吗, where not 5 came in: that goes before what became of them.
 *
 * @param isTold was it told what is asked besides?
 */
export function withStated(
  draft: Draft,
  assertion: StatedAssertion,
  lead: AnswerBlock,
  isTold: boolean,
): readonly AnswerBlock[] {
  const stated = eachStated(draft, assertion);
  const unsaid = !isTold && assertion.besides?.kind === "finished" ? [NOT_TOLD] : [];
  const isWrong = assertion.besides !== undefined && assertion.figures.some((one) => isRefuted(draft, one));
  return [...(isWrong ? [...stated.map(asLead), leadAsText(lead)] : [lead, ...stated]), ...unsaid];
}

const NOT_TOLD: AnswerBlock = {
  kind: "text",
  text: "办理结果总计和结转下年度都是0件：是不是处理完了，从表格看不出来。",
};

function asLead(block: AnswerBlock): AnswerBlock {
  return block.kind === "text" ? { kind: "lead", text: block.text } : block;
}

function isRefuted(draft: Draft, { fact, value }: StatedAssertion["figures"][number]): boolean {
  const is = figureIn(draft, undefined, fact);
  return is !== undefined && is !== value;
}
