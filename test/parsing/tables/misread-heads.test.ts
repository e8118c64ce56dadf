import { describe, expect, it } from "vitest";
import { TABLE_IDS } from "../../../src/form/editions.ts";
import { align } from "./align.ts";
import { layouts } from "./layouts.ts";
import { allFigures, PLAIN, type PrintedTable, printForm } from "./printed-form.ts";

const M = "missing";
const HEADS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const GRANTED = [1, 2, 0, 3, 4, 0, 10];
const LAWSUITS = [1, 2, 0, 4, 7];
const FIGURES = Object.fromEntries([
  ...["natural_person", "enterprise", "research_institution", "social_organization", "legal_service"].map(
    (column, at) => [`applications.granted.${column}`, `${GRANTED[at]}`] as const,
  ),
  ["applications.granted.total", "10"],
  ...["upheld", "corrected", "other", "pending", "total"].map(
    (column, at) => [`review.litigation_direct.${column}`, `${LAWSUITS[at]}`] as const,
  ),
]);
const LAYOUTS = [
  "html: merged cells once",
  "text: one cell a line",
  "text: tabs, every slot",
  "text: a cell a line, without a mark",
];

/** A form of which section 三 has one row of heads, the columns in this order. */
function flat(heads: readonly string[], order: readonly number[] = [0, 1, 2, 3, 4, 5, 6]): readonly PrintedTable[] {
  const columns = ["natural_person", "enterprise", "research_institution", "social_organization", "legal_service"];
  const names = [...columns, "other_organization", "total"];
  const applicants = order.map((at) => names[at] ?? "");
  const form = printForm("2021", allFigures("2021", FIGURES), { ...PLAIN, applicants });
  const cell = (text: string) => ({ text, columns: 1, rows: 1 });
  const head = [{ text: "（勾稽关系）", columns: 3, rows: 1 }, ...order.map((at) => cell(heads[at] ?? ""))];
  return TABLE_IDS.map((table) => (table === "applications" ? [head, ...form.applications.slice(3)] : form[table]));
}

function row(text: string, id: string): (number | string)[] {
  return align(text)
    .facts.filter((fact) => fact.id.startsWith(`${id}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

function prefixed(prefix: string): readonly string[] {
  return HEADS.map((head, at) => (at > 0 && at < 6 ? prefix + head : head));
}

const PREFIXED = prefixed("法人或其他组织-");

describe.each(LAYOUTS)("alignTables() on a head in one row, %s", (layout) => {
  const written = (heads: readonly string[], order?: readonly number[]): string =>
    layouts[layout]?.(flat(heads, order)) ?? "";

  it.each([
    "法人或其他组织-",
    "法人和其他组织：",
    "法人及其他组织 ",
    "法人或者其他组织—",
    "其他组织：",
    "法人组织",
    "法入或其他组织-",
    "法人或其他织",
  ])("reads the columns under %s, the head over them in front of each", (prefix) => {
    expect(row(written(prefixed(prefix)), "applications.granted")).toEqual(GRANTED);
  });

  it.each<[number, string]>([
    [2, "法人或其他织：科研机构"],
    [2, "法人或其他科研机构"],
    [3, "法入或其他组织-社会公益组织"],
    [3, "法人或其他组织：社会公益织"],
    [4, "法人或其他组织法律服备机构"],
    [5, "法人或其他织-其他"],
  ])("gives no column the figures of another where head %i is %s", (at, misread) => {
    expect(row(written(PREFIXED.with(at, misread)), "applications.granted")).toEqual(GRANTED);
  });

  it("believes an order other than the form's by heads that are to the letter", () => {
    expect(row(written(PREFIXED, [0, 1, 3, 2, 4, 5, 6]), "applications.granted")).toEqual(GRANTED);
  });

  it.each<[string, readonly string[]]>([
    ["科研囗构", HEADS.with(2, "科研囗构")],
    ["社会公益织", HEADS.with(3, "社会公益织")],
    ["法人或其他织：科研机构", PREFIXED.with(2, "法人或其他织：科研机构")],
  ])("believes none by %s", (_, heads) => {
    expect(row(written(heads, [0, 1, 3, 2, 4, 5, 6]), "applications.granted")).toEqual(Array(7).fill(M));
  });
});

describe("alignTables() on misread heads of a page beside heads that reach over several rows", () => {
  const page = layouts["html: spans"]?.(
    TABLE_IDS.map((table) => printForm("2021", allFigures("2021", FIGURES))[table]),
  );
  const replaceLast = (text: string, from: string, to: string): string => {
    const at = text.lastIndexOf(from);
    return text.slice(0, at) + to + text.slice(at + from.length);
  };

  it.each<[string, string, string, readonly number[]]>([
    ["结果纠正", "给果纠正", "review.litigation_direct", LAWSUITS],
    ["尚未审结", "尚未宙结", "review.litigation_direct", LAWSUITS],
  ])("takes %s for itself when it is %s", (head, misread, id, figures) => {
    expect(row(replaceLast(page ?? "", `>${head}<`, `>${misread}<`), id)).toEqual(figures);
  });

  it("takes a head of two characters for itself when one is lost and no other head is", () => {
    expect(row((page ?? "").replace(">总计<", ">总<"), "applications.granted")).toEqual(GRANTED);
  });
});
