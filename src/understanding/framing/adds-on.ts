import type { Mentions } from "../facts/resolve-facts.ts";
import type { Slots } from "../slots.ts";
import type { Span } from "../span.ts";
import { saysFigure } from "./says-figure.ts";

const LEADS = /^(?:那么?|如果|要是|假如|若|再|也|还|把|要|就|,)*(?:加上|算上|添上|合上|并上|连同|连上|计入|算进|加)/;
const ENDS =
  /(?:也|一并|一起|一块|一道|再|都)(?:给)?(?:加(?:上|进去?|进来|在一起|起来)|算(?:上|进去?|进来|在内|在一起)|计(?:入|算在内))(?:的话)?(?:一共|总共|合计)?(?:是|有)?(?:多少|几件|几)?[呢呀啊吗?。]*$/;

/** 加上诉讼呢, 把上年结转也算上, after a figure: the sum of both is asked for, and not the added one alone. */
export function addsOn({ rows, columns, agencies, text }: Slots): boolean {
  return rows.length + columns.length > 0 && agencies.length === 0 && (LEADS.test(text) || ENDS.test(text));
}

/** 加上2021年呢: of the years that are added up, one alone is not asked for. */
export function addsYear({ rows, columns, agencies, years, text }: Slots): boolean {
  const onlyYear = years.length === 1 && rows.length + columns.length + agencies.length === 0;
  return onlyYear && (LEADS.test(text) || ENDS.test(text));
}

const BEFORE_NAME =
  /^(?:那么?|如果|要是|假如|若|再|也|还|把|要|就|,)*(?:加上?|算上|添上|合上|并上|连同|连上|计入|算进)$/;
const BESIDE_NAME = /^(?:那么?|再)*[和跟与同]$/;
const TOGETHER = /^的?(?:加(?:在)?一起|加起来|合起来|相加|合计|之和)/;

/** 加上乙, 把乙也算上, 和乙加起来: an agency beside the one that was spoken of, and not in its place. */
export function addsAgency(slots: Slots): boolean {
  const { agencies, text } = slots;
  const [first] = agencies;
  if (first === undefined) return false;
  const before = text.slice(0, first.span.start);
  if (BEFORE_NAME.test(before)) return true;
  if (agencies.length === 1 && BESIDE_NAME.test(before)) return TOGETHER.test(text.slice(first.span.end));
  return agencies.length === 1 && !saysFigure(slots) && ENDS.test(text.slice(first.span.end));
}

/** 加上灵璧的, of a place. */
export function addsPlace({ agencies, scope, text }: Slots): boolean {
  const [first] = scope.regionSpans;
  return agencies.length === 0 && first !== undefined && BEFORE_NAME.test(text.slice(0, first.start));
}

/** What was spoken of and what is added to it, as if both had been named in one. */
export function addedTo(before: Mentions, own: Mentions): Mentions {
  const [first, second] = [before, own].map(named);
  if (!first || !second) return own;
  const offset = first.text.length + AND.length;
  return {
    rows: [...first.rows, ...moved(second.rows, offset)],
    columns: [...first.columns, ...moved(second.columns, offset)],
    text: `${first.text}${AND}${second.text}合计`,
  };
}

const AND = "和";

/** Mentions without the words around them; `undefined` where there are none. */
function named({ rows, columns, text }: Mentions): Mentions | undefined {
  const spans = [...rows, ...columns].map(({ span }) => span);
  if (spans.length === 0) return undefined;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return { rows: moved(rows, -start), columns: moved(columns, -start), text: text.slice(start, end) };
}

function moved<T extends { readonly span: Span }>(mentions: readonly T[], by: number): readonly T[] {
  return mentions.map((mention) => ({
    ...mention,
    span: { start: mention.span.start + by, end: mention.span.end + by },
  }));
}
