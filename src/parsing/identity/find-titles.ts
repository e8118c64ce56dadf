import { squash } from "../../text/normalise.ts";
import { headingsOf } from "../prose/headings.ts";
import type { Piece } from "../prose/pieces.ts";
import { isBody, nameInLine, namesSeveral } from "./name-in-line.ts";
import { readTitle, type Title, tidyTitle, YEAR } from "./read-title.ts";
import { isSameAgency } from "./same-agency.ts";

/** What a line's last character can be when a title ends there, quoted or not. */
const LAST_CHARACTERS = '告报)）》”"';
const LONGEST_LINE = 70;
const MOST_LINES = 4;
/** A title is sought among the first lines only. */
const FIRST_LINES = 400;
const ATTACHED = /^附件\s*[\d一二三四五六七八九十]{0,2}\s*[:：.．、]?\s*(?=.{10})/;

/** What stands around a title in a list: its day, and whether it is the page before or after. */
const DAY = /[[(（【]?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])）】]?/g;
/** What stands over a list of pages. */
const LIST_HEAD = /^(?:相关|推荐|热门|最新|更多|往年|历年|其他|[上下]一?[篇条页]).{0,6}$/;
const LEADING = /^(?:附件|[上下]一?[篇条页])[\d一二三四五六七八九十]{0,2}[:：.．、]?/;

/** The lines before section 一, or before the tables where 一 has no heading. */
export function linesOver(pieces: readonly Piece[]): readonly Piece[] {
  const headings = headingsOf(pieces);
  const first = headings.findIndex((heading, i) => {
    if (heading?.strength === 1) return true;
    return heading?.section === "一" && heading.strength > 2 && i + 1 < pieces.length && !headings[i + 1];
  });
  return pieces.slice(0, first < 0 ? FIRST_LINES : Math.min(first, FIRST_LINES));
}

/**
 * Finds the titles over a report, also those that are broken over lines, from the top down. Left out are links, and the
 * titles that stand in a row with those of other agencies.
 *
 * @param lines over the report (`linesOver`)
 */
export function findTitles(lines: readonly Piece[]): readonly Title[] {
  const listed = listedLines(lines);
  const titles = lines.flatMap((_, end) => (listed.has(end) ? [] : (titleEndingAt(lines, end, listed) ?? [])));
  // A report that is sent as an attachment may say so in front of its title; so does a link, where there is another.
  const attached = lines.flatMap(({ text, link }) =>
    link ? [] : (readTitle(text.trim().replace(ATTACHED, "")) ?? []),
  );
  return titles.length === 0 && attached.length === 1 ? attached : titles;
}

/** Which lines are links to reports, or titles in a row with those of other agencies: such a row tells of none. */
function listedLines(lines: readonly Piece[]): ReadonlySet<number> {
  const listed = new Set<number>();
  let row: number[] = [];
  let titles: Title[] = [];
  let leads = false;
  const end = (): void => {
    const names = titles.flatMap(({ agency }) => agency ?? []);
    const several = names.some((name) => !isSameAgency(name, names[0] ?? ""));
    if (leads || several) for (const [i, at] of row.entries()) if (titles[i]?.agency) listed.add(at);
    row = [];
    titles = [];
    leads = false;
  };
  for (const [at, { text, link }] of lines.entries()) {
    const tidy = tidyTitle(text);
    const bare = tidy.replace(DAY, "");
    const title = readTitle(bare.replace(LEADING, ""));
    if (title && (link || LEADING.test(bare))) {
      // It says itself that it leads elsewhere: what stands beside it need not.
      end();
      listed.add(at);
    } else if (title) {
      row.push(at);
      titles.push(title);
    } else if (bare !== "") {
      end();
      leads = LIST_HEAD.test(tidy);
    }
  }
  end();
  return listed;
}

/** The title that ends in a line; a line more must tell more, or it does not belong to the title. */
function titleEndingAt(lines: readonly Piece[], end: number, listed: ReadonlySet<number>): Title | undefined {
  const last = lines[end]?.text ?? "";
  if (!LAST_CHARACTERS.includes(last.charAt(last.length - 1)) || squash(last).length > LONGEST_LINE) return undefined;
  let best: Title | undefined;
  for (let start = end; start > end - MOST_LINES && start >= 0; start--) {
    const part = lines[start]?.text ?? "";
    if (squash(part).length > LONGEST_LINE) break;
    if (start < end && (/[。；;：:]/.test(part) || listed.has(start) || isOfMenu(lines, start))) break;
    // A title has one year: a line above that names one too is another title, or what is left of it.
    if (start < end && part.search(YEAR) >= 0 && (best?.year || readTitle(part)?.year)) break;
    const joined = lines.slice(start, end + 1).map(({ text }) => text);
    const title = readTitle(joined.join(""));
    if (title && (!best || worth(title) > worth(best))) best = title;
    if (best?.agency && best.year) break;
  }
  return best;
}

function worth(title: Title): number {
  return (title.agency === null ? 0 : 2) + (title.year === null ? 0 : 1);
}

/** The agency that stands in a line of its own under a title that names none, bare or in brackets. */
export function agencyUnderTitle(pieces: readonly Piece[]): string | null {
  const at = pieces.slice(0, FIRST_LINES).findLastIndex(({ text }) => readTitle(text)?.agency === null);
  const under = nameInLine(pieces[at + 1]?.text ?? "");
  return (at >= 0 && !isOfMenu(pieces, at + 1) ? under : null) ?? null;
}

/** Is this line a link, or the name of an agency beside another's, as in a menu? A government stands over its agency's. */
function isOfMenu(lines: readonly Piece[], at: number): boolean {
  if (lines[at]?.link || namesSeveral(lines[at]?.text ?? "")) return true;
  const [name, ...beside] = [at, at - 1, at + 1].map((each) => nameInLine(lines[each]?.text ?? ""));
  if (name === undefined || !isBody(name)) return false;
  return beside.some((other) => other !== undefined && isBody(other) && !isSameAgency(name, other));
}

/** Of titles of several years, as in a list of links, those of the report's own: that of its text, else of the last. */
export function ofOneYear(titles: readonly Title[], told: number | undefined): readonly Title[] {
  const years = new Set(titles.flatMap(({ year }) => year ?? []));
  if (years.size < 2) return titles;
  const own = told !== undefined && years.has(told) ? told : titles.findLast(({ year }) => year !== null)?.year;
  return titles.filter(({ year }) => year === null || year === own);
}
