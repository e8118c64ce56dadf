import { describe, expect, it } from "vitest";
import type { Agency } from "../../src/report/agency.ts";
import { belongsTo, GOVERNMENT_GROUPS } from "../../src/report/government-group.ts";
import { describeCondition, describeCriteria } from "../../src/understanding/querying/describe-condition.ts";
import type { Criteria } from "../../src/understanding/scope.ts";
import { findThreshold } from "../../src/understanding/slots/conditions/find-threshold.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { queryOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

describe("被拒的有多少", () => {
  it.each([
    ["各单位2021年信访举报类被拒的有多少", "rank"],
    ["2021年各街道信访举报类被拒的有多少", "rank"],
    ["各单位2021年信访举报类被拒的有多少家", "aggregate"],
    ["2021年信访举报类被拒的单位有多少", "aggregate"],
  ])("%s: of each its cases, or how many have any", (question, intent) =>
    expect(queryOf(samples, question)?.intent).toBe(intent),
  );
});

describe("what a figure is held against", () => {
  it.each([
    ["收到申请不少于12件", "不少于12件"],
    ["至少收到12件", "不少于12件"],
    ["最多3件", "不多于3件"],
    ["三千件以上", "不少于3000件"],
    ["超过2千件", "大于2000件"],
    ["不止一件", "大于1件"],
    ["少于五件", "小于5件"],
    ["6件以内", "不多于6件"],
    ["恰好是7件", "等于7件"],
    ["7件的单位", "等于7件"],
    ["有7件的几家", "等于7件"],
    ["5到15件", "不少于5件且不多于15件"],
    ["在30和90件之间", "不少于30件且不多于90件"],
    ["超过30但不到90件", "大于30件且小于90件"],
    ["30件以上、90件以下", "不少于30件且不多于90件"],
    ["10件以上(含10件)", "不少于10件"],
    ["10件以上,含10件", "不少于10件"],
    ["3件(含)以上", "不少于3件"],
    ["超过3件(含3件)", "不少于3件"],
    ["3件以上(不含)", "大于3件"],
    ["3件以下(不含3件)", "小于3件"],
    ["10件以上(含12件)", "不少于10件"],
    ["10件以上不含街道", "不少于10件"],
    ["三位数", "不少于100件且不多于999件"],
  ])("%s: %s", (text, condition) => {
    const found = findThreshold(text, true);
    expect(found && describeCondition(found.threshold, "件")).toBe(condition);
  });

  it.each([
    "一件申请都没有",
    "7件左右",
    "100多件",
    "不等于3件",
    "不到10件或超过100件",
    "复议超过1件申请超过9件",
    "前3名",
    "超过2021年",
    "90到30件",
  ])("%s sets no limit that is understood", (text) => expect(findThreshold(text, true)).toBeUndefined());

  it("is no number by itself where no agencies are counted", () => {
    expect(findThreshold("收到申请7件", false)).toBeUndefined();
  });
});

const RECEIVED = "applications.received.total";
const RECONSIDERED = "review.reconsideration.total";
const SUED = "review.litigation.total";

describe("a count uses every number and every negation", () => {
  const read = (text: string): string => {
    const { understanding } = samples.understand(text, null);
    if (understanding.kind === "obstacle") return understanding.obstacle.kind;
    const { query } = understanding;
    const labelled = (criteria: Criteria): string =>
      describeCriteria(criteria, (measure) =>
        measure.kind === "fact" ? measure.fact.ids.join("|") : measure.rate.label,
      );
    const where = "scope" in query && query.scope.where ? ` where ${labelled(query.scope.where)}` : "";
    if (query.intent !== "aggregate") return `${query.intent}${where}`;
    if (query.criteria) return `${query.aggregation} ${labelled(query.criteria)}`;
    if (where !== "") return `${query.aggregation}${where}`;
    return `${query.aggregation} ${1 + (query.also?.length ?? 0)} ${describeCondition(query.condition)}`;
  };

  it.each([
    ["2023年没有行政诉讼的单位几家", "count 1 为0"],
    ["2023年没被复议过的街道有几个", "count 1 为0"],
    ["2023年一件申请都没收到的单位有几家", "count 1 为0"],
    ["2023年有几家单位收到了申请", "count 1 大于0"],
    ["2023年行政复议3件的单位有几家", "count 1 等于3"],
    ["2023年收到申请5到15件的单位有几家", "count 1 不少于5且不多于15"],
    ["2023年哪些单位既没有行政复议又没有行政诉讼", `count ${RECONSIDERED}为0且${SUED}为0`],
    ["2023年行政复议和行政诉讼都有的单位有几家", "count 2 大于0"],
    ["2023年有行政复议但没有行政诉讼的单位有几家", `count ${RECONSIDERED}大于0且${SUED}为0`],
    ["2023年有行政复议或行政诉讼的单位有几家", `count ${RECONSIDERED}大于0或${SUED}大于0`],
    ["2023年行政复议不是3件的单位有几家", "unexplained"],
    ["2023年行政复议没有超过2件的单位有几家", "count 1 不多于2"],
    ["2023年收到申请9件左右的单位有几家", "unexplained"],
    ["2023年收到申请超过平均数的单位有几家", `count ${RECEIVED}大于平均数`],
    ["2023年收到申请超过9件且行政复议超过1件的单位有几家", `count ${RECEIVED}大于9件且${RECONSIDERED}大于1件`],
    ["2023年没有行政诉讼的单位一共收到多少件申请", `sum where ${SUED}为0`],
    ["2023年收到申请超过9件的单位排名", `rank where ${RECEIVED}大于9件`],
    ["2023年收到申请超过9件或行政复议超过1件且没有诉讼的单位有几家", "unexplained"],
    ["2023年收到申请超过全市平均的单位有几家", "unexplained"],
    ["2023年收到申请超过9件的贫困单位一共予以公开多少件", "unexplained"],
  ])("%s: %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("governments are told apart by the end of their names", () => {
  const scope = (text: string): string | undefined => {
    const { understanding } = samples.understand(text, null);
    if (understanding.kind === "obstacle") return understanding.obstacle.kind;
    const { query } = understanding;
    return "scope" in query ? query.scope.governments : query.intent;
  };
  it.each([
    ["2023年哪个区县政府行政复议最多", "counties"],
    ["2023年哪个县政府行政复议最多", "county"],
    ["2023年区政府行政复议最多的是哪个", "district"],
    ["2023年各市政府行政复议平均几件", "city"],
    ["2023年管委会行政复议总数", "committee"],
    ["2023年哪家管委会行政复议最多", "committee"],
  ])("%s: %s", (text, group) => expect(scope(text)).toBe(group));

  const counties = understanderOver(
    storeOfNames(["淄博市桓台县人民政府", "淄博市高青县人民政府", "淄博市临淄区人民政府"]),
  );
  it.each([
    ["两个县政府2021年申请量分别是多少", "rank"],
    ["两个县人民政府2021年一共收到多少申请", "aggregate"],
    ["三个区县政府2021年申请量分别是多少", "rank"],
    ["三个县政府2021年申请量分别是多少", "unplaced"],
    ["两个区县政府2021年申请量分别是多少", "unplaced"],
    ["2021年收到申请最多的两个区县政府", "rank"],
  ])("%s: %s, as many as are counted or none", (question, kind) => {
    const { understanding } = counties.understand(question, null);
    expect(understanding.kind === "obstacle" ? understanding.obstacle.kind : understanding.query.intent).toBe(kind);
  });

  const made = (name: string, region: readonly string[], type: Agency["type"] = "government"): Agency => ({
    id: name,
    name,
    short: name,
    region,
    type,
    aliases: [],
  });
  it.each([
    [made("甲县人民政府", ["某省", "某市", "甲县"]), ["counties", "county"]],
    [made("乙区人民政府", ["某省", "某市", "乙区"]), ["counties", "district"]],
    [made("丙市人民政府", ["某省", "某市", "丙市"]), ["counties", "city", "county_city"]],
    [made("某市人民政府", ["某省", "某市"]), ["city"]],
    [made("某自治区人民政府", ["某自治区"]), []],
    [made("丁工业园区管理委员会", ["某省", "某市", "丁工业园区"]), ["committee"]],
    [made("甲县教育局", ["某省", "某市", "甲县"], "department"), []],
  ])("%o", (agency, groups) => {
    expect(GOVERNMENT_GROUPS.filter((group) => belongsTo(agency, group))).toEqual(groups);
  });
});

it.each(["哪些单位没有2023年的报告", "哪些街道缺2023年的年报", "张范街道缺哪一年"])("%s: what is lacking", (text) => {
  const { understanding } = samples.understand(text, null);
  expect(understanding).toMatchObject({ kind: "query", query: { intent: "catalogue", lists: "lacking" } });
});

it("averages the years of one agency", () => {
  const { understanding } = samples.understand("张范街道2021-2023年均收到几件申请", null);
  expect(understanding).toMatchObject({ kind: "query", query: { intent: "aggregate", aggregation: "average" } });
});
