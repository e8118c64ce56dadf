import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";
const RATE = "applications.granted.total/applications.handled_total.total";

describe("a degree without a number asks for a ranking", () => {
  it.each([
    ["2022年哪些街道申请多", `rank 街道2022年的报告 ${RECEIVED} most all`],
    ["2022年哪几个街道申请比较多", `rank 街道2022年的报告 ${RECEIVED} most all`],
    ["2022年哪些街道的申请量大呢", `rank 街道2022年的报告 ${RECEIVED} most all`],
    ["2022年哪些街道申请少", `rank 街道2022年的报告 ${RECEIVED} least all`],
    ["2022年哪些街道公开率偏低", `rank 街道2022年的报告 ${RATE} least all`],
    ["2022年公开率高的街道", `rank 街道2022年的报告 ${RATE} most all`],
    ["2022年申请比较少的街道有哪些", `rank 街道2022年的报告 ${RECEIVED} least all`],
    ["2022年哪些单位不予公开多", "rank 2022年的报告 applications.denied.total most all"],
  ])("%s", (question, line) => expect(lastOf(panel, [question])).toBe(line));
});

describe("what became more asks for changes", () => {
  it.each(["2022年哪些街道申请变多了", "2022年哪些街道的申请变少了"])("%s", (question) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "rank", change: {} });
  });
});

describe("a figure that no list of reports tells is not dropped", () => {
  it.each(["2022年哪些街道公开率一般般", "2022年哪些街道申请不少", "2022年哪些街道行政处罚正常"])(
    "%s is not answered with all of them",
    (question) => expect(lastOf(panel, [question])).toMatch(/^\?/),
  );
});

describe("who comes first is chosen from all, and what is asked of those first ones is not asked of others", () => {
  it.each([
    "2022年公开率前五名里有几个街道",
    "2022年申请量前十名里有没有街道",
    "2022年申请量排前十的单位中哪些是部门",
    "2022年申请量前三名里予以公开最多的是谁",
  ])("%s is asked back", (question) => expect(lastOf(panel, [question])).toMatch(/^\?/));
});

describe("三年都 is three years on end", () => {
  it.each(["哪些单位三年都没申请", "哪些单位连续三年都没申请"])("%s", (question) => {
    expect(queryOf(panel, question)).toEqual(queryOf(panel, "哪些单位连续三年没有申请"));
  });
  it("of one year it is asked back", () => expect(lastOf(panel, ["2022年哪些单位三年都没申请"])).toMatch(/^\?/));
});
