/** What stands between words and says nothing. */
const SIGN = /[?。!,.、~…\s]/;

/**
 * Tells whether a text is nothing but certain words, one after another, with any signs between them. However often the words
 * come, and whichever of them are parts of others, each place of the text is looked at once.
 *
 * @example madeOf(["那", "那么", "呢"])("那么呢?") // true
 */
export function madeOf(words: readonly string[]): (text: string) => boolean {
  const known = new Set(words);
  const longest = Math.max(...words.map(({ length }) => length));
  return (text) => {
    const reached = [true];
    for (let from = 0; from < text.length; from++) {
      if (!reached[from]) continue;
      if (SIGN.test(text.charAt(from))) reached[from + 1] = true;
      for (let to = from + 1; to <= from + longest; to++) if (known.has(text.slice(from, to))) reached[to] = true;
    }
    return reached[text.length] ?? false;
  };
}
