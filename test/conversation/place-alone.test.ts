import { describe, expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import type { Report } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

/** Of 桓台县 there is its government alone, of 市中区 one town alone, of 临淄区 all. */
const reports: readonly Report[] = madePanel.filter(({ agency }) => {
  const county = agency.region.at(-1);
  return county === "临淄区" || agency.short === (county === "桓台县" ? "人民政府" : "西王庄镇");
});
const talk = talkOver(reports);

const RECEIVED = "applications.received.total";
const told = async (...questions: readonly string[]): Promise<readonly string[]> =>
  (await talk.answerTo(...questions)).values.map(({ agency, year, fact }) => `${agency}${year} ${fact}`);
const said = async (...questions: readonly string[]): Promise<string> =>
  renderPlain(await talk.answerTo(...questions), { linkTo: () => null });

describe("a place of which there is its government alone", () => {
  test("is its government, and it is told", async () => {
    expect(await told("桓台县2022年收到多少申请")).toEqual([`桓台县人民政府2022 ${RECEIVED}`]);
    expect(await said("桓台县2022年收到多少申请")).toContain("“桓台县”按“桓台县人民政府”理解");
  });

  test("goes on", async () => {
    expect(await told("桓台县2022年收到多少申请", "那2023年呢")).toEqual([`桓台县人民政府2023 ${RECEIVED}`]);
    expect(await told("桓台县2022年收到多少申请", "行政复议呢")).toEqual([
      "桓台县人民政府2022 review.reconsideration.total",
    ]);
  });

  test("is still all of it where many are spoken of", async () => {
    const { intent } = await talk.answerTo("2022年桓台县各单位收到的申请排名");
    expect(intent).toBe("rank");
  });

  test("is no other office of it", async () => {
    expect(await told("临淄区教育局2022年收到多少申请", "桓台县的呢")).toEqual([]);
  });
});

describe("a place of which there is one other agency, or several", () => {
  test("is asked back about", async () => {
    expect(await told("市中区2020年收到多少申请")).toEqual([]);
    expect(await told("临淄区2021年收到多少申请")).toEqual([]);
  });

  test.each(["对", "是的", "嗯", "就是它", "好的"])("%s takes the one choice", async (yes) => {
    expect(await told("市中区2020年收到多少申请", yes)).toEqual([`西王庄镇2020 ${RECEIVED}`]);
    expect(await told("市中区2020年收到多少申请", yes, "2019年呢")).toEqual([`西王庄镇2019 ${RECEIVED}`]);
  });

  test.each(["不对", "不是", "对什么", "好吗"])("%s does not", async (no) => {
    expect(await told("市中区2020年收到多少申请", no)).toEqual([]);
  });

  test("嗯 takes none of several", async () => {
    expect(await told("临淄区2021年收到多少申请", "嗯")).toEqual([]);
  });
});

test("the store lacks a year of the place alone", async () => {
  expect(await said("临淄区教育局2021年收到多少申请", "桓台县呢")).toContain("库中没有桓台县2021年的报告");
});

describe("a place of which nothing is asked", () => {
  test.each(["临淄区2022年多少", "临淄区2022年多少件"])(
    "%s is asked back about, and each choice works",
    async (question) => {
      const { status, options } = await talk.answerTo(question);
      expect(status).toBe("clarify");
      expect(options[0]?.question).toBe("临淄区2022年各单位收到的申请合计多少");
      for (const option of options) expect((await talk.answerTo(option.question)).status).toBe("answered");
    },
  );
});
