import type { Section } from "../../form/types.ts";
import { parseChineseNumeral } from "../../text/numerals.ts";
import { oncePer } from "../../text/once.ts";
import { remember } from "../../text/remember.ts";

/** What the heading of each section speaks of, in the wordings that are in use, as patterns without white space. */
const WORDINGS: { readonly [S in Section]: RegExp } = {
  一: /总体情况|基本情况|总体工作情况|工作概述|^概述|工作情况概述|^概况/,
  二: /主动公开(?:政府|政务)?信息(?:的)?情况|主动公开(?:政府|政务)?信息工作情况/,
  三: /(?:收到|受理|办理)(?:和|与|及|、)?(?:处理|办理)?(?:政府)?信息公开申请(?:的)?(?:情况)?|依申请公开(?:政府)?信息情况/,
  四: /行政复议.{0,8}(?:行政诉讼|诉讼)|政府信息公开.{0,6}复议/,
  五: /主要问题|存在(?:的)?(?:问题|不足)|问题(?:和|与|及)(?:改进|不足)/,
  六: /需要(?:报告|说明)的?(?:其他|其它)?(?:事项|情况|内容)|(?:其他|其它)(?:应当|应|应予)?报告的?事项/,
};

/** The tables begin here even when the heading over them was lost. */
const FORM_ROW = /^(?:第二十条第[(（]一[)）]项|信息内容)/;

/** Each wording, and each row of the form, has one of these characters; hardly any other line has. */
const TELLING = /[况述请议题足项容]/;

const SECTIONS = Object.keys(WORDINGS) as Section[];

/** List marks and markdown before the number. */
const BULLET = /^[\s#*>·•●-]{0,12}/;
/** 一、 1. 3、 第一部分 —、 and the like; the first group is the number or a dash read for 一. */
const NUMBER = /^(?:第)?([一二三四五六七八九十]{1,3}|[1-9])(?:部分)?[、,，.．:：\s]+|^([—–―－_-]+)[、,，.．:：]\s*/;
/** （一） and (1): most often the mark of a sub-heading, in some reports that of the sections themselves. */
const BRACKETED = /^[(（]([一二三四五六1-6])[)）][、.．\s]*/;
/** Where the heading's words end when text follows in the same paragraph. */
const CLAUSE_END = /[。；;：:]|\s+(?=无)/;

const LONGEST_HEADING = 45;
/** A heading without its number ends in one of these nouns and is no sentence. */
const BARE_HEADING = /^[^是由等将]*(?:情况|事项|问题|措施|概述|概况|内容|不足)$/;
const LONGEST_BARE = 30;
/** How much of a line is looked at. */
const HEAD = 200;

/** A line that may head a section. */
export interface Heading {
  readonly section: Section;
  /** How surely: 4 with its own number, 3 with it in figures or brackets, 2 with another or none, 1 for a row of the form. */
  readonly strength: 4 | 3 | 2 | 1;
  /** Its number stands in brackets: a heading only where no section has a number without. */
  readonly bracketed?: true;
  /** Text that follows the heading in the same paragraph. */
  readonly rest: string;
}

function numberOf(match: RegExpExecArray | null): Section | "other" | null {
  if (!match) return null;
  if (match[2] !== undefined) return "一";
  const printed = match[1] ?? "";
  const value = /\d/.test(printed) ? Number(printed) : parseChineseNumeral(printed);
  return SECTIONS[(value ?? 0) - 1] ?? "other";
}

/**
 * Reads a line as the heading of one of the six sections.
 *
 * @returns `undefined` when it is none; with its number in brackets it must be nothing but the heading
 * @example headingOf("3、 行政机关收到和处理政府信息公开申请情况")?.section // "三"
 */
export function headingOf(line: string): Heading | undefined {
  return TELLING.test(line) ? readHeading(line) : undefined;
}

/** `headingOf` of each line, once for all who ask; the lines are never changed. */
export const headingsOf = oncePer((lines: readonly { readonly text: string }[]) =>
  lines.map(({ text }) => headingOf(text)),
);

const readHeading = remember((line): Heading | undefined => {
  const text = line.slice(0, HEAD).replace(BULLET, "");
  if (FORM_ROW.test(text.replace(/\s/g, ""))) return { section: "二", strength: 1, rest: "" };
  const inBrackets = BRACKETED.exec(text);
  const match = inBrackets ?? NUMBER.exec(text);
  const number = numberOf(match);
  const worded = text.slice(match?.[0].length ?? 0);
  const end = worded.search(CLAUSE_END);
  const words = (end < 0 ? worded : worded.slice(0, end)).replace(/[\s*]/g, "");
  if (words === "" || words.length > LONGEST_HEADING || /[,，]/.test(words)) return undefined;
  const section = SECTIONS.find((each) => WORDINGS[each].test(words));
  if (!section) return undefined;
  const rest = end < 0 ? "" : worded.slice(end) + line.slice(HEAD);
  if (inBrackets) {
    const isHeading = number === section && rest === "" && BARE_HEADING.test(words) && words.length <= LONGEST_BARE;
    return isHeading ? { section, strength: 3, rest: "", bracketed: true } : undefined;
  }
  const figures = /\d/.test(match?.[1] ?? "");
  if (number === section) return { section, strength: figures ? 3 : 4, rest: tidyRest(rest) };
  // Without its own number a line must be nothing but the heading: sub-headings and sentences speak of these things too.
  if (figures || rest !== "" || /^[(（]/.test(text)) return undefined;
  return BARE_HEADING.test(words) && words.length <= LONGEST_BARE ? { section, strength: 2, rest: "" } : undefined;
});

function tidyRest(rest: string): string {
  return rest.replace(/^[。；;：:\s]+/, "");
}
