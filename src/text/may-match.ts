import { neededCharacters } from "./needed-characters.ts";

/** Characters of which a text must hold one, by their last bits; `null` where nothing is known to be needed. */
export type Needed = Uint16Array | null;

/** Characters are told apart by so many bits of their code: those that share them are taken for one another. */
const BITS = 12;
const LAST = 2 ** BITS - 1;

/** What each pattern needs, told when it is first asked for. */
const neededBy = new WeakMap<RegExp, Needed>();
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
    needed = neededIn(pattern);
    neededBy.set(pattern, needed);
  }
  return holdsOneOf(text, needed);
}

/** What a pattern needs, for {@link holdsOneOf}. */
export function neededIn(pattern: RegExp): Needed {
  const codes = neededCharacters(pattern);
  return codes && Uint16Array.from(codes, (code) => code & LAST);
}

/** May one of the characters stand in a text? */
export function holdsOneOf(text: string, needed: Needed): boolean {
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
