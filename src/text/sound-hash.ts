import { syllableOf } from "./sounds-alike.ts";

const CHARACTERS = 0x1_0000;
const SMALL = 0x3fff_ffff;
/** As in FNV-1a: where nothing stood before, the first syllable must change it too. */
const FIRST = 0x811c_9dc5;
const PRIME = 0x0100_0193;

const numbers = new Map<string, number>();
/** By character: the number of its syllable, from 1 on; 0 where it was not asked for yet. */
const numberOf = new Uint16Array(CHARACTERS);

/**
 * A number that texts share whose characters, one by one, have the same syllables. Few others do.
 *
 * @returns a whole number below 2³⁰: what is larger takes several times as long as a key
 */
export function soundHash(text: string): number {
  let hash = FIRST ^ text.length;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ (numberOf[text.charCodeAt(at)] || numbered(text.charCodeAt(at))), PRIME);
    hash ^= hash >>> 15;
  }
  return hash & SMALL;
}

function numbered(code: number): number {
  const syllable = syllableOf(String.fromCharCode(code));
  const number = numbers.get(syllable) ?? numbers.size + 1;
  numbers.set(syllable, number);
  numberOf[code] = number;
  return number;
}
