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
    if (isOther(text.charAt(at), standard)) return convert(text, standard);
  }
  return text;
}

let standardKnown: ReadonlySet<string> | undefined;
/** The 6,763 characters of GB 2312, which the platform's decoder tells. */
function standardCharacters(): ReadonlySet<string> {
  if (standardKnown) return standardKnown;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  standardKnown = new Set(new TextDecoder("gbk").decode(Uint8Array.from(bytes)));
  return standardKnown;
}

function isOther(character: string, standard: ReadonlySet<string>): boolean {
  return character >= "\u4e00" && character <= "\u9fff" && !standard.has(character);
}

/** Characters of the standard that are traditional ones beside others that are. 於 is left: 於陵 is a place. */
const AMBIGUOUS: ReadonlySet<string> = new Set("後徵麽摺夥");

let converter: ((text: string) => string) | undefined;
const known = new Map<string, string>();

function convert(text: string, standard: ReadonlySet<string>): string {
  let converted = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    converted += isOther(character, standard) || AMBIGUOUS.has(character) ? simplifyOne(character) : character;
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
