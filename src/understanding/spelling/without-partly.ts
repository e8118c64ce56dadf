import { pattern } from "../../text/pattern.ts";

const PARTLY = "部分(?:予以|同意|答应|给予)?公开(?:了)?的?(?:那?(?:些|部分|一?[项类])|申请|件数?|情形|情况)?的?";
const LEAVES_OUT =
  "(?:不(?:包?含|包括|算|计算?|统计|计入|要算?)|(?:剔除|去掉|去除|扣除|扣掉|减去|排除|刨去|刨除|抛开|撇开|除开|除去|除了|除)(?!以))(?:掉|上|入|进)?";
const LEFT_OUT =
  "(?:都|也|均|就)?(?:除外|(?:不要?|不用|不必|不能|不应|不该|别|无需|无须|没有?)(?:再)?(?:算|计|含|包括|包含|统计|计算|计入|纳入|加)(?:进来|进去|在内|入|内|上|进)*|不在内|[以之]外)";
const CLOSED = "(?:[以之]?外|后|的话|的)*";
/** 不含部分公开, 部分公开不算, (部分公开的不要算进来), 除部分公开外. */
const EXCLUDED = pattern(
  new RegExp(
    `[,;?(，；？（]*(?:${LEAVES_OUT}${PARTLY}${LEFT_OUT}|${PARTLY}${LEFT_OUT}|${LEAVES_OUT}${PARTLY}${CLOSED})[),]*`,
  ),
);
/** What remains is asked for, and no result by its name. */
const REMAINS = /剩|其[他它余]|还有|另外|别的|结果|率|占|比例/;
const RESULT = /予以公开|不予公开|无法提供|不予处理|(?:全部|完全)公开/;
/** 公开 by itself, and no part of 主动公开 or 信息公开; 申请公开了 is said of the applications. */
const BARE =
  /(?<![动予开不没未分请息媒依法站微全])公开(?!率|指南|栏|目录|工作|平台|渠道)|(?<=(?<!依)申请)公开(?=了|的)/;

const WITH = "(?:含|包括|包含|含有|算上|加上|连同)(?:了|上)?";
/** 公开率(含部分公开), 含部分公开的公开率: both together, of all that was handled. */
const RATE_WITH = pattern(
  new RegExp(
    `(?<![不部分未])(?:予以)?公开率[,(（，]?${WITH}部分公开(?:的)?(?:在内)?[)）]?|(?<!不)${WITH}部分公开的?(?:予以)?公开率`,
  ),
);
const RATE_OF_BOTH = "予以公开和部分公开合计占比";

/**
 * 公开了几件, 不含部分公开: what was made public in full is 予以公开, a row of its own that holds nothing of 部分公开. Nothing is left
 * out of it, and least of all are the other results asked for.
 *
 * 公开率(含部分公开) is that of both together.
 *
 * @param text normalised or as it was written
 * @example withoutPartly("2022年公开了几件,不含部分公开") // "2022年予以公开了几件"
 */
export function withoutPartly(text: string): string {
  const both = RATE_WITH.replace(text, RATE_OF_BOTH);
  if (both !== text) return both;
  const rest = EXCLUDED.replace(text, (words) => (/^[,;?(，；？（]|[,，]$/.test(words) ? "," : ""));
  if (rest === text || REMAINS.test(rest)) return text;
  const plain = rest.replace(/^,|,$|,(?=[?。？的])/g, "");
  if (RESULT.test(plain)) return plain;
  return BARE.test(plain) ? plain.replace(BARE, "予以公开") : text;
}
