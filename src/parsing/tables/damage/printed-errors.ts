import { editions } from "../../../form/editions.ts";
import type { EditionId } from "../../../form/types.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import { isKept, type RowValues, sumsOf } from "../sums/column-sums.ts";
import type { Placed } from "../sums/settle-total.ts";
import type { DamageSeen } from "./damage-seen.ts";
import { isPlausible } from "./settle-damage.ts";

const COLUMNS = editions["2021"].tables.applications.columns.map(({ id }) => id as string);
/** Ways to mend the broken rows together that are tried. */
const MOST_WAYS = 2000;

/**
 * The rows of a text that break their sum because they were printed so: each has a figure for each head, no row of the file
 * has too few figures or too many, and one other figure in each of them would keep the row's sum and those of its columns.
 * A row that lost a figure and got another elsewhere has several in wrong places, and its columns show it.
 *
 * @param placed all rows that are placed
 */
export function printedErrors(placed: readonly Placed[], seen: DamageSeen, edition: EditionId): ReadonlySet<Placed> {
  const broken = placed.filter((row) => row.data.table !== "proactive" && !isPlausible(row) && isFilled(row));
  if (broken.length === 0 || seen.any) return NONE;
  const inApplications = broken.filter(({ data }) => data.table === "applications");
  const known = haveOneMending(inApplications, placed, edition) ? inApplications : [];
  return new Set([...known, ...broken.filter((row) => row.data.table === "review" && breaksOneSum(row))]);
}

const NONE: ReadonlySet<Placed> = new Set();

function isFilled({ placement }: Placed): boolean {
  return placement.every((cell) => cell !== "shared" && parseFigure(cell.text)?.isCount);
}

/** No columns prove a row of `review`: with figures in wrong places, the sums of two proceedings would be broken. */
function breaksOneSum({ order, placement }: Placed): boolean {
  const rest = new Map<string, number>();
  for (const [at, cell] of placement.entries()) {
    const key = order.keys[at];
    if (!key || cell === "shared") continue;
    const value = parseFigure(cell.text)?.value ?? 0;
    rest.set(key.row, (rest.get(key.row) ?? 0) + (key.column === "total" ? -value : value));
  }
  return [...rest.values()].filter((each) => each !== 0).length === 1;
}

/** Is there just one way to change one figure in each of these rows so that all sums of rows and columns hold? */
function haveOneMending(broken: readonly Placed[], placed: readonly Placed[], edition: EditionId): boolean {
  const rows = new Map(
    placed.flatMap((row) => (row.data.table === "applications" && row.data.row ? [[row.data.row, valuesOf(row)]] : [])),
  );
  const sums = sumsOf(edition).filter((sum) => [...sum.keys()].every((id) => rows.has(id)));
  const isProven = ({ data }: Placed): boolean => sums.some((sum) => sum.has(data.row ?? ""));
  if (!broken.every(isProven) || COLUMNS.length ** broken.length > MOST_WAYS) return false;
  let ways = 0;
  const visit = (at: number): void => {
    const row = broken[at]?.data.row;
    const printed = row && rows.get(row);
    if (!row || !printed) {
      if (sums.every((sum) => COLUMNS.every((column) => isKept(sum, column, rows)))) ways += 1;
      return;
    }
    for (const mended of mendings(printed)) {
      rows.set(row, mended);
      visit(at + 1);
    }
    rows.set(row, printed);
  };
  visit(0);
  return ways === 1;
}

/** A blank counts as 0. */
function valuesOf({ order, placement }: Placed): RowValues {
  return new Map(
    placement.map((cell, at) => [
      order.keys[at]?.column ?? "",
      cell === "shared" ? undefined : cell.kind === "figure" ? parseFigure(cell.text)?.value : blankOrNot(cell.kind),
    ]),
  );
}

function blankOrNot(kind: string): number | undefined {
  return kind === "words" ? undefined : 0;
}

/** The row with one figure changed so that its sum holds. */
function mendings(printed: RowValues): readonly RowValues[] {
  const rest = COLUMNS.reduce((all, id) => all + (id === "total" ? 1 : -1) * (printed.get(id) ?? Number.NaN), 0);
  return COLUMNS.flatMap((id) => {
    const value = (printed.get(id) ?? Number.NaN) + (id === "total" ? -rest : rest);
    return value >= 0 ? [new Map([...printed, [id, value]])] : [];
  });
}
