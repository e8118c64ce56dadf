import { pattern } from "../../text/pattern.ts";

/** In full, or 公开 by itself and no part of 主动公开, 不予公开 or 信息公开. */
const WHOLE = "(?:(?:全部|完全)(?:予以|同意)?(?:公开)?|(?<![动予开不没未分请息媒依法站微以意])公开)";
const PART = "部分(?:予以)?公开";
const OR = "的?(?:或者?是?|和|与|及|以及|、)";
const SUMMED = "的?(?:合计|之和|加起来|一共|总共)";
/** 比例 of both: 占比 is that of the sum, where 的比例 would be that of the one beside it. */
const SHARE = "(?:的|申请)*(?:比例|占比|比率|百分比|率)";
/** 全部或部分公开, 部分或全部公开, 予以公开或部分公开. Of a longer list each is named by itself: 全部公开、部分公开和不予公开. */
const ALL_OR_PART = pattern(
  new RegExp(
    `(?:${WHOLE}${OR}${PART}|予以公开的?或者?${PART}|予以公开(?:[加和与及、]|以及)部分公开(?=${SUMMED}${SHARE})|部分(?:予以)?(?:公开)?${OR}(?:全部|完全)(?:予以)?公开)(?!的?[和与及、或,](?:不|无法|没))((?:${SUMMED})?${SHARE})?`,
    "g",
  ),
);
/** Each by itself, one against the other, or what they mean. */
const APART = pattern(
  /各|分别|(?:哪一?[个种]|谁)[更多少占比]|(?<!占)比(?![例重率])|区别|差|不同|意思|含义|什么是|是什么|定义/,
);

/**
 * What was made public in whole or in part, in the words of the form: 全部或部分公开 is 予以公开 and 部分公开 together.
 *
 * @param text normalised
 * @example withAllOrPart("2022年全部或部分公开的比例") // "2022年予以公开加部分公开占比"
 */
export function withAllOrPart(text: string): string {
  if (APART.test(text)) return ALL_OR_PART.replace(text, (_, share = "") => `予以公开和部分公开${share}`);
  return ALL_OR_PART.replace(text, (_, share = "") => `予以公开加部分公开${share === "" ? "" : "占比"}`);
}
