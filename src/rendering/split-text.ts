/** A stretch of a text, by UTF-16 offsets; `end` is not part of it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text may be cut, best first. A better place wins only when it leaves at least `share` of the room used, so
 * that a heading's line break does not make a message of one line.
 */
const CUTS: readonly { readonly at: RegExp; readonly share: number }[] = [
  { at: /\n{2,}/g, share: 0.5 },
  { at: /\n/g, share: 0.5 },
  { at: /[。！？；!?;][”’」』）)]*|\n|\.(?=\s)/g, share: 0 },
  { at: /[，、,：:]|\s/g, share: 0 },
];

/** The offset behind the last good place to cut in the window; the window's whole length when it has none. */
function bestCut(window: string): number {
  for (const { at, share } of CUTS) {
    let cut = 0;
    for (const match of window.matchAll(at)) cut = match.index + match[0].length;
    if (cut > window.length * share) return cut;
  }
  return /[\ud800-\udbff]$/.test(window) && window.length > 1 ? window.length - 1 : window.length;
}

/**
 * Splits a text into stretches that fit a message: at a blank line or line end, else at the end of a sentence, else at
 * a comma or space, and in the middle of a word only when there is nothing else. Never inside a surrogate pair.
 *
 * @param limit longest stretch in UTF-16 units, at least 2
 * @returns stretches in order, without the white space at their seams; none for a blank text
 */
export function splitRanges(text: string, limit: number): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  while (true) {
    while (start < text.length && /\s/.test(text.charAt(start))) start += 1;
    if (start >= text.length) return ranges;
    const rest = text.length - start;
    const cut = start + (rest <= limit ? rest : bestCut(text.slice(start, start + limit)));
    ranges.push({ start, end: start + text.slice(start, cut).trimEnd().length });
    start = cut;
  }
}

/** `splitRanges` as the texts themselves. */
export function splitText(text: string, limit: number): readonly string[] {
  return splitRanges(text, limit).map(({ start, end }) => text.slice(start, end));
}
