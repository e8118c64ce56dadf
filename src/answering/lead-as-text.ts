import type { AnswerBlock } from "./answer.ts";

/** A block of an answer that is told within another: one lead is enough. */
export function leadAsText(block: AnswerBlock): AnswerBlock {
  return block.kind === "lead" ? { kind: "text", text: block.text } : block;
}
