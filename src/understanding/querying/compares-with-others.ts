import { pattern } from "../../text/pattern.ts";

/** 跟别人比一下, 和其他单位相比, 比其他镇多吗: with whoever else there is, and it is not said by what. */
export function comparesWithOthers(text: string): boolean {
  return WITH_OTHERS.test(text);
}

const OTHERS =
  "(?:别人|他人|人家|大家|别家|同行|[周兄][边弟]单位|(?:其[他它余]|别的?|同类|同级|兄弟|周边|相邻)(?:的|各|几个)*(?:单位|机关|部门|街道|乡镇|镇街|[镇乡局区县]|地方)?)";
const WITH_OTHERS = pattern(
  new RegExp(
    `(?:[跟和与同]|相较于|比起|相比)(?:上面)?${OTHERS}(?:的|家)*(?:相?比(?![例重率])|对比|比较|放在一起|差距|有什么不同)|相比${OTHERS}|比${OTHERS}(?:都|还要?|要|更|算)?(?:[多少高低大小](?![于数]))`,
  ),
);
