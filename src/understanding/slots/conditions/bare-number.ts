import type { Threshold } from "../../scope.ts";
import { ENDS, TAG_BEHIND } from "./asserting-words.ts";

const A_COUNT = "(?!20\\d\\d(?!\\d))(\\d{1,7}|零)(?!\\d)";
/** What a doubt of the number opens with: ,是不是填错了. */
const DOUBT = "(?=,?(?:是不是|是否|会不会|不会是|怕不是|应该是|肯定是|有没有)?[写填登记印报算统]计?错)";
const BARE_NUMBER = new RegExp(
  `(?:(?:是不是|是否)[是为有]?${A_COUNT}|(?:(?<!不)[是为]|等于)${A_COUNT}[件条次起宗份篇]?了?[吗么吧]|(?<!不)[是为]?${A_COUNT}${TAG_BEHIND.source})${ENDS}|(?<!不)(?:[是为]|等于)${A_COUNT}了?${DOUBT}`,
);

/** 是7吗, 是7件吗, 是不是0, 为零没错吧, 总计0对吗, without what it counts. */
export function bareNumber(text: string): Threshold | undefined {
  const number = BARE_NUMBER.exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  return number === undefined ? undefined : { comparison: "exactly", value: number === "零" ? 0 : Number(number) };
}
