const ELLIPSIS = "…";
/** Widths in ems of the pictures' font, a little too wide rather than too narrow: a reader's own font may be wider. */
const NARROW = /^[!'(),.:;[\]`|ijlI{} ]$/u;
const WIDE_LATIN = /^[@%&mwMWQO]$/u;

function widthOfCharacter(character: string): number {
  if (NARROW.test(character)) return 0.36;
  if (WIDE_LATIN.test(character)) return 0.95;
  return (character.codePointAt(0) ?? 0) < 0x250 ? 0.6 : 1;
}

/** About how wide a text is, in pixels. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0) * size;
}

/** What no font shows and no XML may hold: control and format characters, halves of characters, marks upon marks. */
const UNPRINTABLE = /[\p{C}\p{M}\p{Zl}\p{Zp}]/gu;

/** A text from outside as it may stand in a picture; very long ones are cut. */
export function printableText(text: string, most = 400): string {
  const clean = text
    .slice(0, most * 4)
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(UNPRINTABLE, "")
    .trim();
  const characters = [...clean];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}${ELLIPSIS}` : clean;
}

/** Cuts a text that is wider than `width`, and says so with an ellipsis. */
export function shorten(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  return `${characters.slice(0, fitting(characters, size, width - textWidth(ELLIPSIS, size))).join("")}${ELLIPSIS}`;
}

/** Cuts a text that is too wide from its middle: the end of a name holds the year that tells it from others. */
export function shortenInside(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  const half = (width - textWidth(ELLIPSIS, size)) / 2;
  const head = fitting(characters, size, half);
  const tail = fitting(characters.toReversed(), size, half);
  return `${characters.slice(0, head).join("")}${ELLIPSIS}${characters.slice(characters.length - tail).join("")}`;
}

/** How many of the first characters fit. */
function fitting(characters: readonly string[], size: number, width: number): number {
  let used = 0;
  const over = characters.findIndex((character) => {
    used += textWidth(character, size);
    return used > width;
  });
  return over < 0 ? characters.length : over;
}

/**
 * What is not broken: Latin letters and figures with what belongs to them, else one character; with the brackets that
 * open before it and the marks that close after it.
 */
const UNIT = /[（“‘《〔【]*(?:[A-Za-z0-9.,+\-%⚠]+|.)[，。、；：？！）》”’〕】%…]*/gsu;
/** A last line shorter than this, in ems, takes something from the line before. */
const SHORTEST_LAST = 3;

function breakLines(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [unit] of text.matchAll(UNIT)) {
    if (line === "" || textWidth(line + unit, size) <= width) line += unit;
    else {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Breaks a text into lines of at most `width`; what does not fit into `most` of them is cut with an ellipsis. */
export function wrap(text: string, size: number, width: number, most: number): readonly string[] {
  const first = breakLines(text, size, width);
  const isWide = width > 4 * SHORTEST_LAST * size;
  const isShort = isWide && first.length > 1 && textWidth(first.at(-1) ?? "", 1) < SHORTEST_LAST;
  const lines = isShort ? breakLines(text, size, width - SHORTEST_LAST * size) : first;
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join("")];
  return kept.map((line) => shorten(line, size, width));
}
