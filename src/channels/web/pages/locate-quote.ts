/** Where a quotation stands in a text, by UTF-16 offsets; `end` is not part of it. */
export interface QuoteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds a quotation in a text, white space aside: a line may be broken inside a sentence.
 *
 * @returns `undefined` when it does not stand there, or is empty
 */
export function locateQuote(text: string, quote: string): QuoteRange | undefined {
  const wanted = quote.replace(/\s/g, "");
  if (wanted === "") return undefined;
  const offsets: number[] = [];
  let squashed = "";
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charAt(offset);
    if (/\s/.test(unit)) continue;
    squashed += unit;
    offsets.push(offset);
  }
  const at = squashed.indexOf(wanted);
  const start = offsets[at];
  const last = offsets[at + wanted.length - 1];
  return at < 0 || start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}
