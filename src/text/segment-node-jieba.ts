import type { OpenEngine } from "./segment-engine.ts";

interface NodeJieba {
  insertWord(word: string): boolean;
  cut(text: string, guess: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

const MOST_REMEMBERED = 20_000;

/** nodejieba: one dictionary a process, 240 MB, loaded by its first use. */
export const openNodeJieba: OpenEngine = (require) => {
  const jieba = require("nodejieba") as NodeJieba;
  // The package itself looks for its native part on first use only, which is too late to choose another library.
  require("nodejieba/build/Release/nodejieba.node");
  // A word has its part of speech from the dictionary, wherever it stands: to tell all of a text again takes longer than to cut it.
  const tags = new Map<string, string>();
  return {
    insert: (words) => {
      for (const word of words) jieba.insertWord(word);
      tags.clear();
    },
    tag: (text) => {
      const words = jieba.cut(text, true);
      if (!words.every((word) => tags.has(word))) {
        if (tags.size > MOST_REMEMBERED) tags.clear();
        for (const { word, tag } of jieba.tag(text)) tags.set(word, tag);
      }
      return words.map((word) => ({ word, tag: tags.get(word) ?? "" }));
    },
  };
};
