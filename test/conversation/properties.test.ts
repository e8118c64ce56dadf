import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { LastingConversation, Reply } from "../../src/conversation/conversation.ts";
import { explainText } from "../../src/rendering/explain.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { replyJson } from "../../src/rendering/reply-json.ts";
import { renderWebHtml } from "../../src/rendering/web-html.ts";
import { openSamples, type Samples } from "./sample-conversation.ts";
import { unbacked } from "./unbacked.ts";

let samples: Samples;
let conversation: LastingConversation;
beforeAll(async () => {
  samples = await openSamples();
  conversation = await samples.converse();
});
afterAll(() => samples.close());

/** Every text that the data of the intents holds: triggers, synonyms, examples, near misses. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
const files = readdirSync("intents", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
const data = files.map((name): unknown => parse(readFileSync(join("intents", name), "utf8")));
const phrases = [...new Set(data.flatMap(textsIn).filter((text) => text.length <= 40))];
const examples = [...new Set(data.flatMap((each) => textsIn((each as { readonly examples?: unknown }).examples)))];

const NAMES = [
  "辛店街道",
  "辛店",
  "矿区街道",
  "张范街道",
  "辛店街办",
  "临淄区",
  "山东省",
  "枣庄",
  "马尚街道",
  "教育局",
  "它",
  "各街道",
];
const TIMES = ["2020年", "2021", "二〇二三年", "去年", "近三年", "历年", "2019到2023年", "99999年", "-1年", "最新"];
const JOINTS = [
  "",
  "的",
  "和",
  "、",
  "，",
  "？",
  "。",
  "\n",
  " ",
  "呢",
  "吗",
  "不",
  "除了",
  "占",
  "比",
  "多少件",
  "前3名",
  "<b>",
  "%",
  "$&",
  "\\",
];

/** Half a question, half noise. */
const mixture = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...phrases) },
      { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
      { weight: 3, arbitrary: fc.constantFrom(...TIMES) },
      { weight: 3, arbitrary: fc.constantFrom(...JOINTS) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
      { weight: 1, arbitrary: fc.nat().map(String) },
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.join(""));

/** An agency, a year and a thing to ask, in any order: mostly answered. */
const likely = fc
  .tuple(
    fc.constantFrom(
      "辛店街道2020年",
      "矿区街道2021年",
      "张范街道2023年",
      "辛店街道",
      "2021年各街道",
      "矿区街道和辛店街道",
    ),
    fc.constantFrom(...phrases, ...examples),
    fc.constantFrom("", "多少", "多少件", "是多少", "占比", "排名", "平均", "情况", "，分别多少"),
  )
  .map((parts) => parts.join(""));

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  mixture,
  likely,
  fc.constantFrom(...examples),
);

/** Far more than any answer needs, far less than would harm a chat. */
const LONGEST_ANSWER = 60_000;
const SLOWEST_MS = 6000;
let sessions = 0;
const newSession = (): string => `property:${sessions++}`;

const linkTo = () => null;
const jsonOf = (reply: Reply): string => JSON.stringify(replyJson(reply, renderPlain(reply.answer, { linkTo })));

async function expectBounded(session: string, text: string): Promise<Reply> {
  const beginMs = performance.now();
  const reply = await conversation.ask(session, text);
  const tookMs = performance.now() - beginMs;
  const { answer } = reply;
  expect(samples.faults).toEqual([]);
  expect(tookMs).toBeLessThan(SLOWEST_MS);
  const said = renderPlain(answer, { linkTo });
  expect(said.trim()).not.toBe("");
  expect(said.length).toBeLessThan(LONGEST_ANSWER);
  expect(renderWebHtml(answer, linkTo)).not.toMatch(/undefined|NaN|\[object/);
  expect(said).not.toMatch(/undefined|NaN|\[object/);
  expect(answer.values.every(({ value }) => Number.isFinite(value))).toBe(true);
  expect(answer.options.length).toBeLessThanOrEqual(8);
  const cited = new Set(answer.citations.map(({ report }) => report));
  expect(answer.values.filter(({ report }) => report !== null && !cited.has(report))).toEqual([]);
  const explained = reply.trace ? explainText(reply.trace()) : "";
  expect(explained.length).toBeLessThan(LONGEST_ANSWER);
  expect(explained).not.toMatch(/undefined|NaN|\[object/);
  return reply;
}

describe("any text", () => {
  test("is answered within bounds, every figure from a report that is cited", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await expectBounded(newSession(), text);
      }),
      { numRuns: 600 },
    );
  });

  test("is answered within bounds in the middle of a dialogue, and opens again as the same bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 2, maxLength: 5 }), async (texts) => {
        const session = newSession();
        for (const text of texts) {
          const reply = await expectBounded(session, text);
          // A reply that only asks which of the choices is meant is no answer to open again.
          if (reply.id === undefined && reply.answer.status === "clarify") continue;
          const opened = await conversation.reopen(newSession(), reply.id ?? "");
          expect(opened?.length).toBeLessThanOrEqual(9);
          if (text.length < 1000) expect(opened?.at(-1) && jsonOf(opened.at(-1) as Reply)).toBe(jsonOf(reply));
        }
      }),
      { numRuns: 120 },
    );
  });

  test("that is very long is answered within bounds", async () => {
    const pieces = fc.oneof(mixture, fc.string({ unit: "binary", minLength: 1 }), fc.constantFrom(...NAMES, ...JOINTS));
    await fc.assert(
      fc.asyncProperty(pieces, fc.constantFrom(500, 3990, 4000, 4001, 200_000), async (piece, length) => {
        const text = piece.repeat(Math.ceil(length / Math.max(1, piece.length))).slice(0, length);
        await expectBounded(newSession(), text);
      }),
      { numRuns: 30 },
    );
  });

  test("is answered with numbers that its values, citations, findings or notes hold", async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(likely, fc.constantFrom(...examples), mixture), async (text) => {
        const { question, answer } = await conversation.ask(newSession(), text);
        if (answer.status === "answered") answered++;
        expect(unbacked(question, answer), renderPlain(answer, { linkTo })).toEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(answered).toBeGreaterThan(100);
  });

  test("asked twice is answered by the same bytes, by another instance too", async () => {
    const other = await samples.converse();
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const [first, second, third] = [
          await conversation.ask(newSession(), text),
          await conversation.ask(newSession(), text),
          await other.ask(newSession(), text),
        ];
        expect([jsonOf(second), jsonOf(third)]).toEqual([jsonOf(first), jsonOf(first)]);
      }),
      { numRuns: 200 },
    );
  });
});
