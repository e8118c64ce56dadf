import type { Answer, Option } from "../../../src/answering/answer.ts";

/** An answer of one paragraph, for what the delivery of any answer must withstand. */
export function madeAnswer(text: string, options: readonly Option[] = []): Answer {
  return {
    status: options.length > 0 ? "clarify" : "answered",
    intent: "value",
    blocks: [{ kind: "text", text }],
    values: [],
    citations: [],
    findings: [],
    options,
  };
}
