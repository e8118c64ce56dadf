import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const samples = understanderOver(SAMPLE_ENTRIES);

const CORRECTED = ["review.reconsideration.corrected", "review.litigation.corrected"];

describe("of figures that one word means, any will do", () => {
  it.each([
    ["2021年有哪些单位被纠正过", CORRECTED],
    ["2021年被纠正过的单位有几家", CORRECTED],
    ["2021年被纠正的单位占比", CORRECTED],
    ["2021年有尚未审结案件的单位有几家", CORRECTED.map((id) => id.replace("corrected", "pending"))],
  ])("%s", (question, ids) => {
    expect(queryOf(panel, question)).toMatchObject({
      intent: "aggregate",
      criteria: {
        join: "any",
        of: ids.map((id) => ({ measure: { kind: "fact", fact: { ids: [id] } }, condition: "positive" })),
      },
    });
  });
  it("of those that are named one by one, all must be so", () => {
    expect(queryOf(panel, "2021年既没有行政复议也没有行政诉讼的单位有几家")).toMatchObject({
      criteria: { join: "all" },
    });
    expect(queryOf(panel, "2021年没有被纠正过的单位")).toMatchObject({ condition: "zero", also: [{ kind: "fact" }] });
  });
});

describe("who loses or wins does so before a court", () => {
  it.each([
    ["辛店街道2020年败诉几件", "value 辛店街道2020 review.litigation.corrected"],
    ["辛店街道2020年被人打官司告赢了几回", "value 辛店街道2020 review.litigation.corrected"],
    ["辛店街道2020年官司被人告赢几件", "value 辛店街道2020 review.litigation.corrected"],
    ["辛店街道2020年有人告赢过吗", "value 辛店街道2020 review.litigation.corrected"],
    ["辛店街道2020年官司打赢几件", "value 辛店街道2020 review.litigation.upheld"],
    ["辛店街道2020年官司被告赢了几件", "? unexplained"],
    ["辛店街道2020年胜诉几件", "value 辛店街道2020 review.litigation.upheld"],
    ["辛店街道2020年打输几件", "value 辛店街道2020 review.litigation.corrected"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});

describe("so many of those that were shown are no others", () => {
  it.each([
    [["桓台县2021年收到申请最多的两家", "最少的呢", "这两家一共多少"], /^\? unplaced$/],
    [["桓台县2021年一共收到几件申请", "这两家一共多少"], /^\? unplaced$/],
  ])("%s", (questions, line) => {
    expect(lastOf(panel, questions)).toMatch(line);
  });
});

it("政府类机关 are governments, and not all there are", () => {
  expect(queryOf(panel, "政府类机关2021年申请合计")).toMatchObject({ scope: { types: ["government"] } });
});
