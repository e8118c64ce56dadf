/** 附：2021年收到和处理政府信息公开申请情况; a sentence is no caption. */
const CAPTION =
  /^[^。，；,;]{0,12}?(20\d\d|上一?|去)年度?[^。，；,;]{0,12}(?:申请|主动公开|复议|诉讼)[^。，；,;]{0,12}$/;

const LONGEST_CAPTION = 80;

/** Quickly told, since a report has many paragraphs: is this short enough, and does it name a year? */
export function mayBeCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && text.includes("年");
}

/**
 * The year that the caption of a table names; `last` for 上年.
 *
 * @param text squashed text of a paragraph
 * @returns `undefined` for what is no caption with a year
 */
export function captionYear(text: string): number | "last" | undefined {
  const named = CAPTION.exec(text)?.[1];
  if (named === undefined) return undefined;
  return /\d/.test(named) ? Number(named) : "last";
}
