import { EDITION_IDS, editions } from "../form/editions.ts";
import { ALL_CELL_IDS, findCell } from "../form/facts.ts";
import { carriedOver, inForce, relations } from "../form/relations.ts";
import { gather } from "../text/gather.ts";
import { digitSlip } from "./check-slips.ts";
import { type CellIndex, isBroken, rowLabel, sumOf, termsOf } from "./check-terms.ts";
import { type Finding, findFact, type Report } from "./report.ts";

const CARRIED: readonly string[] = [carriedOver.from, carriedOver.to];
const IN_FORCE: readonly string[] = inForce.rows;
const HELD: ReadonlySet<string> = new Set(
  ALL_CELL_IDS.filter((id) => {
    const [table, row = ""] = id.split(".");
    return (table === "applications" && CARRIED.includes(row)) || (table === "proactive" && IN_FORCE.includes(row));
  }),
);

/** Does a relation between the reports of two years speak of this cell? */
export function isHeldAcrossYears(id: string): boolean {
  return HELD.has(id);
}

/** The cells that relation 5 ties, by the edition of the later report, a pair for each column. */
const PAIRS = new Map(
  EDITION_IDS.map((edition) => [
    edition,
    editions[edition].tables.applications.columns.map(({ id: column, label }) => ({
      column,
      label,
      out: [`applications.${carriedOver.from}.${column}`],
      into: [`applications.${carriedOver.to}.${column}`],
    })),
  ]),
);

/** The cells of relation 7: of the year before, and of the year. */
const KEPT = inForce.rows.map((row) => {
  const cell = `proactive.${row}.in_force`;
  return { row, cell, last: [cell], now: [`proactive.${row}.issued`, `proactive.${row}.repealed`, cell] };
});

/** Whose report it is, and of which year. */
type Reported = Pick<Report, "id" | "year" | "edition"> & { readonly agency: Pick<Report["agency"], "id"> };

/**
 * Checks the relations between the reports of two years (5 and 7).
 *
 * @param previous the same agency's report for the year before
 * @returns findings of the later report, each naming the earlier one; none when the two are not such a pair
 */
export function checkAcrossYears(previous: Report, current: Report): readonly Finding[] {
  return checkFactsAcross(previous, current, factsOf(previous), factsOf(current));
}

/** The same, of reports whose cells are looked up elsewhere. */
export function checkFactsAcross(
  previous: Reported,
  current: Reported,
  before: CellIndex,
  now: CellIndex,
): readonly Finding[] {
  if (previous.agency.id !== current.agency.id || current.year !== previous.year + 1) return [];
  return [...checkCarriedOver(previous, current, before, now), ...checkInForce(previous, current, before, now)];
}

/** A few cells of many are looked up. */
function factsOf(report: Report): CellIndex {
  return { get: (id) => findFact(report, id) };
}

/** Relation 5, per column. */
function checkCarriedOver(
  previous: Reported,
  current: Reported,
  before: CellIndex,
  now: CellIndex,
): readonly Finding[] {
  return gather(PAIRS.get(current.edition) ?? [], ({ column, label, out, into }): readonly Finding[] => {
    const [from] = termsOf(before, out) ?? [];
    const [to] = termsOf(now, into) ?? [];
    if (!from || !to || !isBroken([from], [to])) return [];
    const slip = digitSlip(to.value, from.value);
    const message =
      `“${label}”一列${relations[5].name}不符：${previous.year}年“${rowLabel(from.id, previous.edition)}”为${from.value}，` +
      `${current.year}年“${rowLabel(to.id, current.edition)}”为${to.value}${slip ? `；${slip}` : ""}。`;
    return [
      {
        relation: 5,
        column,
        expected: from.value,
        found: to.value,
        facts: [from.id, to.id],
        message,
        previousReport: previous.id,
      },
    ];
  });
}

/** Relation 7, where both reports have the column of documents in force. */
function checkInForce(previous: Reported, current: Reported, before: CellIndex, now: CellIndex): readonly Finding[] {
  return gather(KEPT, ({ row, cell, last: lastOf, now: nowOf }): readonly Finding[] => {
    const [last] = termsOf(before, lastOf) ?? [];
    const [issued, repealed, found] = termsOf(now, nowOf) ?? [];
    if (!last || !issued || !repealed || !found) return [];
    const expected = sumOf([last, issued, { ...repealed, value: -repealed.value }]);
    if (!isBroken([last, issued], [found, repealed])) return [];
    const onlyThisYear = last.value > 0 && found.value === issued.value - repealed.value;
    const slip = onlyThisYear ? "疑只计了本年的件数" : digitSlip(found.value, expected);
    const label = findCell(cell, current.edition)?.row.label ?? row;
    const message =
      `“${label}”一行${relations[7].name}不符：${previous.year}年现行有效${last.value}件，${current.year}年制发` +
      `${issued.value}件、废止${repealed.value}件，应为${expected}件，所填为${found.value}件${slip ? `；${slip}` : ""}。`;
    return [
      {
        relation: 7,
        row,
        expected,
        found: found.value,
        facts: [last.id, issued.id, repealed.id],
        message,
        previousReport: previous.id,
      },
    ];
  });
}
