import { cellsOf } from "../../src/form/facts.ts";
import type { EditionId } from "../../src/form/types.ts";
import type { Cell } from "../../src/report/cell.ts";
import type { Fact, Report } from "../../src/report/report.ts";

/** What cells hold: a figure, or `""` for a blank, a word for words, `null` for a missing cell. */
export type Printed = Readonly<Record<string, number | string | null>>;

function cellOf(printed: number | string | null): Cell {
  if (typeof printed === "number") return { state: "number", value: printed, raw: String(printed) };
  if (printed === null) return { state: "missing", raw: null };
  return { state: printed === "" ? "blank" : "text", raw: printed };
}

/** The facts of a report: every cell 0 but those that are given, and what is given besides. */
export function factsOf(edition: EditionId, printed: Printed): readonly Fact[] {
  const ids = new Set([...cellsOf(edition).map(({ id }) => id as string), ...Object.keys(printed)]);
  const where = { section: null, row: "", column: null, line: null };
  return [...ids].map((id) => ({
    id: id as Fact["id"],
    cell: cellOf(printed[id] ?? (id in printed ? null : 0)),
    where,
  }));
}

/** A report of 辛店街道 with these cells. */
export function reportWith(year: number, edition: EditionId, printed: Printed): Report {
  return {
    id: `report of ${year}`,
    title: `${year}年度报告`,
    agency: { id: "辛店街道", name: "辛店街道办事处", short: "辛店街道", region: [], type: "street", aliases: [] },
    year,
    edition,
    period: { from: `${year}-01-01`, to: `${year}-12-31`, stated: true },
    published: null,
    source: { file: "", sha256: "" },
    contact: { address: null, postcode: null, telephone: null, email: null, website: null },
    facts: factsOf(edition, printed),
    sections: { 一: [], 五: [], 六: [] },
    findings: [],
    alignments: [],
    remarks: [],
  };
}
