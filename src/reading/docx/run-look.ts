/** How a run of text looks. */
export interface RunLook {
  hidden: boolean;
  raised: boolean;
  /** In white, which may be hidden, or stand on a dark ground. */
  white: boolean;
}

/** A height of the font, in half points, that no one can read. */
const UNREADABLE_SIZE = 4;
/** So many half points above or below its line a character is set apart from those beside it; less is but an adjustment. */
const OUT_OF_LINE = 4;
const NEARLY_WHITE = /^(?:e[b-f]|f[\da-f]){3}$/i;
/** Stands for a digit that may not be seen. */
const ILLEGIBLE = "□";

/**
 * Takes a property of a run (`rPr`) into account (ISO/IEC 29500-1, section 17.3.2).
 *
 * @param value its `val`; absent where it is only switched on
 */
export function formatRun(look: RunLook, name: string, value: string | undefined): void {
  if (name === "w:vanish" || name === "w:strike" || name === "w:dstrike") look.hidden = true;
  if (name === "w:vertAlign" && value !== "baseline") look.raised = true;
  if (name === "w:position" && Math.abs(Number(value)) >= OUT_OF_LINE) look.raised = true;
  if (name === "w:sz" && Number(value) <= UNREADABLE_SIZE) look.hidden = true;
  if (name === "w:color" && NEARLY_WHITE.test(value ?? "")) look.white = true;
}

/** Text in white: its digits may not be seen. One of a marker such as &#160; is no digit of the text. */
export function withoutDigits(escaped: string): string {
  return escaped.replace(/&[^;]{1,8};|\d/g, (part) => (part.length > 1 ? part : ILLEGIBLE));
}

/** A small raised digit is a mark or a power: it must not run together with the numbers beside it. */
export function setApart(raised: string): string {
  return /\d/.test(raised) ? ` ${raised} ` : raised;
}
