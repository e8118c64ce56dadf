import { describe, expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const figure = (year: number, fact: string): number | undefined => {
  const report = madePanel.find((one) => one.agency.short === "唐山镇" && one.year === year);
  const cell = report && findFact(report, fact)?.cell;
  return cell?.state === "number" ? cell.value : undefined;
};
const RECEIVED = "applications.received.total";
const LEFT = "applications.carried_out.total";

describe("applications that go over into a year stand in the report of the year before", () => {
  test.each([
    "唐山镇结转到2021年继续办理的有几件",
    "唐山镇2020年结转到2021年继续办理的有几件",
    "唐山镇从2020年结转到2021年的几件",
  ])("%s", async (question) => {
    const { values } = await talk.answerTo(question);
    expect(values).toMatchObject([{ year: 2020, fact: LEFT, value: figure(2020, LEFT) }]);
  });
});

describe("去年 and 上年 beside a year are the one before it", () => {
  test.each([
    "唐山镇2021年收到的申请是去年的几倍",
    "唐山镇2021年收到的申请是上年的几倍",
    "唐山镇2021年收到的申请是上一年的百分之几",
  ])("%s", async (question) => {
    const { values } = await talk.answerTo(question);
    expect(values.filter(({ fact }) => fact === RECEIVED)).toMatchObject([
      { year: 2020, value: figure(2020, RECEIVED) },
      { year: 2021, value: figure(2021, RECEIVED) },
    ]);
  });
});

describe("a change of one year is one against the year before", () => {
  test.each([
    "收到的申请上升还是下降",
    "收到的申请比上年上升还是下降",
    "收到申请增加还是减少",
    "收到的申请是多了还是少了",
    "申请量是涨是跌",
    "收到申请比上年增减多少件",
  ])("%s", async (asked) => {
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(answer.intent).toBe("trend");
    expect(answer.values.map(({ year, value }) => [year, value])).toEqual([
      [2020, figure(2020, RECEIVED)],
      [2021, figure(2021, RECEIVED)],
    ]);
  });
});

describe("a row that begins with a part of the year leaves the year to be heard", () => {
  test.each([
    ["唐山镇2021年底未办结几件", LEFT],
    ["唐山镇2021年末未办结几件", LEFT],
    ["唐山镇2021年初结转几件", "applications.carried_in.total"],
  ])("%s", async (question, fact) => {
    expect((await talk.answerTo(question)).values).toMatchObject([{ year: 2021, fact }]);
  });
});

describe("other words for what is asked every day", () => {
  test.each([
    ["补正之后内容还是不明确的几件", "applications.unavailable_still_unclear.total"],
    ["补正以后还是不清楚的有几件", "applications.unavailable_still_unclear.total"],
    ["被法院判过没有", "review.litigation.total"],
    ["打过官司没有", "review.litigation.total"],
  ])("%s", async (asked, fact) => {
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(answer.values.map((value) => value.fact)).toContain(fact);
  });

  test.each(["核得平吗", "核不核得平", "数据平不平"])("%s is checked", async (asked) => {
    expect(await talk.answerTo(`唐山镇2021年${asked}`)).toMatchObject({ status: "answered", intent: "check" });
  });

  test("同年 is the year that was spoken of", async () => {
    const { values } = await talk.answerTo("唐山镇2021年收到几件申请", "同年的办结几件");
    expect(values).toMatchObject([{ year: 2021, fact: "applications.handled_total.total" }]);
  });

  test("what a cell holds that is no number is quoted", async () => {
    const answer = await talk.answerTo("唐山镇2021年行政复议总计栏写的是什么");
    expect(answer.status).toBe("not_found");
    expect(renderPlain(answer, { linkTo: () => null })).toContain("写的是“无”");
  });

  test("一件都没公开 is of the applications that were granted", async () => {
    const { values } = await talk.answerTo("唐山镇2021年一件都没公开");
    expect(values).toMatchObject([{ fact: "applications.granted.total" }]);
  });

  test("only streets are offered where a street is spoken of", async () => {
    const { options } = await talk.answerTo("街道2021年收到多少申请");
    expect(options.length).toBeGreaterThan(1);
    for (const { label } of options) expect(label).toContain("街道");
  });
});
