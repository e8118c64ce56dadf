import type { AgencyMention, Slots } from "../slots.ts";

/** What joins two that are set side by side: nobody is held against themselves. */
const JOINS = /^的?(?:和|与|跟|同|及|以及|、|比|对比|还是)$/;

/**
 * 市教育局和乙市教育局: of several that the first name fits, the other one is meant where the second name is surely one of
 * them. It is told.
 */
export function otherBeside(slots: Slots): Slots {
  const { agencies, text } = slots;
  if (agencies.length !== 2 || !agencies.some(({ ids }) => ids.length > 1)) return slots;
  const [first, second] = agencies.toSorted((a, b) => a.span.start - b.span.start);
  if (!first || !second || !JOINS.test(text.slice(first.span.end, second.span.start))) return slots;
  const others = agencies.map((mention) => withoutOther(mention, mention === agencies[0] ? agencies[1] : agencies[0]));
  return { ...slots, agencies: others };
}

function withoutOther(mention: AgencyMention, other: AgencyMention | undefined): AgencyMention {
  const [only, ...more] = other?.ids ?? [];
  const isSure = more.length === 0 && (other?.match === "exact" || other?.match === "near");
  if (!isSure || only === undefined || mention.match !== "exact" || !mention.ids.includes(only)) return mention;
  const ids = mention.ids.filter((id) => id !== only);
  return ids.length === 1 ? { ...mention, ids, match: "near" } : mention;
}
