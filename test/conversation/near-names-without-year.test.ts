import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { agencyOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

const reports = (name: string, years: readonly number[]): Report[] =>
  years.map((year) => {
    const agency = agencyOf(name);
    const made = madeReport({ short: agency.short, year, cells: { "applications.received.total": 7 } });
    return { ...made, agency, id: reportId(agency.id, year), title: `${name}${year}年政府信息公开工作年度报告` };
  });

const talk = talkOver([
  ...reports("华容县水利局", [2019, 2020]),
  ...reports("岳阳市财政局", [2020, 2022]),
  ...reports("华容县东山镇人民政府", [2019, 2020]),
  ...reports("平江县东山镇人民政府", [2020]),
]);

const told = async (question: string): Promise<string> => {
  const { status, blocks, options } = await talk.answerTo(question);
  return [
    status,
    ...blocks.flatMap((block) => ("text" in block ? [block.text] : [])),
    ...options.map((one) => one.question),
  ].join("\n");
};

describe("a name that nobody bears, and the one that is near it has no report of that year", () => {
  test.each([
    ["岳阳市水利局2022年收到几件申请", "华容县水利局2020年收到几件申请"],
    ["岳阳市水利局2022", "华容县水利局2020年"],
    ["岳阳市水利局2022年的报告", "华容县水利局2020年"],
  ])("is not in the store: %s", async (question, offered) => {
    const text = await told(question);
    expect(text).toMatch(/^not_found\n库中没有“岳阳市水利局”的报告。/);
    expect(text).toContain("名称相近的有：");
    expect(text).toContain("库中没有华容县水利局2022年的报告");
    expect(text).toContain(offered);
  });

  test("is asked back about where the near one has that year", async () => {
    expect(await told("岳阳市水利局2020年收到几件申请")).toMatch(/^clarify\n没有找到正好叫“岳阳市水利局”的单位/);
  });
});

test("of several that bear the name each is offered with a year that it has", async () => {
  const text = await told("东山镇2022年收到几件申请");
  expect(text).toMatch(/^clarify\n叫“东山镇”的单位不止一个/);
  expect(text).toContain("库中没有华容县东山镇2022年的报告");
  expect(text).toContain("华容县东山镇2020年收到几件申请");
  expect(text).toContain("平江县东山镇2020年收到几件申请");
});

test.each([
  ["2020年岳阳哪个镇收到的申请最多", "岳阳各镇2020年的报告"],
  ["2020年岳阳市哪个镇收到的申请最多", "岳阳市镇2020年的报告"],
])("a kind of agencies of a place is not told as one of its name: %s", async (question, label) =>
  expect(await told(question)).toContain(label),
);
