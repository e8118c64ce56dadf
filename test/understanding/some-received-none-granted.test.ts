import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/understanding/measure.ts";
import { describeCriteria } from "../../src/understanding/querying/describe-condition.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

function labelOf(measure: Measure): string {
  return measure.kind === "fact" ? `${measure.fact.ids[0].split(".")[1]}` : "";
}

function chosen(question: string): string | undefined {
  const query = queryOf(understander, question);
  const criteria = query?.intent === "aggregate" ? query.criteria : undefined;
  return criteria && describeCriteria(criteria, labelOf);
}

describe("those who received some, and of whom something else is said", () => {
  test.each([
    ["2022年有申请但没有行政复议的单位", "received大于0且reconsideration为0"],
    ["2022年有申请却一件都没公开的单位有几家", "received大于0且granted为0"],
    ["2022年有申请但予以公开为0的单位", "received大于0且granted为0"],
    ["2022年收到申请而没有予以公开的单位", "received大于0且granted为0"],
    ["2022年有新收申请、没有予以公开的单位", "received大于0且granted为0"],
    ["2022年收到的申请大于0且予以公开为0的单位", "received大于0件且granted为0"],
  ])("%s", (question, criteria) => expect(chosen(question)).toBe(criteria));
});

describe("of two conditions joined in any way each is for its own figure", () => {
  test.each([
    ["2022年行政复议或者行政许可超过6件的有几家", "reconsideration大于6件或licensing大于6件"],
    ["2022年有行政复议或者人大代表建议超过6件的有几家", "reconsideration大于0或npc_proposals大于6件"],
    ["2022年收到申请或者没有行政复议的单位有几家", "received大于0或reconsideration为0"],
    ["2022年收到申请超过2件而且行政复议不为零的单位", "received大于2件且reconsideration大于0"],
    ["2022年行政处罚决定不到228件且行政许可决定为0的有哪些", "penalties小于228件且licensing为0"],
    ["2022年行政处罚处理决定为0而行政许可不为0的有几家", "penalties为0且licensing大于0"],
    ["2022年行政许可大于20件,并且予以公开不为0的有几家", "licensing大于20件且granted大于0"],
    [
      "2022年行政许可大于20件、行政复议为0,并且予以公开不为零的有几家",
      "licensing大于20件且reconsideration为0且granted大于0",
    ],
    ["2022年有未经复议直接起诉的行政诉讼且没有复议的有几家", "litigation_direct大于0且reconsideration为0"],
  ])("%s", (question, criteria) => expect(chosen(question)).toBe(criteria));
});

describe("没有公开, said of agencies, may be none granted or some refused: it is asked back", () => {
  test.each([
    "2022年收到申请却没有公开的单位",
    "2022年收到申请但没公开的有几家",
    "2022年收到申请但全都没公开的单位",
    "2022年只收到申请没有公开的单位",
    "2022年未公开的单位有哪些",
  ])("%s", (question) => {
    const { understanding } = understander.understand(question, null);
    if (understanding.kind !== "obstacle") throw new Error("it was answered");
    const { obstacle } = understanding;
    expect("choices" in obstacle ? obstacle.choices.map((choice) => choice.question) : []).toEqual([
      "2022年收到的申请大于0且予以公开为0的单位",
      "2022年各单位不予公开的申请排名",
    ]);
  });

  test("not of the applications", () => {
    expect(queryOf(understander, "2022年没有公开的申请最多的单位")?.intent).toBe("rank");
  });
});

test("the figure of a condition that is asked for over those who meet it is added up", () => {
  const query = queryOf(understander, "2022年行政复议超过2件的单位行政复议合计多少");
  expect(query).toMatchObject({ intent: "aggregate", aggregation: "sum" });
});

describe("a limit in percent is for a share, whatever else the words could count", () => {
  const line = (question: string) => lastOf(understander, [question]);
  const PRIVATE = "applications.received.natural_person";
  const SHARE = `aggregate 2022年的报告 ${PRIVATE}/applications.received.total`;
  test.each([
    ["2022年自然人申请占比超过30%的有几家", `${SHARE} count more_than 30`],
    ["2022年自然人申请占比超过30%的有哪些", `${SHARE} count more_than 30`],
    ["2022年自然人占比超过一半的单位有多少", `${SHARE} count more_than 50`],
    ["2022年自然人一半以上的单位有几家", `${SHARE} count at_least 50`],
    ["2022年自然人占九成以上的单位有几家", `${SHARE} count at_least 90`],
    ["2022年收到申请超过100件的占多少比例", "aggregate 2022年的报告 applications.received.total share more_than 100"],
    [
      "2022年予以公开在2到9件之间的占多少",
      "aggregate 2022年的报告 applications.granted.total share at_least 2, at_most 9",
    ],
  ])("%s", (question, expected) => expect(line(question)).toBe(expected));
});
