import { createRequire } from "node:module";

/** A word of a text with its part of speech, in ICTCLAS tags: n noun, v verb, m numeral, u particle … */
export interface Word {
  readonly text: string;
  readonly tag: string;
  /** 0-based UTF-16 offset in the text that was cut. */
  readonly start: number;
}

/** Cuts Chinese text into words. */
export interface Segmenter {
  /** Teaches a word; it is not cut from then on. There is no way to unteach one. */
  teach(word: string): void;
  cut(text: string): Word[];
}

interface Jieba {
  insertWord(word: string): boolean;
  tag(text: string): { word: string; tag: string }[];
}

let loaded: Segmenter | undefined;

/**
 * The segmenter of this process. The first call loads the dictionary, which takes about a second; words that are taught
 * are known to everyone who shares the process.
 */
export function loadSegmenter(): Segmenter {
  loaded ??= overJieba(createRequire(import.meta.url)("nodejieba") as Jieba);
  return loaded;
}

function overJieba(jieba: Jieba): Segmenter {
  return {
    teach(word) {
      jieba.insertWord(word);
    },
    cut(text) {
      let start = 0;
      return jieba.tag(text).map(({ word, tag }) => {
        const at = start;
        start += word.length;
        return { text: word, tag, start: at };
      });
    },
  };
}
