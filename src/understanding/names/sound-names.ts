import type { AgencyMention } from "../slots.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { regionEndingAt, withRegion } from "./place-names.ts";
import type { SoundingName } from "./sound-index.ts";
import { ofForeignPlace } from "./weigh-slip.ts";

const SHORTEST = 4;
/** Behind the name of its place, a shorter one will do. */
const SHORTEST_IN_REGION = 3;
const NAMES_WITHIN = 60;
const MAY_NAME = /[街镇乡办局接阵振姐项]/;
/** What may stand before a name where it is no part of a longer word. */
const BEFORE = /(?:^|[^一-鿿]|[年度问查看和与跟及比的])$/;

/**
 * A name that is written with several characters that sound like those of the name: 新殿街到 for 辛店街道, 林淄区新店街道. One that
 * several agencies may be meant by is left open.
 */
export function findBySound(text: string, index: AgencyIndex): AgencyMention | undefined {
  if (!MAY_NAME.test(text)) return undefined;
  const { soundingLike, lengths } = index.bySound();
  for (let start = 0; start < Math.min(text.length, NAMES_WITHIN); start++) {
    const region = regionEndingAt(text, start, index);
    if (region === undefined && !BEFORE.test(text.slice(0, start))) continue;
    const shortest = region === undefined ? SHORTEST : SHORTEST_IN_REGION;
    for (const length of lengths) {
      const written = text.slice(start, start + length);
      if (length < shortest || written.length < length || !/^[一-鿿]+$/.test(written)) continue;
      const mention = mentionOf(text, start, start + length, soundingLike(written), index);
      if (mention) return mention;
    }
  }
  return undefined;
}

function mentionOf(
  text: string,
  start: number,
  end: number,
  found: readonly SoundingName[],
  index: AgencyIndex,
): AgencyMention | undefined {
  const own = found.filter(({ id, name }) => {
    const known = index.get(id);
    return known !== undefined && ofForeignPlace(text, { start, end }, name, known) === undefined;
  });
  if (own.length === 0) return undefined;
  const mention = withRegion(
    text,
    { start, end },
    own.map(({ id }) => id),
    index,
  );
  if (mention.match !== "exact") return undefined;
  return { ...mention, match: mention.ids.length === 1 ? "near" : "unsure" };
}
