import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSampleConversation, type SampleConversation } from "../channels/support/sample-conversation.ts";
import { judge, type Question, type Verdict } from "./judge.ts";

/** Questions that people may type about the sample reports, by how they are worded. */
const CORPORA = [
  { name: "plain", atLeast: 0.97 },
  { name: "wary", atLeast: 0.93 },
  { name: "everyday", atLeast: 0.95 },
  { name: "terse", atLeast: 0.92 },
  { name: "mixed", atLeast: 0.94 },
] as const;

let sample: SampleConversation;
beforeAll(async () => {
  sample = await openSampleConversation();
});
afterAll(() => sample.close());

function questionsOf(name: string): Question[] {
  return readFileSync(`test/questions/${name}.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Question);
}

describe.each(CORPORA)("$name questions", ({ name, atLeast }) => {
  it(`never get a wrong figure, and at least ${atLeast * 100}% the right answer`, async () => {
    const questions = questionsOf(name);
    const judged: { readonly verdict: Verdict; readonly line: string }[] = [];
    for (const question of questions) {
      const { answer } = await sample.conversation.ask(question.session ?? question.id, question.question);
      const [block] = answer.blocks;
      const said = block && "text" in block ? block.text : "";
      const verdict = judge(question, answer);
      judged.push({
        verdict,
        line: `${question.id} [${verdict}] ${question.question} → ${answer.status}/${answer.intent}: ${said}`,
      });
    }
    const others = judged.filter(({ verdict }) => verdict !== "right").map(({ line }) => line);
    expect(judged.filter(({ verdict }) => verdict === "wrong").map(({ line }) => line)).toEqual([]);
    expect(1 - others.length / questions.length, others.join("\n")).toBeGreaterThanOrEqual(atLeast);
  });
});
