import { createRequire } from "node:module";
import type { Engine, OpenEngine, Require } from "./segment-engine.ts";
import { openNodeJieba } from "./segment-node-jieba.ts";
import { openRustJieba } from "./segment-rust-jieba.ts";

/** A word of a text with its part of speech, in ICTCLAS tags: n noun, v verb, m numeral, u particle … */
export interface Word {
  readonly text: string;
  readonly tag: string;
  /** 0-based UTF-16 offset in the text that was cut. */
  readonly start: number;
}

/** Cuts Chinese text into words. */
export interface Segmenter {
  readonly engine: EngineName;
  /** Teaches a word: from then on it is kept whole wherever no likelier words stand. There is no way to unteach one. */
  teach(word: string): void;
  /** The first call loads the dictionary, which takes up to a second. */
  cut(text: string): Word[];
}

/** nodejieba needs a compiler where no build of it is offered; the other brings a build for most machines. */
const ENGINES = { nodejieba: openNodeJieba, "@node-rs/jieba": openRustJieba } as const satisfies Record<
  string,
  OpenEngine
>;
export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as readonly EngineName[];

export interface SegmenterOptions {
  /** The library to try first. By default nodejieba. */
  readonly prefer?: EngineName;
  /** Told, in one line, when another library has to serve. */
  readonly notice?: (message: string) => void;
}

/** No library for segmentation can be loaded. The message says in Chinese what to do. */
export class SegmenterError extends Error {
  override readonly name = "SegmenterError";
}

const loaded = new Map<EngineName, Segmenter>();

/**
 * The segmenter of this process. Words that are taught are known to everyone who shares the process.
 *
 * @throws SegmenterError when no library can be loaded
 */
export function loadSegmenter(options: SegmenterOptions = {}): Segmenter {
  const { prefer = "nodejieba" } = options;
  const segmenter = loaded.get(prefer) ?? createSegmenter(options, createRequire(import.meta.url));
  loaded.set(prefer, segmenter);
  return segmenter;
}

/**
 * Makes a segmenter over the first library that can be loaded.
 *
 * @param require how modules are loaded
 * @throws SegmenterError when none can
 */
export function createSegmenter({ prefer = "nodejieba", notice }: SegmenterOptions, require: Require): Segmenter {
  const faults: unknown[] = [];
  for (const name of [prefer, ...ENGINE_NAMES.filter((other) => other !== prefer)]) {
    try {
      const segmenter = overEngine(name, ENGINES[name](require));
      if (name !== prefer) notice?.(`分词组件 ${prefer} 无法载入，改用 ${name}，不影响使用。`);
      return segmenter;
    } catch (error) {
      faults.push(error);
    }
  }
  throw new SegmenterError(
    `分词组件 ${ENGINE_NAMES.join(" 和 ")} 都无法载入。请在程序目录下重新执行 npm ci（不要加 --omit=optional）。`,
    { cause: new AggregateError(faults) },
  );
}

function overEngine(name: EngineName, engine: Engine): Segmenter {
  const taught = new Set<string>();
  let fresh: string[] = [];
  return {
    engine: name,
    teach(word) {
      if (taught.has(word) || word === "") return;
      taught.add(word);
      fresh.push(word);
    },
    cut(text) {
      // Tens of thousands of words are taught at once, often for a dialogue that never needs them.
      if (fresh.length > 0) engine.insert(fresh);
      fresh = [];
      let start = 0;
      return engine.tag(text).map(({ word, tag }) => {
        const at = start;
        start += word.length;
        return { text: word, tag: settleTag(word, tag), start: at };
      });
    },
  };
}

/** Digits, letters and signs have codes up to this one. */
const ASCII = 0x7f;

/** The libraries disagree on lone digits and letters. */
function settleTag(word: string, tag: string): string {
  if (word.charCodeAt(0) > ASCII) return tag;
  if (/^[\d.%]*\d[\d.%]*$/.test(word)) return "m";
  return /^[a-z]+$/i.test(word) ? "eng" : tag;
}
