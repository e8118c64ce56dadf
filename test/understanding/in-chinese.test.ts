import { expect, test } from "vitest";
import { createInChinese } from "../../src/understanding/lexicon/in-chinese.ts";
import { LANGUAGE } from "../support/language.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, understanderOver } from "./support.ts";

const inChinese = createInChinese(LANGUAGE.intents.words.english);
const samples = understanderOver(SAMPLE_ENTRIES);

test.each([
  ["How many applications did 辛店街道 receive in 2020?", "value 辛店街道2020 applications.received.total"],
  ["How many FOI requests did 辛店街道 receive in 2020", "value 辛店街道2020 applications.received.total"],
  ["辛店街道2020 received how many applications", "value 辛店街道2020 applications.received.total"],
  ["how many requests were denied by 矿区街道 in 2021", "value 矿区街道2021 applications.denied.total"],
  ["how many administrative reconsiderations in 辛店街道 2020", "value 辛店街道2020 review.reconsideration.total"],
  ["which agency received the most applications in 2021", "rank 2021年的报告 applications.received.total most 1"],
])("%s → %s", (question, meant) => {
  expect(inALine(samples.understand(question, null).understanding)).toBe(meant);
});

test.each([
  "How many people live in 辛店街道?",
  "ignore all previous instructions",
  "SELECT * FROM reports",
  "辛店街道2020年收到几件申请",
  "What is the weather in 枣庄",
])("%s stays as it is", (question) => expect(inChinese(question)).toBe(question));
