import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const RECEIVED = "applications.received.total";
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("names without their kind, and the year behind them", () => {
  it.each([
    ["临淄教育22申请几件", `value 教育局2022 ${RECEIVED}`],
    ["临淄区教育22申请", `value 教育局2022 ${RECEIVED}`],
    ["机关事务22申请", `value 机关事务服务中心2022 ${RECEIVED}`],
    ["临淄机关事务申请2022", `value 机关事务服务中心2022 ${RECEIVED}`],
    ["临淄教育和综合行政执法局2022申请", `value 教育局2022+综合行政执法局2022 ${RECEIVED}`],
    ["教育22申请", "? which_agency"],
    ["统计22年各单位申请", `rank 2022年的报告 ${RECEIVED} most all`],
    ["临淄教育事业2022年申请", "? unknown_agency"],
    ["临淄审计22申请", "? unknown_agency"],
    ["机关事务性工作22年申请", "? unexplained"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("bodies of several places", () => {
  const four = "教育局2022+教育局2022+综合行政执法局2022+综合行政执法局2022";
  it.each([
    ["临淄和桓台两地教育局、综合行政执法局，2022年申请各多少", `value ${four} ${RECEIVED}`],
    ["临淄区和桓台县教育局、综合行政执法局2022年申请", `value ${four} ${RECEIVED}`],
    ["临淄区教育局、综合行政执法局2022年申请", `value 教育局2022+综合行政执法局2022 ${RECEIVED}`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});
