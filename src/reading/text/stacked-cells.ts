import { DIGIT } from "../../text/characters.ts";
import type { GridCell } from "../document.ts";
import { FIGURE } from "./figure-rows.ts";
import { withoutResidue } from "./spaced-rows.ts";

/** A line of a text, by its place in the list of all lines. */
interface WrittenLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  readonly kind: string;
}

export interface StackedTable {
  /** Empty when there is no table. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Index of the first line that is no part of it; no table begins before it when there are no rows. */
  readonly end: number;
}

/** 一、 begins a section, or a row: a row when a figure follows. */
const HEADING = /^[（(]?[一二三四五六七八九十]{1,2}[）)]?\s*、/;
const PROSE = /[。；]|，.*，.*，/;
const COLON = /^([^：:]*)[：:](.*)$/;
/** Heads that share their first words, which a colon may follow: 法人或其他组织：商业企业, 法人或其他组织：科研机构. */
const LONGEST_HEAD = 24;
const SHORTEST_SHARED = 4;
const LEAST_SHARED = 0.75;
const LONGEST_CELL = 70;
/** So many figures have to follow one another somewhere, or stand there in all, before lines are a table. */
const FEWEST_IN_A_ROW = 3;
const FEWEST_IN_ALL = 8;

/**
 * A table of which nothing is left but its cells, each on a line of its own without any mark: what copying out of a
 * page or a PDF leaves. A row is what figures follow: its label and they; any other words are a row of their own.
 *
 * @param lines all lines; only those of the kinds `plain` and `blank` are looked at
 * @param from index of a plain line
 */
export function stackedTable(lines: readonly WrittenLine[], from: number): StackedTable {
  const cells: { readonly text: string; readonly line: number; readonly isFigure: boolean }[] = [];
  let figures = 0;
  let run = 0;
  let longest = 0;
  let kept = 0;
  let end = from;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line?.kind === "blank") continue;
    const text = bare(line);
    if (line?.kind !== "plain" || text.length > LONGEST_CELL) break;
    const isFigure = FIGURE.test(text);
    if (!isFigure && (isProse(lines, at, text) || (HEADING.test(text) && !leadsFigure(lines, at)))) {
      // 三、本年度办理结果 stands over further rows; a section's heading stands over prose, or over another table.
      break;
    }
    cells.push({ text: line.text.trim(), line: line.number, isFigure });
    run = isFigure ? run + 1 : 0;
    longest = Math.max(longest, run);
    if (!isFigure) continue;
    figures += 1;
    kept = cells.length;
    end = at + 1;
  }
  if (longest < FEWEST_IN_A_ROW && figures < FEWEST_IN_ALL) return { rows: [], end: Math.max(at, from + 1) };
  const rows: GridCell[][] = [];
  const pages = pageNumbers(lines, from, end, figures);
  const own = cells.slice(0, kept).filter(({ line }) => !pages.has(line));
  for (const [index, { text, line, isFigure }] of own.entries()) {
    if (isFigure) rows.at(-1)?.push({ text, line });
    if (!isFigure || index === 0) rows.push([{ text, line }]);
  }
  return { rows, end };
}

/** A colon makes a line prose, except in a head that has the words before it in common with its neighbour. */
function isProse(lines: readonly WrittenLine[], at: number, text: string): boolean {
  const said = text.replace(/[（(].*$/, "");
  const [, before = "", after = ""] = COLON.exec(said) ?? [];
  if (before === "" && after === "") return PROSE.test(said) || COLON.test(said);
  if (PROSE.test(said) || after === "" || text.length > LONGEST_HEAD || before.length < SHORTEST_SHARED) return true;
  const isLike = (step: 1 | -1): boolean => {
    let next = at + step;
    while (lines[next]?.kind === "blank") next += step;
    const other = new Set(bare(lines[next]));
    const shared = [...before].filter((character) => other.has(character)).length;
    return other.size > 0 && shared >= before.length * LEAST_SHARED;
  };
  return !isLike(1) && !isLike(-1);
}

const PAGE_NUMBER = /^[1-9]\d{0,2}$/;
/** So many figures of a table or more have to stand close before one that does not is a page's number. */
const LEAST_CLOSE = 0.9;

/** The lines of small numbers between empty lines, in a table whose figures stand close. */
function pageNumbers(lines: readonly WrittenLine[], from: number, end: number, figures: number): ReadonlySet<number> {
  const isBlank = (line: WrittenLine | undefined): boolean => line?.kind === "blank";
  const lone = lines
    .slice(from, end)
    .filter((line, at) => isBlank(lines[from + at - 1]) && isBlank(lines[from + at + 1]) && FIGURE.test(bare(line)));
  if (lone.length > figures * (1 - LEAST_CLOSE)) return new Set();
  return new Set(lone.filter((line) => PAGE_NUMBER.test(bare(line))).map(({ number }) => number));
}

function leadsFigure(lines: readonly WrittenLine[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find(({ kind }) => kind !== "blank");
  const text = next?.kind === "plain" ? bare(next) : "";
  return FIGURE.test(text) && DIGIT.test(text);
}

/** Without spaces between the characters of a label, and what a word processor leaves. */
function bare(line: WrittenLine | undefined): string {
  const text = withoutResidue(line?.text ?? "");
  return DIGIT.test(text) && /^[\d\s]+$/.test(text) ? text : text.replace(/\s/g, "");
}
