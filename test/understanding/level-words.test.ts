import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver, withPlace } from "./support.ts";

const CITY = [
  "十堰市人民政府",
  "十堰市教育局",
  "十堰市公安局",
  "十堰市财政局",
  "十堰市张湾区人民政府",
  "十堰市张湾区教育局",
  "十堰市茅箭区人民政府",
  "十堰市茅箭区五堰街道办事处",
  "十堰市房县人民政府",
  "十堰市房县城关镇人民政府",
  "十堰市房县军店镇人民政府",
  "十堰市丹江口市人民政府",
  "十堰市丹江口市公安局",
];
const understander = understanderOver(storeOfNames(CITY), "2022-06-01");
const RECEIVED = "applications.received.total";
const OWN = "市直部门2021年的报告";
const rank = (label: string, limit: number | string): string => `rank ${label} ${RECEIVED} most ${limit}`;

describe("市直部门 are the city's own, wherever the word stands", () => {
  test.each([
    [["2021年申请最多的两个市直部门"], rank(OWN, 2)],
    [["2021年市直部门里除公安局外申请最多的是谁"], rank("市直部门2021年的报告（不含十堰市公安局）", 1)],
    [["市直部门除市公安局外2021年申请最多的是谁"], rank("市直部门2021年的报告（不含十堰市公安局）", 1)],
    [["十堰市公安局2021年申请数在市直部门里排第几"], `${rank(OWN, "all")}: 第几`],
    [["公安局在市直部门里2021年申请排第几"], `${rank(OWN, "all")}: 第几`],
    [["十堰市财政局2021年收到多少申请", "在市直部门里排第几"], `${rank(OWN, "all")}: 第几`],
    [["2021年市局里申请最多的是谁"], rank("市直局2021年的报告", 1)],
    [["2021年哪个市局申请最多"], rank("市直局2021年的报告", 1)],
    [["2021年各单位申请排名前三", "市直部门呢"], rank(OWN, 3)],
    [["2021年市直各部门申请排名"], rank("市直各部门2021年的报告", "all")],
    [["十堰市直各部门2021年平均收到多少申请"], `aggregate 十堰市市直各部门2021年的报告 ${RECEIVED} average`],
    [["2021年市直各单位平均收到多少申请"], `aggregate 市直各单位2021年的报告 ${RECEIVED} average`],
    [["2021年市直所有部门申请合计"], `aggregate 市直所有部门2021年的报告 ${RECEIVED} sum`],
  ])("%s", (questions, line) => {
    expect(lastOf(understander, questions, withPlace)).toBe(line);
  });

  test.each(["2021年市直部门和县区政府谁申请多", "2021年市直机关工委收到多少申请"])(
    "%s is not asked of them alone",
    (question) => {
      expect(lastOf(understander, [question])).toMatch(/^\? /);
    },
  );
});

test.each([["丹江口市公安局2021年收到多少申请", "再查查全市的市局"]])(
  "市局 after %s is of its duty, and not all",
  (...questions) => {
    expect(lastOf(understander, questions)).toMatch(/^\? /);
  },
);

test("第一比第二多多少 asks how far they lie apart", () => {
  const { frame } = understander.understand("2021年申请最多的三个县区", null);
  const { understanding } = understander.understand("第一比第二多多少", frame);
  const query = understanding.kind === "query" ? understanding.query : undefined;
  expect(query).toMatchObject({ intent: "rank", place: { kind: "gap", from: { place: 1 }, to: { place: 2 } } });
});

describe("governments over the years, towns that are counted, and what all of a kind disclosed", () => {
  test.each([
    ["历年各县区政府申请总数变化", `aggregate 各区县政府的报告 ${RECEIVED} sum`],
    ["历年各县区申请总数变化", "? unplaced"],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each([
    ["房县有几个镇的年报", "房县镇的报告"],
    ["有几个县区政府的年报", "各区县政府的报告"],
  ])("%s lists agencies", (question, label) => {
    const { understanding } = understander.understand(question, null);
    const query = understanding.kind === "query" ? understanding.query : undefined;
    expect(query).toMatchObject({ intent: "catalogue", lists: "agencies", scope: { label } });
  });

  test.each(["2021年各县区政府的政务公开情况", "房县各镇的信息公开情况"])("%s is a summary", (question) => {
    expect(lastOf(understander, [question])).toMatch(/^summary /);
  });
});

test.each([
  ["2021年申请量前10名", 10],
  ["2021年复议前5名单位", 5],
  ["2021年 收到申请 前10", 10],
  ["2021年申请量前20位", 20],
])("%s are the first of all", (question, limit) => {
  expect(lastOf(understander, [question])).toMatch(new RegExp(`^rank 2021年的报告 .* most ${limit}$`));
});
