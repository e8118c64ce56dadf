const NOTE_MARK = /^(?:[[(（［〔【]\s*(?:注\s*)?\d{1,2}\s*[\])）］〕】]|注\s*\d{0,2}|[①-⑳]|[*＊※†‡]{1,3})$/;

/** Is a raised text the mark of a note: [1], ①, *, 注2? A bare digit may be one, or a power, or a digit out of line. */
export function isNoteMark(raised: string): boolean {
  return NOTE_MARK.test(raised.trim());
}
