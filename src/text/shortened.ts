/**
 * The beginning of a text that is too long to be repeated, with a mark of omission. It never ends within a number, which would
 * tell another one, nor within a character.
 *
 * @param most UTF-16 units that are kept at the most
 */
export function shortened(text: string, most: number, mark = "…"): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  const whole = /^\d/.test(text.slice(kept.length)) ? kept.replace(/[\d.,]+$/, "") : kept;
  return `${whole}${mark}`;
}
