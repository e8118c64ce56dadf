import { parseChineseNumeral, parseCount } from "../text/numerals.ts";
import type { AgencyMention } from "./slots.ts";

/** 三个城关镇, 所有城关镇: the words before a name that mean everyone of it. */
const EVERYONE = /(?:([两二三四五六七八九十]|\d{1,2})个|各个?|所有的?|全部的?|每个|[这那]?几个)$/;
/** More agencies in one question than a reply can set side by side. */
const MOST = 10;

/**
 * A name that fits several agencies, where all of them are meant: each becomes a mention of its own. A number of them
 * that is not the number there are leaves the question open.
 */
export function meansEveryone(text: string, mention: AgencyMention): readonly AgencyMention[] {
  const { ids, match, span } = mention;
  if (match !== "exact" || ids.length < 2 || ids.length > MOST) return [mention];
  const said = EVERYONE.exec(text.slice(0, span.start));
  if (!said) return [mention];
  const count = said[1] ? (parseCount(said[1]) ?? parseChineseNumeral(said[1])) : ids.length;
  return count === ids.length ? ids.map((id) => ({ ...mention, ids: [id] })) : [mention];
}
