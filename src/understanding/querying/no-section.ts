import { parseWholeNumber } from "../../text/numerals.ts";

/** Sections of the form. Source: 国办公开办函〔2019〕60号, 〔2021〕30号. */
const SECTIONS = 6;
const NAMED = /第(\d{1,3}|[零〇一二三四五六七八九十百]{1,4})大?(?:部分|节|章)/;
/** Several at once, or a table by its number: is 表二 the second, or that of section 二? */
const UNSURE =
  /(?:前|后|头|最后)[两二三四五六几\d]个?大?部分|[一二三四五六][、和到至][一二三四五六]两?部分|第[一二三四1-4]张表|(?<![发公代图外])表[一二三四1-4](?!\d)/;

/** 第七部分: a section that no report has, in the question's words. */
export function noSection(text: string): string | undefined {
  const named = NAMED.exec(text);
  if (!named?.[1]) return undefined;
  const number = parseWholeNumber(named[1]);
  return number !== undefined && number >= 1 && number <= SECTIONS ? undefined : named[0];
}

/** 前三部分, 表二: sections that are not named one by one, and which no answer tells. */
export function unsureSections(text: string): string | undefined {
  return UNSURE.exec(text)?.[0];
}
