import { describe, expect, test } from "vitest";
import type { Agency } from "../../src/report/agency.ts";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const agency = (short: string): Agency => ({
  id: short,
  name: `临淄区人民政府${short}办事处`,
  short,
  region: ["山东省", "淄博市", "临淄区"],
  type: "street",
  aliases: [],
});
const reports = (short: string, years: readonly number[]): Report[] =>
  years.map((year) => ({ ...madeReport({ short, year }), agency: agency(short), id: reportId(short, year) }));

const talk = talkOver([
  ...reports("清和街道", [2020, 2021, 2022]),
  ...reports("云台街道", [2019, 2020, 2021, 2022]),
  ...reports("东山街道", [2021]),
]);

/** The agencies that are listed. */
const listed = async (question: string): Promise<string> => {
  const { status, blocks } = await talk.answerTo(question);
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  return status === "answered" ? items.map((item) => item.slice(0, item.indexOf("："))).join(" ") : status;
};

describe("agencies are listed by the years of their reports", () => {
  test.each([
    ["有几家只有一年的报告", "东山街道"],
    ["哪些单位只有三年的年报", "清和街道"],
    ["只有2021年报告的有哪些单位", "东山街道"],
    ["四年都公布了年报的有几家", "云台街道"],
    ["临淄区哪些单位四年报告齐全", "云台街道"],
    ["临淄区哪些单位报告齐全", "云台街道"],
    ["哪些单位每年都有报告", "云台街道"],
    ["哪些单位不缺报告", "云台街道"],
    ["2020年和2021年都有年报的单位", "云台街道 清和街道"],
    ["2020年到2022年都有报告的单位有哪些", "云台街道 清和街道"],
    ["哪些单位报告不到四年", "清和街道 东山街道"],
    ["报告不齐全的有几家", "清和街道 东山街道"],
    ["哪些单位只有五年的报告", ""],
    ["哪些单位有报告", "云台街道 清和街道 东山街道"],
    ["2019年和2020年都没有报告的单位", "东山街道"],
    ["2019和2020年都没有年报的单位有哪些", "东山街道"],
    ["临淄区哪些单位2019年和2022年都没有报告", "东山街道"],
    ["近两年都没有报告的单位", ""],
    ["2019年都没有报告的单位", "清和街道 东山街道"],
    ["都没有报告的单位", ""],
  ])("%s", async (question, expected) => expect(await listed(question)).toBe(expected));
});

describe("a list is not told without a condition that is not worked out", () => {
  test.each(["报告最多的单位是哪家", "哪些单位的报告连续", "近三年都有报告的单位", "哪些单位三年都没有报告"])(
    "%s",
    async (question) => {
      expect(await listed(question)).toBe("clarify");
    },
  );
});
