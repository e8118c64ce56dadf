import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/understanding/measure.ts";
import { describeCriteria } from "../../src/understanding/querying/describe-condition.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

function labelOf(measure: Measure): string {
  if (measure.kind === "rate") return measure.rate.label;
  const [, row, column] = measure.fact.ids[0].split(".");
  return column === undefined || column === "total" || column === "decisions" ? `${row}` : `${row}.${column}`;
}

/** What reports are chosen by, and of whom where one agency is asked about. */
function chosen(question: string): string | undefined {
  const query = queryOf(understander, question);
  if (query === undefined || !("scope" in query)) return query?.intent;
  const criteria = query.intent === "aggregate" ? (query.criteria ?? query.scope.where) : query.scope.where;
  const who = query.scope.agencies?.length === 1 ? `${query.scope.label} ` : "";
  return criteria && `${who}${describeCriteria(criteria, labelOf)}`;
}

describe("one figure of a report against another", () => {
  test.each([
    ["不予公开多于予以公开的单位有哪些", "denied大于granted"],
    ["2021年予以公开数超过不予公开数的街道有几个", "granted大于denied"],
    ["2021年哪些单位不予公开反而比予以公开多", "denied大于granted"],
    ["2021年予以公开不少于不予公开的单位有几家", "granted不少于denied"],
    ["2021年行政诉讼比行政复议多的单位", "litigation大于reconsideration"],
    ["2021年被复议的比被诉讼的多的单位", "reconsideration大于litigation"],
    ["行政处罚大于行政许可的单位", "penalties大于licensing"],
    ["自然人比企业少的有几家", "received.natural_person小于received.enterprise"],
    ["2021年自然人申请比企业申请少的有几家", "received.natural_person小于received.enterprise"],
    ["2021年自然人被拒的比企业多的单位", "denied.natural_person大于denied.enterprise"],
    ["2021年予以公开的自然人比企业少的有哪几家", "granted.natural_person小于granted.enterprise"],
    ["2021年行政复议被纠正的比维持的多的单位", "reconsideration.corrected大于reconsideration.upheld"],
    ["2021年收到申请超过100件且不予公开多于予以公开的单位有哪些", "received大于100件且denied大于granted"],
    ["2021年行政诉讼多于行政复议或者收到申请超过500件的街道", "received大于500件或litigation大于reconsideration"],
    ["2021年不予公开多于予以公开的单位一共收到多少申请", "denied大于granted"],
    ["2021年不予公开多于予以公开的单位里谁收到申请最多", "denied大于granted"],
  ])("%s", (question, criteria) => expect(chosen(question)).toBe(criteria));

  test.each([
    "不予公开超过予以公开两倍的单位有哪些",
    "不予公开比予以公开多10件以上的单位有哪些",
    "2021年予以公开和部分公开加起来多于不予公开的单位",
    "2021年哪家自然人比企业多得最多",
    "行政处罚大于收到申请两成的单位",
  ])("%s: by how much is another question", (question) => expect(chosen(question)).toBeUndefined());
});

describe("the years of one agency", () => {
  test.each([
    ["临淄区教育局哪几年不予公开多于予以公开", "临淄区教育局的报告 denied大于granted"],
    ["临淄区教育局哪年不予公开比予以公开多", "临淄区教育局的报告 denied大于granted"],
    ["临淄区教育局有几年不予公开超过了予以公开", "临淄区教育局的报告 denied大于granted"],
    ["哪几年临淄区教育局有行政复议但没有行政诉讼", "临淄区教育局的报告 reconsideration大于0且litigation为0"],
    ["临淄区教育局哪几年收到申请超过50件且不予公开超过10件", "临淄区教育局的报告 received大于50件且denied大于10件"],
  ])("%s", (question, criteria) => expect(chosen(question)).toBe(criteria));

  test("another agency is asked the same of", () => {
    const line = lastOf(understander, ["临淄区教育局哪几年不予公开多于予以公开", "那临淄区城关街道呢"]);
    expect(line).toBe("aggregate 城关街道的报告 applications.denied.total count");
  });
});

describe("two conditions, in whichever words", () => {
  test.each([
    ["2021年予以公开为0而网站公开的信息不为0的有哪些", "granted为0且disclosed_website大于0"],
    ["2021年网站公开的信息超过50条而予以公开为0的单位", "disclosed_website大于50条且granted为0"],
    ["2021年没有予以公开却有网站公开信息的单位", "granted为0且disclosed_website大于0"],
    ["2021年被复议过但没被起诉过的单位", "reconsideration大于0且litigation为0"],
    ["2021年被告过却没被复议的有谁", "litigation大于0且reconsideration为0"],
    ["2021年不予公开为零、无法提供也为零的单位", "denied为0且unavailable为0"],
    ["2021年哪些单位有行政诉讼而没有行政复议", "litigation大于0且reconsideration为0"],
  ])("%s", (question, criteria) => expect(chosen(question)).toBe(criteria));
});
