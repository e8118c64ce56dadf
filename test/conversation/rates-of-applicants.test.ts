import { expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver([
  madeReport({
    short: "甲街道",
    year: 2023,
    cells: {
      "applications.granted.natural_person": 3,
      "applications.handled_total.natural_person": 10,
      "applications.granted.enterprise": 2,
      "applications.handled_total.enterprise": 5,
      "applications.granted.total": 5,
      "applications.denied_prohibited_by_law.total": 1,
      "applications.handled_total.total": 15,
    },
  }),
]);
const GRANTED = (applicant: string): string =>
  `ratio:applications.granted.${applicant}/applications.handled_total.${applicant}`;
const read = (answer: Answer): string => renderPlain(answer, { linkTo: () => null });
const ratesIn = ({ values }: Answer): readonly string[] =>
  values.flatMap(({ fact }) => (fact.startsWith("ratio:") ? [fact] : []));

test.each([
  "甲街道2023年自然人和企业的公开率哪个高",
  "甲街道2023年个人申请的公开率比企业高多少",
  "个人申请的被公开的比例和企业的比例，甲街道2023年哪个高",
])("%s: each has a rate of its own, and the higher is told first", async (question) => {
  const answer = await talk.answerTo(question);
  expect(ratesIn(answer)).toEqual([GRANTED("natural_person"), GRANTED("enterprise")]);
  expect(read(answer)).toMatch(/^更高的是[^；]*（商业企业）[^；]*40%（2÷5）；.*30%（3÷10），相差10个百分点。/);
});

test.each(["甲街道2023年自然人、企业公开率各多少", "甲街道2023年自然人的公开率和企业的公开率分别是多少"])(
  "%s tells both, and weighs nothing",
  async (question) => {
    const answer = await talk.answerTo(question);
    expect(ratesIn(answer)).toEqual([GRANTED("natural_person"), GRANTED("enterprise")]);
    expect(read(answer)).not.toContain("更高");
  },
);

test.each(["甲街道2023年自然人和企业加起来的公开率", "甲街道2023年个人和企业合计的公开率是多少"])(
  "%s takes them as one",
  async (question) => {
    const answer = await talk.answerTo(question);
    expect(read(answer)).toMatch(/^予以公开率（自然人、商业企业合计）为33.33%。/);
  },
);

test("公开率比不予公开率高多少: of two rates of all the higher is told too", async () => {
  const answer = await talk.answerTo("甲街道2023年公开率比不予公开率高多少");
  expect(read(answer)).toMatch(/^更高的是予以公开率33.33%（5÷15）；不予公开率6.67%（1÷15），相差26.66个百分点。/);
});
