import type { Report } from "../report/report.ts";
import type { Citation } from "./answer.ts";
import { citePassage } from "./figures/cite.ts";
import { readable, type Sentence } from "./prose/passages.ts";

/** Sentences of a report as they are shown, and the passages that they stand in, each cited by the words that are shown of it. */
export function quote(
  report: Report,
  all: readonly Sentence[],
  kept: readonly Sentence[],
): { readonly lines: readonly string[]; readonly citations: readonly Citation[] } {
  const passages = [...new Set(kept.map(({ passage }) => passage))];
  return {
    lines: readable(kept, all),
    citations: passages.flatMap((passage) => {
      const own = kept.filter((sentence) => sentence.passage === passage);
      const printed = all.filter((sentence) => sentence.passage === passage);
      const [first] = own;
      return first ? [citePassage(report, first.section, passage, readable(own, printed).join(""))] : [];
    }),
  };
}
