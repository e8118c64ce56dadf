import { SIGNS } from "../../../text/characters.ts";
import { squash } from "../../../text/normalise.ts";
import { remember } from "../../../text/remember.ts";

/** What a word processor leaves behind of its bookmarks. */
const BOOKMARK = /\[bookmark:[^\]]{0,100}\]/gi;
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, "g");

/** A cell's text as a person sees it: without bookmark residue, soft hyphens and the like, and without space around it. */
export function visibleText(text: string): string {
  const unmarked = text.includes("[") ? text.replace(BOOKMARK, "") : text;
  return (INVISIBLE.test(unmarked) ? unmarked.replace(EVERY_INVISIBLE, "") : unmarked).trim();
}

/** （三）, (3), and what a bad scan makes of them: (=), (), (三〕. */
const BRACKETED_NUMBER = /[(〔](?:[一二三四五六七八九十]{1,3}|[^()\p{Script=Han}]{0,2})[)〕]/gu;
/** 1. 2． 3、 anywhere, since a heading and its item may share a cell. */
const ITEM_NUMBER = /\d{1,2}[.、]/g;
const ORDINAL = /[一二三四五六七八九十]{1,3}、/g;
/** A number or a misread one (I. l.) without anything that marks it as such, at the very start. */
const LEADING_NUMBER = /^(?:\d{1,2}|[a-z|]{1,2}[.、,:])/;
const ASIDE = /\([^()]{0,200}\)/g;

/**
 * What is left of a label when numbering, punctuation and space are taken away: the part that tells it from others.
 *
 * @example labelCore("（三）不予公开 1．属于国家秘密") // "不予公开属于国家秘密"
 */
export const labelCore: (text: string) => string = remember((text) =>
  withoutNumbers(squash(visibleText(text))).replace(SIGNS, ""),
);

/** `labelCore` without what stands in brackets either: units, explanations. */
export function labelCoreWithoutAsides(text: string): string {
  return withoutNumbers(squash(visibleText(text)))
    .replace(ASIDE, "")
    .replace(SIGNS, "");
}

function withoutNumbers(squashed: string): string {
  return squashed
    .replace(BRACKETED_NUMBER, "")
    .replace(ITEM_NUMBER, "")
    .replace(ORDINAL, "")
    .replace(LEADING_NUMBER, "");
}

/** The cores that say anything, each once. */
export function distinctCores(cores: readonly string[]): string[] {
  return [...new Set(cores)].filter((core) => core !== "");
}
