import { EDITION_IDS, editions } from "../../../form/editions.ts";
import type { FormRow } from "../../../form/types.ts";
import type { Block, Grid, GridCell } from "../../../reading/document.ts";
import { DIGIT, SIGNS } from "../../../text/characters.ts";
import { squash } from "../../../text/normalise.ts";
import { ROW_SYNONYMS } from "../labels/wordings.ts";
import { type Dealt, dealLabels } from "./deal-labels.ts";
import { labelPattern } from "./label-likeness.ts";
import { type LabelLine, labelLines } from "./label-lines.ts";
import { FORM_HEADS, showExchange, showForm, tellOrder } from "./shown-heads.ts";
import { withoutSlipped } from "./slipped-rows.ts";

/** A table has so many rows that are certain, or it is left as it stands. */
const FEWEST_ROWS = 3;
const SHORTEST_SYNONYM = 4;
/** Its head takes so many lines at most. */
const MOST_OVER = 24;

interface Row {
  readonly id: string;
  readonly label: string;
  readonly spellings: readonly string[];
}
const ROWS = rowsOfApplications();
const LABELS = ROWS.map(({ spellings }) => spellings.map(labelPattern));

const ROWS_OF_EDITIONS = EDITION_IDS.map((edition) =>
  editions[edition].tables.applications.rows.map(({ id }) => ROWS.findIndex((row) => row.id === id)),
);

/** A text with a row for each label of section 三. */
export interface DealtText {
  readonly blocks: readonly Block[];
  /** How many labels have wrong characters. */
  readonly misread: number;
  /** Rows of which it is not certain whose the figures beside their label are. */
  readonly doubtful: readonly string[];
}

/**
 * Gives the rows of figures of section 三 their labels, however these are broken over lines or misread, in texts.
 *
 * @returns `undefined` where there is no such table
 */
export function dealText(blocks: readonly Block[]): DealtText | undefined {
  let misread = 0;
  const doubtful: string[] = [];
  const dealt = labelLines(blocks).flatMap((lines) => {
    const table = tableOf(lines);
    if (!table) return [];
    misread += table.misread;
    doubtful.push(...table.doubtful);
    return [table];
  });
  if (dealt.length === 0) return undefined;
  const all: Block[] = [];
  let next: Place = { block: 0, row: 0 };
  for (const { from, to, rows, isForm } of dealt) {
    const head = between(blocks, next, from);
    const last = head.at(-1);
    const over = last?.kind === "table" && from.row > 0 ? last.grid : NO_GRID;
    all.push(...(over === NO_GRID ? head : head.slice(0, -1)), {
      kind: "table",
      grid: withRows(withFormHead(over, isForm), rows),
    });
    next = to;
  }
  return { blocks: [...all, ...between(blocks, next, { block: blocks.length, row: 0 })], misread, doubtful };
}

const NO_GRID: Grid = { slots: [] };

interface Place {
  readonly block: number;
  readonly row: number;
}

interface DealtTable {
  /** Its first line, and the one after its last. */
  readonly from: Place;
  readonly to: Place;
  readonly rows: Grid["slots"];
  /** The words over it tell that its columns are in the order of the form. */
  readonly isForm: boolean;
  readonly misread: number;
  readonly doubtful: readonly string[];
}

function tableOf(lines: readonly LabelLine[]): DealtTable | undefined {
  const told = dealLabels(
    lines.map(({ said, hasFigures }) => ({ said, hasFigures })),
    LABELS,
  );
  const anchors = lines.flatMap(({ hasFigures }, at) => (hasFigures ? [at] : []));
  const dealt = withoutSlipped(told, anchors, ROWS_OF_EDITIONS);
  const [first, last] = [dealt[0], dealt.at(-1)];
  const [top, bottom] = [lines[first?.from ?? -1], lines[last?.to ?? -1]];
  if (dealt.length < FEWEST_ROWS || !first || !last || !top || !bottom) return undefined;
  const rowAt = new Map(dealt.map((each) => [each.line, each]));
  const rows = lines.slice(first.from, last.to + 1).flatMap((line, index) => {
    const own = rowAt.get(first.from + index);
    return line.figures.length > 0 && (!own || endsInLabel(line, own)) ? [rowOf(line, own)] : [];
  });
  return {
    from: top,
    to: { block: bottom.block, row: bottom.row + 1 },
    rows,
    isForm: orderOver(lines, first.from) === "form",
    misread: dealt.filter(({ isMisread }) => isMisread).length,
    doubtful: told.flatMap((each) => (dealt.includes(each) ? [] : (ROWS[each.row]?.id ?? []))),
  };
}

/** What the words over a table tell of the order of its columns. */
function orderOver(lines: readonly LabelLine[], end: number): ReturnType<typeof tellOrder> {
  return tellOrder(lines.slice(Math.max(0, end - MOST_OVER), end).map(({ words }) => words));
}

/** Do broken heads over rows of section 三 stand in another order than that of the form? */
export function isOutOfOrder(blocks: readonly Block[]): boolean {
  return labelLines(blocks).some((lines) => {
    const first = lines.findIndex(({ hasFigures }) => hasFigures);
    const row = lines[first];
    const block = blocks[row?.block ?? -1];
    if (!row || first === 0) return false;
    if (orderOver(lines, first) === "other") return true;
    return block?.kind === "table" && block.grid.laidOut === true && showExchange(piecesOver(block.grid, row.row));
  });
}

/** What stands over each column of figures in the rows above one. */
function piecesOver({ slots }: Grid, end: number): readonly (readonly string[])[] {
  return FORM_HEADS.map((_, x) => slots.slice(0, end).flatMap((row) => row.at(x - FORM_HEADS.length)?.text ?? []));
}

/** Is the last word before the figures one of the label, and no remark in a cell? */
function endsInLabel({ words }: LabelLine, { row }: Dealt): boolean {
  const last = [...squash(words.at(-1) ?? "")];
  const label = ROWS[row]?.spellings.join("") ?? "";
  return last.filter((character) => label.includes(character)).length * 2 >= last.length;
}

function rowOf({ figures }: LabelLine, dealt: Dealt | undefined): readonly (GridCell | null)[] {
  const line = figures.find((cell) => cell !== null)?.line ?? null;
  const label = dealt ? { text: ROWS[dealt.row]?.label ?? "", line } : null;
  return [label, ...figures.map((cell) => cell ?? { text: "", line })];
}

/** Puts the heads of the form in place of what stands over the columns, where that shows that they are these. */
function withFormHead(grid: Grid, isForm: boolean): Grid {
  const { laidOut, slots } = grid;
  const first = laidOut ? (slots[0]?.length ?? 0) - FORM_HEADS.length : 1;
  // A year may stand among them.
  const isHead = (row: Grid["slots"][number]): boolean => row.every((cell) => !DIGIT.test(cell?.text ?? ""));
  const columns = FORM_HEADS.map((_, x) => slots.filter(isHead).flatMap((row) => row[first + x]?.text ?? []));
  if (!isForm && !(laidOut && showForm(columns))) return grid;
  const line = slots.findLast(isHead)?.find((cell) => cell !== null)?.line ?? null;
  const head = [...Array.from({ length: first }, () => null), ...FORM_HEADS.map((text) => ({ text, line }))];
  return { ...grid, slots: [...slots.filter((row) => !isHead(row)), head] };
}

/** The rows of a grid, and these below them. */
function withRows({ slots }: Grid, rows: Grid["slots"]): Grid {
  const width = Math.max(...slots.map((row) => row.length), ...rows.map((row) => row.length));
  // Where white space shows the columns, labels take several in front.
  const filled = (row: Grid["slots"][number], before: number): Grid["slots"][number] => [
    ...Array.from({ length: before }, () => null),
    ...row,
    ...Array.from({ length: width - before - row.length }, () => null),
  ];
  const inFront = Math.max(0, (slots[0]?.length ?? 0) - Math.max(...rows.map((row) => row.length)));
  return {
    slots: [
      ...slots.map((row) => filled(row, 0)),
      ...rows.map((row) => filled(row, Math.min(inFront, width - row.length))),
    ],
  };
}

/** The blocks from one place to another, grids cut between their rows. */
function between(blocks: readonly Block[], from: Place, to: Place): readonly Block[] {
  return blocks.slice(from.block, to.block + 1).flatMap((block, index): readonly Block[] => {
    const at = from.block + index;
    const [first, end] = [at === from.block ? from.row : 0, at === to.block ? to.row : Number.POSITIVE_INFINITY];
    if (block.kind === "paragraph") return first === 0 && end > 0 ? [block] : [];
    const slots = block.grid.slots.slice(first, end);
    return slots.length > 0 ? [{ kind: "table", grid: { ...block.grid, slots } }] : [];
  });
}

/** The rows of all editions in their order, each with its spellings as texts without signs. */
function rowsOfApplications(): readonly Row[] {
  const rows: FormRow[] = [];
  for (const edition of [...EDITION_IDS].reverse()) {
    let place = 0;
    for (const row of editions[edition].tables.applications.rows as readonly FormRow[]) {
      const known = rows.findIndex(({ id }) => id === row.id);
      if (known < 0) rows.splice(place, 0, row);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return rows.map(({ id, label }) => {
    const synonyms = (ROW_SYNONYMS[`applications.${id}`] ?? []).filter(({ length }) => length >= SHORTEST_SYNONYM);
    const own = [label, label.replace(/（区分.*）$/, ""), ...synonyms].map((text) => squash(text).replace(SIGNS, ""));
    return { id, label, spellings: [...new Set(own)] };
  });
}
