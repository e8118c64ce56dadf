import { askedName } from "../names/asked-name.ts";
import type { Choice } from "../understanding.ts";
import type { Situation } from "./situation.ts";

const WEBSITE = "narrative.disclosed_website";
/** 张范街道的网站, 张范街道网站是多少: without a word of what was put there. 张范街道网站呢 goes on with a figure. */
const BARE = /(?:网站|官网)(?:是多少)?[吧啊?。!]*$/;

/**
 * What 张范街道的网站 may ask for: its address, or how much was published there. A year or a word of publishing tells that it is
 * the latter.
 *
 * @returns `null` where it is plain
 */
export function websiteChoices({ slots, frame, index, entries }: Situation): readonly Choice[] | null {
  const [row, ...rows] = slots.rows;
  const [mention, ...mentions] = slots.agencies;
  if (row?.id !== WEBSITE || rows.length + mentions.length + slots.years.length + slots.columns.length > 0) return null;
  const asksOnly = slots.triggers.size === 0 || [...slots.triggers.keys()].every((intent) => intent === "value");
  const known = index.get(frame.agencies[0] ?? "");
  if (mention === undefined || !known || !asksOnly || !BARE.test(slots.text)) return null;
  const name = askedName(entries, known.agency);
  return [
    { label: "网站地址", question: `${name}的网址` },
    { label: "网站公开的条数", question: `${name}网站公开了多少条` },
  ];
}
