import { describe, expect, test } from "vitest";
import { reworded } from "../support/language.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("a kind that is named as a whole is chosen by conditions as any other", () => {
  test.each(["2022年和2023年都超过10件申请的区直部门", "2022年和2023年申请都超过10件的区直部门有哪些"])(
    "%s: in both years",
    (question) => {
      expect(queryOf(panel, question)).toMatchObject({ intent: "aggregate", lasting: { kind: "every" } });
    },
  );

  test.each([
    "2022年哪个局申请超过5件且被起诉过",
    "2022年哪个街道申请超过5件且被复议超过1次",
    "2022年哪家单位申请超过5件且被起诉过",
    "2022年申请超过5件且复议超过1件的区直部门",
    "区直部门2022年申请大于5且诉讼大于1的",
    "2022年申请超过5而不予公开不到20的",
    "2022年各街道申请超过5同时复议少于2的",
  ])("%s: both conditions", (question) => {
    const query = queryOf(panel, question);
    expect(query).toMatchObject({ intent: "aggregate", criteria: { join: "all", of: [{}, {}] } });
  });

  test("what stands behind 且 and is not understood as a condition is not dropped", () => {
    expect(panel.understand("2022年区直部门里申请超过5件且很受欢迎的", null).understanding.kind).toBe("obstacle");
  });
});

describe("who has more cases, and not who has any", () => {
  test.each(["临淄区和桓台县2022年谁被起诉得多", "临淄区和桓台县2022年谁被复议的多"])("%s", (question) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "aggregate", aggregation: "sum" });
  });
});

describe("the total of what came of the applications", () => {
  test.each([
    ["2022年结果总计", "2022年办理结果总计"],
    ["2022年办理结果总计", "2022年办理结果总计"],
    ["2022年复议结果总计", "2022年复议结果总计"],
  ])("%s", (question, plain) => expect(reworded.rows(question)).toBe(plain));
});
