import { describe, expect, test } from "vitest";
import { describeCriteria } from "../../src/understanding/querying/describe-condition.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECONSIDERED = "review.reconsideration.total";
const SUED = "review.litigation.total";
const ALL = "aggregate 2021年的报告";
const BOTH_CHANNELS = "narrative.disclosed_website+narrative.disclosed_new_media";

function means(question: string, line: string): void {
  expect(lastOf(understander, [question])).toBe(line);
}

describe("a share of the cases is told from one of the agencies", () => {
  test.each([
    ["2021年被复议里纠正的占几成，所有单位", `${ALL} review.reconsideration.corrected/${RECONSIDERED} sum`],
    ["2021年被复议案件中被纠正的占比，全部单位", `${ALL} review.reconsideration.corrected/${RECONSIDERED} sum`],
    ["2021年被复议的里面，维持的占多少（全部单位）", `${ALL} review.reconsideration.upheld/${RECONSIDERED} sum`],
    ["2021年被复议的单位占几成", `${ALL} ${RECONSIDERED} share positive`],
    ["2021年被复议的占多少", "? unexplained"],
    ["2021年全部单位里被复议的占几成", "? unexplained"],
    ["2021年被复议的单位里，被纠正的占几成", "? unexplained"],
  ])("%s", means);
});

describe("of two conditions none is dropped", () => {
  const read = (question: string): string => {
    const query = queryOf(understander, question);
    if (query?.intent !== "aggregate" || !query.criteria) return query ? query.intent : "asked back";
    return describeCriteria(query.criteria, (measure) =>
      measure.kind === "fact" ? measure.fact.ids.join("|") : measure.rate.label,
    );
  };
  const CORRECTED = "review.reconsideration.corrected";
  const LOST = "review.litigation.corrected";
  const RECEIVED = "applications.received.total";
  test.each([
    ["2021年被复议却没有一件被纠正的单位有哪些", `${RECONSIDERED}大于0且${CORRECTED}为0`],
    ["2021年没有被纠正但被复议的单位", `${CORRECTED}为0且${RECONSIDERED}大于0`],
    ["2021年被复议而且没有被纠正的单位有哪些", `${RECONSIDERED}大于0且${CORRECTED}为0`],
    ["2021年被复议但没有被起诉的单位有哪些", `${RECONSIDERED}大于0且${SUED}为0`],
    ["2021年有没有被复议却没有一件被纠正的单位", `${RECONSIDERED}大于0且${CORRECTED}为0`],
    ["2021年有复议但没有诉讼的单位有哪些", `${RECONSIDERED}大于0且${SUED}为0`],
    ["2021年被起诉超过5次又没有败诉的单位", `${SUED}大于5件且${LOST}为0`],
    ["2021年没有败诉又被起诉超过5次的单位", `${LOST}为0且${SUED}大于5件`],
    ["2021年被起诉超过1次又败诉的单位有哪些", `${SUED}大于1件且${LOST}大于0`],
    ["2021年收到超过100件且没有复议的单位有哪些", `${RECEIVED}大于100件且${RECONSIDERED}为0`],
    ["2021年没有被复议又收到超过50件的有哪些", `${RECONSIDERED}为0且${RECEIVED}大于50件`],
    ["2021年没被起诉过又收到超过50件的单位", `${SUED}为0且${RECEIVED}大于50件`],
    ["2021年没有企业申请但收到超过50件的单位", `applications.received.enterprise为0且${RECEIVED}大于50件`],
    ["2021年收到超过100件但不到500件的单位有几家", `${RECEIVED}大于100件且${RECEIVED}小于500件`],
    ["2021年收到超过100件而公开不到50件的单位", `${RECEIVED}大于100件且applications.granted.total小于50件`],
    ["2021年被起诉超过2次又全部胜诉的单位", "asked back"],
    ["2021年被复议超过2次但全部维持的单位", "asked back"],
    ["2021年没有被起诉但收到申请最多的单位是谁", "rank"],
  ])("%s", (question, criteria) => expect(read(question)).toBe(criteria));
});

describe("a percentage behind a rate chooses those that have just that one", () => {
  const granted = `${ALL} applications.granted.total/applications.handled_total.total count exactly`;
  test.each([
    ["2021年哪些单位公开率100%", `${granted} 100`],
    ["2021年公开率为百分之百的单位有哪些", `${granted} 100`],
    ["2021年公开率50%的单位", `${granted} 50`],
    ["2021年有几家公开率是0%", `${granted} 0`],
    ["2021年哪些单位申请50件", `${ALL} applications.received.total count exactly 50`],
    ["2021年哪些单位公开率100%左右", "? unplaced"],
  ])("%s", means);
});

describe("a number of the question's own and words that only look like one set no limit", () => {
  const both = "value 马桥镇2021 applications.received.total applications.granted.total";
  test.each([
    ["马桥镇2021年收到的24件里公开了几件", both],
    ["马桥镇2021年收到的24件申请里公开了几件", both],
    ["马桥镇2021和2022两年行政复议加一起", `aggregate 马桥镇2021年、2022年的报告 ${RECONSIDERED} sum`],
    ["马桥镇2019-2022年申请的年均增长率", "? unexplained"],
  ])("%s", means);
});

describe("everybody in plain words", () => {
  test.each([
    ["2021年大家一共罚了多少", `${ALL} proactive.penalties.decisions sum`],
    ["大家2021年一共被复议几件", `${ALL} ${RECONSIDERED} sum`],
    ["这么多单位2021年总计新收申请多少", `${ALL} applications.received.total sum`],
    ["大家2021年谁收到的申请最多", "rank 2021年的报告 applications.received.total most 1"],
    ["临淄区教育局2021年大家一共申请了多少", "value 教育局2021 applications.received.total"],
    ["2021年一共收到多少申请", "? which_agency"],
  ])("%s", means);
});

describe("channels are added up, whatever verb stands behind", () => {
  test.each([
    ["临淄区教育局2021年网站+新媒体 一共发了多少条", `value 教育局2021 sum:${BOTH_CHANNELS}`],
    ["临淄区教育局2021年网站和新媒体一共发了多少条", `value 教育局2021 sum:${BOTH_CHANNELS}`],
    ["临淄区教育局2021年网站和新媒体各发了多少条", `value 教育局2021 ${BOTH_CHANNELS.replace("+", " ")}`],
  ])("%s", means);
});

describe("what is carried over is a share of the applications that are named", () => {
  const SHARE = "ratio 教育局2021 applications.carried_out.total/applications.received.total";
  test.each([
    ["临淄区教育局2021年收到的申请有多大比例结转到了下一年", SHARE],
    ["临淄区教育局2021年收到申请的结转比例", SHARE],
    ["临淄区教育局2021年多大比例的申请没办完", SHARE],
    ["临淄区教育局2021年收到的申请里没办完的占比", SHARE],
    ["临淄区教育局2021年结转下年度的占比", "? unexplained"],
  ])("%s", means);
});
