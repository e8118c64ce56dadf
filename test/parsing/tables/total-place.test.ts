import { describe, expect, it } from "vitest";
import { align } from "./align.ts";

const M = "missing";
const LEGAL_PERSONS = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
const ROWS = [
  "一、本年新收政府信息公开申请数量",
  "二、上年结转政府信息公开申请数量",
  "（一）予以公开",
  "四、结转下年度继续办理",
];

/** One cell a line; each row's figures between spaces. */
function received(head: readonly string[], rows: readonly string[]): (number | string)[] {
  const lines = rows.flatMap((figures, index) => [ROWS[index] ?? "", ...figures.split(" ")]);
  return align([...head, ...LEGAL_PERSONS, ...lines].join("\n"))
    .facts.filter(({ id }) => id.startsWith("applications.received."))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

const EITHER = ["申请人情况", "总计", "自然人", "法人或其他组织"];
const ZEROS = "0 0 0 0 0 0 0";

describe("alignTables() where the head allows the total in front and at the end", () => {
  it.each<[string, readonly string[], (number | string)[]]>([
    ["all rows that can tell say the end", ["1 2 0 0 0 0 3", "0 4 0 0 0 1 5", ZEROS, ZEROS], [1, 2, 0, 0, 0, 0, 3]],
    ["all rows that can tell say the front", ["3 1 2 0 0 0 0", "5 0 4 0 0 0 1", ZEROS, ZEROS], [1, 2, 0, 0, 0, 0, 3]],
    [
      "a row that reads both ways follows the others",
      ["2 0 0 0 0 0 2", "1 2 0 0 0 0 3", "0 4 0 0 0 1 5", ZEROS],
      [2, 0, 0, 0, 0, 0, 2],
    ],
    [
      "a row with an error follows the others",
      ["9 0 1 0 0 0 2", "1 2 0 0 0 0 3", "0 4 0 0 0 1 5", ZEROS],
      [9, 0, 1, 0, 0, 0, 2],
    ],
    ["rows say one and the other", ["1 2 0 0 0 0 3", "5 0 4 0 0 0 1", ZEROS, ZEROS], Array(7).fill(M)],
    ["no row can tell", ["2 0 0 0 0 0 2", "4 0 0 0 0 0 4", ZEROS, ZEROS], Array(7).fill(M)],
    ["a single row tells", ["1 2 0 0 0 0 3", ZEROS, ZEROS, ZEROS], Array(7).fill(M)],
    ["nothing adds up", ["1 2 0 0 0 0 9", "1 5 0 0 0 0 7", ZEROS, ZEROS], Array(7).fill(M)],
    ["all figures are the same", [ZEROS, "1 2 0 0 0 0 3", ZEROS, ZEROS], Array(7).fill(0)],
  ])("%s", (_, rows, expected) => {
    expect(received(EITHER, rows)).toEqual(expected);
  });

  it("knows a total that stands even before 申请人情况", () => {
    const head = ["总计", "申请人情况", "自然人", "法人或其他组织"];
    expect(received(head, ["2 2 0 0 0 0 0", "4 4 0 0 0 0 0", ZEROS])).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });

  it("reads no row of a head with the total in front whose rows all have it at the end", () => {
    const head = ["项目", "总计", "自然人", ...LEGAL_PERSONS].join("\t");
    const rows = ["1 2 0 0 0 0 3", "0 4 0 0 0 1 5", "0 0 2 2 0 0 4"];
    const text = [head, ...rows.map((row, index) => [ROWS[index], ...row.split(" ")].join("\t"))].join("\n");
    expect(align(text).facts.filter(({ cell }) => cell.state === "number")).toEqual([]);
  });

  it("reads no row of a text whose heads, as they stand, no row keeps the sum of", () => {
    const heads = ["自然人", "总计", ...LEGAL_PERSONS];
    const rows = ["2 0 0 0 0 0 2", "0 0 0 1 0 0 1", "1 0 0 0 0 0 1", ZEROS];
    const text = [["", ...heads].join("\t"), ...rows.map((row, at) => [ROWS[at], ...row.split(" ")].join("\t"))];
    expect(align(text.join("\n")).facts.filter(({ cell }) => cell.state === "number" && cell.value > 0)).toEqual([]);
  });

  it("reads no figure where 总计 may have moved beside 自然人, for want of the head between them", () => {
    const td = (text: string, rows = 1): string => `<td rowspan=${rows}>${text}</td>`;
    const head = `<tr>${td("", 3)}<td colspan=7>申请人情况</td></tr><tr>${td("自然人", 2)}${td("总计", 2)}</tr>`;
    const kinds = `<tr>${LEGAL_PERSONS.map((text) => td(text)).join("")}</tr>`;
    const rows = ROWS.map(
      (label) => `<tr>${[label, "0", "0", "0", "0", "", "0", "0"].map((text) => td(text)).join("")}</tr>`,
    );
    const { facts } = align(`<!DOCTYPE html><html><body><table>${head}${kinds}${rows.join("")}</table></body></html>`);
    expect(facts.filter(({ cell }) => cell.state === "number")).toEqual([]);
  });
});
