import type { Frame } from "../frame.ts";
import type { AgencyMention, Slots } from "../slots.ts";

/** Words that say in one of their own which agency is not meant: 另一个城关镇, 别的城关镇. */
const OTHER =
  /(?:(?:另外?|还有|剩下|其[他余它])的?[一那][个家处座]|另[个家]|(?:另外|别|其[他余它])的)(?:同?名?叫|同名的?)?的?$/;

/**
 * 另一个城关镇呢, after 通渭县城关镇: those of the name that were not spoken of. Where the one that was spoken of is the only one,
 * there is no such agency.
 */
export function otherOfName(slots: Slots, previous: Frame | null): Slots {
  const [mention, ...others] = slots.agencies;
  const spoken = previous?.agencies ?? [];
  if (mention === undefined || others.length > 0 || !mention.ids.some((id) => spoken.includes(id))) return slots;
  const word = OTHER.exec(slots.text.slice(0, mention.span.start))?.[0];
  return word === undefined ? slots : { ...slots, agencies: [withoutSpoken(mention, spoken, word)] };
}

function withoutSpoken(mention: AgencyMention, spoken: readonly string[], word: string): AgencyMention {
  const ids = mention.ids.filter((id) => !spoken.includes(id));
  if (ids.length > 0) return { ...mention, ids };
  return { ...mention, ids, match: "unknown", named: `${word}${mention.named}` };
}
