import { HAN } from "../../../text/characters.ts";
import { squash } from "../../../text/normalise.ts";
import { remember } from "../../../text/remember.ts";
import type { TableRow } from "../grid/table-rows.ts";

/** From this many signs on, the tables are taken for a scan that was read badly. */
const SIGNS_OF_A_SCAN = 3;
/** 1 1 1 1 1: a rule of the table, read as characters. */
const STUTTER = /^(\S)(?:\s?\1){4,}$/;
const LONGEST_GLYPHS = 5;
/** Signs that a clean table may well have where there is no figure. */
const COMMON_SIGNS = /^(?:n\/?a|x|\*+|\.+|…+|√|×|□+)$/;
const ITEM_NUMBER = /^(?:\d{1,3}[.、)]?|\([\d一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,2}[、.]?)$/;

/**
 * Do the tables come from a scan with characters misread? Told by cells that nobody writes: stray foreign letters,
 * strings of one sign, brackets around nothing. In such a file an empty cell is a lost one. Where the file itself shows
 * its cells, what a hand may have typed is no sign of a scan.
 *
 * @param rows all rows of the grids that hold statutory tables
 */
export function isNoisyScan(rows: readonly TableRow[]): boolean {
  let signs = 0;
  for (const { cells, marked } of rows) {
    for (const cell of cells) {
      if (cell.kind !== "words" || cell.continued || !isJunk(cell.text)) continue;
      if (!marked || !isSlip(cell.text)) signs += 1;
      if (signs >= SIGNS_OF_A_SCAN) return true;
    }
  }
  return false;
}

const isJunk = remember((text): boolean => {
  if (STUTTER.test(text)) return true;
  const squashed = squash(text);
  if (squashed.length > LONGEST_GLYPHS || COMMON_SIGNS.test(squashed) || ITEM_NUMBER.test(squashed)) return false;
  return !HAN.test(squashed);
});

/**
 * What a hand types by mistake or of purpose: a figure with a mark or with spaces, a letter for a digit, one sign, an error of
 * a sheet.
 */
const MARKED_FIGURE = /^["'(（[*#]?\d[\d.,]*[-"'.,;:*#?)+，。、；：？）\]①-⑳]{0,2}$/;
const PLAIN_SIGNS = /^(?:[!-~○●△▲☆★◎×√？。，、…]|[\d!-/:-@OoIlSsZzBb|]{2,4}|#[a-z/0!?]{1,6}|nan|null|none)$/i;

function isSlip(text: string): boolean {
  const squashed = squash(text);
  return !STUTTER.test(text) && (MARKED_FIGURE.test(squashed) || PLAIN_SIGNS.test(squashed));
}
