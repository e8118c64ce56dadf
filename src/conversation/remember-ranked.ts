import type { Answer } from "../answering/answer.ts";
import type { ReportEntry } from "../store/store.ts";
import type { Frame } from "../understanding/frame.ts";

/** Who is left to choose from when the next message says 它. */
const MOST = 8;

/** The frame of a ranking with the agencies that it showed, in their order: the next message may speak of them. */
export function rememberRanked(frame: Frame | null, answer: Answer, entries: readonly ReportEntry[]): Frame | null {
  if (frame === null || answer.intent !== "rank" || answer.status !== "answered") return frame;
  const agencies = new Map(entries.map(({ id, agency }) => [id, agency.id]));
  const ranked = answer.values.flatMap(({ report }) => (report === null ? [] : (agencies.get(report) ?? [])));
  return ranked.length === 0 ? frame : { ...frame, ranked: [...new Set(ranked)].slice(0, MOST) };
}
