import { describe, expect, it } from "vitest";
import { EDITION_IDS, TABLE_IDS } from "../../../src/form/editions.ts";
import type { AlignedTables } from "../../../src/parsing/tables/align-tables.ts";
import { addUp, needsSums, tellsNoOrder } from "./added-up.ts";
import { align } from "./align.ts";
import { layouts } from "./layouts.ts";
import { allFigures, type Figures, printForm, type Wording } from "./printed-form.ts";
import { wordings } from "./wordings.ts";

/** A different figure in every cell, so that none can stand in for another. */
function distinctFigures(edition: "2019" | "2021"): Figures {
  return Object.fromEntries(Object.keys(allFigures(edition, {})).map((id, index) => [id, String(index + 1)]));
}

function write(layout: string, edition: "2019" | "2021", figures: Figures, wording: Wording): string {
  const form = printForm(edition, figures, wording);
  return layouts[layout]?.(TABLE_IDS.map((table) => form[table])) ?? "";
}

function read({ facts }: AlignedTables): Record<string, string> {
  return Object.fromEntries(
    facts.map(({ id, cell }) => [id, cell.state === "number" ? String(cell.value) : cell.state]),
  );
}

describe("alignTables() gives every figure to its own cell", () => {
  for (const edition of EDITION_IDS) {
    for (const layout of Object.keys(layouts)) {
      for (const [name, wording] of Object.entries(wordings)) {
        if (tellsNoOrder(layout, name)) continue;
        it(`edition ${edition}, ${layout}, ${name}`, () => {
          const distinct = distinctFigures(edition);
          const figures = needsSums(layout, name) ? addUp(distinct, Number, String) : distinct;
          const aligned = align(write(layout, edition, figures, wording));
          expect(aligned.edition).toBe(edition);
          expect(read(aligned)).toEqual(figures);
        });
      }
    }
  }
});
