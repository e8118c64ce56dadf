/** 樊城区2022年全区: the year stands between the place and the word for all of it. */
const YEAR_BETWEEN = /([省市区县旗州])((?:19|20)\d\d年度?)的?(全\1)/g;

/** 各街道、乡镇和部门. */
const KINDS = "[各所有全部下属辖的街道办乡镇门单位、和与及]{1,20}";
/** 播州区(含街道乡镇), 播州区(包括各部门)的: all who report there. */
const WITH_THOSE_BELOW = new RegExp(
  `(?<=[一-鿿][省市区县旗州])[(,]?(?:含|包括|包含|连同|算上|加上)(?=[^)]{0,12}[道镇乡门位])${KINDS}(?:在内)?(?:[)]|(?=(?:20\\d\\d|[12]\\d)年))`,
);

/**
 * All of a place right behind its name: 樊城区2022年全区申请多少 is 樊城区全区2022年申请多少. So are those below it.
 *
 * @param text normalised
 */
export function withWholePlaces(text: string): string {
  const below = text.replace(WITH_THOSE_BELOW, "各单位");
  return below.includes("全") ? below.replace(YEAR_BETWEEN, "$1$3$2") : below;
}
