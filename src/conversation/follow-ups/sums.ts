import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import type { Understander } from "../../understanding/understand.ts";
import { lastTwoFrames } from "../memory/frames-before.ts";
import { type PlainlyMany, plainlyMany } from "../memory/plainly-many.ts";
import type { Memory } from "../memory/sessions.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 16;
/** 差多少, 两年差几件, 多了多少, 相差多大. */
const DIFFERENCE =
  /^(?:那么?|所以)?(?:它们|他们|[这那]?[两俩2二](?:[年个边家者]|个?数)|前后|之间|一共)*(?:相?差|差距|差别|差额|多|少|增加|减少|增长|下降|上升|变化|增减|[涨降跌升])(?:了|是|有)*(?:多少|几件?|多大)[件条次]?[呢啊?。]*$/;

/**
 * 差多少, after the sum of the same many in two years, or of two sorts of them in one year, one after the other: by how much the
 * two sums differ.
 *
 * @returns `null` where the message says anything else, or where the last two are no such sums
 */
export function spellOutSums(
  message: string,
  memory: Memory,
  _entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const said = saidBriefly(message, LONGEST);
  if (!DIFFERENCE.test(said) || memory.frame?.intent !== "aggregate") return null;
  const two = lastTwoFrames(memory, understander);
  const [before, last] = two?.map(sumIn) ?? [];
  if (!before || !last || before.isRate || before.figure !== last.figure) return null;
  const [earlier, later] = [Math.min(before.year, last.year), Math.max(before.year, last.year)];
  if (before.who === last.who)
    return earlier === later ? null : `${last.who}${later}年${last.figure}合计比${earlier}年多多少`;
  return earlier === later ? `${before.who}和${last.who}${later}年${last.figure}合计差多少` : null;
}

function sumIn(frame: Frame): PlainlyMany | undefined {
  const { aggregation } = frame;
  return aggregation === null || aggregation === "sum" ? plainlyMany(frame) : undefined;
}
