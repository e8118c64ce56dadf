import type { OpenEngine } from "./segment-engine.ts";

interface NodeJieba {
  insertWord(word: string): boolean;
  tag(text: string): { word: string; tag: string }[];
}

/** nodejieba: one dictionary a process, 240 MB, loaded by its first use. */
export const openNodeJieba: OpenEngine = (require) => {
  const jieba = require("nodejieba") as NodeJieba;
  // The package itself looks for its native part on first use only, which is too late to choose another library.
  require("nodejieba/build/Release/nodejieba.node");
  return {
    insert: (words) => {
      for (const word of words) jieba.insertWord(word);
    },
    tag: (text) => jieba.tag(text),
  };
};
