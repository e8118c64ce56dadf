import { expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "淄博市临淄区人民政府",
    "淄博市临淄区教育局",
    "淄博市临淄区财政局",
    "淄博市临淄区机关事务服务中心",
    "淄博市临淄区人民政府辛店街道办事处",
    "淄博市临淄区凤凰镇人民政府",
    "淄博市临淄区第一中学",
    "淄博市桓台县马桥镇人民政府",
  ]),
);

/** The kind of question, and what is counted or listed. */
function asked(question: string): string {
  const { understanding } = understander.understand(question, null);
  if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
  const { query } = understanding;
  return "scope" in query ? `${query.intent} ${query.scope.label}` : query.intent;
}

test.each([
  ["有几个镇", "catalogue 镇的报告"],
  ["一共有多少个镇", "catalogue 镇的报告"],
  ["淄博市有几个镇", "catalogue 淄博市镇的报告"],
  ["临淄区下辖几个街道", "catalogue 临淄区街道的报告"],
  ["临淄区有几个部门", "catalogue 临淄区部门的报告"],
  ["临淄区有多少个局", "catalogue 临淄区部门的报告"],
  ["临淄区有多少单位", "catalogue 临淄区的报告"],
  ["临淄区所属部门有哪些", "catalogue 临淄区部门的报告"],
  ["临淄区下属部门有哪些", "catalogue 临淄区部门的报告"],
  ["临淄区直属机构有哪些", "catalogue 临淄区部门的报告"],
  ["有几个区政府", "catalogue 各区政府的报告"],
  ["临淄区有几所学校", "catalogue 临淄区学校的报告"],
])("%s: %s", (question, expected) => {
  expect(asked(question)).toBe(expected);
});

test.each(["下属", "所属", "组成", "直属", "下设"])("%s部门 are the departments alone", (word) => {
  expect(asked(`临淄区${word}部门2021年收到申请合计`)).toBe("aggregate 临淄区部门2021年的报告");
});

test.each(["凤凰镇组成部门有哪些", "凤凰镇下属部门2021年收到多少件申请"])("%s: no report tells", (question) => {
  expect(asked(question)).toMatch(/^\?/);
});

/** Whose reports a question is over. */
function among(question: string): readonly string[] | string {
  const { understanding } = understander.understand(question, null);
  if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
  const { query } = understanding;
  const ids = "scope" in query && "agencies" in query.scope ? query.scope.agencies : undefined;
  return ids ? ids.map((id) => id.split("/").at(-1) ?? id).toSorted() : query.intent;
}

const OFFICES = ["临淄区人民政府", "教育局", "财政局"];
test.each([
  ["临淄区政府及其部门2021年收到申请合计", OFFICES],
  ["临淄区政府及所属部门2021年申请总数", OFFICES],
  ["临淄区人民政府和它的部门2021年一共收到多少申请", OFFICES],
  ["临淄区政府及其组成部门2021年申请最多的是谁", OFFICES],
  ["临淄区政府和区直部门2021年申请合计", OFFICES],
  ["临淄区政府、各部门2021年申请合计", OFFICES],
  ["临淄区政府及其下属单位2021年申请合计", [...OFFICES, "机关事务服务中心", "第一中学"]],
  ["临淄区政府及其街道2021年申请合计", ["临淄区人民政府", "辛店街道"]],
  ["临淄区政府及各街道办事处2021年申请合计", ["临淄区人民政府", "辛店街道"]],
  ["临淄区政府和乡镇2021年申请一共多少", ["临淄区人民政府", "凤凰镇"]],
  // Side by side they are not added up, and one by itself is no answer.
  ["临淄区政府和街道2021年申请哪个多", "? which_agency"],
  ["临淄区政府比部门2021年申请多多少", "? which_agency"],
  ["临淄区政府和教育局2021年申请合计", ["临淄区人民政府", "教育局"]],
])("%s", (question, expected) => {
  expect(typeof expected === "string" ? expected : expected.toSorted()).toEqual(among(question));
});
