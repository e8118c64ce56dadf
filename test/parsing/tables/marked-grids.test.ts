import { describe, expect, it } from "vitest";
import { align } from "./align.ts";

const M = "missing";
const B = "blank";

const tr = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith("<td") ? cell : `<td>${cell}`)).join("")}</tr>`;
const table = (...rows: readonly string[]): string => `<table>${rows.join("")}</table>`;

/** Cells of a row of a page as they are read, in the order of the form. */
function row(id: string, ...parts: readonly string[]): (number | string)[] {
  return align(`<!DOCTYPE html><html><body>${parts.join("")}</body></html>`)
    .facts.filter((fact) => fact.id.startsWith(`${id}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

const APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const KINDS = ["行政复议", "未经复议直接起诉", "复议后起诉"];
const NOUGHTS = ["0", "0", "0", "0", "0", "0", "0"];
const RULES_HEAD = tr("信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
const RECEIVED = "一、本年新收政府信息公开申请数量";
const APPLICATIONS = [
  tr("", ...APPLICANTS),
  tr(RECEIVED, "3", "0", "0", "0", "0", "0", "3"),
  tr("（一）予以公开", "2", "0", "0", "1", "0", "0", "2"),
  tr("四、结转下年度继续办理", ...NOUGHTS),
];
const REVIEW = table(tr("", ...RESULTS), ...KINDS.map((kind) => tr(kind, "0", "0", "0", "0", "0")));
const OTHERS = [
  ["收入", "支出"],
  ["项目", "预算数", "项目", "预算数"],
  ["一、拨款", "668", "一、服务", "868"],
  ["总计", "668", "总计", "868"],
];
/** A table of another matter, under no heading of the form. */
const FOREIGN = `<p>附件：收支总表</p>${table(...OTHERS.map((cells) => tr(...cells)))}`;

describe("alignTables() on a whole row of a grid that shows its cells", () => {
  it.each<[string, string, string[], (number | string)[]]>([
    ["whose figures happen to add up", "proactive.normative_documents", ["3", "0", "3"], [3, 0, 3]],
    ["whose figures do not", "proactive.normative_documents", ["3", "1", "9"], [3, 1, 9]],
  ])("reads one %s, whatever table follows", (_, id, cells, expected) => {
    const rules = table(RULES_HEAD, tr("规章", "0", "0", "0"), tr("行政规范性文件", ...cells));
    expect(row(id, rules, table(...APPLICATIONS), REVIEW, FOREIGN)).toEqual(expected);
  });

  it("reads one that breaks its sum, though another has lost a cell", () => {
    const page = table(...APPLICATIONS, tr("二、上年结转政府信息公开申请数量", "1", "0", "0", "0", "0", "1"));
    expect(row("applications.granted", page, REVIEW, FOREIGN)).toEqual([2, 0, 0, 1, 0, 0, 2]);
    expect(row("applications.carried_in", page, REVIEW, FOREIGN)).toEqual(Array(7).fill(M));
  });

  it("reads one that breaks its sum beside the heading of a group without figures", () => {
    const heading = tr("（六）其他处理", ...Array(7).fill(""));
    const others = ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "3.其他"];
    const page = table(...APPLICATIONS, heading, ...others.map((label) => tr(label, ...NOUGHTS)));
    const rules = table(RULES_HEAD, tr("规章", "0", "0", "0"));
    expect(row("applications.granted", rules, page)).toEqual([2, 0, 0, 1, 0, 0, 2]);
  });

  it("reads one that does not stand under the head, as rows do of tables that became one", () => {
    const head = tr("<td colspan=2>", ...APPLICANTS.map((name, at) => `<td colspan=${at % 2 === 0 ? 1 : 2}>${name}`));
    const first = tr("<td colspan=2>（一）予以公开", ...NOUGHTS.map((figure) => `<td colspan=2>${figure}`));
    const granted = tr("<td colspan=4>（一）予以公开", "2", "1", "0", "0", "0", "0", "3");
    expect(row("applications.granted", table(head, first.replace("（一）予以公开", RECEIVED), granted))).toEqual([
      2, 1, 0, 0, 0, 0, 3,
    ]);
  });
});

describe("alignTables() on a row with blanks in a grid that shows its cells", () => {
  it.each<[string, string[], (number | string)[]]>([
    ["at its end", ["5", "7", ""], [5, 7, B]],
    ["at both ends", ["", "3", ""], [B, 3, B]],
    ["but in front", ["4", "", ""], [4, B, B]],
    ["and a cell less", ["4", ""], [M, M, M]],
  ])("reads one with blanks %s", (_, cells, expected) => {
    const page = table(RULES_HEAD, tr("规章", "", "", ""), tr("行政规范性文件", ...cells));
    expect(row("proactive.normative_documents", page)).toEqual(expected);
  });

  it("reads one under a head with fewer names than the grid has columns", () => {
    const fees = [tr("信息内容", "上一年项目数量", "本年增/减", ""), tr("行政事业性收费", "29", "", "")];
    const licences = [tr("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"), tr("行政许可", "1", "", "")];
    expect(row("proactive.fees", table(...licences, ...fees))).toEqual([29, B]);
  });

  it("leaves open one whose label may reach into the first gap", () => {
    const page = table(...APPLICATIONS, tr("2.重复申请", "", "0", "0", "1", "0", "0", "1"));
    const shifted = table(
      tr("", "", ...APPLICANTS),
      tr("一、本年新收政府信息公开申请数量", "", ...NOUGHTS),
      tr("2.重复申请", "", "0", "0", "1", "0", "0"),
    );
    expect(row("applications.rejected_repeated", page)).toEqual([B, 0, 0, 1, 0, 0, 1]);
    expect(row("applications.rejected_repeated", shifted)).toEqual(Array(7).fill(M));
  });

  it("reads the one row of section 四 beside a word that says what its figures are", () => {
    const heads = KINDS.map((kind) => `<td colspan=5>${kind}`);
    const figures = ["", "2", "1", "", "3", ...Array(9).fill(""), ""];
    const page = table(tr("<td rowspan=2>类别", ...heads), tr(...KINDS.flatMap(() => RESULTS)), tr("数量", ...figures));
    expect(row("review.reconsideration", page)).toEqual([B, 2, 1, B, 3]);
    expect(row("review.litigation_after_reconsideration", page)).toEqual(Array(5).fill(B));
  });
});

describe("alignTables() on 总计 in a part of section 三", () => {
  const total = ["2", "0", "0", "0", "0", "0", "2"];
  it.each<[string, readonly string[]]>([
    ["alone", [tr("总计", ...total)]],
    ["beside its group", [tr("三、本年度办理结果", "（七）总计", ...total)]],
    ["under a repeated head", [tr("", ...APPLICANTS), tr("（七）总计", ...total)]],
    ["with a row that other tables may have", [tr("（六）其他处理", ...NOUGHTS), tr("总计", ...total)]],
  ])("reads it %s", (_, part) => {
    expect(row("applications.handled_total", table(...APPLICATIONS), table(...part))).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });

  it("leaves that of another table", () => {
    const foreign = table(tr("单位", "件数"), tr("城关镇", ...total), tr("总计", ...total));
    expect(row("applications.handled_total", table(...APPLICATIONS), foreign)).toEqual(Array(7).fill(M));
  });
});
