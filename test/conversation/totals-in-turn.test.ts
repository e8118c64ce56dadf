import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** The figures of sums and of reports that an answer tells, without those that are only shown as their parts. */
async function figures(question: string): Promise<string> {
  const { status, blocks } = await talk.answerTo(question);
  if (status !== "answered") return status;
  const leads = blocks.flatMap((block) => (block.kind === "lead" ? [block.text] : []));
  return leads.map((text) => /^[\d.]+/.exec(text)?.[0] ?? "").join(" ");
}

/** What each of them is by itself. */
async function apart(...questions: readonly string[]): Promise<string> {
  const each = await Promise.all(questions.map(figures));
  return each.join(" ");
}

describe("several totals are told one by one, and never as one sum of them", () => {
  const RECEIVED = "桓台县2021年各单位收到的申请合计";
  const REVIEWED = "桓台县2021年各单位行政复议合计";
  const SUED = "桓台县2021年各单位行政诉讼合计";
  const CORRECTED = "桓台县2021年各单位行政复议结果纠正合计";
  const HANDLED = "桓台县2021年各单位办结的申请合计";
  test.each([
    ["桓台县2021年各单位收到的申请总数和办结总数", RECEIVED, HANDLED],
    ["桓台县2021年各单位申请合计和办结合计", RECEIVED, HANDLED],
    ["桓台县2021年各单位申请总数与复议总数", RECEIVED, REVIEWED],
    ["桓台县2021年各单位申请总量、复议总量分别是多少", RECEIVED, REVIEWED],
    ["桓台县2021年各单位申请总数和复议总数各多少", RECEIVED, REVIEWED],
    ["桓台县2021年各单位申请和复议总数分别是", RECEIVED, REVIEWED],
    ["桓台县2021年各单位申请和复议各合计多少", RECEIVED, REVIEWED],
    ["桓台县2021年各单位申请数和复议数各合计", RECEIVED, REVIEWED],
    [
      "桓台县2021年各单位予以公开数和不予公开数各合计",
      "桓台县2021年各单位予以公开的申请合计",
      "桓台县2021年各单位不予公开的申请合计",
    ],
    ["桓台县全县2021年复议和诉讼是多少", REVIEWED, SUED],
    [
      "桓台县全县2021年未审结的复议和诉讼是几件",
      "桓台县2021年各单位行政复议尚未审结合计",
      "桓台县2021年各单位行政诉讼尚未审结合计",
    ],
    ["桓台县2021年各单位复议总数及纠正数", REVIEWED, CORRECTED],
    ["桓台县2021年各单位复议总数和纠正数", REVIEWED, CORRECTED],
    ["桓台县全县2021年复议维持和纠正有几件", "桓台县2021年各单位行政复议结果维持合计", CORRECTED],
    [
      "桓台县全县2021年自然人和企业申请多少",
      "桓台县2021年各单位收到的申请（自然人）合计",
      "桓台县2021年各单位收到的申请（商业企业）合计",
    ],
  ])("%s", async (question, ...each) => {
    const wanted = await apart(...each);
    expect(wanted).toMatch(/^\d+ \d+$/);
    expect(await figures(question)).toBe(wanted);
  });

  test.each(["桓台县2021年申请最多的三家申请总数和办结总数占比", "2021年和2022年桓台县全县复议和诉讼各多少"])(
    "%s is asked back",
    async (question) => {
      expect(await figures(question)).not.toMatch(/\d/);
    },
  );

  test("over the years of one agency they are its own", async () => {
    const { values } = await talk.answerTo("2020年至2022年马桥镇累计收到多少申请、累计被复议多少次");
    const each = ["2020年至2022年马桥镇累计收到多少申请", "2020年至2022年马桥镇累计被复议多少次"];
    const apartFrom = await Promise.all(each.map((question) => talk.answerTo(question)));
    expect(values).toEqual(apartFrom.flatMap((one) => one.values));
  });

  test("of one report they stand side by side", async () => {
    const { values } = await talk.answerTo("马桥镇2021年申请总数与复议总数");
    expect(values.map(({ fact }) => fact)).toEqual(["applications.received.total", "review.reconsideration.total"]);
  });

  test.each(["桓台县2021年各单位申请和复议合计多少", "桓台县2021年各单位申请总数和复议总数之和"])(
    "%s is one sum",
    async (question) => {
      expect(await figures(question)).toMatch(/^\d+$/);
    },
  );
});
