/** What stands before a number that counts something: 超过2000个人, 有2022个人. */
export const COUNTED_BEFORE = "[\\d.超过于达有到共约近满是第]";
/** 2020到2024: the last of several years, and no number that something reaches. */
const BARE_YEAR_END = new RegExp(`(?<!${COUNTED_BEFORE})20\\d\\d$|(?<=(?:19|20)\\d\\d年?[到至])20\\d\\d$`);

/** Does a year in four digits end there, of which no unit is said: 2022|个人申请? */
export function endsBareYear(text: string): boolean {
  return BARE_YEAR_END.test(text);
}
