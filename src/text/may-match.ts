import { neededCharacters } from "./needed-characters.ts";

/** Characters are told apart by so many bits of their code: those that share them are taken for one another. */
const BITS = 12;
const LAST = 2 ** BITS - 1;

/** What each pattern needs, told when it is first asked for; `null` for one that may match anywhere. */
const neededBy = new WeakMap<RegExp, Uint16Array | null>();
/** By character: the last text that it stood in. One text is searched for many patterns in a row. */
const standsIn = new Uint32Array(2 ** BITS);
let current = "";
let number = 0;

/**
 * May a pattern match somewhere in a text? `false` is certain, and told much sooner than by searching for it.
 *
 * @param pattern as it stands in a constant: what it needs is worked out once
 */
export function mayMatch(text: string, pattern: RegExp): boolean {
  let needed = neededBy.get(pattern);
  if (needed === undefined) {
    const codes = neededCharacters(pattern);
    needed = codes && Uint16Array.from(codes, (code) => code & LAST);
    neededBy.set(pattern, needed);
  }
  if (needed === null) return true;
  if (text !== current) look(text);
  for (let at = 0; at < needed.length; at++) if (standsIn[needed[at] ?? 0] === number) return true;
  return false;
}

function look(text: string): void {
  current = text;
  number++;
  for (let at = 0; at < text.length; at++) standsIn[text.charCodeAt(at) & LAST] = number;
}
