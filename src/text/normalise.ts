import { remember } from "./remember.ts";

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
const DASHES = /[‐‑‒–—―−－]/g;

/** Chinese characters and narrow ones without capitals: what is spelled so is spelled right. */
const NORMAL = /^[!-@[-~、。\u4e00-\u9fff]*$/;
const NOT_NORMAL = /[^!-@[-~、。\u4e00-\u9fff]/g;

/** What nearly all text is written with besides: each becomes another by itself, whatever stands beside it. */
const USUAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ·—‘’“”…〈〉《》「」『』【】〔〕";
const FULL_WIDTH = Array.from({ length: 0x5e }, (_, at) => String.fromCharCode(0xff01 + at));
const SPACES = "\t\n\r \u00a0\u3000";
const ONLY_USUAL = new RegExp(`^[!-~、。\\u4e00-\\u9fff\\uff01-\\uff5e${USUAL}${SPACES}]*$`);
const USUAL_SPELLINGS = new Map([
  ...[...USUAL, ...FULL_WIDTH].map((sign) => [sign, spell(sign)] as const),
  ...[...SPACES].map((space) => [space, " "] as const),
]);

/**
 * One spelling for matching: NFKC (full-width digits, letters and punctuation become narrow), lower case, control and
 * invisible characters dropped, all dashes alike, runs of white space one space.
 *
 * For comparing only: what people read is never taken from it.
 */
export function normalise(text: string): string {
  if (NORMAL.test(text)) return text;
  if (!ONLY_USUAL.test(text)) return spell(text);
  const spelled = text.replace(NOT_NORMAL, (sign) => USUAL_SPELLINGS.get(sign) ?? sign);
  return spelled.includes(" ") ? spelled.replace(/ +/g, " ").trim() : spelled;
}

function spell(text: string): string {
  return text
    .replace(CONTROL, "")
    .normalize("NFKC")
    .replace(DASHES, "-")
    .replace(/[“”„‟〝〞「」『』]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** One line of a document is asked for again and again while it is parsed. */
const LONGEST_REMEMBERED = 5_000;
const squashOdd = remember((text): string => normalise(text).replaceAll(" ", ""), LONGEST_REMEMBERED);

/** `normalise` without any white space: for labels and names, where a line break or a space means nothing. */
export function squash(text: string): string {
  return NORMAL.test(text) ? text : squashOdd(text);
}
