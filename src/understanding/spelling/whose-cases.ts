/** 结转下年的都是谁的申请, 没办完的是谁的: the noun stands behind, or nowhere. */
const WHOSE = /(?<=[^,。?!;])的(都|又|全|也)?是谁(?:提出?)?的(?:申请|件|案件)?(?=[?。!呢啊]*$)/;

/** 收了多少街道的申请: how many cases, of the streets; 多少个街道的申请 are of so many streets. */
const CASES_OF_KIND =
  /((?:收到?|新收|接到|受理|处理|办[理结]|公开)了?|有)多少(街道(?:办事处|办)?|乡镇|镇街|街镇|[镇乡局]|部门)的((?:政府)?(?:信息)?(?:公开)?申请|(?:行政)?(?:复议|诉讼))(?=[?。!呢啊]*$)/;

/**
 * Whose cases they are is asked, and not which agencies have any: 结转下年的都是谁的申请 is 结转下年的申请都是谁的, and
 * 收了多少街道的申请 counts applications, and no streets.
 *
 * @param text normalised
 */
export function withWhoseCases(text: string): string {
  const plain = text.replace(CASES_OF_KIND, "所有$2合计$1多少$3");
  return plain.includes("谁") && !/申请的/.test(plain) ? plain.replace(WHOSE, "的申请$1是谁的") : plain;
}
