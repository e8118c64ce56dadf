import { describe, expect, test } from "vitest";
import { describeCriteria } from "../../src/understanding/querying/describe-condition.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { queryOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

function chosen(question: string): string | undefined {
  const query = queryOf(understander, question);
  const criteria = query?.intent === "aggregate" ? query.criteria : undefined;
  return (
    criteria &&
    describeCriteria(criteria, (measure) => (measure.kind === "fact" ? `${measure.fact.ids[0].split(".")[1]}` : ""))
  );
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
