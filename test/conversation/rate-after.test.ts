import { expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const CELLS = {
  "applications.granted.total": 5,
  "applications.denied_process_information.total": 3,
  "applications.handled_total.total": 10,
  "review.reconsideration.total": 4,
};
const talk = talkOver([madeReport({ short: "甲街道", year: 2022, cells: CELLS })]);

const leadOf = async (...questions: readonly string[]): Promise<string> => {
  const [block] = (await talk.answerTo(...questions)).blocks;
  return block && "text" in block ? block.text : "";
};

test.each([
  ["甲街道2022年公开率", "不予公开呢", /^不予公开率为30%.*不予公开.*3件.*10件/],
  ["甲街道2022年不予公开率", "那予以公开呢", /^予以公开率为50%/],
  ["甲街道2022年公开率", "不予公开几件呢", /^3件/],
  ["甲街道2022年公开率", "行政复议呢", /^4件/],
  ["甲街道2022年予以公开几件", "不予公开呢", /^3件/],
])("after %s, %s", async (before, then, lead) => {
  expect(await leadOf(before, then)).toMatch(lead);
});
