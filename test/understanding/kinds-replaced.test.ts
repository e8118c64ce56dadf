import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "岳阳市人民政府",
    "岳阳市教育局",
    "岳阳市公安局",
    "岳阳市图书馆",
    "岳阳市君山区人民政府",
    "岳阳市君山区教育局",
    "岳阳市君山区柳林洲街道办事处",
    "岳阳市平江县人民政府",
    "岳阳市平江县教育局",
    "岳阳市平江县南江镇人民政府",
    "岳阳市汨罗市人民政府",
    "岳阳市汨罗市教育局",
  ]),
);
const RECEIVED = "applications.received.total";
const BUREAUS = "2021年市直部门申请量前三";
const SUM = "2021年市直部门申请合计";
const rank = (who: string, limit = "3"): string => `rank ${who}2021年的报告 ${RECEIVED} most ${limit}`;
const sum = (who: string): string => `aggregate ${who}2021年的报告 ${RECEIVED} sum`;

describe("another kind of agencies takes the place of the one that was spoken of", () => {
  test.each([
    [[BUREAUS, "街道的"], rank("街道")],
    [[BUREAUS, "街道呢"], rank("街道")],
    [[BUREAUS, "乡镇的"], rank("镇、乡")],
    [[BUREAUS, "镇的呢"], rank("镇")],
    [[BUREAUS, "县市区政府呢"], rank("各区县政府")],
    [[BUREAUS, "区县部门呢"], rank("区县部门")],
    [[BUREAUS, "复议呢", "乡镇的"], `rank 镇、乡2021年的报告 review.reconsideration.total most 3`],
    [["2021年各县市区政府申请前三", "市直部门的"], rank("市直部门")],
    [["2021年各县市区政府申请前三", "市直部门的", "乡镇呢"], rank("镇、乡")],
    [["2021年各县市区政府申请前三", "市直部门的", "乡镇呢", "那2020年"], rank("镇、乡").replace("2021", "2020")],
    [["2021年各街道申请前三", "市直部门呢"], rank("市直部门")],
    [["2021年各街道申请前三", "市直部门呢", "街道的"], rank("街道")],
    [[SUM, "乡镇的"], sum("镇、乡")],
    [[SUM, "街道的"], sum("街道")],
    [[SUM, "各镇呢"], sum("镇")],
    [["2021年街道申请合计", "市直部门的"], sum("市直部门")],
    [["2021年市直部门有几家", "乡镇的"], "catalogue 镇、乡2021年的报告 agencies"],
    [["2021年市直部门有几家", "街道的"], "catalogue 街道2021年的报告 agencies"],
    [["2021年市直部门申请超过100件的有哪些", "街道的"], `aggregate 街道2021年的报告 ${RECEIVED} count more_than 100`],
    [
      ["2021年市直部门公开率最高的", "县市区政府呢"],
      rank("各区县政府", "1").replace(RECEIVED, "applications.granted.total/applications.handled_total.total"),
    ],
    [["2021年教育系统申请合计", "街道的呢"], sum("街道")],
  ])("%j", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });

  test("a kind within the one that was spoken of narrows it", () => {
    expect(lastOf(understander, ["2021年市直单位申请合计", "事业单位呢"])).toBe(sum("市直单位中的事业单位"));
    expect(lastOf(understander, [SUM, "各局呢"])).toBe(sum("市直部门"));
  });

  test.each([
    [[SUM, "汨罗市的呢"], sum("汨罗市本级部门")],
    [[SUM, "君山区的呢"], sum("君山区本级部门")],
    [["2021年岳阳市直部门申请合计", "平江县的呢"], sum("平江县本级部门")],
    [["2021年汨罗市的市直部门申请合计"], sum("汨罗市本级部门")],
    [["2021年汨罗市各单位申请合计", "市直部门呢"], sum("汨罗市本级部门")],
    [["2021年平江县各镇申请合计", "市直部门呢"], sum("市直部门")],
    [["2021年平江县各镇申请合计", "县直部门呢"], sum("平江县县直部门")],
    [["2021年岳阳市各单位申请合计", "市直部门呢"], sum("岳阳市市直部门")],
  ])("%j: those of the place itself", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });
});
