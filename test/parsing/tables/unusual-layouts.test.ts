import { describe, expect, it } from "vitest";
import { align } from "./align.ts";

type Cell = string | { readonly text: string; readonly columns?: number; readonly rows?: number };

const tr = (...cells: readonly Cell[]): string => {
  const written = cells.map((cell) => {
    const { text, columns = 1, rows = 1 } = typeof cell === "string" ? { text: cell } : cell;
    return `<td colspan=${columns} rowspan=${rows}>${text}</td>`;
  });
  return `<tr>${written.join("")}</tr>`;
};
const table = (...rows: readonly string[]): string => `<table>${rows.join("")}</table>`;
const wide = (text: string, columns: number): Cell => ({ text, columns });
const tall = (text: string, rows: number): Cell => ({ text, rows });

/** Cells of a table as they are read, in the order of the form. */
function read(page: string, of: "review" | "proactive", edition = "2021"): (number | string)[] {
  const aligned = align(`<!DOCTYPE html><html><body>${page}</body></html>`);
  expect(aligned.edition).toBe(edition);
  return aligned.facts
    .filter(({ id }) => id.startsWith(`${of}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

const RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const KINDS = ["行政复议", "未经复议直接起诉", "复议后起诉"];
/** Not the sums of one another: the heads alone have to tell. */
const FIGURES = KINDS.map((_, kind) => RESULTS.map((__, result) => kind * 5 + result + 1));
const figure = (kind: number, result: number): string => String(FIGURES[kind]?.[result]);
const rowOf = (kind: number): string => tr(...RESULTS.map((_, result) => figure(kind, result)));
const acrossKinds = RESULTS.map((name, result) => tr(name, ...KINDS.map((_, kind) => figure(kind, result))));
const downKinds = (groups: (kind: number) => readonly Cell[]): string[] =>
  KINDS.flatMap((_, kind) =>
    RESULTS.map((name, result) => tr(...(result === 0 ? groups(kind) : []), name, figure(kind, result))),
  );
const [RECONSIDERATION = "", DIRECT = "", AFTER = ""] = KINDS;

it("reads a column's head in one cell with the item of article 20 over it", () => {
  const page = table(
    tr("信息内容", "第二十条第（一）项 本年制发件数", "本年废止件数", "现行有效件数"),
    tr("规章", "1", "2", "3"),
    tr("行政规范性文件", "4", "5", "6"),
    tr("信息内容", "第二十条第（五）项 本年处理决定数量"),
    tr("行政许可", "7"),
  );
  expect(read(page, "proactive").slice(0, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it("takes the rest of a head, in a row of its own, for no row of figures", () => {
  const empty = (count: number): string[] => Array.from({ length: count }, () => "");
  const cut = [
    tr("行政复议", ...empty(4), "行政诉讼", ...empty(9)),
    tr(...RESULTS, "未经复议", ...empty(4), "复议后起", ...empty(4)),
    tr(...empty(5), "直接起诉", ...empty(4), "诉", ...empty(4)),
    tr(...empty(5), ...RESULTS, ...RESULTS),
    tr(...FIGURES.flat().map(String)),
  ];
  const cells = read(table(...cut), "review");
  expect(cells.filter((cell) => cell !== "missing").every((cell) => typeof cell === "number")).toBe(true);
});

describe("alignTables() on section 四 in other layouts", () => {
  it.each<[string, string]>([
    ["results below one another", table(tr("", ...KINDS), ...acrossKinds)],
    [
      "the same under heads of two levels",
      table(tr(tall("处理结果", 2), tall(RECONSIDERATION, 2), wide("行政诉讼", 2)), tr(DIRECT, AFTER), ...acrossKinds),
    ],
    [
      "the same with the kinds of lawsuits in words of their own",
      table(tr("", RECONSIDERATION, `行政诉讼（${DIRECT}）`, `行政诉讼（${AFTER}）`), ...acrossKinds),
    ],
    ["groups on the left", table(...downKinds((kind) => [tall(KINDS[kind] ?? "", 5)]))],
    [
      "groups of two levels on the left",
      table(
        ...downKinds((kind) =>
          kind === 0
            ? [{ text: RECONSIDERATION, columns: 2, rows: 5 }]
            : [...(kind === 1 ? [tall("行政诉讼", 10)] : []), tall(KINDS[kind] ?? "", 5)],
        ),
      ),
    ],
    [
      "a table for each kind, named over the results",
      KINDS.map((name, kind) => table(tr(wide(name, 5)), tr(...RESULTS), rowOf(kind))).join("<p></p>"),
    ],
    [
      "a table for each kind, named in a line before it",
      KINDS.map((name, kind) => `<p>${name}</p>${table(tr(...RESULTS), rowOf(kind))}`).join(""),
    ],
    [
      "a table for each kind, named in a line with a number",
      KINDS.map(
        (name, kind) =>
          `<p>（${kind + 1}）${kind > 0 ? "行政诉讼——" : ""}${name}</p>${table(tr(...RESULTS), rowOf(kind))}`,
      ).join(""),
    ],
    [
      "lawsuits in halves below one another",
      table(
        ...KINDS.flatMap((name, kind) => [
          ...(kind === 1 ? [tr(wide("行政诉讼", 5))] : []),
          tr(wide(name, 5)),
          tr(...RESULTS),
          rowOf(kind),
        ]),
      ),
    ],
  ])("%s", (_, page) => {
    expect(read(page, "review")).toEqual(FIGURES.flat());
  });

  it("reads gaps within, and columns without a figure", () => {
    const rows = RESULTS.map((name, result) => tr(name, result === 1 ? "" : figure(0, result), figure(1, result), ""));
    const cells = read(table(tr("", ...KINDS), ...rows), "review");
    expect(cells.slice(0, 10)).toEqual([1, "blank", 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each<[string, string]>([
    ["no kind is named", table(tr(...RESULTS), rowOf(0))],
    ["a row has a cell too few", table(tr("", ...KINDS), ...acrossKinds.with(1, tr("结果纠正", "3", "4")))],
    [
      "a row may have closed up and been filled up",
      table(tr("", ...KINDS), ...acrossKinds.with(1, tr("结果纠正", "3", "4", ""))),
    ],
    ["a name of a result is lost", table(...downKinds((kind) => [tall(KINDS[kind] ?? "", 5)]).with(7, tr("8", "")))],
    ["there is no head at all", table(tr(...FIGURES.flat().map(String)))],
  ])("reads nothing where %s", (_, page) => {
    expect(read(`<p>四、政府信息公开行政复议、行政诉讼情况</p>${page}`, "review")).toEqual(Array(15).fill("missing"));
  });
});

const ARTICLE = (number: string): string => tr(wide(`第二十条第（${number}）项`, 4));
const DOCUMENTS = ["本年制发件数", "本年废止件数", "现行有效件数"];

describe("alignTables() on section 二 that lies on its side", () => {
  const documents = DOCUMENTS.map((name, index) => tr(name, String(index + 1), String(index + 4)));
  const decisions = [tr("信息内容", "行政许可", "行政处罚", "行政强制"), tr("本年处理决定数量", "7", "8", "9")];
  const fees = [tr("信息内容", "行政事业性收费"), tr("本年收费金额（单位：万元）", "1.5")];

  it("reads a table for each group", () => {
    const page = [[tr("信息内容", "规章", "行政规范性文件"), ...documents], decisions, fees];
    expect(read(page.map((rows) => table(...rows)).join("<p></p>"), "proactive")).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 1.5],
    ]);
  });

  it("reads one table, groups parted by their articles, whether they lie or not", () => {
    const page = table(
      ARTICLE("一"),
      tr("信息内容", "规章", wide("行政规范性文件", 2)),
      ...DOCUMENTS.map((name, index) => tr(name, String(index + 1), wide(String(index + 4), 2))),
      ARTICLE("五"),
      ...decisions,
      ARTICLE("八"),
      tr("信息内容", wide("本年收费金额（单位：元）", 3)),
      tr("行政事业性收费", wide("15000", 3)),
    );
    expect(read(page, "proactive")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 1.5]);
  });

  it("reads the form of 2019", () => {
    const names = ["行政许可", "其他对外管理服务事项"];
    const heads = ["上一年项目数量", "本年增/减", "处理决定数量"];
    const page = table(
      tr("信息内容", ...names),
      ...heads.map((head, index) => tr(head, String(index), String(-index))),
    );
    expect(read(page, "proactive", "2019").slice(6, 12)).toEqual([0, 1, 2, 0, -1, "text"]);
  });
});
