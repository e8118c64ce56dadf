import type { Words } from "./words.ts";

/** Two English words at least: a single one is a name or a slip. */
const ENGLISH = /[a-z]{2,}[^a-z](?:.*[^a-z])?[a-z]{2,}/is;
const LETTERS = /[a-z]/i;
/** in 2020 */
const YEAR = /\b(20\d\d)\b(?!\s*年)/g;

/** Puts a message that is asked in English, or half in English, into Chinese; any other stays as it is. */
export type InChinese = (raw: string) => string;

/**
 * Makes what reads English questions: How many applications did 辛店街道 receive in 2020? A message with an English word that
 * the data do not hold stays as it is.
 */
export function createInChinese(english: Words["english"]): InChinese {
  const phrases = Object.keys(english).sort((a, b) => b.length - a.length);
  const any = new RegExp(
    `(?<![a-z])(?:${phrases.map((phrase) => phrase.replaceAll(" ", "\\s+")).join("|")})(?![a-z])`,
    "gi",
  );
  return (raw) => {
    if (!ENGLISH.test(raw)) return raw;
    const read = raw.replace(any, (phrase) => english[phrase.toLowerCase().replace(/\s+/g, " ")] ?? "");
    return LETTERS.test(read) ? raw : read.replace(YEAR, "$1年");
  };
}
