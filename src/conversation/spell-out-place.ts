import { normalise } from "../text/normalise.ts";
import { parseWholeNumber } from "../text/numerals.ts";
import type { Frame } from "../understanding/frame.ts";

const LONGEST = 20;
const OPENS = "^(?:那么?|再|然后|接着|又|看看?|查查?|说|,)*";
const BODY = "(?:个|家|名|位)(?:单位|机关|街道|部门|局|镇|乡)?";
const ENDS = "(?:的|是|又|谁|哪[个家]|什么|单位|多少|几件|呢|呀|啊|吧|吗|[?。!,])*$";
/** 下一家呢, 后一名是谁, 接下来三家, 再往后呢: what stands behind the places that were shown. 后三家 are the last three. */
const NEXT = new RegExp(
  `${OPENS}(?:[下后][一1]?${BODY}|(?:往下|往后|后面|接下来|接着|紧接着|随后|之后|后边)的?(?:([一1两二三四五六七八九十2-9])?${BODY})?)${ENDS}`,
);
/** 前一名呢, 上一位是谁: what stands before the one that was shown. */
const BEFORE = new RegExp(`${OPENS}(?:上|前|往上|往前|前面)的?(?:[一1])?(?:个|家|名|位)(?:单位|机关|街道)?${ENDS}`);

/**
 * 下一家呢, after the first places of a ranking: the question for the place behind them.
 *
 * @returns `null` where the message says anything else, or where it is not plain what was shown last
 */
export function spellOutPlace(message: string, frame: Frame | null): string | null {
  if (message.length > LONGEST || frame === null || frame.intent !== "rank" || frame.agencies.length > 0) return null;
  const shown = shownIn(frame);
  if (shown === null) return null;
  const said = normalise(message).replaceAll(" ", "");
  const least = frame.change === null && shown.order === "least";
  const next = NEXT.exec(said);
  if (next) {
    const count = next[1] === undefined ? 1 : (parseWholeNumber(next[1]) ?? 1);
    if (count === 1) return placeAt(shown.last + 1, least);
    return frame.change === null ? `最${least ? "少" : "多"}的前${shown.last + count}名呢` : null;
  }
  return BEFORE.test(said) && shown.first > 1 ? placeAt(shown.first - 1, least) : null;
}

interface Shown {
  readonly first: number;
  readonly last: number;
  readonly order: Frame["order"];
}

/** The places that the last answer gave: those asked for, and with the last of them whoever shares it. */
function shownIn({ ranked = [], limit, order, place, change }: Frame): Shown | null {
  if (ranked.length === 0) return null;
  const nth = change !== null && change !== "unsaid" ? change.nth : null;
  if (nth !== null) return { first: nth, last: nth, order };
  if (place?.kind === "nth") return { first: place.place.place, last: place.place.place, order: place.place.order };
  return place === null && limit !== null ? { first: 1, last: Math.max(limit, ranked.length), order } : null;
}

function placeAt(place: number, least: boolean): string {
  return `${least ? "倒数" : ""}第${place}名呢`;
}
