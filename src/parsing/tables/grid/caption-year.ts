/** What the caption of a table says of its year: `last` for 上年, `own` for 本年. */
export type CaptionYear = number | "last" | "own";

/** 附：2021年收到和处理政府信息公开申请情况; a sentence is no caption. */
const CAPTION =
  /^[^。，；,;]{0,12}?(20\d\d|上一?|去)年度?[^。，；,;]{0,12}(?:申请|主动公开|复议|诉讼)[^。，；,;]{0,12}$/;
/** （上年同期：2022年）, 附：去年数据 and （本年：2023年）: of two tables beside each other. */
const ALONE = /^[(【]?(?:附表?[:、]?)?(上一?年|去年|本年)度?(?:同期)?(?:数据|情况)?[:(]?(?:20\d\d年度?)?[)】:]{0,2}$/;
/** 附：2022年情况（对比） */
const COMPARED = /^(?=.*(?:同期|对比|对照))[^。，；,;与和]{0,30}$/;
const OTHER_YEAR = /上一?年|去年/;
const YEARS = /20\d\d(?=年)/g;

const LONGEST_CAPTION = 80;

/** Quickly told, since a report has many paragraphs: is this short enough, and does it name a year? */
export function mayBeCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && text.includes("年");
}

/**
 * The year that the caption of a table names.
 *
 * @param text squashed text of a paragraph, or of a row with nothing else in it
 * @returns `undefined` for what is no caption with a year, or names two
 */
export function captionYear(text: string): CaptionYear | undefined {
  const years = new Set(text.match(YEARS));
  if (years.size > 1) return undefined;
  const named = CAPTION.exec(text)?.[1];
  if (named !== undefined) return /\d/.test(named) ? Number(named) : "last";
  const alone = ALONE.exec(text)?.[1];
  if (alone !== undefined) return alone.startsWith("本") ? "own" : "last";
  if (!COMPARED.test(text) || text.includes("本年")) return undefined;
  const [year] = years;
  return year !== undefined ? Number(year) : OTHER_YEAR.test(text) ? "last" : undefined;
}
