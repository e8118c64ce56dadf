import { describe, expect, test } from "vitest";
import type { Agency, AgencyType } from "../../src/report/agency.ts";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const report = (short: string, type: AgencyType): Report => {
  const agency: Agency = { id: short, name: short, short, region: ["湖北省", "宜昌市", "夷陵区"], type, aliases: [] };
  const contact = { address: `${short}路1号`, postcode: null, telephone: "0717-1", email: null, website: null };
  return { ...madeReport({ short, year: 2021 }), agency, contact, id: reportId(short, 2021) };
};
const talk = talkOver([
  report("龙泉镇", "town"),
  report("龙泉街道", "street"),
  report("分乡镇", "town"),
  report("实验小学", "institution"),
  report("机关事务服务中心", "institution"),
]);

/** Whom the last answer is about, or what became of it. */
async function whom(...questions: readonly string[]): Promise<string> {
  const { status, values, blocks } = await talk.answerTo(...questions);
  if (status !== "answered") return status;
  const [lead] = blocks.flatMap((block) => (block.kind === "lead" ? [block.text] : []));
  return values[0]?.agency ?? (lead?.split("的")[0] as string);
}

const ASKED = "龙泉镇2021年收到多少申请";

describe("the kind of an agency is put right", () => {
  test.each([
    [[ASKED, "不是镇 是街道"], "龙泉街道"],
    [[ASKED, "不是镇是街道"], "龙泉街道"],
    [[ASKED, "不对 是街道"], "龙泉街道"],
    [[ASKED, "错了，街道"], "龙泉街道"],
    [[ASKED, "不是镇 是街道", "复议呢"], "龙泉街道"],
    [["龙泉街道2021年收到多少申请", "不是街道，是镇"], "龙泉镇"],
  ])("%j", async (questions, agency) => expect(await whom(...questions)).toBe(agency));
});

describe("a correction that is not understood leaves nobody to go on with", () => {
  test.each([
    [["分乡镇2021年收到多少申请", "不是镇 是街道", "复议呢"]],
    [[ASKED, "不是这个", "复议呢"]],
    [[ASKED, "不是区 是局", "复议呢"]],
  ])("%j", async (questions) => expect(await whom(...questions)).toBe("clarify"));

  test("until an agency is named", async () => {
    expect(await whom(ASKED, "不是这个", "分乡镇2021年复议几件")).toBe("分乡镇");
  });
});

describe("an agency that was asked about is meant by what its name ends in", () => {
  const BEFORE = ["实验小学的电话", "机关事务服务中心的电话", "龙泉镇的电话"];
  test.each([
    ["刚才那个小学的地址呢", "夷陵区实验小学"],
    ["刚才那个学校的地址呢", "夷陵区实验小学"],
    ["刚才那个中心的地址呢", "夷陵区机关事务服务中心"],
    ["前面说的那个服务中心的地址", "夷陵区机关事务服务中心"],
  ])("%s", async (question, agency) => expect(await whom(...BEFORE, question)).toBe(agency));
});
