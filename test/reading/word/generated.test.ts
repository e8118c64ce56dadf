import fc from "fast-check";
import { expect, test } from "vitest";
import { EDITION_IDS, TABLE_IDS } from "../../../src/form/editions.ts";
import { alignTables } from "../../../src/parsing/tables/align-tables.ts";
import { addUp, needsSums } from "../../parsing/tables/added-up.ts";
import { allFigures, printForm } from "../../parsing/tables/printed-form.ts";
import { wordings } from "../../parsing/tables/wordings.ts";
import { docxLayouts } from "./docx-layouts.ts";
import { readBytes } from "./reports.ts";

const RUNS = Number(process.env["GENERATED_RUNS"] ?? 40);

const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat({ max: 99_999 }) });
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const figure = fc
  .tuple(
    count,
    fc.constantFrom(
      String,
      (value: number) => fullWidth(String(value)),
      (value: number) => `${value}件`,
    ),
  )
  .map(([value, print]) => ({ text: print(value), value }));
const gap = fc.constantFrom("", "/", "—", "无", "见附件").map((text) => ({ text, value: null }));

/** All kinds of proceedings stand in one row of the file. */
const LAST_OF_REVIEW = "review.litigation_after_reconsideration";

type Printed = { readonly text: string; readonly value: number | null };

function reports(cell: fc.Arbitrary<Printed>) {
  return fc
    .constantFrom(...EDITION_IDS)
    .chain((edition) =>
      fc
        .record(Object.fromEntries(Object.keys(allFigures(edition, {})).map((id) => [id, cell])))
        .map((cells) => ({ edition, cells })),
    );
}

const layout = fc.constantFrom(...Object.keys(docxLayouts));
const wording = fc.constantFrom(...Object.keys(wordings));

/** What is read of a form written as a .docx, by fact id: figures, or the state of a cell that holds none. */
async function readBack(
  { edition, cells }: { edition: (typeof EDITION_IDS)[number]; cells: Record<string, Printed> },
  layoutName: string,
  wordingName: string,
): Promise<Record<string, number | string>> {
  const texts = Object.fromEntries(Object.entries(cells).map(([id, { text }]) => [id, text]));
  const form = printForm(edition, texts, wordings[wordingName]);
  const write = docxLayouts[layoutName];
  if (!write) throw new Error(`No layout ${layoutName}`);
  const { blocks } = await readBytes(await write(TABLE_IDS.map((table) => form[table])), "generated.docx");
  const { facts } = alignTables(blocks);
  return Object.fromEntries(facts.map(({ id, cell }) => [id, cell.state === "number" ? cell.value : cell.state]));
}

test("every figure of a .docx without gaps is read, in every layout and wording", async () => {
  await fc.assert(
    fc.asyncProperty(reports(figure), layout, wording, async (report, layoutName, wordingName) => {
      const cells = needsSums(layoutName, wordingName)
        ? addUp<Printed>(
            report.cells,
            ({ value }) => value ?? 0,
            (value) => ({ text: String(value), value }),
          )
        : report.cells;
      const printed = Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]));
      expect(await readBack({ ...report, cells }, layoutName, wordingName)).toEqual(printed);
    }),
    { numRuns: RUNS },
  );
});

test("no wrong figure is read of a .docx where cells are blank or hold words", async () => {
  const cell = fc.oneof({ weight: 3, arbitrary: figure }, { weight: 1, arbitrary: gap });
  await fc.assert(
    fc.asyncProperty(reports(cell), layout, wording, async (report, layoutName, wordingName) => {
      const read = await readBack(report, layoutName, wordingName);
      const wrong = Object.entries(read).filter(
        ([id, value]) => typeof value === "number" && value !== report.cells[id]?.value,
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("every cell of a .docx with merged cells is read, blank or not", async () => {
  const cell = fc.oneof({ weight: 3, arbitrary: figure }, { weight: 1, arbitrary: gap });
  await fc.assert(
    fc.asyncProperty(reports(cell), async (report) => {
      const read = await readBack(report, "merged cells", "the form's own");
      // A row without its total may be one that has lost a cell and closed up: only such a one may be missing.
      const hasItsTotal = (id: string): boolean => {
        const row = id.startsWith("review.") ? LAST_OF_REVIEW : id.slice(0, id.lastIndexOf("."));
        const total = report.cells[`${row}.total`];
        return total === undefined || total.value !== null;
      };
      const lost = Object.entries(read).filter(
        ([id, value]) => value === "missing" && report.cells[id] && hasItsTotal(id),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
