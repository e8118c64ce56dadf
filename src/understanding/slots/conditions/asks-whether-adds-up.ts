import { YES_OR_NO } from "./asserting-words.ts";

const SUM = /加起来|相加|之和|加总|各[项类渠列]|合计/;
const AGREE = /一样|一致|相等|相同|对得上|等于|相符|吻合/;

/** Is it to be confirmed that parts add up to their whole: 三个渠道加起来等于总数吗? */
export function asksWhetherAddsUp(text: string): boolean {
  return SUM.test(text) && AGREE.test(text) && YES_OR_NO.test(text);
}
