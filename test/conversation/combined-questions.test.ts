import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import "../support/property-seed.ts";
import type { Answer } from "../../src/answering/answer.ts";
import type { LastingConversation } from "../../src/conversation/conversation.ts";
import { memoryStore } from "../support/memory-store.ts";
import { type Combined, combined, drawFrom, filledPanel } from "./combined-questions.ts";
import { openSamples, type Samples } from "./sample-conversation.ts";

let samples: Samples;
let conversation: LastingConversation;
beforeAll(async () => {
  samples = await openSamples();
  conversation = await samples.converse({ store: memoryStore(filledPanel) });
});
afterAll(() => samples.close());

/** How an answer goes beyond what was asked; empty for a right answer and for a question back. */
function wrongIn({ figures, facts, agencies }: Combined, { status, values }: Answer): string[] {
  if (status !== "answered" || values.length === 0) return [];
  if (figures.length === 0) return ["answered"];
  const isOurs = (agency: string | null): boolean =>
    agency === null || agencies.some((short) => agency.includes(short));
  const strange = values.filter(
    ({ fact, agency }) => (fact !== "count:reports" && !facts.test(fact)) || !isOurs(agency),
  );
  const missing = figures.filter((figure) => !values.some(({ value }) => Math.abs(value - figure) < 0.01));
  return [
    ...strange.slice(0, 3).map(({ fact, agency, value }) => `${agency} ${fact}=${value}`),
    ...missing.map((figure) => `no ${figure}`),
  ];
}

/** COMBINED_QUESTIONS=3000 PROPERTY_SEED=random asks more of them, and others. */
const RUNS = Number(process.env["COMBINED_QUESTIONS"] ?? 250);

it("answers questions that combine several conditions by the figures asked for, or asks back", async () => {
  const seeds = fc.sample(fc.nat(), RUNS);
  const wrong: string[] = [];
  let answered = 0;
  for (const [at, seed] of seeds.entries()) {
    const asked = combined(drawFrom(seed));
    const { answer } = await conversation.ask(`combined:${at}`, asked.question);
    const faults = wrongIn(asked, answer);
    if (faults.length > 0) wrong.push(`${asked.question} → ${answer.intent}: ${faults.join("; ")}`);
    else if (answer.status === "answered" && asked.figures.length > 0) answered++;
  }
  expect(wrong).toEqual([]);
  expect(answered / RUNS).toBeGreaterThan(0.5);
});
