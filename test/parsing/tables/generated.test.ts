import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION_IDS, TABLE_IDS } from "../../../src/form/editions.ts";
import type { EditionId } from "../../../src/form/types.ts";
import type { Cell } from "../../../src/report/cell.ts";
import { addUp, needsSums, tellsNoOrder } from "./added-up.ts";
import { align } from "./align.ts";
import { brokenLayouts, layouts } from "./layouts.ts";
import { allFigures, type Figures, type PrintedTable, printForm } from "./printed-form.ts";
import { shortened, wordings } from "./wordings.ts";

const RUNS = Number(process.env["GENERATED_RUNS"] ?? 150);

/** What may be printed in a cell, and what it is. */
interface Printed {
  readonly text: string;
  readonly state: Cell["state"];
  readonly value?: number;
}

const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat({ max: 30 }) },
  { weight: 1, arbitrary: fc.nat({ max: 2_000_000 }) },
);
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const styles: readonly ((value: number) => string)[] = [
  String,
  (value) => fullWidth(String(value)),
  (value) => value.toLocaleString("en-US"),
  (value) => `${value}件`,
  (value) => `[bookmark: _GoBack]${value}`,
];
const number = fc
  .tuple(count, fc.nat({ max: styles.length - 1 }))
  .map(([value, style]): Printed => ({ text: styles[style]?.(value) ?? "", state: "number", value }));
const blank = fc.constantFrom("", "/", "-", "—", "无").map((text): Printed => ({ text, state: "blank" }));
/** 1 2 is 12 where a sum that is kept by it happens to say so. */
const remark = fc
  .constantFrom("约30", "见附件", "1 2", "0 0")
  .map((text): Printed => (text === "1 2" ? { text, state: "text", value: 12 } : { text, state: "text" }));

function reports(cell: fc.Arbitrary<Printed>): fc.Arbitrary<{ edition: EditionId; cells: Record<string, Printed> }> {
  return fc
    .constantFrom(...EDITION_IDS)
    .chain((edition) =>
      fc
        .record(Object.fromEntries(Object.keys(allFigures(edition, {})).map((id) => [id, cell])))
        .map((cells) => ({ edition, cells })),
    );
}

const withGaps = fc.oneof({ weight: 8, arbitrary: number }, { weight: 1, arbitrary: blank });

function textsOf(cells: Record<string, Printed>): Figures {
  return Object.fromEntries(Object.entries(cells).map(([id, { text }]) => [id, text]));
}

function addedUp(cells: Record<string, Printed>): Record<string, Printed> {
  return addUp(
    cells,
    ({ value }) => value ?? 0,
    (value) => ({ text: String(value), state: "number", value }),
  );
}

const layout = fc.constantFrom(...Object.keys(layouts));
const anyLayout = fc.constantFrom(...Object.keys({ ...layouts, ...brokenLayouts }));
const wording = fc.constantFrom(...Object.keys(wordings));
const anyWording = fc.constantFrom(...Object.keys({ ...wordings, ...shortened }));

function write(tables: readonly PrintedTable[], layoutName: string): string {
  return { ...layouts, ...brokenLayouts }[layoutName]?.(tables) ?? "";
}

function formOf(edition: EditionId, cells: Record<string, Printed>, wordingName: string): readonly PrintedTable[] {
  const form = printForm(edition, textsOf(cells), { ...wordings, ...shortened }[wordingName]);
  return TABLE_IDS.map((table) => form[table]);
}

/** What was read otherwise than it was printed; a cell given up as missing is not among it. */
function misread(text: string, cells: Record<string, Printed>): readonly string[] {
  return align(text).facts.flatMap(({ id, cell }) => {
    const printed = cells[id];
    if (cell.state !== "number") return [];
    return printed?.value === cell.value ? [] : [`${id}: printed “${printed?.text}”, read ${cell.value}`];
  });
}

describe("alignTables() on generated reports", () => {
  it("reads every figure of a report without gaps, in every layout and wording", () => {
    fc.assert(
      fc.property(reports(number), layout, wording, ({ edition, cells: drawn }, layoutName, wordingName) => {
        fc.pre(!tellsNoOrder(layoutName, wordingName));
        const cells = needsSums(layoutName, wordingName) ? addedUp(drawn) : drawn;
        const aligned = align(write(formOf(edition, cells, wordingName), layoutName));
        const read = aligned.facts.map(({ id, cell }) => [id, cell.state === "number" ? cell.value : cell.state]);
        expect(Object.fromEntries(read)).toEqual(
          Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value])),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it("reads every figure that is there under heads that leave out columns, where the file shows its cells", () => {
    const shown = fc.constantFrom("html: spans", "html: section 三 on its side");
    const short = fc.constantFrom(...Object.keys(shortened));
    fc.assert(
      fc.property(reports(number), shown, short, ({ edition, cells }, layoutName, wordingName) => {
        const aligned = align(write(formOf(edition, cells, wordingName), layoutName));
        const { applicants = [] } = shortened[wordingName] ?? {};
        for (const { id, cell } of aligned.facts) {
          const [table, , column = ""] = id.split(".");
          const isThere = table !== "applications" || applicants.includes(column);
          const value = isThere ? cells[id]?.value : undefined;
          expect([id, cell.state === "number" ? cell.value : undefined]).toEqual([id, value]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("reads no wrong figure where cells are blank or hold words", () => {
    const cell = fc.oneof(
      { weight: 8, arbitrary: number },
      { weight: 3, arbitrary: blank },
      { weight: 1, arbitrary: remark },
    );
    fc.assert(
      fc.property(reports(cell), anyLayout, anyWording, ({ edition, cells }, layoutName, wordingName) => {
        expect(misread(write(formOf(edition, cells, wordingName), layoutName), cells)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("reads no wrong figure from a bad scan, where figures are lost or misread", () => {
    const lost = fc.constantFrom("", "", "C", "□", "Ī").map((text): Printed => ({ text, state: "missing" }));
    const cell = fc.oneof({ weight: 12, arbitrary: number }, { weight: 1, arbitrary: lost });
    fc.assert(
      fc.property(reports(cell), anyLayout, anyWording, ({ edition, cells }, layoutName, wordingName) => {
        expect(misread(write(formOf(edition, cells, wordingName), layoutName), cells)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("reads no wrong figure from rows that lost figures and closed up", () => {
    const losses = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        reports(withGaps),
        anyLayout,
        anyWording,
        losses,
        ({ edition, cells }, layoutName, wordingName, lost) => {
          const tables = formOf(edition, cells, wordingName).map((table, number) => {
            const rows = table.filter((row) => row.some(({ fact }) => fact));
            const gone = lost.map(([inTable, row, cell]) => {
              const figures = rows[row % rows.length]?.filter(({ fact }) => fact) ?? [];
              return inTable === number ? figures[cell % figures.length] : undefined;
            });
            return table.map((row) => row.filter((cell) => !gone.includes(cell)));
          });
          expect(misread(write(tables, layoutName), cells)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("reads no wrong figure from tables that lost any one cell, label and head included", () => {
    fc.assert(
      fc.property(
        reports(withGaps),
        anyLayout,
        anyWording,
        fc.nat(),
        fc.nat(),
        ({ edition, cells }, layoutName, wordingName, y, x) => {
          const tables = formOf(edition, cells, wordingName).map((table) =>
            table.map((row, number) => row.filter((_, at) => !(number === y % table.length && at === x % row.length))),
          );
          expect(misread(write(tables, layoutName), cells)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("reads no wrong figure from a file that was cut anywhere", () => {
    fc.assert(
      fc.property(
        reports(number),
        anyLayout,
        anyWording,
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (report, name, words, share) => {
          const text = write(formOf(report.edition, report.cells, words), name);
          // A figure may be cut in two: the last line is not judged.
          const half = text.slice(0, text.lastIndexOf("\n", Math.floor(text.length * share)) + 1);
          fc.pre(half.trim() !== "");
          expect(misread(half, report.cells)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
