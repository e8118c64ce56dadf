import { pairKey } from "../../text/pair-key.ts";

/** Parts of names with how people shorten them (监督管理: 监管). */
export type Abbreviations = Readonly<Record<string, readonly string[]>>;

/** Shortened parts of shortened names: more than any real name needs. */
const MOST_FORMS = 40;

/** The names and those with parts shortened, one or several: 高新区管委会 for 高新技术产业开发区管理委员会. */
export type ShortenNames = (names: readonly string[]) => readonly string[];

/**
 * Makes what shortens names. Most names of a store hold no part that anybody shortens: that is told by two characters in a row.
 *
 * @param abbreviations the parts have two characters or more
 */
export function createShortenNames(abbreviations: Abbreviations): ShortenNames {
  const parts = Object.entries(abbreviations);
  const begun = new Set(parts.map(([part]) => pairKey(part, 0, 1)));
  const mayHold = (name: string): boolean => {
    for (let at = 0; at + 1 < name.length; at++) if (begun.has(pairKey(name, at, at + 1))) return true;
    return false;
  };
  return (names) => {
    const all = new Set(names);
    for (const name of all) {
      if (all.size > MOST_FORMS) break;
      if (!mayHold(name)) continue;
      for (const [part, forms] of parts) {
        if (name.includes(part)) for (const form of forms) all.add(name.replace(part, form));
      }
    }
    return [...all];
  };
}
