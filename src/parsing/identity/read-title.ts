import { remember } from "../../text/remember.ts";
import { findYears } from "../prose/dates.ts";
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
/** Where the agency's name in a title ends: the subject of the report begins. */
const SUBJECT = /(?:政府|政务|部门|机关)?信息(?:主动)?公开|政务公开/;
export const YEAR = /[(（]?(?:20\d\d|二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2})\s*(?:年度|年|度)?[)）]?/g;
const TITLE_WORDS =
  /^(?:标题|名称|题目)[:：]|^关于|公[开示]$|(?:公布|发布|印发|报送)(?=.{4})|关于$|的$|年度?$|[-—－]+$|[《》“”"]/g;

const LONGEST_TITLE = 120;

/** A line that leads to another page or to a file: what it names is not the page's own report. */
const LINK = /^(?:附件|相关(?:链接|文章|附件|稿件|阅读)|[上下]一?[篇条页]|点击下载|下载)/;
/** Titles beside one another on one line. */
const SEVERAL = /(?:报告|年报).*(?:信息|政务)(?:主动)?公开/;
/** A list of links tells the day of each; a title does not. */
const DATE = /20\d\d[-./]\d{1,2}[-./]\d{1,2}/;
/** What a site sets before a title to say what kind of thing it is: 【年报】. */
const RUBRIC = /^(?:【[^】]{1,12}】|\[[^\]]{1,12}\])/;
/** Marks of a heading or of a list before a title. */
const BULLET = /^[#*＊·•◆◇■□▪●○★☆>\s]+(?=\S)/;
/** What a page or a folder sets behind a title: its day, the kind of its file. */
const BEHIND = /(?:(?:发布|发文|公开|生成|成文|更新)?(?:日期|时间)[:：].*|\.(?:docx?|wps|pdf|html?|txt))$/i;
/** The agency behind its title: 2022年政府信息公开工作年度报告——某某局. */
export const NAMED_BEHIND = /^(.*(?:报告|年报))[-—－]{1,4}([^-—－]{3,40})$/;
/** Quotation marks around the whole title. */
const QUOTED = /^[《“"](.+)[》”"]$/;

/** Takes out white space except between two Latin words or figures. */
export function tidyTitle(text: string): string {
  if (!/\s/.test(text)) return text;
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
  return line.includes("报") ? readReportTitle(line) : undefined;
}

/** A title stands in several places of a document, and is asked for as that of a page, of a list and of an attachment. */
const readReportTitle = remember((line): Title | undefined => {
  const unnamed = tidyTitle(line)
    .replace(BULLET, "")
    .replace(RUBRIC, "")
    .replace(/^(?:标题|名称|题目)[:：]/, "")
    .replace(BEHIND, "");
  const text = QUOTED.exec(unnamed)?.[1] ?? unnamed;
  const [, before, behind = ""] = NAMED_BEHIND.exec(text) ?? [];
  const title = before && isAgencyName(behind) ? readTitle(before) : undefined;
  if (title) return { ...title, text, agency: title.agency ?? behind };
  if (LINK.test(text) || DATE.test(text) || SEVERAL.test(text)) return undefined;
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
});
