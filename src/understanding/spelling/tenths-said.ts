import { parseWholeNumber } from "../../text/numerals.ts";
import { pattern } from "../../text/pattern.ts";

const SO_MANY_TENTHS = pattern(
  /占(?:了|到)?(?:比)?([一二两三四五六七八九])成多(?=(?:吧|吗|对吧|对吗|是吧|么)?[?。!]*$)/,
);

/** 企业申请占两成多: a share between two limits. */
export function withTenthsSaid(text: string): string {
  return SO_MANY_TENTHS.replace(text, (_, said = "") => {
    const tenths = parseWholeNumber(said) ?? 0;
    return `占比超过${tenths}0%但不到${tenths + 1}0%吗`;
  });
}
