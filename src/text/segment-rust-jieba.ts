import type { OpenEngine } from "./segment-engine.ts";

interface RustJieba {
  loadDict(lines: Uint8Array): void;
  tag(text: string, hmm: boolean): { word: string; tag: string }[];
}

/** What nodejieba gives a word that it is taught: the median of the dictionary, and no part of speech. */
const TAUGHT = "3 x";

/**
 * `@node-rs/jieba`: a dictionary an instance, 50 MB. It cuts at everything that is neither a letter, a digit nor a
 * Chinese character, whatever it is taught.
 */
export const openRustJieba: OpenEngine = (require) => {
  const { Jieba } = require("@node-rs/jieba") as { Jieba: { withDict(dict: Uint8Array): RustJieba } };
  let jieba: RustJieba | undefined;
  const ready = (): RustJieba => {
    jieba ??= Jieba.withDict((require("@node-rs/jieba/dict") as { dict: Uint8Array }).dict);
    return jieba;
  };
  return {
    insert: (words) => {
      // A word a line, its fields separated by white space: a word that holds some cannot be written down.
      const lines = words.filter((word) => !/\s/.test(word)).map((word) => `${word} ${TAUGHT}\n`);
      ready().loadDict(Buffer.from(lines.join("")));
    },
    tag: (text) => ready().tag(text, true),
  };
};
