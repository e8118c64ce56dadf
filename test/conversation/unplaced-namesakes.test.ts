import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { agencyOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

const reports = (name: string, years: readonly number[], received: number): Report[] =>
  years.map((year) => {
    const agency = agencyOf(name);
    const made = madeReport({ short: agency.short, year, cells: { "applications.received.total": received + year } });
    return { ...made, agency, id: reportId(agency.id, year), title: `${name}${year}年政府信息公开工作年度报告` };
  });

const talk = talkOver([
  ...reports("华容县东山镇人民政府", [2019, 2020], 0),
  ...reports("东山镇人民政府", [2022], 1000),
  ...reports("汨罗市归义镇人民政府", [2019, 2020, 2022], 0),
  ...reports("君山区柳林洲街道办事处", [2019], 0),
]);

const told = async (...questions: readonly string[]): Promise<string> => {
  const { status, blocks, options } = await talk.answerTo(...questions);
  const texts = blocks.flatMap((block) => ("text" in block ? [block.text] : "items" in block ? block.items : []));
  return [status, ...texts, ...options.map(({ question }) => question)].join("\n");
};

const ALIKE = "未写明所属地区的东山镇人民政府有2022年的报告，看不出是不是同一家";

describe("a report of the name asked about that does not tell where its agency lies", () => {
  test("is told of and offered where the agency has none of that year", async () => {
    const text = await told("华容县东山镇2022年收到多少件申请");
    expect(text).toContain("not_found\n");
    expect(text).toContain(ALIKE);
    expect(text).toContain("未写明所属地区的东山镇人民政府2022年收到多少件申请");
    expect(await told("华容县东山镇2022年收到多少件申请", "1")).toContain("3022件");
  });

  test.each([
    "华容县东山镇2022年的报告有吗",
    "华容县东山镇2020年和2022年各收到多少件申请",
    "华容县东山镇历年收到的申请",
    "哪些单位缺2022年的报告",
    "华容县东山镇缺哪年的报告",
  ])("is told of: %s", async (question) => expect(await told(question)).toContain(ALIKE));

  test.each([
    "华容县东山镇2021年收到多少件申请",
    "华容县东山镇2020年收到多少件申请",
    "华容县东山镇2021年的报告有吗",
    "君山区柳林洲街道2022年收到多少件申请",
    "哪些单位缺2021年的报告",
  ])("is not told of where it is of another year or another name: %s", async (question) =>
    expect(await told(question)).not.toContain("看不出是不是"),
  );
});
