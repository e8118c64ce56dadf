import type { Sections } from "../../../src/parsing/prose/split-sections.ts";
import type { Passage } from "../../../src/report/report.ts";

/** Sections with the given lines of text in one of them, numbered from 1. */
export function makeSections(lines: readonly string[], section: keyof Sections = "一"): Sections {
  const passages: readonly Passage[] = lines.map((text, i) => ({ text, line: i + 1 }));
  return { preamble: [], 一: [], 五: [], 六: [], rest: [], tail: [], [section]: passages };
}
