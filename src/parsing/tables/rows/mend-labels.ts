import { EDITION_IDS, editions } from "../../../form/editions.ts";
import type { FormRow, TableId } from "../../../form/types.ts";
import { HAN } from "../../../text/characters.ts";
import { squash } from "../../../text/normalise.ts";
import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { labelCore, visibleText } from "../labels/label-core.ts";
import { similarityOf } from "../labels/match-label.ts";
import { isMisspelt, isOneLost } from "../labels/misspelt.ts";
import { rowMatch, rowSpellings } from "../labels/row-meanings.ts";

/** Share of a longer label that has to be right, and how far any other that may stand there has to be behind. */
const LEAST_SIMILARITY = 0.5;
const LEAST_MARGIN = 0.2;
/** So many labels of a file have wrong characters before it is taken for one that was misread. */
export const FEWEST_MISREAD = 2;
/** （旱） and 末、 before a label: its number, misread. */
const SPOILT_NUMBER = /^(?:[（(].{0,2}[)）>]|.{0,2}[、.．,])/u;

type Table = "proactive" | "applications";
const TABLES: readonly Table[] = ["proactive", "applications"];

export interface MendedLabels {
  /** The same rows, texts as they were. */
  readonly grids: readonly (readonly TableRow[])[];
  /** How many labels have wrong characters, in grids that do not show their cells. */
  readonly misread: number;
}

/** A row of figures with words before them. */
interface Labelled {
  readonly row: TableRow;
  readonly label: RowCell;
  /** `undefined` when the words are no label of the form as they stand. */
  readonly known: { readonly table: TableId; readonly row: string; readonly isMisread: boolean } | undefined;
}

/**
 * Gives labels with wrong characters the core that they should have, told by the order of the form: the only row that is
 * lacking between the labels before and after, and that nothing else in the file is, where the words are like its own.
 *
 * @param grids the rows of each grid of a document
 */
export function mendLabels(grids: readonly (readonly TableRow[])[]): MendedLabels {
  const labelled = grids.flatMap((rows) => rows.flatMap(labelledRow));
  const misread = labelled.filter(({ known }) => known?.isMisread);
  if (labelled.every(({ known }) => known)) return { grids, misread: inText(misread) };
  const mended = new Map<TableRow, Mended>();
  for (const [from, to] of gapsIn(labelled)) {
    const spoilt = labelled.slice(from + 1, to);
    const rows = TABLES.flatMap((table) => absentRows(table, labelled[from], labelled[to], labelled));
    const found = spoilt.map(({ label }) => likest(label, rows));
    spoilt.forEach(({ row, label }, at) => {
      const own = found[at];
      if (own && found.filter((each) => each === own).length === 1)
        mended.set(row, { label, core: own.cores[0] ?? "", isSure: isSurely(label, own) });
    });
  }
  // A single label that differs from the form's may be that of another matter.
  if (misread.length + mended.size < FEWEST_MISREAD) {
    for (const [row, { isSure }] of mended) if (!isSure) mended.delete(row);
  }
  if (mended.size === 0) return { grids, misread: inText(misread) };
  const mendedGrids = grids.map((rows) =>
    rows.map((row) => {
      const own = mended.get(row);
      if (!own) return row;
      return { ...row, cells: row.cells.map((cell) => (cell === own.label ? { ...cell, core: own.core } : cell)) };
    }),
  );
  return { grids: mendedGrids, misread: inText(misread) + inText([...mended.keys()].map((row) => ({ row }))) };
}

interface Mended {
  readonly label: RowCell;
  readonly core: string;
  /** The words can be no other label's, even if no other label of the file is misread. */
  readonly isSure: boolean;
}

/**
 * Is it the label but for one character, in the table whose labels all are the form's, or but for one that is lost? What
 * an agency adds to section 二 may well be a character away from a label of the form: 行政处分 is no misread 行政处罚.
 */
function isSurely(label: RowCell, own: AbsentRow): boolean {
  const { table, cores } = own;
  const isInApplications = table === "applications";
  if (isLeftOf(label, own)) return true;
  return coresOf(label).some((core) =>
    cores.some((spelling) => isOneLost(core, spelling) || (isInApplications && isMisspelt(core, spelling))),
  );
}

/** In a file that shows its cells, words may differ from the form's, but no cell is lost. */
function inText(rows: readonly { readonly row: TableRow }[]): number {
  return rows.filter(({ row }) => !row.marked).length;
}

function labelledRow(row: TableRow): readonly Labelled[] {
  const first = row.cells.findIndex(({ kind }) => kind === "figure");
  const label = row.cells.slice(0, Math.max(0, first)).findLast(({ kind, text }) => kind === "words" && HAN.test(text));
  if (!label) return [];
  const match = rowMatch(label.core);
  const meaning = match?.meaning;
  const isKnown = meaning?.kind === "row" && match?.how !== "part" && meaning.table !== "review";
  // 总计 is the last head over the figures of section 四 as well.
  if (!isKnown || (!meaning.specific && isLongerThanRow(row))) return [{ row, label, known: undefined }];
  const { table, row: id } = meaning;
  // Other wordings mostly differ in length.
  const isMisread = match?.how === "near" && rowSpellings(table, id).some(({ length }) => length === label.core.length);
  return [{ row, label, known: { table, row: id, isMisread } }];
}

function isLongerThanRow({ cells }: TableRow): boolean {
  return cells.filter(({ kind }) => kind === "figure").length > MOST_FIGURES;
}

/** Two rows of `applications` have fewer than those of `review`. */
const MOST_FIGURES = 2 * editions["2021"].tables.applications.columns.length;

/** Each run of unknown labels, by the indices of the known ones before and after it. */
function gapsIn(labelled: readonly Labelled[]): readonly (readonly [number, number])[] {
  const known = labelled.flatMap(({ known: own }, at) => (own ? [at] : []));
  return [-1, ...known].flatMap((from, at) => {
    const to = known[at] ?? labelled.length;
    return to - from > 1 ? [[from, to] as const] : [];
  });
}

interface AbsentRow {
  readonly table: Table;
  readonly id: string;
  readonly cores: readonly string[];
  /** （七） and the like, as the form's labels have them. */
  readonly numbers: readonly string[];
}

/** The rows of a table that stand between two of the form, and nowhere in the file. */
function absentRows(
  table: Table,
  before: Labelled | undefined,
  after: Labelled | undefined,
  labelled: readonly Labelled[],
): readonly AbsentRow[] {
  const named = new Set(labelled.flatMap(({ known }) => (known?.table === table ? [known.row] : [])));
  const ids = new Set<string>();
  for (const edition of EDITION_IDS) {
    const order = editions[edition].tables[table].rows.map(({ id }) => id as string);
    const from = before?.known?.table === table ? order.indexOf(before.known.row) : -1;
    const to = after?.known?.table === table ? order.indexOf(after.known.row) : order.length;
    const isOwn = before?.known?.table === table || after?.known?.table === table;
    const isOfEdition = (from >= 0 || before?.known?.table !== table) && to >= 0;
    if (isOwn && isOfEdition) for (const id of order.slice(from + 1, to)) if (!named.has(id)) ids.add(id);
  }
  return [...ids].map((id) => ({ table, id, cores: rowSpellings(table, id), numbers: numbersOf(table, id) }));
}

function numbersOf(table: Table, row: string): readonly string[] {
  return EDITION_IDS.flatMap((edition) => {
    const rows: readonly FormRow[] = editions[edition].tables[table].rows;
    return BRACKETED.exec(squash(rows.find(({ id }) => id === row)?.label ?? ""))?.[0] ?? [];
  });
}

function likest(label: RowCell, rows: readonly AbsentRow[]): AbsentRow | undefined {
  const cores = coresOf(label);
  const likenessOfRest = (row: AbsentRow): number => (isLeftOf(label, row) ? LEAST_SIMILARITY : 0);
  const ranked = rows
    .map((row) => ({ row, likeness: Math.max(...cores.map((core) => likeness(core, row.cores)), likenessOfRest(row)) }))
    .sort((left, right) => right.likeness - left.likeness);
  const [best, second] = ranked;
  const isClear = best && best.likeness >= LEAST_SIMILARITY && best.likeness - (second?.likeness ?? 0) >= LEAST_MARGIN;
  return isClear ? best.row : undefined;
}

/** Is it one character of a label of two, with the label's own number? （七）总 is what is left of （七）总计. */
function isLeftOf({ core, text }: RowCell, { numbers, cores }: AbsentRow): boolean {
  const number = BRACKETED.exec(squash(visibleText(text)))?.[0];
  return (
    number !== undefined &&
    core.length === 1 &&
    numbers.includes(number) &&
    cores.some((spelling) => spelling.length === 2 && spelling.includes(core))
  );
}

const BRACKETED = /^\([一二三四五六七八九十]\)/;

/** The label as it stands, and without what seems to be its number, misread. */
function coresOf({ core, text }: RowCell): readonly string[] {
  return [...new Set([core, labelCore(visibleText(text).replace(SPOILT_NUMBER, ""))])];
}

function likeness(core: string, spellings: readonly string[]): number {
  if (spellings.includes(core)) return 1;
  if (spellings.some((spelling) => isMisspelt(core, spelling) || isOneLost(core, spelling))) return LEAST_SIMILARITY;
  return Math.max(...spellings.map((spelling) => similarityOf(core, spelling)));
}
