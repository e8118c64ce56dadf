/** 结转下年的都是谁的申请, 没办完的是谁的: the noun stands behind, or nowhere. */
const WHOSE = /(?<=[^,。?!;])的(都|又|全|也)?是谁(?:提出?)?的(?:申请|件|案件)?(?=[?。!呢啊]*$)/;

/**
 * Whose cases they are is asked, and not which agencies have any: 结转下年的都是谁的申请 is 结转下年的申请都是谁的.
 *
 * @param text normalised
 */
export function withWhoseCases(text: string): string {
  return text.includes("谁") && !/申请的/.test(text) ? text.replace(WHOSE, "的申请$1是谁的") : text;
}
