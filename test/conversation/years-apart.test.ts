import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const YEARS = { 甲街道: [2020, 2021, 2022, 2023], 乙街道: [2020, 2022], 丙街道: [2021, 2022], 丁街道: [2022, 2023] };
const talk = talkOver(
  Object.entries(YEARS).flatMap(([short, years]) => years.map((year) => madeReport({ short, year }))),
);

/** The agencies that are listed, and the sentence before them. */
async function listed(question: string): Promise<{ readonly lead: string; readonly names: string }> {
  const { status, intent, blocks } = await talk.answerTo(question);
  expect(`${status} ${intent}`).toBe("answered catalogue");
  const lead = blocks.find(({ kind }) => kind === "lead");
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  return {
    lead: lead && "text" in lead ? lead.text : "",
    names: items.map((item) => `${item}`.charAt(0)).join(""),
  };
}

describe("years that there are reports of are told apart from those that there are none of", () => {
  test.each([
    ["哪些单位有2020年的报告但没有2021年的", "乙"],
    ["有2020年没有2021年报告的单位", "乙"],
    ["2020年有报告而2021年没有的单位", "乙"],
    ["2021年没有报告但是2020年有的单位有哪些", "乙"],
    ["哪些街道2022年有年报2023年没有", "乙丙"],
    ["缺2023年报告但有2022年报告的单位有几家", "乙丙"],
    ["哪些单位交了2022年的年报却没交2023年的", "乙丙"],
    ["2022年有，2021年和2020年没有的单位", "丁"],
    ["2022年和2023年有报告但2020年没有的街道", "丁"],
    ["既有2020年又有2023年报告的单位几家", "甲"],
    ["同时有2021年和2022年报告的单位", "甲丙"],
    ["有没有哪家单位四年报告齐全（2020—2023）", "甲"],
    ["哪些单位2021年到2022年有报告2020年没有", "丙"],
  ])("%s", async (question, names) => {
    const told = await listed(question);
    expect(told.names).toBe(names);
    expect(told.lead).toContain(`${names.length}家`);
  });

  test("those that nobody fits are none", async () => {
    expect((await listed("有2023年没有2022年报告的单位")).lead).toContain("没有");
  });

  test.each(["2020年有申请而2021年没有的单位", "2020年和2021年都没有申请的单位"])(
    "%s asks for figures, and for no list of reports",
    async (question) => expect((await talk.answerTo(question)).intent).not.toBe("catalogue"),
  );
});
