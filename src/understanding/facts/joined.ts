import { type Span, textBetween } from "../span.ts";

/** What stands between the things of a list: 申请和复议各几件. */
const LISTS = /[和与及跟、,;。?!+]|还有|以及|并|外加|(?<![增追更])加(?![起总在一到])/;
/** What joins two things: 新收同办结比. */
export const JOINS = new RegExp(`${LISTS.source}|同`);
/** 比 that holds one thing against another, and is no part of 比例 or 比较多: 新收比办结多几件. */
const HOLDS = /比(?![例重率如较])/;
const THAN = /较(?![多少大小高低])/;

const QUANTITY = /多少|几/;
const BEFORE_NOUN = /(?:多少|几)[件条个次起宗项]?$/;
const OWN_QUANTITY = /^[^,。?!;、和与及]{0,6}?(?:多少|几)/;

/** Is one thing held against another in the words between them: 新收比办结, 今年较去年? */
export function isAgainst(between: string): boolean {
  return HOLDS.test(between) || THAN.test(between);
}

/** Are two things listed, each for itself: 申请和复议, 申请几件复议几件? */
export function areListed(a: Span, b: Span, text: string): boolean {
  return LISTS.test(textBetween(a, b, text)) || eachAsked(a, b, text);
}

/** Are both asked for, listed or held against each other: 申请和复议, 新收比办结多几件? */
export function areBothAsked(a: Span, b: Span, text: string): boolean {
  const between = textBetween(a, b, text);
  return JOINS.test(between) || HOLDS.test(between) || eachAsked(a, b, text);
}

/** 申请几件予以公开几件, 几件申请几件复议: each has a question of its own. */
export function eachAsked(a: Span, b: Span, text: string): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  // 处理..多少件 around 申请: one number for both.
  if (second.end <= first.end) return false;
  if ([first, second].every(({ start }) => BEFORE_NOUN.test(text.slice(0, start)))) return true;
  return asksItself(first, text.slice(0, Math.max(first.end, second.start))) && asksItself(second, text);
}

function asksItself({ start, end }: Span, text: string): boolean {
  return QUANTITY.test(text.slice(start, end)) || OWN_QUANTITY.test(text.slice(end));
}
