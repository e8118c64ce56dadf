import { pinyin } from "pinyin-pro";
import { remember } from "./remember.ts";

/** The syllables of a text without tones; what is no Chinese character stands for itself. */
const syllables = remember((text): string => pinyin(text, { toneType: "none", type: "array", v: true }).join(" "));

const bySelf = new Map<string, string>();

/** The syllable of one character by itself, without its tone. */
export function syllableOf(character: string): string {
  const known = bySelf.get(character);
  if (known !== undefined) return known;
  const syllable = pinyin(character, { toneType: "none", v: true });
  bySelf.set(character, syllable);
  return syllable;
}

/** Do two names sound the same, tones aside? 新店街道 and 辛店街道 do. */
export function soundsAlike(a: string, b: string): boolean {
  return a.length === b.length && syllables(a) === syllables(b);
}

/** Many speakers do not tell these apart: 平翘舌, 前后鼻音, n and l. */
const spokenLoosely = remember((text): string =>
  syllables(text)
    .replace(/([zcs])h/g, "$1")
    .replace(/([aei]n)g\b/g, "$1")
    .replace(/\bn(?=\w)/g, "l"),
);

/** Do two names sound the same to speakers of most places? 千灯镇 and 前登镇 do, 青莲镇 and 清年镇 too. */
export function soundsNearlyAlike(a: string, b: string): boolean {
  return soundsAlike(a, b) || (a.length === b.length && spokenLoosely(a) === spokenLoosely(b));
}
