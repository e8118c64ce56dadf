const SAYS = "(?:里面?|中|部分|上)?(?:所)?(?:说|写|讲|提到?|报)?(?:的|是)?";
const RECEIVED =
  "(?:新?收到?|受理)(?:了|的)?(?:申请)?(?:多少|几)?件?(?:申请)?(?:的?数(?:量|字)?)?(?:是(?:多少|几件?))?";
const TABLE = "表(?:格)?(?:里面?|中|上)?(?:又|却|而|则)?(?:是|写|填|说)?(?:的|了)?(?:是)?(?:多少|几)?件?";
/** 正文里说收到多少件,表里又是多少: one figure, as the prose and as the table tell it. */
const BOTH = new RegExp(
  `正文${SAYS}${RECEIVED}[,、;]?(?:和|与|跟|而)?${TABLE}|正文(?:里面?|中)?(?:和|与|跟|、)表(?:格)?(?:里面?|中)?(?:说|写)?的?${RECEIVED}`,
);

/**
 * A question for one figure as the prose and as the table tell it, with both spelled out.
 *
 * @param text normalised
 */
export function spellOutBoth(text: string): string {
  return text.replace(BOTH, "正文所述收到的申请和表格新收申请");
}
