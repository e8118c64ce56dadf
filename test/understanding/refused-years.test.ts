import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";

describe("a year that a question is said not to be about is not told", () => {
  test.each([
    "临淄区教育局2023年收到几件申请，不要2022年的",
    "临淄区教育局2023年收到几件申请，不是2022年",
    "临淄区教育局2023年收到几件申请，别给我2022年的",
    "临淄区教育局2023年收到几件申请（不要2022年的数据）",
    "临淄区教育局2023年收到几件申请，2022年的不用说",
    "临淄区教育局2023年收到几件申请，去年的不要",
    "不要管2021年，临淄区教育局2023年收到几件申请",
    "临淄区教育局收到几件申请，2023年的，不要2022年",
  ])("%s", (question) => {
    expect(lastOf(panel, [question])).toBe(`value 教育局2023 ${RECEIVED}`);
  });

  test.each([
    ["临淄区教育局2021-2023年收到几件申请，不含2022年", `value 教育局2021+教育局2023 ${RECEIVED}`],
    ["临淄区教育局2021年到2023年收到几件申请，2022年的不要", `value 教育局2021+教育局2023 ${RECEIVED}`],
    ["临淄区教育局2021-2023年除2022年外一共收到几件申请", `aggregate 临淄区教育局2021年、2023年的报告 ${RECEIVED} sum`],
  ])("of a range the others remain: %s", (question, meant) => {
    expect(lastOf(panel, [question])).toBe(meant);
  });

  test("one of the last three is asked back about", () => {
    expect(lastOf(panel, ["临淄区教育局近三年收到几件申请，不含2022年"])).toBe("? unexplained");
  });

  test.each(["临淄区教育局历年收到几件申请，不要2022年的", "临淄区教育局收到几件申请，不要2022年的"])(
    "%s is of all others",
    (question) => {
      const asked = queryOf(panel, question);
      expect(asked).toMatchObject({ intent: "trend", years: [2019, 2020, 2021, 2023] });
    },
  );

  test("nor in a dialogue, where no other is named", () => {
    const asked = ["临淄区教育局2022年和2023年收到几件申请", "不要2022年的"];
    expect(lastOf(panel, asked)).toBe(`value 教育局2023 ${RECEIVED}`);
  });

  test("a question that only asks back names its year", () => {
    expect(lastOf(panel, ["临淄区教育局2023年收到的申请，不是2022年的吗"])).toContain("2022");
  });
});
