import { expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";

function sumOf(years: readonly number[], ...shorts: readonly string[]): number {
  return madePanel
    .filter(({ agency, year }) => shorts.includes(agency.short) && years.includes(year))
    .map((report) => findFact(report, RECEIVED)?.cell)
    .reduce((sum, cell) => sum + (cell?.state === "number" ? cell.value : 0), 0);
}

/** Of 唐山镇 there is 2019 to 2021 and 2023, of 马桥镇 every year, of 孟庄乡 all but 2021. */
test.each([
  ["唐山镇和马桥镇近两年收到的申请合计", [2021, 2023], ["唐山镇", "马桥镇"]],
  ["唐山镇和马桥镇三年申请一共多少", [2020, 2021, 2023], ["唐山镇", "马桥镇"]],
  ["唐山镇和马桥镇2019到2021年申请总数", [2019, 2020, 2021], ["唐山镇", "马桥镇"]],
  ["马桥镇和孟庄乡近两年申请总数", [2022, 2023], ["马桥镇", "孟庄乡"]],
])("%s is one sum over the same years", async (question, years, shorts) => {
  const { values } = await talk.answerTo(question);
  expect(values.find(({ fact }) => fact === `sum:${RECEIVED}`)?.value).toBe(sumOf(years, ...shorts));
});

test.each([
  ["唐山镇和马桥镇近两年收到的申请合计", "最近2年按各单位都有报告的2021年、2023年理解"],
  ["唐山镇和马桥镇近两年收到的申请", "最近2年按各单位都有报告的2021年、2023年理解"],
  ["唐山镇和马桥镇近五年收到的申请合计", "库中没有唐山镇2022年的报告"],
])("%s: %s", async (question, said) => {
  expect(renderPlain(await talk.answerTo(question), { linkTo: () => null })).toContain(said);
});

test("各 asks for no sum", async () => {
  const { values } = await talk.answerTo("唐山镇和马桥镇2019到2021年申请总数各多少");
  expect(values.filter(({ fact }) => fact.startsWith("sum:"))).toEqual([]);
});

test("years that go on with another agency", async () => {
  const { values } = await talk.answerTo("马桥镇近两年收到几件申请", "和唐山镇比呢");
  expect([...new Set(values.map(({ year }) => year))].sort()).toEqual([2021, 2023]);
});
