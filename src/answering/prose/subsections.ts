import type { Report } from "../../report/report.ts";
import { isHeading, PROSE, type Sentence, sentencesOf } from "./passages.ts";

/** The five parts that section 一 is usually laid out in. Source: 国办公开办函〔2021〕30号, as reports word its headings. */
const PARTS = ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"] as const;
type Part = (typeof PARTS)[number];

/** Numbering and list marks before a heading: （五）, 5., - (五), 五是. */
const NUMBERING =
  /^[-\s]*(?:[（(][一二三四五六七八九\d]{1,2}[）)]|[一二三四五六七八九\d]{1,2}[.．、]|[一二三四五]是)\s*/;
/** A heading names its part within so many characters: （四）政府信息公开平台建设情况. */
const HEADING = 16;

function partAt(text: string): Part | undefined {
  if (!NUMBERING.test(text)) return undefined;
  const head = text.replace(NUMBERING, "").slice(0, HEADING);
  return PARTS.find((part) => head.includes(part));
}

/**
 * The sentences of one part of section 一, from its heading to the next part's.
 *
 * @returns none when the report does not lay the section out in such parts
 */
export function sentencesOfPart(report: Report, wanted: Part): readonly Sentence[] {
  let part: Part | undefined;
  return sentencesOf(report, "一").filter((sentence) => {
    if (sentence.opens) part = partAt(sentence.text) ?? part;
    return part === wanted;
  });
}

/**
 * What stands behind a numbered heading that names a thing, up to the next numbered one: （四）创新情况。一是….
 *
 * @returns `undefined` where no heading names it, or nothing stands behind it
 */
export function underHeading(report: Report, wanted: RegExp): readonly Sentence[] | undefined {
  for (const section of PROSE) {
    const all = sentencesOf(report, section);
    const at = all.findIndex(({ text }) => PART_NUMBER.test(text) && isHeading(text) && wanted.test(text));
    const behind = at < 0 ? [] : all.slice(at + 1);
    const end = behind.findIndex(({ text }) => PART_NUMBER.test(text));
    const own = end < 0 ? behind : behind.slice(0, end);
    if (own.length > 0) return own;
  }
  return undefined;
}

/** （四）: a part of a section, and no point of one (一是). */
const PART_NUMBER = /^[-\s]*[（(][一二三四五六七八九\d]{1,2}[）)]/;
