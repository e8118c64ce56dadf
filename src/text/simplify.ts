import { createRequire } from "node:module";

/** opencc-js: 55 ms to load, so it is loaded when the first traditional character is seen. */
interface OpenCc {
  Converter(options: { readonly from: "t"; readonly to: "cn" }): (text: string) => string;
}

/**
 * Traditional characters made simplified, each by itself: the result has the length of the text, and what stands where
 * stays there. Text in characters of GB 2312, the simplified standard, is never touched.
 *
 * @example simplify("臨淄區依申請公開") // "临淄区依申请公开"
 */
export function simplify(text: string): string {
  const standard = standardCharacters();
  for (let at = 0; at < text.length; at++) {
    if (isOther(text.charCodeAt(at), standard)) return convert(text, standard);
  }
  return text;
}

const FIRST = 0x4e00;
const LAST = 0x9fff;

let standardKnown: Uint8Array | undefined;
/** The 6,763 characters of GB 2312, which the platform's decoder tells: 1 for each of them, by their codes from `FIRST` on. */
function standardCharacters(): Uint8Array {
  if (standardKnown) return standardKnown;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  standardKnown = new Uint8Array(LAST - FIRST + 1);
  const decoded = new TextDecoder("gbk").decode(Uint8Array.from(bytes));
  for (let at = 0; at < decoded.length; at++) {
    const code = decoded.charCodeAt(at);
    if (code >= FIRST && code <= LAST) standardKnown[code - FIRST] = 1;
  }
  return standardKnown;
}

function isOther(code: number, standard: Uint8Array): boolean {
  return code >= FIRST && code <= LAST && standard[code - FIRST] === 0;
}

/** Characters of the standard that are traditional ones beside others that are. 於 is left: 於陵 is a place. */
const AMBIGUOUS: ReadonlySet<string> = new Set("後徵麽摺夥");

let converter: ((text: string) => string) | undefined;
const known = new Map<string, string>();

function convert(text: string, standard: Uint8Array): string {
  let converted = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    converted +=
      isOther(text.charCodeAt(at), standard) || AMBIGUOUS.has(character) ? simplifyOne(character) : character;
  }
  return converted;
}

function simplifyOne(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  converter ??= (createRequire(import.meta.url)("opencc-js/t2cn") as OpenCc).Converter({ from: "t", to: "cn" });
  const simple = converter(character);
  // A few simplified characters lie outside the basic plane and would take two places.
  const result = simple.length === 1 ? simple : character;
  known.set(character, result);
  return result;
}
