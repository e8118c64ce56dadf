import { EDITION_IDS, editions } from "../../../form/editions.ts";
import type { EditionId } from "../../../form/types.ts";
import { letterFigure } from "../cells/letter-figure.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import { findRow } from "../columns/choose-edition.ts";
import type { RowCell } from "../grid/table-rows.ts";
import { labelCore, visibleText } from "../labels/label-core.ts";
import { rowMeaning } from "../labels/row-meanings.ts";
import { cellsBehindLabel, type DataRow, type FoundRows } from "../rows/found-rows.ts";

/** What stands between one label and the next, wherever its lines broke. */
export interface Run {
  /** The row of the form that it is; `null` when it is all rows of `review`, told by the head. */
  readonly row: string | null;
  /** The row of the file that names it, or, where its label is lost, the one before or after it. */
  readonly data: DataRow;
  /** From the first cell that is not empty to the last. */
  readonly items: readonly RowCell[];
  /** Not all of them stand in the row of the file that names it. */
  readonly isJoined: boolean;
}

/** A run whose label may be lost or spoilt: then its row is not known, nor a row of the file. */
interface Part {
  readonly row: string | null;
  readonly data: DataRow | null;
  readonly items: readonly RowCell[];
  readonly isJoined?: true;
}

const HAN_WORD = /\p{Script=Han}.*\p{Script=Han}/u;
/** A figure that ran together with the words before it. */
const STUCK_FIGURE = /(?<=\p{Script=Han}[)）”"]?)(?:0|[1-9]\d{0,8})$/u;
const COLUMNS = editions["2021"].tables.applications.columns.length;
/** Figures that a row may lack and still be a row. */
const MOST_ASTRAY = 2;

/**
 * Puts the figures of `applications` to the rows of the form by the order of the labels: what breaks off from a labelled
 * row goes on with it, and figures whose label is lost are the row that is not found elsewhere, where just one is not.
 * Rows of `review` are runs as they stand.
 */
export function gatherRuns(found: FoundRows, edition: EditionId): readonly Run[] {
  const reviews = found.rows.filter(({ table }) => table === "review");
  return [
    ...assign(gatherParts(found), edition),
    ...reviews.map((data) => ({
      row: data.row,
      data,
      items: trim(cellsBehindLabel(data)),
      isJoined: false,
    })),
  ];
}

function gatherParts({ rows, loose }: FoundRows): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at <= rows.length; at++) {
    for (const { cells, after } of loose) if (after === at) addLoose(parts, cells.cells);
    const data = rows[at];
    if (data?.table !== "applications" || !data.label) continue;
    const { label, row } = data;
    const before = data.cells.cells.filter(({ from, kind }) => from < label.from && kind === "figure");
    if ((parts.at(-1)?.items.length ?? COLUMNS) < COLUMNS) join(parts, before);
    const own: Part = { row, data, items: [...tailOf(label), ...trim(cellsBehindLabel(data))] };
    const halves = split(own);
    // The figures of two rows below both their labels: the first are those of the label above.
    const isBelowTwo = halves.length > 1 && parts.at(-1)?.items.length === 0;
    parts.push(...(isBelowTwo ? [{ ...own, items: [] }] : halves));
  }
  return parts;
}

function addLoose(parts: Part[], row: readonly RowCell[]): void {
  const cells = row.filter(({ kind }) => kind !== "empty");
  // The sum of a group, which some forms have, or the heading that stands over it.
  if (cells.some(({ core }) => rowMeaning(core)?.kind === "group")) return;
  const at = cells.findIndex(({ kind, text }) => kind === "words" && HAN_WORD.test(text));
  const label = cells[at];
  const rest = at < 0 ? cells : cells.slice(0, at);
  const open = parts.at(-1)?.items.length ?? COLUMNS;
  // A page's number between rows.
  if (!label && rest.length === 1 && open === COLUMNS) return;
  const isRest = open < COLUMNS && open + rest.length <= COLUMNS + MOST_ASTRAY;
  if (isRest || rest.length < COLUMNS - MOST_ASTRAY) join(parts, rest);
  else if (rest.some(({ kind }) => kind === "figure")) parts.push(...split({ row: null, data: null, items: rest }));
  if (!label) return;
  const meaning = rowMeaning(labelCore(label.text));
  const named = meaning?.kind === "row" && meaning.table === "applications" && meaning.specific ? meaning.row : null;
  parts.push(...split({ row: named, data: null, items: [...tailOf(label), ...cells.slice(at + 1)] }));
}

function join(parts: Part[], items: readonly RowCell[]): void {
  const last = parts.at(-1);
  // Specks between rows are none of theirs.
  const isPart = last && last.items.length < COLUMNS ? mayBeFigure : (cell: RowCell) => cell.kind === "figure";
  if (!last || !items.some(isPart)) return;
  parts[parts.length - 1] = { ...last, items: [...last.items, ...items], isJoined: true };
}

function mayBeFigure({ kind, text }: RowCell): boolean {
  return kind === "figure" || (kind === "words" && (letterFigure(text) !== undefined || /\d/.test(text)));
}

/** A row whose next label is lost goes on with the figures of the next. */
function split(part: Part): readonly Part[] {
  const { items } = part;
  if (items.length !== 2 * COLUMNS || !items.every(({ kind }) => kind === "figure")) return [part];
  return [
    { ...part, items: items.slice(0, COLUMNS) },
    { row: null, data: null, items: items.slice(COLUMNS) },
  ];
}

function trim(cells: readonly RowCell[]): readonly RowCell[] {
  const first = cells.findIndex(({ kind }) => kind !== "empty");
  const last = cells.findLastIndex(({ kind }) => kind !== "empty");
  return first < 0 ? [] : cells.slice(first, last + 1);
}

/** Figures that stand in one cell with their label, as in rows whose cells only spaces keep apart. */
function tailOf(label: RowCell): readonly RowCell[] {
  const words = visibleText(label.text).split(/\s+/);
  const from = words.findLastIndex((word) => word.length > 1 && !parseFigure(word)) + 1;
  if (from === 0) return [];
  const stuck = STUCK_FIGURE.exec(words[from - 1] ?? "")?.[0];
  return [...(stuck === undefined ? [] : [stuck]), ...words.slice(from)].map((text) => ({
    ...label,
    text,
    core: "",
    kind: parseFigure(text) ? "figure" : "words",
  }));
}

function assign(parts: readonly Part[], edition: EditionId): readonly Run[] {
  const order = editions[edition].tables.applications.rows.map(({ id }) => id as string);
  const named = new Set(parts.flatMap(({ row }) => row ?? []));
  const witness = parts.find(({ data }) => data)?.data;
  if (!witness) return [];
  const runs: Run[] = [];
  let before = -1;
  let open: Part[] = [];
  let data: DataRow = witness;
  const close = (next: number): void => {
    const absent = order.slice(before + 1, next).filter((id) => !named.has(id));
    // Which rows there should be is told by the edition, and the edition by its rows.
    if (absent.some((id) => EDITION_IDS.some((each) => !findRow(each, "applications", id)))) open = [];
    for (const [index, { items }] of open.entries()) {
      const row = absent[index];
      if (row !== undefined && absent.length === open.length) {
        runs.push({ row, data, items, isJoined: true });
      }
    }
    open = [];
  };
  for (const part of parts) {
    const { row, items } = part;
    data = part.data ?? data;
    if (row === null) {
      if (items.some(mayBeFigure)) open.push(part);
      continue;
    }
    const place = order.indexOf(row);
    if (place > before) close(place);
    open = [];
    before = Math.max(before, place);
    runs.push({ row, data, items, isJoined: part.isJoined === true || !part.data });
  }
  close(order.length);
  return runs;
}
