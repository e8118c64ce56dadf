import { z } from "zod";
import { findDerived } from "../../form/derived.ts";
import { ALL_CELL_IDS, isNarrativeFactId } from "../../form/facts.ts";
import { phrases } from "./phrase-lists.ts";

const rowIds = new Set<string>(
  ALL_CELL_IDS.map((id) => id.split(".").slice(0, 2).join(".")).filter((id) => !id.startsWith("narrative.")),
);

function isRowId(id: string): boolean {
  return rowIds.has(id) || isNarrativeFactId(id) || findDerived(`${id}.total`) !== undefined;
}

/** Words for the rows of the form and the figures of the prose. */
export const rowsSchema = z.record(
  z.string().refine(isRowId, { error: (issue) => `“${String(issue.input)}”不是表格的行，也不是正文的数字` }),
  z.strictObject({ phrases, weak: phrases.default([]) }),
);

const columnIds = (prefix: string) =>
  new Set(ALL_CELL_IDS.filter((id) => id.startsWith(prefix)).map((id) => id.split(".")[2] ?? ""));
const knownColumn = (prefix: string) => {
  const known = columnIds(prefix);
  return z.string().refine((id) => known.has(id), { error: (issue) => `“${String(issue.input)}”不是这张表的列` });
};

/** Words for its columns. */
export const columnsSchema = z.strictObject({
  applicants: z.record(knownColumn("applications."), phrases),
  legal_persons: phrases,
  results: z.record(knownColumn("review."), phrases),
  results_in_court: z.record(knownColumn("review."), phrases),
  proactive: z.array(
    z.strictObject({
      columns: z.array(knownColumn("proactive.")).min(1),
      rows: z.array(z.string()).optional(),
      phrases,
    }),
  ),
});
