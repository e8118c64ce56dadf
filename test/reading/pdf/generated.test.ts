import fc from "fast-check";
import { expect, test } from "vitest";
import { EDITION_IDS, TABLE_IDS } from "../../../src/form/editions.ts";
import type { EditionId } from "../../../src/form/types.ts";
import { alignTables } from "../../../src/parsing/tables/align-tables.ts";
import { readDocument } from "../../../src/reading/read-document.ts";
import { allFigures, printForm } from "../../parsing/tables/printed-form.ts";
import { drawTables, type PdfLayout } from "./pdf-layouts.ts";

const RUNS = Number(process.env["GENERATED_RUNS"] ?? 30);

/** Lines that are printed close together leave open which row a label belongs to: then its figures are missing. */
const MOST = 0.6;

interface Printed {
  readonly text: string;
  readonly value: number | null;
}

const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat({ max: 9_999 }) });
const figure = count.map((value): Printed => ({ text: String(value), value }));
const gap = fc.constantFrom("", "/", "-", "无").map((text): Printed => ({ text, value: null }));
const cell = fc.oneof({ weight: 3, arbitrary: figure }, { weight: 1, arbitrary: gap });

const ruled = layouts("strokes", "boxes", "thin fills");
const open = layouts("none", "level");

function layouts(...lines: PdfLayout["lines"][]): fc.Arbitrary<PdfLayout> {
  return fc.record({
    lines: fc.constantFrom(...lines),
    align: fc.constantFrom("left", "centre", "right"),
    figures: fc.constantFrom("cells", "characters", "row"),
    size: fc.constantFrom(7, 8, 9, 10.5),
    pageHeight: fc.constantFrom(500, 700, 1200, 2000),
    bold: fc.boolean(),
    quarterTurns: fc.constantFrom(0, 0, 1),
  });
}

interface Form {
  readonly edition: EditionId;
  readonly cells: Readonly<Record<string, Printed>>;
}

function forms(of: fc.Arbitrary<Printed>): fc.Arbitrary<Form> {
  return fc
    .constantFrom(...EDITION_IDS)
    .chain((edition) =>
      fc
        .record(Object.fromEntries(Object.keys(allFigures(edition, {})).map((id) => [id, of])))
        .map((cells) => ({ edition, cells })),
    );
}

/** What is read of a form drawn as a PDF, by fact id: figures, or the state of a cell that holds none. */
async function readBack({ edition, cells }: Form, layout: PdfLayout): Promise<Record<string, number | string>> {
  const texts = Object.fromEntries(Object.entries(cells).map(([id, { text }]) => [id, text]));
  const form = printForm(edition, texts);
  const bytes = drawTables(
    TABLE_IDS.map((table) => form[table]),
    layout,
  );
  const document = await readDocument(bytes, "generated.pdf");
  if ("unreadable" in document) throw new Error(document.reason);
  const { facts } = alignTables(document.blocks);
  return Object.fromEntries(facts.map(({ id, cell: read }) => [id, read.state === "number" ? read.value : read.state]));
}

/** What is neither as printed nor missing. */
function wrongIn(read: Record<string, number | string>, cells: Form["cells"]): unknown[] {
  return Object.entries(read).filter(([id, value]) => {
    const printed = cells[id]?.value ?? "blank";
    return value !== "missing" && value !== printed;
  });
}

/** A row without its total may be one that has lost a cell and closed up: it may be `missing`, and is never wrong. */
function hasItsTotal(id: string, cells: { readonly [id: string]: { readonly value: number | null } }): boolean {
  // All kinds of proceedings stand in one row of the file.
  const row = id.startsWith("review.") ? "review.litigation_after_reconsideration" : id.slice(0, id.lastIndexOf("."));
  const total = cells[`${row}.total`];
  return total === undefined || total.value !== null;
}

test("every cell of a table with ruling lines is read, a figure or a blank", async () => {
  await fc.assert(
    fc.asyncProperty(forms(cell), ruled, async (form, layout) => {
      const read = await readBack(form, layout);
      const settled = Object.entries(form.cells).filter(([id]) => hasItsTotal(id, form.cells));
      const printed = settled.map(([id, { value }]) => [id, value ?? "blank"]);
      expect(Object.fromEntries(settled.map(([id]) => [id, read[id]]))).toEqual(Object.fromEntries(printed));
      expect(wrongIn(read, form.cells)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("no wrong cell is read of a table without lines between its columns", async () => {
  await fc.assert(
    fc.asyncProperty(forms(cell), open, async (form, layout) => {
      expect(wrongIn(await readBack(form, layout), form.cells)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("most figures are read of a table without lines that has no gaps, and no wrong one", async () => {
  const share = { printed: 0, read: 0 };
  await fc.assert(
    fc.asyncProperty(forms(figure), open, async (form, layout) => {
      const read = await readBack(form, layout);
      expect(wrongIn(read, form.cells)).toEqual([]);
      share.printed += Object.keys(form.cells).length;
      share.read += Object.values(read).filter((value) => typeof value === "number").length;
    }),
    { numRuns: RUNS },
  );
  console.log(`figures read of drawn tables without lines: ${((100 * share.read) / share.printed).toFixed(1)} %`);
  expect(share.read / share.printed).toBeGreaterThan(MOST);
});
