import { APPLICANTS } from "../../form/applications.ts";
import type { CellFactId } from "../../form/facts.ts";
import { carriedOver, inForce } from "../../form/relations.ts";
import { checkAcrossYears, checkFactsAcross } from "../../report/check-across-years.ts";
import type { CellIndex } from "../../report/check-terms.ts";
import type { Finding } from "../../report/report.ts";
import type { Store } from "../../store/store.ts";
import { oncePer } from "../../text/once.ts";
import { type Places, placesOf } from "../scope/places.ts";
import type { ScopedEntry } from "../scope/scope.ts";

const NONE = -1;

/** The cells that one relation ties between a report and that of the year before. */
type MayBreak = (store: Store) => (previous: number, current: number) => "broken" | "open" | "agrees";

/** Both cells must hold a number for it to be broken. */
function carried(column: string): MayBreak {
  return (store) => {
    const out = store.column(`applications.${carriedOver.from}.${column}` as CellFactId);
    const into = store.column(`applications.${carriedOver.to}.${column}` as CellFactId);
    return (previous, current) => {
      const [left, right] = [out[previous] ?? Number.NaN, into[current] ?? Number.NaN];
      return left !== right && !Number.isNaN(left) && !Number.isNaN(right) ? "broken" : "agrees";
    };
  };
}

/** A cell without a number may be blank, lost, or not on the form: only the reports tell. */
function keptInForce(row: string): MayBreak {
  return (store) => {
    const column = (id: string): Float64Array => store.column(`proactive.${row}.${id}` as CellFactId);
    const [held, issued, repealed] = [column("in_force"), column("issued"), column("repealed")];
    return (previous, current) => {
      const cells = [held[previous], issued[current], held[current], repealed[current]];
      const [last = 0, added = 0, found = 0, gone = 0] = cells.map((cell) => (cell === undefined ? 0 : cell || 0));
      if (last + added === found + gone) return "agrees";
      return cells.some((cell) => cell === undefined || Number.isNaN(cell)) ? "open" : "broken";
    };
  };
}

const RELATIONS: readonly MayBreak[] = [...APPLICANTS.map(carried), carried("total"), ...inForce.rows.map(keptInForce)];

/** The place of each agency's report of the year before, `NONE` where there is none. */
const previousOf = oncePer(({ entries, agencies, agencyOf, yearOf, years }: Places): Int32Array => {
  const last = new Int32Array(agencies).fill(NONE);
  return Int32Array.from(entries, (_, at) => {
    const agency = agencyOf[at] ?? 0;
    const before = last[agency] ?? NONE;
    last[agency] = at;
    const year = years[yearOf[at] ?? 0] ?? Number.NaN;
    return before !== NONE && years[yearOf[before] ?? 0] === year - 1 ? before : NONE;
  });
});

/**
 * What many reports say otherwise than those of the year before, from the columns of the store: only reports with cells that hold
 * no number are read.
 *
 * @returns the findings of those that have any, by their places in the store
 */
export async function findingsAcross(
  store: Store,
  scoped: readonly ScopedEntry[],
): Promise<ReadonlyMap<number, readonly Finding[]>> {
  const places = placesOf(store.entries());
  const previous = previousOf(places);
  const relations = RELATIONS.map((relation) => relation(store));
  const found = new Map<number, readonly Finding[]>();
  for (const { entry, index } of scoped) {
    const before = previous[index] ?? NONE;
    const earlier = places.entries[before];
    if (before === NONE || !earlier) continue;
    const states = relations.map((relation) => relation(before, index));
    if (states.every((state) => state === "agrees")) continue;
    const findings = states.includes("open")
      ? await readAcross(store, earlier.id, entry.id)
      : checkFactsAcross(earlier, entry, cellsAt(store, before), cellsAt(store, index));
    if (findings.length > 0) found.set(index, findings);
  }
  return found;
}

async function readAcross(store: Store, earlier: string, later: string): Promise<readonly Finding[]> {
  const [previous, current] = await Promise.all([store.read(earlier), store.read(later)]);
  return previous && current ? checkAcrossYears(previous, current) : [];
}

/** The cells of one report that hold a number. */
function cellsAt(store: Store, at: number): CellIndex {
  return {
    get(id) {
      const value = store.column(id as CellFactId)[at] ?? Number.NaN;
      return Number.isNaN(value) ? undefined : { cell: { state: "number", value, raw: `${value}` } };
    },
  };
}
