import type { Tokenizer } from "parse5";
import { TokenizerMode } from "parse5";

/** The start tag of an element whose content is no markup and is never shown. */
const START = /<(style|script)(?=[\s/>])[^<>]{0,500}>/gi;
const ENDS: Readonly<Record<string, RegExp>> = {
  style: /<\/style[\t\n\f\r />]/gi,
  script: /<\/script[\t\n\f\r />]/gi,
};
/** Within such a mark a program may hold an end tag that does not end it. */
const ESCAPE = "<!--";
/** Shorter programs are quicker read than left out. */
const SHORTEST_LEFT_OUT = 300;
/** Most that are left out of one page; each costs the tokenizer a new beginning. */
const MOST_LEFT_OUT = 40;

/**
 * Writes a page to the tokenizer without the content of its styles and programs, of which half of many a page consists
 * and which nobody sees. What is one of them is the tokenizer's to say: it is asked after each start tag.
 */
export function writePage(tokenizer: Tokenizer, text: string): void {
  let from = 0;
  let tries = 0;
  START.lastIndex = 0;
  for (let match = START.exec(text); match && tries < MOST_LEFT_OUT; match = START.exec(text)) {
    const name = match[1]?.toLowerCase() ?? "";
    const start = START.lastIndex;
    const end = endOf(name, text, start);
    if (end < text.length && end - start < SHORTEST_LEFT_OUT) continue;
    tries += 1;
    tokenizer.write(text.slice(from, start), false);
    from = start;
    START.lastIndex = end;
    if (isContentOf(name, tokenizer) && !text.slice(start, end).includes(ESCAPE)) from = end;
  }
  tokenizer.write(text.slice(from), true);
}

/** Where the first end tag of that name begins; the end of the text when there is none. */
function endOf(name: string, text: string, from: number): number {
  const end = ENDS[name];
  if (!end) return from;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

/** Does the tokenizer take what follows for the content of the element just begun? */
function isContentOf(name: string, { state, lastStartTagName }: Tokenizer): boolean {
  return lastStartTagName === name && (state === TokenizerMode.RAWTEXT || state === TokenizerMode.SCRIPT_DATA);
}
