import { squash } from "../../text/normalise.ts";
import { findYears } from "../prose/dates.ts";
import { headingsOf } from "../prose/headings.ts";
import type { Piece } from "../prose/pieces.ts";
import { isAgencyName } from "./name-agency.ts";

/** A title and what it tells. */
export interface Title {
  /** On one line, without the spaces of its layout. */
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
}

/** What a report's title ends in; the year may follow in brackets. */
const TITLE_END = /(?:信息|政务)(?:主动)?公开.{0,20}(?:报告|年报)(?:[(（].{1,12}[)）])?$/;
/** What a line's last character can be when a title ends there, quoted or not. */
const LAST_CHARACTERS = '告报)）》”"';
/** Where the agency's name in a title ends: the subject of the report begins. */
const SUBJECT = /(?:政府|政务|部门|机关)?信息(?:主动)?公开|政务公开/;
const YEAR = /[(（]?(?:20\d\d|二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2})\s*(?:年度|年|度)?[)）]?/g;
const TITLE_WORDS =
  /^(?:标题|名称|题目)[:：]|^关于|公[开示]$|(?:公布|发布|印发|报送)(?=.{4})|关于$|的$|年度?$|[-—－]+$|[《》“”"]/g;

const LONGEST_LINE = 70;
const LONGEST_TITLE = 120;
const MOST_LINES = 4;
/** A title is sought among the first lines only. */
const FIRST_LINES = 400;

/** A line that leads to another page or to a file: what it names is not the page's own report. */
const LINK = /^(?:附件|相关(?:链接|文章|附件|稿件|阅读)|[上下]一?[篇条页]|点击下载|下载)/;
/** A list of links tells the day of each; a title does not. */
const DATE = /20\d\d[-./]\d{1,2}[-./]\d{1,2}/;
/** What a site sets before a title to say what kind of thing it is: 【年报】. */
const RUBRIC = /^(?:【[^】]{1,12}】|\[[^\]]{1,12}\])/;
/** Marks of a heading or of a list before a title. */
const BULLET = /^[#*＊·•◆◇■□▪●○★☆>\s]+(?=\S)/;
/** What a page or a folder sets behind a title: its day, the kind of its file. */
const BEHIND = /(?:(?:发布|发文|公开|生成|成文|更新)?(?:日期|时间)[:：].*|\.(?:docx?|wps|pdf|html?|txt))$/i;
/** The agency behind its title: 2022年政府信息公开工作年度报告——某某局. */
const NAMED_BEHIND = /^(.*(?:报告|年报))[-—－]{1,4}([^-—－]{3,40})$/;
const ATTACHED = /^附件\s*[\d一二三四五六七八九十]{0,2}\s*[:：.．、]?\s*(?=.{10})/;
/** Quotation marks around the whole title. */
const QUOTED = /^[《“"](.+)[》”"]$/;

/** Takes out white space except between two Latin words or figures. */
export function tidyTitle(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/g, "")
    .trim();
}

/**
 * Reads a line as the title of a report.
 *
 * @returns `undefined` when it is none
 */
export function readTitle(line: string): Title | undefined {
  // Most lines are none, which this alone tells of them.
  if (!line.includes("报")) return undefined;
  const unnamed = tidyTitle(line)
    .replace(BULLET, "")
    .replace(RUBRIC, "")
    .replace(/^(?:标题|名称|题目)[:：]/, "")
    .replace(BEHIND, "");
  const text = QUOTED.exec(unnamed)?.[1] ?? unnamed;
  const [, before, behind = ""] = NAMED_BEHIND.exec(text) ?? [];
  const title = before && isAgencyName(behind) ? readTitle(before) : undefined;
  if (title) return { ...title, text, agency: title.agency ?? behind };
  if (LINK.test(text) || DATE.test(text)) return undefined;
  if (text.length > LONGEST_TITLE || /[。；;>＞|｜]/.test(text) || !TITLE_END.test(text)) return undefined;
  const subject = text.search(SUBJECT);
  const plain = text.replace(/[０-９]/g, (digit) => digit.normalize("NFKC"));
  const years = new Set(findYears(plain.replace(/(20\d\d)(?!年|\d)/g, "$1年")));
  const [year] = years.size === 1 ? years : [];
  const head = plain.slice(0, Math.max(0, subject)).replace(YEAR, "");
  let agency = head.replace(TITLE_WORDS, "").replace(TITLE_WORDS, "").trim();
  // 某市人民政府信息公开年报: the two names share 政府.
  if (agency.endsWith("人民") && text.startsWith("政府", subject)) agency += "政府";
  return { text, agency: isAgencyName(agency) ? agency : null, year: year ?? null };
}

function worth(title: Title): number {
  return (title.agency === null ? 0 : 2) + (title.year === null ? 0 : 1);
}

/**
 * Finds the report's title among the lines before section 一 (or before the tables, where 一 has no heading), also when it is broken over lines.
 *
 * @param told the year that the report's text speaks of, where it does
 * @returns of several the one that tells most, then the last, since it stands over the report itself
 */
export function findTitle(pieces: readonly Piece[], told?: number): Title | undefined {
  const headings = headingsOf(pieces);
  const first = headings.findIndex((heading, i) => {
    if (heading?.strength === 1) return true;
    return heading?.section === "一" && heading.strength > 2 && i + 1 < pieces.length && !headings[i + 1];
  });
  const lines = pieces.slice(0, first < 0 ? FIRST_LINES : Math.min(first, FIRST_LINES)).map((piece) => piece.text);
  const titles = lines.flatMap((_, end) => titleEndingAt(lines, end) ?? []);
  // A report that is sent as an attachment may say so in front of its title; so does a link, where there is another.
  const attached = titles.length > 0 ? [] : lines.flatMap((line) => readTitle(line.trim().replace(ATTACHED, "")) ?? []);
  const own = ofOneYear(attached.length === 1 ? attached : titles, told);
  return own.reduce<Title | undefined>((best, title) => (best && worth(best) > worth(title) ? best : title), undefined);
}

/** The agency that stands in a line of its own under a title that names none, bare or in brackets. */
export function agencyUnderTitle(pieces: readonly Piece[]): string | null {
  const at = pieces.slice(0, FIRST_LINES).findLastIndex(({ text }) => readTitle(text)?.agency === null);
  const under = tidyTitle(pieces[at + 1]?.text ?? "").replace(/^[-—－(（]+|[)）]$/g, "");
  return at >= 0 && isAgencyName(under) ? under : null;
}

/** The title that ends in a line; a line more must tell more, or it does not belong to the title. */
function titleEndingAt(lines: readonly string[], end: number): Title | undefined {
  const last = lines[end] ?? "";
  if (!LAST_CHARACTERS.includes(last.charAt(last.length - 1)) || squash(last).length > LONGEST_LINE) return undefined;
  let best: Title | undefined;
  for (let start = end; start > end - MOST_LINES && start >= 0; start--) {
    const part = lines[start] ?? "";
    if (squash(part).length > LONGEST_LINE) break;
    if (start < end && /[。；;：:]/.test(part)) break;
    // A title has one year: a line above that names one too is another title, or what is left of it.
    if (start < end && part.search(YEAR) >= 0 && (best?.year || readTitle(part)?.year)) break;
    const title = readTitle(lines.slice(start, end + 1).join(""));
    if (title && (!best || worth(title) > worth(best))) best = title;
    if (best?.agency && best.year) break;
  }
  return best;
}

/** Of titles of several years, as in a list of links, those of the report's own: that of its text, else of the last. */
function ofOneYear(titles: readonly Title[], told: number | undefined): readonly Title[] {
  const years = new Set(titles.flatMap(({ year }) => year ?? []));
  if (years.size < 2) return titles;
  const own = told !== undefined && years.has(told) ? told : titles.findLast(({ year }) => year !== null)?.year;
  return titles.filter(({ year }) => year === null || year === own);
}
