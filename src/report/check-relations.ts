import { editions } from "../form/editions.ts";
import { type CellFactId, findCell } from "../form/facts.ts";
import { balance, proseAndTable, relations, results, rowTotals } from "../form/relations.ts";
import type { EditionId } from "../form/types.ts";
import { placeOfSlip } from "./check-places.ts";
import { totalSlip } from "./check-slips.ts";
import {
  areEqual,
  type FactIndex,
  indexFacts,
  isBroken,
  listTerms,
  rowLabel,
  sumOf,
  type Term,
  termsOf,
} from "./check-terms.ts";
import type { Fact, Finding } from "./report.ts";

/** `place` says which single slip explains all that is broken in `applications`; it outweighs what one relation shows. */
type Check = (index: FactIndex, edition: EditionId, place: () => string | undefined) => readonly Finding[];

/** The relations within one report, in the order of their numbers. */
const checks: readonly Check[] = [checkBalance, checkResults, checkRowTotals, checkProse];

/**
 * Checks the relations that hold within one report (1 to 4 and 6), in every column and every row.
 *
 * A relation is left open, without a finding, when one of its cells is missing or holds words, and when a blank on its
 * smaller side could make both sides equal.
 */
export function checkReport(facts: readonly Fact[], edition: EditionId): readonly Finding[] {
  const index = indexFacts(facts);
  let known: { readonly place: string | undefined } | undefined;
  const place = (): string | undefined => {
    known ??= { place: placeOfSlip(index, edition) };
    return known.place;
  };
  return checks.flatMap((check) => check(index, edition, place));
}

/** Relation 1, per column. */
function checkBalance(index: FactIndex, edition: EditionId, place: () => string | undefined): readonly Finding[] {
  return columnsOf[edition].flatMap(({ column, cells }) => {
    if (areEqual(index, cells.left, cells.right)) return [];
    const left = termsOf(index, cells.left);
    const right = termsOf(index, cells.right);
    if (!left || !right) return [];
    const expected = sumOf(left);
    const found = sumOf(right);
    const terms = [...left, ...right];
    if (!isBroken(left, right)) return [];
    const label = labeller(edition);
    const known = place();
    const slip = known ? slipClause(known, "") : balanceSlip(left, right, termsOf(index, cells.results));
    const message =
      `${columnName(terms, edition)}一列${relations[1].name}不符：${sideOf(left, label)}，` +
      `${sideOf(right, label)}，相差${difference(expected, found)}${slip}。`;
    return [{ relation: 1, column, expected, found, facts: terms.map(({ id }) => id), message }];
  });
}

/** Which single slip would make both sides of relation 1 equal. */
function balanceSlip(left: readonly Term[], right: readonly Term[], parts: readonly Term[] | undefined): string {
  const [received, carriedIn] = left;
  const [handled, carriedOut] = right;
  if (!received || !carriedIn || !handled || !carriedOut) return "";
  const missingHere = sumOf(left) - carriedOut.value;
  if (parts && sumOf(parts) === missingHere) {
    const slip = totalSlip(handled.value, missingHere);
    if (slip) return `；办理结果各行之和为${missingHere}，总计格${slip}`;
  }
  const exchanged = received.value + carriedOut.value === handled.value + carriedIn.value;
  return exchanged && carriedIn.value !== carriedOut.value ? "；上年结转与结转下年度两格疑填反" : "";
}

/** Relation 2, per column. */
function checkResults(index: FactIndex, edition: EditionId, place: () => string | undefined): readonly Finding[] {
  return columnsOf[edition].flatMap(({ column, cells }) => {
    if (areEqual(index, cells.total, cells.results)) return [];
    const total = termsOf(index, cells.total);
    const parts = termsOf(index, cells.results);
    if (!total || !parts) return [];
    const expected = sumOf(parts);
    const found = sumOf(total);
    const terms = [...total, ...parts];
    if (!isBroken(parts, total)) return [];
    const label = labeller(edition);
    const [carriedOut] = termsOf(index, cells.carriedOut) ?? [];
    const known = place();
    const slip = known
      ? slipClause(known, "")
      : carriedOut && expected !== 0 && carriedOut.value === expected
        ? `；“${label(carriedOut.id)}”为${expected}，两格疑填反`
        : slipClause(totalSlip(found, expected));
    const message =
      `${columnName(terms, edition)}一列${relations[2].name}不符：“${total[0] ? label(total[0].id) : ""}”为${found}，` +
      `（一）至（六）各行之和为${expected}（${listTerms(parts, label)}）${slip}。`;
    return [{ relation: 2, column, expected, found, facts: terms.map(({ id }) => id), message }];
  });
}

/** Relations 3 and 4, per row. */
function checkRowTotals(index: FactIndex, edition: EditionId, place: () => string | undefined): readonly Finding[] {
  return rowsOf[edition].flatMap(({ relation, table, row, cells }): Finding[] => {
    if (areEqual(index, cells.parts, cells.total)) return [];
    const parts = termsOf(index, cells.parts);
    const total = termsOf(index, cells.total);
    if (!total || !parts) return [];
    const expected = sumOf(parts);
    const found = sumOf(total);
    const terms = [...parts, ...total];
    if (!isBroken(parts, total)) return [];
    const columnLabel = (id: CellFactId): string => findCell(id, edition)?.column.label ?? id;
    const last = parts.at(-1);
    const known = table === "applications" ? place() : undefined;
    const exchanged = last && last.value !== found && expected - last.value + found === last.value;
    const slip = known
      ? slipClause(known, "")
      : exchanged
        ? `；“${columnLabel(last.id)}”与总计两格疑填反`
        : slipClause(totalSlip(found, expected), "总计格");
    const message =
      `“${total[0] ? rowLabel(total[0].id, edition) : row.label}”一行${relations[relation].name}不符：总计为${found}，` +
      `其余各格之和为${expected}（${listTerms(parts, columnLabel)}）${slip}。`;
    return [{ relation, row: row.id, expected, found, facts: terms.map(({ id }) => id), message }];
  });
}

/** Relation 6: what the prose says exactly, and says again. A round number (余, 约) contradicts nothing. */
function checkProse(index: FactIndex, edition: EditionId): readonly Finding[] {
  return proseAndTable.flatMap(({ relation, prose, cell }): Finding[] => {
    const [term] = termsOf(index, [cell]) ?? [];
    const stated = index.get(prose);
    if (!term || term.isBlank || stated?.cell.state !== "number" || stated.approximate) return [];
    const figures = [stated.cell.value, ...(stated.restated ?? []).map(({ value }) => value)];
    const found = figures.find((figure) => figure !== term.value);
    if (found === undefined) return [];
    const { value: expected } = term;
    const message =
      `${relations[relation].name}不符：正文说收到申请${found}件，` +
      `表格“${rowLabel(cell, edition)}”的总计为${expected}件${slipClause(totalSlip(expected, found), "表格中的数")}。`;
    return [{ relation, expected, found, facts: [cell, prose], message }];
  });
}

/** Ids of the cells that relations 1 and 2 speak of, for each column. */
const columnsOf = { "2019": columnsIn("2019"), "2021": columnsIn("2021") } as const;

function columnsIn(edition: EditionId) {
  const { rows, columns } = editions[edition].tables.applications;
  const others: readonly string[] = results.notResults;
  const resultRows = rows.map(({ id }) => id).filter((id) => !others.includes(id));
  return columns.map(({ id: column }) => {
    const idsOf = (ids: readonly string[]): readonly string[] => ids.map((row) => `applications.${row}.${column}`);
    const cells = {
      left: idsOf(balance.left),
      right: idsOf(balance.right),
      total: idsOf([results.total]),
      results: idsOf(resultRows),
      carriedOut: idsOf([balance.right[1]]),
    };
    return { column, cells };
  });
}

/** Ids of the cells that relations 3 and 4 speak of, for each row. */
const rowsOf = { "2019": rowsIn("2019"), "2021": rowsIn("2021") } as const;

function rowsIn(edition: EditionId) {
  return rowTotals.flatMap(({ relation, table, total }) =>
    editions[edition].tables[table].rows.map((row) => {
      const idsOf = (columns: readonly string[]): readonly string[] =>
        columns.map((column) => `${table}.${row.id}.${column}`);
      const cells = { parts: idsOf(row.columns.filter((column) => column !== total)), total: idsOf([total]) };
      return { relation, table, row, cells };
    }),
  );
}

function labeller(edition: EditionId): (id: CellFactId) => string {
  return (id) => rowLabel(id, edition);
}

/** The printed label of the column that these cells share. */
function columnName(terms: readonly Term[], edition: EditionId): string {
  const [first] = terms;
  return `“${first ? (findCell(first.id, edition)?.column.label ?? "") : ""}”`;
}

function sideOf(terms: readonly Term[], label: (id: CellFactId) => string): string {
  return `${terms.map(({ id, value }) => `“${label(id)}”${value}`).join(" + ")} = ${sumOf(terms)}`;
}

function difference(left: number, right: number): number {
  return Number(Math.abs(left - right).toFixed(8));
}

function slipClause(slip: string | undefined, what = "总计格"): string {
  return slip ? `；${what}${slip}` : "";
}
