import { editions, TABLE_IDS } from "../../form/editions.ts";
import { cellsOf } from "../../form/facts.ts";
import type { EditionId, TableId } from "../../form/types.ts";
import type { Block } from "../../reading/document.ts";
import type { Alignment, Fact } from "../../report/report.ts";
import { chooseEdition } from "./columns/choose-edition.ts";
import { disorderedHeads } from "./columns/disordered-heads.ts";
import { orderColumns } from "./columns/order-columns.ts";
import { markPartialHeads } from "./columns/partial-heads.ts";
import { placeTotals } from "./columns/place-totals.ts";
import { withoutBrokenOff } from "./damage/broken-off.ts";
import { withoutClosedUp, withoutRivals } from "./damage/closed-up-rows.ts";
import { isNoisyScan } from "./damage/detect-noise.ts";
import { type OrderedRow, withoutForeignColumns } from "./damage/foreign-columns.ts";
import { readDamaged } from "./damage/read-damaged.ts";
import { disputedRows, isDisputed, type Reading, readPlaced, toFact } from "./damage/read-placed.ts";
import { captionedTables } from "./grid/captioned-tables.ts";
import { uprightTables } from "./grid/upright-tables.ts";
import { type Ordered, placeRows, toPlace } from "./place-rows.ts";
import { findRows } from "./rows/find-rows.ts";
import { holdSeveralReports } from "./several-reports.ts";
import { withoutEarlierYears } from "./several-years.ts";
import { proveSupposed } from "./sums/prove-supposed.ts";
import { type Placed, withoutContradicted, withoutDoubtful, withoutUnconfirmed } from "./sums/settle-total.ts";

/** The statutory tables of a document, put to the form. */
export interface AlignedTables {
  readonly edition: EditionId;
  /** `false` when nothing in the tables tells the edition. */
  readonly editionDecided: boolean;
  /** Every cell of the edition exactly once, in printed order. */
  readonly facts: readonly Fact[];
  /** One for each table, in printed order. */
  readonly alignments: readonly Alignment[];
  /** The tables come from a scan that was read badly. */
  readonly noisy: boolean;
  /** The file holds more than one report. */
  readonly several: boolean;
}

/**
 * Finds the statutory tables among the blocks of a document and puts every figure to its cell of the form. The same way
 * for every format and layout; what is not certain is `missing`.
 *
 * @param year that the report is for, where it is known: tells its tables from an earlier year's beside them
 * @param disordered tables whose heads are known to stand in another order than the form's; by the blocks where absent
 * @param mended how many labels had wrong characters that the blocks do not show any more
 */
export function alignTables(
  blocks: readonly Block[],
  year?: number,
  disordered?: ReadonlySet<TableId>,
  mended = 0,
): AlignedTables {
  const { rows: printedRows, loose, surroundings, misread: seen } = findRows(captionedTables(uprightTables(blocks)));
  const misread = seen + mended;
  const own = withoutEarlierYears(printedRows, year);
  // Where rows of an earlier year were left out, figures without a label may be that year's.
  const ownLoose = own === printedRows ? loose : [];
  const rows = markPartialHeads(placeTotals(own));
  const noisy = isNoisyScan(surroundings);
  const { edition, decided } = chooseEdition(rows);
  const told = rows.map((data) => ({ data, order: orderColumns(data, edition) }));
  const printed = withoutOpenOrders(told, () => disordered ?? disorderedHeads(blocks), decided);
  const ordered = (noisy ? printed : withoutForeignColumns(withoutBrokenOff(printed, ownLoose))).map((row) =>
    toPlace(row, edition),
  );
  const all = ordered.map(({ data }) => data);
  const standing = placeRows(ordered, edition, noisy);
  const whole = noisy ? standing : withoutRivals(withoutClosedUp(standing, edition), all);
  const certain = withoutUnconfirmed(withoutContradicted(withoutDoubtful(whole), noisy));
  const found = { rows: all, loose: ownLoose, surroundings, misread };
  const { placed, recovered } = readDamaged(certain, found, edition, noisy);
  const readings = readPlaced(placed, noisy);
  for (const { definition, cell, source } of recovered) {
    if (!readings.has(definition.id)) readings.set(definition.id, [{ cell, source }]);
  }
  const disputed = disputedRows(readings);
  const printedFacts = cellsOf(edition).map((cell) => toFact(cell, readings.get(cell.id) ?? [], disputed));
  const isMarked = (id: string): boolean => readings.get(id)?.every(({ marked }) => marked === true) ?? false;
  const facts = noisy ? printedFacts : proveSupposed(printedFacts, edition, isMarked);
  const alignments = TABLE_IDS.map((table) => describe(table, edition, { ordered, placed, readings, facts }));
  return { edition, editionDecided: decided, facts, alignments, noisy, several: holdSeveralReports(printedRows) };
}

/**
 * The form's order is supposed where no head speaks against it; not in section 二, whose columns are others in each
 * edition, when nothing tells that.
 */
function withoutOpenOrders(
  rows: readonly OrderedRow[],
  disorderedOf: () => ReadonlySet<TableId>,
  decided: boolean,
): readonly OrderedRow[] {
  if (rows.every(({ order }) => order?.from !== "form")) return rows;
  const disordered = disorderedOf();
  return rows.map((row) => {
    const { data, order } = row;
    const isOpen = disordered.has(data.table) || (!decided && data.table === "proactive");
    return isOpen && order?.from === "form" ? { data, order: undefined } : row;
  });
}

interface Outcome {
  readonly ordered: readonly Ordered[];
  readonly placed: readonly Placed[];
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  readonly facts: readonly Fact[];
}

/** Says how a table was found, and names every row that was not or that lost cells. */
function describe(table: TableId, edition: EditionId, { ordered, placed, readings, facts }: Outcome): Alignment {
  const found = ordered.filter(({ data }) => data.table === table);
  if (found.length === 0) return { table, certainty: "absent", notes: ["文件中没有找到这张表"] };
  const foundRows = new Set<string | null>();
  for (const { data, order } of found) {
    foundRows.add(data.row);
    // Only the keys of a row without a label of its own are of several rows.
    for (const key of order?.keys ?? []) if (key && key.row !== data.row) foundRows.add(key.row);
  }
  const missingIn = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.cell.state !== "missing") continue;
    const row = fact.id.slice(0, fact.id.lastIndexOf("."));
    missingIn.set(row, [...(missingIn.get(row) ?? []), fact]);
  }
  const notes: string[] = [];
  let open = false;
  if (placed.some(({ data, order }) => data.table === table && order.from === "form")) {
    notes.push("表头缺失或难以辨认，各列按法定格式的顺序确定");
  }
  for (const row of editions[edition].tables[table].rows) {
    const missing = missingIn.get(`${table}.${row.id}`) ?? [];
    if (!foundRows.has(row.id)) notes.push(`没有找到“${row.label}”一行`);
    else if (missing.length > 0) {
      open = true;
      const disputed = missing.some(({ id }) => isDisputed(readings.get(id) ?? []));
      notes.push(
        disputed ? `“${row.label}”一行出现多次，数字不一致` : `“${row.label}”一行有 ${missing.length} 格未能确定`,
      );
    }
  }
  return { table, certainty: open ? "partial" : "certain", notes };
}
