import type { AgencyMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { findExactNames } from "./exact-names.ts";

/** What is left off the end of a name. */
const KINDS = ["局", "委", "委员会", "服务中心", "中心"] as const;
const LONGEST = 4;
/** How far ahead it is looked where a name ends. */
const AHEAD = 10;
const SHORTEST = 2;
/** Where a clipped name of two or three characters may end: before a year, a pause or another name. */
const ENDS = /^(?:(?:20)?[12]\d(?!\d|[件条个项次起宗份])|[,。?!:])/;
const JOINT = /^(?:以及|[和与及跟、])/;
/** The rest of a longer name: 规划局 behind 自然资源. */
const GOES_ON = /^(?:[局委办院所站处科室厅管服中部性]|[一-鿿]{1,6}?(?:局|委|办公室|中心|[大支]队))/;
/** Words that a question begins with, or that it asks about, and that are bodies too: 统计25年, 信访25件. */
const NO_NAME = /统计|信访|公开|审批|执法|发展|申请|处罚|许可|复议|诉讼/;
const BEGINS = /(?<![一-鿿\d])[一-鿿]{2,4}/g;

/**
 * Names without their kind where it is plain that they end: 泗县教体 of 泗县教体22不予公开, 宿州住建 of 宿州住建和生态环境局, 张店机关事务. Without
 * a place before it (住建25) such a name must be one agency's alone.
 *
 * @param found the names that stand there whole
 */
export function findClippedNames(text: string, found: readonly AgencyMention[], index: AgencyIndex): AgencyMention[] {
  const clipped: AgencyMention[] = [];
  const isFree = (span: Span): boolean =>
    !clipped.some((other) => overlaps(other.span, span)) &&
    !found.some(({ match, span: taken }) => match === "exact" && overlaps(taken, span));
  for (let start = 0; start + SHORTEST < text.length; start++) {
    const region = index.regionAt(text, start);
    const mention = region && clippedAt(text, start, start + region.length, index);
    if (mention && isFree(mention.span)) clipped.push(mention);
  }
  for (const { index: start } of text.matchAll(BEGINS)) {
    const mention = clippedAt(text, start, start, index);
    if (mention && !NO_NAME.test(mention.named) && isFree(mention.span)) clipped.push(mention);
  }
  return clipped;
}

/** The name that begins at `start`, its own words at `from`, the longest first. */
function clippedAt(text: string, start: number, from: number, index: AgencyIndex): AgencyMention | undefined {
  for (let length = LONGEST; length >= SHORTEST; length--) {
    const end = from + length;
    if (end > text.length || !endsAt(text, end, length, index)) continue;
    const named = text.slice(start, end);
    for (const kind of KINDS) {
      const whole = `${named}${kind}`;
      if (index.longestAt(whole, from - start)?.end !== whole.length) continue;
      const [only, ...others] = findExactNames(whole, index);
      const fits = only?.match === "exact" && others.length === 0 && only.named === whole;
      if (!fits || (start < from && only.ids.length > 1)) continue;
      return { named, span: { start, end }, ids: only.ids, match: only.ids.length === 1 ? "near" : "exact" };
    }
  }
  return undefined;
}

/** Is it plain that a name of so many characters ends there? 自然资源 of 自然资源和规划局 goes on. */
function endsAt(text: string, end: number, length: number, index: AgencyIndex): boolean {
  const rest = text.slice(end, end + AHEAD);
  const joint = JOINT.exec(rest)?.[0];
  if (joint !== undefined) return isNamed(text, end + joint.length, index);
  return ENDS.test(rest) || (length === LONGEST && !GOES_ON.test(rest));
}

/** Does another name begin there, whole or clipped? */
function isNamed(text: string, start: number, index: AgencyIndex): boolean {
  const region = index.regionAt(text, start);
  const clipped = region !== undefined && clippedAt(text, start, start + region.length, index) !== undefined;
  return clipped || index.longestAt(text, start)?.stem === false;
}
