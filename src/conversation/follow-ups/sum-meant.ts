import type { ReportEntry } from "../../store/store.ts";
import { gather } from "../../text/gather.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { manySaid } from "../../understanding/querying/over-many-choices.ts";
import type { Understander } from "../../understanding/understand.ts";
import { lastTwoFrames } from "../memory/frames-before.ts";
import type { Memory } from "../memory/sessions.ts";
import { saidBriefly } from "./said-briefly.ts";
import { SUM } from "./sum-words.ts";

const LONGEST = 16;
/** 加起来一共多少, 合计呢; 这三家加起来 says of whom. */
const ASKS_SUM = new RegExp(
  `^(?:那么?|再|全部|全|都)?${SUM}(?:一共|总共)?(?:是|有|收到)?(?:多少|几)?[件条次]?[呢啊?。]*$`,
);

/**
 * What 加起来一共多少 may mean after 最多的 and then 最少的, where several share the last place: all that were ranked, or those that
 * share it. That they are added up alone is the least likely of all, and is not supposed.
 */
export function sumMeant(
  message: string,
  memory: Memory,
  entries: readonly ReportEntry[],
  understander: Understander,
): readonly string[] {
  const said = saidBriefly(message, LONGEST);
  const { frame } = memory;
  if (!ASKS_SUM.test(said) || frame?.intent !== "rank" || frame.unheard) return [];
  const [before, last] = lastTwoFrames(memory, understander) ?? [];
  if (!before || !last || before.intent !== "rank" || before.order === last.order) return [];
  const measure = measureOf(frame);
  const figure = measure?.kind === "fact" ? askedMeasure(measure) : undefined;
  const names = gather(frame.ranked ?? [], (id) => askedNameOf(entries, id) ?? []);
  const year = onlyYear(frame.years);
  const who = manySaid({ years: { kind: "open" }, scope: frame.scope });
  const isWhole = frame.scope.except.length === 0 && frame.scope.without === null && frame.criteria === null;
  if (names.length < 2 || year === undefined || figure === undefined || who === undefined || !isWhole) return [];
  return [`${who}${year}年${figure}合计多少`, `${names.join("、")}${year}年${figure}一共多少`];
}
