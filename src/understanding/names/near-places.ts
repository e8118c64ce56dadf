import { gather } from "../../text/gather.ts";
import { soundsNearlyAlike } from "../../text/sounds-alike.ts";
import type { AgencyMention } from "../slots.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { knownPlaceEndingAt } from "./known-places.ts";
import { isOneSlip } from "./one-slip.ts";

const OF_LEVEL = /[区县市旗]$/;
/** A shorter name with another character is another name. */
const SHORTEST_ASKED = 3;

/**
 * The governments of places whose names sound as one that nobody bears does, or have one other character: 游先区 may be 游仙区,
 * which only the asker can say. A place of the country is meant as it stands.
 *
 * @param text the question, where more of the name may stand before what was taken for it: 盐|停县
 */
export function nearPlace(text: string, mention: AgencyMention, index: AgencyIndex): AgencyMention {
  const { end } = mention.span;
  if (mention.match !== "unknown" || !OF_LEVEL.test(mention.named) || knownPlaceEndingAt(text, end)) return mention;
  const near = gather(index.all, ({ agency }) => {
    const place = agency.region.at(-1) ?? "";
    const written = text.slice(Math.max(0, end - place.length), end);
    const governs = agency.type === "government" && place.endsWith(written.slice(-1));
    return governs && isNear(written, place) ? [{ id: agency.id, written }] : [];
  });
  const [first] = near;
  if (!first) return mention;
  const span = { start: end - first.written.length, end };
  return { named: first.written, span, ids: near.map(({ id }) => id), match: "unsure" };
}

function isNear(written: string, place: string): boolean {
  if (!/^[一-鿿]{2,}$/.test(written)) return false;
  return soundsNearlyAlike(written, place) || (place.length >= SHORTEST_ASKED && isOneSlip(written, place));
}
