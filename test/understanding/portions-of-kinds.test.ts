import { describe, expect, test } from "vitest";
import type { Understanding } from "../../src/understanding/understanding.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "岳阳市人民政府",
    "岳阳市教育局",
    "岳阳市公安局",
    "岳阳市君山区人民政府",
    "岳阳市君山区柳林洲街道办事处",
    "岳阳市云溪区人民政府",
    "岳阳市云溪区云溪街道办事处",
    "岳阳市平江县人民政府",
    "岳阳市平江县教育局",
    "岳阳市平江县南江镇人民政府",
    "岳阳市平江县三阳乡人民政府",
    "岳阳市汨罗市人民政府",
    "岳阳市临湘市人民政府",
    "长沙市长沙县人民政府",
  ]),
);

/** Whose share of which whole a question asks for. */
function shares(understanding: Understanding): string {
  if (understanding.kind === "obstacle") return "?";
  const { query } = understanding;
  if (query.intent !== "aggregate" || !query.outOf) return query.intent;
  return `${query.shares?.each ? "each of " : ""}${query.scope.label} ÷ ${query.outOf.label}`;
}

const asked = (...questions: readonly string[]): string => lastOf(understander, questions, shares);

describe("a share in all governments of a county's level, however these are counted", () => {
  const ALL = "临湘市人民政府2021年的报告 ÷ 岳阳市各区县政府2021年的报告";
  test.each([
    ["2021年临湘市政府收到的申请占岳阳五县市区政府总和的比重", ALL],
    ["2021年临湘市政府收到的申请占岳阳五县市区政府的比例", ALL],
    ["2021年临湘市政府收到的申请占岳阳市五个县市区政府总和的多少", ALL],
    ["2021年临湘市政府收到的申请占岳阳各县市区政府总和的多少", ALL],
    ["2021年临湘市政府收到的申请占岳阳市五县市区的比重", ALL],
    ["2021年临湘市政府收到的申请占岳阳5县（市、区）政府总和的比重", ALL],
    ["2021年临湘市政府收到的申请占县级市政府总和的比重", "临湘市人民政府2021年的报告 ÷ 各县级市政府2021年的报告"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("a share of one kind of agencies in all of several kinds", () => {
  test.each([
    ["2021年各街道收到的申请占乡镇街道总量的多少", "each of 街道2021年的报告 ÷ 街道、镇、乡2021年的报告"],
    ["2021年街道收到的申请占乡镇街道总量的多少", "街道2021年的报告 ÷ 街道、镇、乡2021年的报告"],
    ["2021年街道收到的申请占各乡镇街道的比例", "街道2021年的报告 ÷ 街道、镇、乡2021年的报告"],
    ["2021年各镇收到的申请占乡镇总量的多少", "each of 镇2021年的报告 ÷ 镇、乡2021年的报告"],
    [
      "2021年岳阳市各街道收到的申请占乡镇街道总量的比重",
      "each of 岳阳市街道2021年的报告 ÷ 岳阳市街道、镇、乡2021年的报告",
    ],
    ["2021年各区政府收到的申请占县市区政府总和的多少", "each of 各区政府2021年的报告 ÷ 各区县政府2021年的报告"],
    ["2021年各街道收到的申请占街道总量的多少", "each of 街道2021年的报告 ÷ 街道2021年的报告"],
    // None of those.
    ["2021年街道收到的申请占市直部门的多少", "?"],
    ["2021年各街道收到的申请占乡镇总量的多少", "?"],
    ["2021年街道收到的申请占县市区政府的比例", "?"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});
