/** Letters and signs that scans take for digits. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ O: "0", o: "0", 〇: "0", "○": "0", Q: "0", D: "0", l: "1", I: "1", i: "1", "|": "1", "!": "1", Z: "2", z: "2" },
  ...{ S: "5", s: "5", b: "6", G: "6", B: "8", g: "9", q: "9" },
};
const LONGEST = 9;
/** One figure in two or three pieces; more of them in one cell are figures of other cells. */
const BROKEN = /^\d+(?: \d+){1,2}$/;

/**
 * The figure that a word of digits and letters in their place stands for: O for 0, l2 for 12.
 *
 * @param broken may it stand in pieces, 1 2 for 12?
 */
export function letterFigure(text: string, broken = false): number | undefined {
  const normal = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  const joined = broken && BROKEN.test(normal) ? normal.replaceAll(" ", "") : normal;
  if (joined.length > LONGEST) return undefined;
  const digits = [...joined].map((sign) => LOOKS_LIKE[sign] ?? sign).join("");
  return /^(?:0|[1-9]\d*)$/.test(digits) ? Number(digits) : undefined;
}
