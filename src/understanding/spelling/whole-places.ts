/** 樊城区2022年全区: the year stands between the place and the word for all of it. */
const YEAR_BETWEEN = /([省市区县旗州])((?:19|20)\d\d年度?)的?(全\1)/g;

/**
 * All of a place right behind its name: 樊城区2022年全区申请多少 is 樊城区全区2022年申请多少.
 *
 * @param text normalised
 */
export function withWholePlaces(text: string): string {
  return text.includes("全") ? text.replace(YEAR_BETWEEN, "$1$3$2") : text;
}
