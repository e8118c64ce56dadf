import { pinyin } from "pinyin-pro";
import { remember } from "./remember.ts";

/** The syllables of a text without tones; what is no Chinese character stands for itself. */
export const syllables = remember((text): string =>
  pinyin(text, { toneType: "none", type: "array", v: true }).join(" "),
);

/** Do two names sound the same, tones aside? 新店街道 and 辛店街道 do. */
export function soundsAlike(a: string, b: string): boolean {
  return a.length === b.length && syllables(a) === syllables(b);
}
