import { endsBareYear } from "../../text/bare-year.ts";

/** 2000, 2千, 两千; a single numeral is more often a part of another word: 同一个人. */
const NUMBER =
  "(?<![\\d第.])((?:\\d{1,7}[万千百]?|[一二两三四五六七八九]?[百千万][一二两三四五六七八九十百千万零]*)[多余来]?)";
const BOUND = "((?:及|或)?以[上下内])?";
/** 申请人大建议: 人 begins another word. */
const PERSONS = `(?:[个名位]?(?:个人|自然人)|人(?![大民均次员数才们]))${BOUND}`;
/** 20个人申请, 20人以上申请, 20个人的申请, 20个人提出申请. */
const APPLYING = new RegExp(
  `${NUMBER}${PERSONS}(?=的?(?:来|去)?(?:提[出交]|递交|要求)?(?:政府信息)?(?:公开)?申请)`,
  "g",
);
/** 申请超过20人, 申请的有20人以上. */
const APPLIED = new RegExp(`(个人|自然人)?申请(的?[^,。?!;\\d的]{0,6})${NUMBER}${PERSONS}`, "g");

/**
 * The form counts the applications of natural persons, and no persons: so many of them who applied are so many of their cases.
 *
 * @param text normalised
 * @example withPersonsCounted("超过2000个人申请的单位") // "超过2000件个人申请的单位"
 */
export function withPersonsCounted(text: string): string {
  if (!text.includes("人")) return text;
  return text
    .replace(APPLYING, (words: string, number: string, bound: string | undefined, at: number) =>
      // 2022个人申请: people of a year, whom nothing counts.
      endsBareYear(text.slice(0, at + number.length)) ? words : `${number}件${bound ?? ""}个人`,
    )
    .replace(
      APPLIED,
      (_, who = "个人", between: string, number: string, bound = "") => `${who}申请${between}${number}件${bound}`,
    );
}
