import type { GridCell } from "../../../reading/document.ts";
import { headMeanings } from "../labels/head-meanings.ts";
import { labelCore, visibleText } from "../labels/label-core.ts";
import { rowMeaning } from "../labels/row-meanings.ts";

type Row = readonly (GridCell | null)[];

/** Rows that the names of results take, one for each level. */
const MOST_LEVELS = 3;
/** Columns that the names of applicants take. */
const MOST_NAMES = 3;
const FEWEST_APPLICANTS = 4;
const FEWEST_RESULTS = 10;

/**
 * Does the table of section 三 lie on its side: applicants below one another on the left, all else over the figures?
 *
 * @param slots a cell everywhere
 */
export function isLyingApplications(slots: readonly Row[]): boolean {
  const top = slots.slice(0, MOST_LEVELS).findIndex((row) => applicantOf(row) !== undefined);
  const height = top < 0 ? MOST_LEVELS : top;
  const below = slots.slice(height);
  const applicants = below.map(applicantOf);
  if (below.length < FEWEST_APPLICANTS || applicants.includes(undefined)) return false;
  if (new Set(applicants).size < applicants.length) return false;
  const results = new Set(slots.slice(0, height).flatMap((row) => row.map(resultOf)));
  results.delete(undefined);
  const holdsNames = below.some((row) => row.slice(MOST_NAMES).some((cell) => resultOf(cell) !== undefined));
  return results.size >= FEWEST_RESULTS && !holdsNames && isFlush(below);
}

/** Where one row ends in a gap and others do not, it may have lost a cell and closed up. */
function isFlush(rows: readonly Row[]): boolean {
  const ends = rows.map((row) => visibleText(row.at(-1)?.text ?? "") !== "");
  return new Set(ends).size === 1;
}

function applicantOf(row: Row): string | undefined {
  const names = row.slice(0, MOST_NAMES).map((cell) => headMeanings(labelCore(cell?.text ?? ""), "applications"));
  const leaves = names.flatMap(([meaning, another]) => (meaning?.kind === "leaf" && !another ? meaning.column : []));
  return leaves.at(-1);
}

function resultOf(cell: GridCell | null): string | undefined {
  const meaning = rowMeaning(labelCore(cell?.text ?? ""));
  return meaning?.kind === "row" && meaning.table === "applications" ? meaning.row : undefined;
}
