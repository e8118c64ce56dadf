const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
const DASHES = /[‐‑‒–—―−－]/g;

/** Chinese characters and narrow ones without capitals: what is spelled so is spelled right. */
const NORMAL = /^[!-@[-~、。\u4e00-\u9fff]*$/;

/**
 * One spelling for matching: NFKC (full-width digits, letters and punctuation become narrow), lower case, control and
 * invisible characters dropped, all dashes alike, runs of white space one space.
 *
 * For comparing only: what people read is never taken from it.
 */
export function normalise(text: string): string {
  if (NORMAL.test(text)) return text;
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

/** `normalise` without any white space: for labels and names, where a line break or a space means nothing. */
export function squash(text: string): string {
  return normalise(text).replace(/\s/g, "");
}
