import { describe, expect, it } from "vitest";
import { EDITION_IDS, TABLE_IDS } from "../../../src/form/editions.ts";
import { rejoinText } from "../../../src/parsing/tables/broken-text/rejoin-text.ts";
import { readText } from "../../../src/reading/read-text.ts";
import { align } from "./align.ts";
import { brokenLayouts } from "./layouts.ts";
import { allFigures, printForm } from "./printed-form.ts";
import { wordings } from "./wordings.ts";

const COLUMNS = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";
const REPEATED = "applications.rejected_repeated";

function read(text: string, row: string): (number | string)[] {
  return align(text)
    .facts.filter(({ id }) => id.startsWith(`${row}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

describe("alignDocument() on labels broken over lines", () => {
  it.each(
    EDITION_IDS.flatMap((edition) =>
      Object.keys(brokenLayouts).flatMap((layout) =>
        ["the form's own", "columns exchanged", "numbers in brackets"].map(
          (words) => [edition, layout, words] as const,
        ),
      ),
    ),
  )("reads every figure: edition %s, %s, %s", (edition, layout, words) => {
    const figures = allFigures(edition, {});
    for (const [at, id] of Object.keys(figures).entries()) figures[id] = String(at % 7);
    const form = printForm(edition, figures, wordings[words]);
    const { facts } = align(brokenLayouts[layout]?.(TABLE_IDS.map((table) => form[table])) ?? "");
    expect(facts.filter(({ id, cell }) => cell.state !== "number" || String(cell.value) !== figures[id])).toEqual([]);
  });

  it.each<[string, string, (number | string)[]]>([
    ["beside the number", "（五）不予处理  1.  3  0  0  0  0  0  3\n信访举报投诉类申请\n", [3, 0, 0, 0, 0, 0, 3]],
    ["between the number and the rest", "1.\n3  0  0  0  0  0  3\n信访举报投诉类申请\n", [3, 0, 0, 0, 0, 0, 3]],
  ])("puts a label together that its number was parted from, its figures %s", (_, written, figures) => {
    const text = `${COLUMNS.replaceAll("\t", "  ")}\n${written}2.重复申请  0  2  0  0  0  0  2\n`;
    expect(read(text, "applications.rejected_petition")).toEqual(figures);
    expect(read(text, REPEATED)).toEqual([0, 2, 0, 0, 0, 0, 2]);
  });

  it("puts a label together whose figures stand between its lines", () => {
    const text = `${COLUMNS}\n1.信访举报投诉类\n1 0 0 0 0 0 1\n申请\n2.重复申请 0 2 0 0 0 0 2\n`;
    expect(read(text, "applications.rejected_petition")).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(read(text, REPEATED)).toEqual([0, 2, 0, 0, 0, 0, 2]);
  });

  it("gives a row whose label is lost none of the label that follows", () => {
    const text = `${COLUMNS}\n（五）不予处理\n1 0 0 0 0 0 1\n2.重复申请\n0 2 0 0 0 0 2\n`;
    expect(read(text, REPEATED)).toEqual([0, 2, 0, 0, 0, 0, 2]);
  });
});

describe("alignTables() where little of a head can be read", () => {
  const rows = [
    "一、本年新收政府信息公开申请数量   1   0   0   0   2   0   3",
    "二、上年结转政府信息公开申请数量   0   1   0   0   0   0   1",
    "四、结转下年度继续办理   0   0   0   0   0   0   0",
  ].join("\n");

  it.each([
    [
      "other than the form's",
      "自然人   法律服   科研机   社会公益   商业企   其他   总计\n   务机构   构   组织   业",
      "missing",
    ],
    ["the form's", "自然人   商业企   科研机   社会公益   法律服   其他   总计\n   业   构   组织   务机构", 1],
  ])("supposes an order only where no piece of it speaks against that: %s", (_, head, cell) => {
    expect(read(`申请人情况   法人或其他组织\n${head}\n${rows}`, "applications.received")[0]).toBe(cell);
  });

  it("does not take section 二 for an edition's by heads that cannot be read", () => {
    const text = "信息内容   囗囗囗囗   囗囗囗囗   囗囗囗囗\n规章   1   2   3\n行政规范性文件   4   5   6\n";
    expect(read(text, "proactive.regulations")).toEqual(["missing", "missing", "missing"]);
  });
});

describe("rejoinText()", () => {
  it("puts figures behind no line of a head, as if its words were their label", () => {
    const head =
      "四、政府信息公开行政复议、行政诉讼情况\n     行政复议                      行政诉讼\n                  未经复议直接起诉          复议后起诉";
    const last =
      "               维持 纠正 结果 审结    维持 纠正 结果 审结\n 0  0  0     0  0  0  0  0  0     0   0   0  0\n";
    const [, table] = rejoinText(readText(`${head}\n${last}`).blocks);
    const rows = table?.kind === "table" ? table.grid.slots : [];
    const texts = rows.map((row) => row.flatMap((cell) => cell?.text || []));
    expect(texts.at(-1)).toEqual(Array(13).fill("0"));
  });
});
