import { pattern } from "../../text/pattern.ts";

/** 写成了0, 填的是5, 登记为3: what somebody put down; no year, and nothing of which there may be more. */
const WRITTEN_AS = pattern(
  /(?:写|填|登记?|统计|记|报|印|录|算)(?:成了?|作|的就?是|的|着|为|了个?)(?=0*\d{1,7}(?![\d年余多几]))/g,
);

/**
 * What was put down as a figure, in one wording: 办结总数写成0了吧 asks whether it is 0.
 *
 * @param text normalised
 * @example withPlainWriting("办结总数写成0了吧") // "办结总数是0了吧"
 */
export function withPlainWriting(text: string): string {
  return WRITTEN_AS.replace(text, "是");
}
