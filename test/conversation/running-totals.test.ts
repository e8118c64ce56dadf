import { expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const report = (short: string, sentence: string): Report => {
  const made = madeReport({ short, year: 2021 });
  return { ...made, sections: { ...made.sections, 一: [{ text: sentence, line: 3 }] } };
};

const talk = talkOver([
  report("甲街道", "网站开通以来，累计公开各类政府信息8000条，其中门户网站3000条、政务新媒体5000条。"),
  report("乙街道", "（一）主动公开。累计公开各类政府信息700条。开展培训，累计培训3次。"),
  report("丙街道", "2021年，全街道认真落实各项工作，累计培训3次。"),
]);

const told = async (question: string): Promise<string> => {
  const { status, blocks } = await talk.answerTo(question);
  return [status, ...blocks.flatMap((block) => ("text" in block ? [block.text] : []))].join("\n");
};

test.each([
  ["甲街道2021年主动公开多少条信息", "累计公开各类政府信息8000条"],
  ["乙街道2021年主动公开多少条信息", "累计公开各类政府信息700条"],
])("a running total is quoted and not said to be lacking: %s", async (question, quote) => {
  const text = await told(question);
  expect(text).toMatch(/^not_found\n.*正文写的是累计数，看不出是不是当年的/);
  expect(text).toContain(quote);
  expect(text).not.toMatch(/没有单独写明|培训/);
});

test("where nothing is told, nothing is said to be", async () => {
  expect(await told("丙街道2021年主动公开多少条信息")).toMatch(/正文没有单独写明/);
});
