import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

test.each([
  ["2021年网上收到申请最多的是哪个单位", 2021],
  ["2021年临淄区上半年谁收到申请最多", 2021],
  ["2021年各街道上半年收到申请排名", 2021],
])("%s: what is offered is answered of that year", async (question, year) => {
  const { answer } = await talk.conversation.ask(`offered:${question}`, question);
  expect(answer.status).toBe("clarify");
  expect(answer.options.length).toBeGreaterThan(0);
  for (const option of answer.options) {
    const chosen = await talk.conversation.ask(`chosen:${option.question}`, option.question);
    expect(chosen.answer.status).toBe("answered");
    expect(chosen.answer.values.some((value) => value.year === year || value.year === null)).toBe(true);
  }
});

test.each(["较上年增加多少", "比上年多多少"])("%s, and not of what: of the year that is named", async (asked) => {
  const held = (year: number) => (report: { readonly year: number; readonly agency: { readonly id: string } }) =>
    report.year === year && madePanel.some((other) => other.year === 2021 && other.agency.id === report.agency.id);
  const named = madePanel.filter(held(2022)).find(({ agency }) => /^(?:果里|马桥|唐山|西王庄)镇$/.test(agency.short));
  const { status, options } = await talk.answerTo(`${named?.agency.short}2022年${asked}`);
  expect(status).toBe("clarify");
  for (const option of options) expect(option.question).toContain("2022年");
});

test.each([
  ["桓台县2022年收到的申请多少", ["桓台县人民政府", "桓台县各单位"]],
  ["桓台县2022年收到的申请比2021年多还是少", ["桓台县人民政府", "桓台县各单位"]],
  ["桓台县2022年行政复议和行政诉讼各多少件", ["桓台县人民政府", "桓台县各单位"]],
])("%s: the government of the county and the county together are offered, and no others", async (question, leads) => {
  const { answer } = await talk.conversation.ask(`county:${question}`, question);
  expect([answer.status, answer.options.length]).toEqual(["clarify", leads.length]);
  for (const [at, lead] of leads.entries()) {
    const option = answer.options[at]?.question ?? "";
    expect(option).toContain(lead);
    const chosen = await talk.conversation.ask(`chosen:${option}`, option);
    expect(chosen.answer.status).toBe("answered");
    expect(chosen.answer.values.length).toBeGreaterThan(0);
  }
});

test("桓台县2022年各镇申请的平均数和中位数 is asked back, and no half of it is answered", async () => {
  const answer = await talk.answerTo("桓台县2022年各镇申请的平均数和中位数");
  expect(answer).toMatchObject({ status: "clarify", values: [] });
});

test("桓台县2022年收到申请和办结的申请分别合计多少: both sums are told", async () => {
  const { status, blocks } = await talk.answerTo("桓台县2022年收到申请和办结的申请分别合计多少");
  const leads = blocks.flatMap((block) => (block.kind === "lead" ? [block.text] : []));
  expect(status).toBe("answered");
  expect(leads).toEqual([expect.stringContaining("新收政府信息公开申请合计"), expect.stringContaining("办理结果总计")]);
});

test.each([
  ["2021年收到的申请里予以公开的总共占多少", "2021年各单位收到的申请里予以公开的总共占多少"],
  ["2021年一共收到多少申请", "2021年各单位一共收到多少申请"],
  ["2021年申请按申请人分", "2021年各单位申请按申请人分"],
])("%s, of nobody: all of them together are offered first", async (question, all) => {
  const { status, options } = await talk.answerTo(question);
  expect([status, options[0]?.question]).toEqual(["clarify", all]);
  expect((await talk.answerTo(all)).status).toBe("answered");
});

test("years that are told by the clock are named where there is no report of them", async () => {
  const { status, blocks } = await talk.answerTo("矿区街道去年收到多少申请，今年呢");
  expect(status).toBe("not_found");
  expect(JSON.stringify(blocks)).toMatch(/“去年”按(\d{4})年理解.*“今年”按\d{4}年理解/);
});

test.each([
  ["马桥镇2021年自然人、企业、其他各多少"],
  ["马桥镇2021年自然人、企业、其他"],
  ["马桥镇2021年收到多少申请", "自然人、企业、其他呢"],
])("%s: who else applied may be one column or several, and all of them are told", async (...questions) => {
  const { intent, values } = await talk.answerTo(...questions);
  expect(intent).toBe("breakdown");
  expect(values).toEqual((await talk.answerTo("马桥镇2021年收到的申请按申请人分别多少")).values);
});
