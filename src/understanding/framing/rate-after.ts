import { rates } from "../../form/rates.ts";
import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";

/** 不予公开呢, and nothing that counts: 不予公开几件呢 asks for a number of cases. */
const BARE = /^(?:那么?|那|再|还有|然后|至于)?[^,。?!]{2,12}[呢的][?。!]*$/;
const COUNTS = /[几多加减除]|件|数|[一二三四五六七八九十\d]/;

/** 不予公开呢, after 予以公开率: the rate of that as well. It is told with the figure that it is made of. */
export function rateAfter(slots: Slots, previous: Frame | null): Slots {
  const [rate, ...others] = previous?.intent === "ratio" ? previous.rates : [];
  const [row, ...more] = slots.rows;
  if (rate === undefined || row === undefined || others.length + more.length > 0) return slots;
  const { columns, rates: named, topics, unexplained, text } = slots;
  if (row.weak || columns.length + named.length + topics.length + unexplained.length > 0) return slots;
  if (!BARE.test(text) || COUNTS.test(text)) return slots;
  const other = rates.find(
    ({ numerator, denominator }) => numerator === `${row.id}.total` && denominator === rate.denominator,
  );
  return other ? { ...slots, rows: [], rates: [other.id] } : slots;
}
