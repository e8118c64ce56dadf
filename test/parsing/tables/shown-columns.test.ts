import { describe, expect, it } from "vitest";
import { TABLE_IDS } from "../../../src/form/editions.ts";
import { align } from "./align.ts";
import { layouts } from "./layouts.ts";
import { allFigures, PLAIN, type PrintedCell, type PrintedTable, printForm, type Wording } from "./printed-form.ts";

const M = "missing";
const HEADS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const COLUMNS = [
  "natural_person",
  "enterprise",
  "research_institution",
  "social_organization",
  "legal_service",
  "other_organization",
];
const LOST = Array(7).fill(M);
const FIGURES = Object.fromEntries(
  ["received", "granted", "partially_granted", "handled_total"].flatMap((row, y) => [
    ...COLUMNS.map((column, x) => [`applications.${row}.${column}`, `${(y + 1) * (x + 1)}`] as const),
    [`applications.${row}.total`, `${(y + 1) * 21}`] as const,
  ]),
);
const RECEIVED = [1, 2, 3, 4, 5, 6, 21];

type Change = (rows: PrintedCell[][]) => PrintedCell[][];

/** The three tables, section 三 with its columns in an order and changed. */
function written(layout: string, change: Change, order?: readonly number[]): string {
  const applicants = order?.map((at) => [...COLUMNS, "total"][at] ?? "");
  const wording: Wording = applicants ? { ...PLAIN, applicants } : PLAIN;
  const form = printForm("2021", allFigures("2021", FIGURES), wording);
  const tables = TABLE_IDS.map(
    (id): PrintedTable =>
      id === "applications" ? change(form[id].map((row) => row.map((cell) => ({ ...cell })))) : form[id],
  );
  return layouts[layout]?.(tables) ?? "";
}

function row(text: string, id: string): (number | string)[] {
  return align(text)
    .facts.filter((fact) => fact.id.startsWith(`${id}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

const same: Change = (rows) => rows;
const said =
  (from: string, to: string): Change =>
  (rows) =>
    rows.map((cells, y) => cells.map((cell) => (y < 3 && cell.text === from ? { ...cell, text: to } : cell)));

describe("alignTables() on heads that show where they stand", () => {
  const OTHER_FOURTH = [0, 1, 2, 5, 4, 3, 6];
  it.each<[string, string, Change, readonly number[] | undefined, (number | string)[]]>([
    ["one lost, all others in place", "html: spans", said("科研机构", ""), undefined, RECEIVED],
    ["one lost, one moved over it", "html: spans", said("其他", ""), [0, 1, 2, 3, 5, 4, 6], LOST],
    ["the same in a text", "text: tabs, every slot", said("其他", ""), [0, 1, 2, 3, 5, 4, 6], LOST],
    ["one lost in front", "html: spans", said("商业企业", ""), [0, 2, 1, 3, 4, 5, 6], LOST],
    ["one named twice", "html: spans", said("商业企业", "科研机构"), [0, 2, 1, 3, 4, 5, 6], LOST],
    ["two exchanged, neither known", "text: tabs, every slot", said("其他", "结果"), OTHER_FOURTH, LOST],
  ])("%s, %s", (_, layout, change, order, expected) => {
    expect(row(written(layout, change, order), "applications.received")).toEqual(expected);
  });

  it.each<[string, readonly number[] | undefined, (number | string)[]]>([
    ["as on the form", undefined, RECEIVED],
    ["in another order", [0, 1, 2, 3, 5, 4, 6], LOST],
  ])("are broken over two rows, %s", (_, order, expected) => {
    const half = (text: string): number => Math.ceil(text.length / 2);
    const flat: Change = (rows) => {
      const heads = (order ?? HEADS.map((__, at) => at)).map((at) => HEADS[at] ?? "");
      const cells = (texts: readonly string[]): PrintedCell[] =>
        texts.map((text, at) => ({ text, columns: at === 0 ? 3 : 1, rows: 1 }));
      return [
        cells(["项", ...heads.map((text) => text.slice(0, half(text)))]),
        cells(["目", ...heads.map((text) => text.slice(half(text)))]),
        ...rows.slice(3),
      ];
    };
    expect(row(written("html: spans", flat, order), "applications.received")).toEqual(expected);
  });

  it("one below the other, 其他 before another kind of legal persons, labels broken over lines", () => {
    const text = written("text: a cell a line, without a mark", same, [0, 1, 2, 3, 5, 4, 6]);
    const narrow = text.replace(/[^\n]{8,}/g, (line) => line.match(/.{1,7}/g)?.join("\n") ?? line);
    const cells = align(narrow).facts.filter(({ id }) => id.startsWith("applications.handled_total."));
    const wrong = cells.filter(({ id, cell }) => cell.state === "number" && `${cell.value}` !== FIGURES[id]);
    expect(wrong).toEqual([]);
  });
});

describe("alignTables() on columns that the form does not have, or the file lacks", () => {
  const isFigures = (cells: readonly PrintedCell[]): boolean => cells.some(({ fact }) => fact);
  const stray = (text: string): PrintedCell => ({ text, columns: 1, rows: 1 });
  /** A column behind the total, as high as the head. */
  const behind =
    (head: string): Change =>
    (rows) =>
      rows.map((cells, y) => {
        if (isFigures(cells)) return [...cells, stray("9")];
        return y === 0 ? [...cells, { ...stray(head), rows: 3 }] : cells;
      });
  const among: Change = (rows) =>
    rows.map((cells, y) => {
      if (isFigures(cells)) return cells.toSpliced(-4, 0, stray("9"));
      return y === 2 ? cells.toSpliced(2, 0, stray("同比增减")) : cells;
    });

  it.each<[string, string, Change]>([
    ["merged cells closed up", "text: tabs, merged cells once", behind("累计")],
    ["one below the other", "text: a cell a line, without a mark", behind("累计")],
    ["among the kinds of legal persons, one below the other", "text: a cell a line, without a mark", among],
    ["over a head that was not widened for it", "html: spans", among],
  ])("reads no figure of it: %s", (_, layout, change) => {
    const wrong = align(written(layout, change)).facts.filter(
      ({ id, cell }) =>
        id.startsWith("applications.") && cell.state === "number" && `${cell.value}` !== (FIGURES[id] ?? "0"),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it.each(["text: tabs, every slot", "html: tables cut in two"])(
    "reads no figure behind a column that is lost from all rows, %s",
    (layout) => {
      const without: Change = (rows) =>
        rows.map((cells) => cells.filter(({ fact }) => !fact?.endsWith(".research_institution")));
      const { facts } = align(written(layout, without));
      const wrong = facts.filter(
        ({ id, cell }) =>
          id.startsWith("applications.") && cell.state === "number" && `${cell.value}` !== (FIGURES[id] ?? "0"),
      );
      expect(wrong.map(({ id }) => id)).toEqual([]);
    },
  );

  it.each([
    ["another figure", "9"],
    ["words", "约30"],
    ["nothing", ""],
  ])("a row that stands twice, once with %s", (_, text) => {
    const twice: Change = (rows) =>
      rows.flatMap((cells) => {
        if (!cells.some(({ fact }) => fact === "applications.received.total")) return [cells];
        const other = cells.map((cell, at) => (at === 1 ? { ...cell, text } : cell));
        return [cells, [...other.slice(0, -1), stray("25")]];
      });
    expect(row(written("html: spans", twice), "applications.received")).toEqual([M, 2, 3, 4, 5, 6, M]);
  });
});

describe("alignTables() on rows that end in a gap, or stand twice", () => {
  const at =
    (fact: string, change: (cells: PrintedCell[], place: number) => PrintedCell[]): Change =>
    (rows) =>
      rows.map((cells) => {
        const place = cells.findIndex((cell) => cell.fact === fact);
        return place < 0 ? cells : change(cells, place);
      });
  const cell = (text: string): PrintedCell => ({ text, columns: 1, rows: 1 });
  const closedUp = (cells: PrintedCell[], place: number): PrintedCell[] => [...cells.toSpliced(place, 1), cell("")];

  it.each<[string, Change, readonly number[] | undefined]>([
    ["with the total last", at("applications.received.enterprise", closedUp), undefined],
    ["with the total in front", at("applications.received.enterprise", closedUp), [6, 0, 1, 2, 3, 4, 5]],
  ])("reads nothing of one whose figures moved up, %s", (_, change, order) => {
    expect(row(written("html: spans", change, order), "applications.received")).toEqual(LOST);
  });

  it("reads a row as it stands in a file that leaves cells blank", () => {
    const blanks: Change = (rows) =>
      rows.map((cells) => cells.map((each) => (each.text === "0" && each.fact ? { ...each, text: "" } : each)));
    const text = written("html: spans", (rows) =>
      at("applications.received.total", (cells, place) => cells.with(place, cell("")))(blanks(rows)),
    );
    expect(row(text, "applications.granted")).toEqual([2, 4, 6, 8, 10, 12, 42]);
  });

  it.each([
    ["one", 10],
    ["two", 5],
  ])("takes a gap of %s proceedings in section 四 for theirs", (_, from) => {
    const figures = ["1", "0", "0", "0", "1", "0", "2", "0", "0", "2", "0", "0", "0", "0", "0"];
    const form = printForm("2021", allFigures("2021", FIGURES), PLAIN);
    let at = 0;
    const review = form.review.map((cells) =>
      cells.map((each) => (each.fact ? { ...each, text: at < from ? (figures[at++] ?? "") : "" } : each)),
    );
    const text = layouts["html: spans"]?.(TABLE_IDS.map((id) => (id === "review" ? review : form[id]))) ?? "";
    const cells = align(text).facts.filter(({ id }) => id.startsWith("review."));
    expect(cells.map(({ cell: one }) => (one.state === "number" ? one.value : one.state))).toEqual(
      figures.map((figure, place) => (place < from ? Number(figure) : "blank")),
    );
  });

  it("does not take another's row for one with a figure too many", () => {
    const twice: Change = (rows) =>
      rows.flatMap((cells) => {
        if (!cells.some(({ fact }) => fact === "applications.received.total")) return [cells];
        const others = cells.map((each) => (each.fact ? cell("3") : each));
        return [cells.toSpliced(2, 0, cell("9")), others];
      });
    expect(row(written("html: every slot a cell", twice), "applications.received")).toEqual(LOST);
  });
});
