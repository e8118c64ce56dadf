import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";
import { unbacked } from "./unbacked.ts";

const talk = talkOver(madePanel);

test.each([
  [["桓台县2021年收到申请前三名占总量多少"], 81],
  [["桓台县各镇2021年收到的申请各占全县多少"], 50.91],
  [["桓台县2021年一共收到多少申请", "其中街道占几成"], 45.72],
  [["马桥镇和果里镇2021年收到的申请各占全县多少"], 38.91],
  [["2021年行政复议前三名占全部的比例"], 32.5],
])("%s is told with both sums, and every figure of the text is cited", async (questions, share) => {
  const answer = await talk.answerTo(...questions);
  expect(talk.faults).toEqual([]);
  expect(answer.values[0]).toMatchObject({ value: share, unit: "%" });
  expect(unbacked(questions.join(), answer)).toEqual([]);
  const cited = new Set(answer.citations.map(({ report }) => report));
  for (const { report } of answer.values) if (report !== null) expect(cited).toContain(report);
});

test("whoever shares the last of the first places is told of", async () => {
  const { blocks } = await talk.answerTo("2021年行政复议前三名占全部的比例");
  expect(blocks.some((block) => block.kind === "note" && block.text.startsWith("第3名有并列"))).toBe(true);
});

test.each([
  [
    "果里镇2021年不予公开占办理结果总计的比例和无法提供率",
    ["denied.total/applications.handled_total", "unavailable.total/applications.handled_total"],
  ],
  [
    "果里镇2021年无法提供率和不予公开占收到申请的比例分别是多少",
    ["unavailable.total/applications.handled_total", "denied.total/applications.received"],
  ],
  [
    "果里镇2021年不予公开占办结的比重、予以公开占收到申请的比重",
    ["denied.total/applications.handled_total", "granted.total/applications.received"],
  ],
])("%s: each share that is asked for is told", async (question, shares) => {
  const { values } = await talk.answerTo(question);
  const told = values.flatMap(({ fact }) => (fact.startsWith("ratio:") ? [fact] : []));
  expect(told).toEqual(shares.map((share) => `ratio:applications.${share}.total`));
});

const RECEIVED = "马桥镇2021年收到的申请";

test.each<readonly [readonly string[], readonly string[]]>([
  [["马桥镇2021年的申请里自然人和企业各占多少"], ["natural_person", "enterprise"]],
  [[`${RECEIVED}自然人和企业各占几成`], ["natural_person", "enterprise"]],
  [["马桥镇2021年申请人里个人和企业分别占多少"], ["natural_person", "enterprise"]],
  [[`${RECEIVED}除自然人、商业企业、科研机构、其他组织外各占多少`], ["social_organization", "legal_service"]],
  [
    ["马桥镇2021年申请里自然人占比", "企业的呢", "其他的呢"],
    ["research_institution", "social_organization", "legal_service", "other_organization"],
  ],
  [
    ["马桥镇2021年申请里自然人和企业占比", "剩下的呢"],
    ["research_institution", "social_organization", "legal_service", "other_organization"],
  ],
])("%j: each kind of applicants has its share of what was received", async (questions, applicants) => {
  const { status, values } = await talk.answerTo(...questions);
  expect(status).toBe("answered");
  const told = values.flatMap(({ fact }) => (fact.startsWith("ratio:") ? [fact] : []));
  const received = (column: string) => `applications.received.${column}`;
  expect(told).toEqual(applicants.map((one) => `ratio:${received(one)}/${received("total")}`));
});

test("the other kinds of applicants are offered where it may be they", async () => {
  const { options } = await talk.answerTo("马桥镇2021年自然人申请几件", "企业的呢", "其他的呢");
  expect(options[0]?.question).toBe(`${RECEIVED}除自然人、商业企业外各多少`);
});
