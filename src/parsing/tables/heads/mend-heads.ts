import type { TableId } from "../../../form/types.ts";
import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { headMeanings } from "../labels/head-meanings.ts";
import { type HeadMeaning, headSpellings, isHeadWord } from "../labels/head-spellings.ts";
import { editDistance } from "../labels/match-label.ts";
import { isHalfRight, isMisspelt, isOneOff } from "../labels/misspelt.ts";

/** Heads of `review` stand over each of the three kinds of proceeding. */
const PROCEEDINGS = 3;
/** Each head names all columns of the table. */
const HAS_ALL: { readonly [T in TableId]: boolean } = { proactive: false, applications: true, review: true };
/** So short a word is one of many when a character of it is wrong. */
const SHORT = 2;
/** Words of two characters that are none of the form's, and no mistake. */
const OTHER_WORDS: readonly string[] = ["小计", "其中"];

/**
 * Gives the words of a head that have a wrong character the core that they should have: short ones, of which one
 * character makes another word. Only where the head lacks such a word and no other is as near; words of two characters
 * only where all other columns are there. What they are then taken for says nothing against the form's order.
 *
 * @param rows of the head, from the top
 * @returns the rows, texts as they were
 */
export function mendHeads(rows: readonly TableRow[], table: TableId): readonly TableRow[] {
  const odd = cellsOf(rows).filter(({ core }) => !isHeadWord(core, table));
  if (odd.length === 0) return rows;
  const unknown = odd.filter(({ core }) => headMeanings(core, table).length === 0);
  const mended = new Map(odd.flatMap((cell) => knownByPart(cell, table)));
  if (unknown.length === 0 && mended.size === 0) return rows;
  const lacking = lackingIn(rows, table);
  const mend = (cells: readonly RowCell[], isLike: (core: string, word: string) => boolean): void => {
    for (const cell of cells) {
      const fits = lacking.filter(({ left, core }) => left > 0 && isLike(cell.core, core));
      const [only] = fits;
      if (!only || fits.length > 1) continue;
      only.left -= 1;
      mended.set(cell, only.core);
    }
  };
  mend(
    unknown.filter(({ core }) => core.length > SHORT),
    isMisspelt,
  );
  for (const cell of unknown) if (cell.core.length > SHORT && !mended.has(cell)) mendNearest(cell, lacking, mended);
  const columns = lacking.filter(({ left, isColumn }) => left > 0 && isColumn);
  const open = unknown.filter(
    (cell) =>
      !mended.has(cell) && !OTHER_WORDS.includes(cell.core) && columns.some(({ core }) => isHalfRight(cell.core, core)),
  );
  const count = columns.reduce((all, { left }) => all + left, 0);
  if (open.length > 0 && open.length === count && HAS_ALL[table]) mend(open, isHalfRight);
  if (mended.size === 0) return rows;
  const byCell = new Map([...mended].map(([{ cell }, core]) => [cell, core]));
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const core = byCell.get(cell.cell);
      return core === undefined ? cell : { ...cell, core };
    }),
  }));
}

/** A word that lost a character, got one too many or has several wrong: by the one that it is nearest to. */
function mendNearest(cell: RowCell, lacking: readonly Lacking[], mended: Map<RowCell, string>): void {
  const { core } = cell;
  const near = lacking
    .filter((each) => each.left > 0 && each.core.length > SHORT && Math.abs(each.core.length - core.length) <= 1)
    .map((each) => ({ each, wrong: editDistance(core, each.core) }))
    .sort((left, right) => left.wrong - right.wrong);
  const [first, second] = near;
  if (!first || first.wrong * 2 >= core.length || first.wrong === second?.wrong) return;
  first.each.left -= 1;
  mended.set(cell, first.each.core);
}

/** A word that is known by its other characters is written as its like are, so that it is seen to be the same. */
function knownByPart(cell: RowCell, table: TableId): (readonly [RowCell, string])[] {
  const [meaning, another] = headMeanings(cell.core, table);
  if (!meaning || another) return [];
  const own = headSpellings(table).find((each) => nameOf(each.meaning) === nameOf(meaning));
  const core = own?.cores.find((each) => isMisspelt(cell.core, each));
  return core === undefined ? [] : [[cell, core]];
}

/** Could it be a head of this table with a wrong character, one lost or one too many? */
export function mayBeHead(core: string, table: TableId): boolean {
  return headSpellings(table).some(({ cores }) => cores.some((each) => isMisspelt(core, each) || isOneOff(core, each)));
}

interface Lacking {
  /** How often it is not there though it should. */
  left: number;
  readonly core: string;
  readonly isColumn: boolean;
}

function lackingIn(rows: readonly TableRow[], table: TableId): readonly Lacking[] {
  const there = new Map<string, number>();
  for (const { core } of cellsOf(rows)) {
    for (const meaning of headMeanings(core, table)) {
      const name = nameOf(meaning);
      there.set(name, (there.get(name) ?? 0) + 1);
    }
  }
  return headSpellings(table).flatMap(({ meaning, cores }) => {
    const isColumn = meaning.kind === "leaf";
    const wanted = table === "review" && isColumn ? PROCEEDINGS : 1;
    const left = wanted - (there.get(nameOf(meaning)) ?? 0);
    const [core] = cores;
    return left > 0 && core !== undefined ? [{ left, core, isColumn }] : [];
  });
}

/** The words of a head; those of a cell that reaches over several rows once. */
function cellsOf(rows: readonly TableRow[]): readonly RowCell[] {
  const words = rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "words"));
  return [...new Map(words.map((cell) => [cell.cell, cell])).values()];
}

function nameOf(meaning: HeadMeaning): string {
  if (meaning.kind === "leaf") return meaning.column;
  return meaning.kind === "group" ? `over ${meaning.id}` : meaning.kind;
}
