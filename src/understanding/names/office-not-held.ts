import type { AgencyMention } from "../slots.ts";
import { overlaps, spanOfMatch } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { governmentOf } from "./governments.ts";
import { regionEndingAt } from "./place-names.ts";

const OFFICE = /(?:人民)?政?府办(?:公[室厅])?(?![理结公])/;

/**
 * 正定县政府办公室, which has no report of its own: its government is asked back about, and nobody else of the place who is called
 * nearly so.
 */
export function officeNotHeld(text: string, mention: AgencyMention, index: AgencyIndex): AgencyMention {
  const office = mention.match === "unknown" || mention.match === "unsure" ? OFFICE.exec(text) : null;
  if (!office) return mention;
  const span = spanOfMatch(office);
  const region = regionEndingAt(text, span.start, index);
  const government = region === undefined ? undefined : governmentOf(region, index);
  if (region === undefined || !government) return mention;
  const whole = { start: span.start - region.length, end: span.end };
  if (!overlaps(whole, mention.span)) return mention;
  return { named: text.slice(whole.start, whole.end), span: whole, ids: [government.agency.id], match: "unsure" };
}
