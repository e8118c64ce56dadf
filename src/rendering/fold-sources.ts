import type { Citation } from "../answering/answer.ts";
import { describeCitation } from "./describe-citation.ts";

/** Sources that are written out one by one; more of them are folded. */
const WRITTEN_OUT = 4;
/** Reports that folded sources name where nothing else is said. */
const REPORTS_NAMED = 10;

/** One line of sources. */
export interface SourceLine {
  readonly text: string;
  /** What the line links to: the first place that it stands for. */
  readonly citation: Citation;
}

/** One source with its line in the file, where it has one: …，总计（第123行）. */
function written(citation: Citation): SourceLine {
  const line = citation.line === null || citation.page !== undefined ? "" : `（第${citation.line}行）`;
  return { text: `${describeCitation(citation)}${line}`, citation };
}

/** A source of the same report as the one above it does not repeat the title. */
function afterTitle(citation: Citation, index: number, all: readonly Citation[]): SourceLine {
  const line = written(citation);
  const title = `《${citation.title}》`;
  const place = line.text.slice(title.length);
  if (all[index - 1]?.report !== citation.report || place === "") return line;
  return { ...line, text: `同一报告${place.startsWith("第") ? "" : "，"}${place}` };
}

function folded(own: readonly Citation[]): readonly SourceLine[] {
  const [first] = own;
  if (!first) return [];
  if (own.length === 1) return [written(first)];
  const sections = [...new Set(own.flatMap(({ section }) => section ?? []))];
  const order = "一二三四五六";
  const where = sections.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).join("、");
  return [{ text: `《${first.title}》${where === "" ? "" : `第${where}部分`}（多处）`, citation: first }];
}

/**
 * The sources of an answer as lines: each by itself while they are few, else one line a report.
 *
 * @param named reports that folded sources name
 * @returns the lines, and how many reports are not named because they are too many
 */
export function foldSources(
  citations: readonly Citation[],
  named = REPORTS_NAMED,
): { readonly lines: readonly SourceLine[]; readonly left: number } {
  if (citations.length <= WRITTEN_OUT) return { lines: citations.map(afterTitle), left: 0 };
  const reports = [...new Set(citations.map(({ report }) => report))];
  const lines = reports
    .slice(0, named)
    .flatMap((report) => folded(citations.filter((citation) => citation.report === report)));
  return { lines, left: Math.max(0, reports.length - named) };
}
