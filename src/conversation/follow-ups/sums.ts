import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { manySaid } from "../../understanding/querying/over-many-choices.ts";
import type { Understander } from "../../understanding/understand.ts";
import { lastTwoFrames } from "../memory/frames-before.ts";
import { measureOf } from "../memory/measure-of.ts";
import type { Memory } from "../memory/sessions.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 16;
/** 差多少, 两年差几件, 多了多少, 相差多大. */
const DIFFERENCE =
  /^(?:那么?|所以)?(?:它们|他们|[这那]?[两俩2二](?:[年个边家者]|个?数)|前后|之间|一共)*(?:相?差|差距|差别|差额|多|少|增加|减少)(?:了|是|有)*(?:多少|几件?|多大)[件条次]?[呢啊?。]*$/;

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
  if (!before || !last || before.figure !== last.figure) return null;
  const [earlier, later] = [Math.min(before.year, last.year), Math.max(before.year, last.year)];
  if (before.who === last.who)
    return earlier === later ? null : `${last.who}${later}年${last.figure}合计比${earlier}年多多少`;
  return earlier === later ? `${before.who}和${last.who}${later}年${last.figure}合计差多少` : null;
}

/** Whose sum it is, of which year and of what. */
interface Sum {
  readonly who: string;
  readonly year: number;
  readonly figure: string;
}

function sumIn(frame: Frame): Sum | undefined {
  const { scope, years, agencies, condition, criteria, aggregation, unheard } = frame;
  const measure = measureOf(frame);
  const figure = measure?.kind === "fact" ? askedMeasure(measure) : undefined;
  const who = manySaid({ years: { kind: "open" }, scope });
  const year = onlyYear(years);
  const narrowed = scope.except.length > 0 || scope.without !== null || scope.beside.length > 1;
  const isSum = aggregation === null || aggregation === "sum";
  if (agencies.length > 0 || narrowed || !isSum || condition !== null || criteria !== null || unheard) return undefined;
  return who === undefined || year === undefined || figure === undefined ? undefined : { who, year, figure };
}
