import type { ReportEntry } from "../store/store.ts";
import type { Frame } from "./frame.ts";
import type { Intent } from "./intent.ts";
import type { AgencyIndex } from "./names/agency-index.ts";
import { askedName } from "./names/asked-name.ts";
import type { Choice } from "./understanding.ts";

/** So many, in words or in figures: 会这么少, 才有10件. */
const SO_MANY =
  "(?:会|才|就|只|还|又)*(?:[这那]么(?:[多少高低]|点儿?)|(?:会|就|才|只)*(?:有|是|收)?(?:\\d+|[一二两三四五六七八九十百千]+)多?[件条次起项份篇宗])";

/** A message that asks for the reason of what was said, and for nothing else. */
const WHY = new RegExp(
  `^(?:那|这|这是|那是|又是|它|他们|这家|那家|该单位|该街道)?(?:(?:为什么|为啥|为何|什么原因|啥原因|原因呢|原因是什么|怎么回事|怎么会这样|咋回事|凭啥)(?:会?这样|${SO_MANY}|[多少高低]了?|[呢啊呀])?|(?:怎么|咋)${SO_MANY})[呢啊呀了的吗]*[?？!！。]*$`,
);

const WHY_FIGURE = /为什么|为啥|为何|什么原因|(?:怎么|咋)会?才?[这那]么[多少高低]/;
const FIGURES: ReadonlySet<Intent> = new Set(["value", "trend", "compare", "rank", "aggregate", "ratio"]);

/** What to tell where a whole question asks why a figure is what it is, and gets the figure. */
export function noteOnReasons(text: string, intent: Intent): readonly string[] {
  return FIGURES.has(intent) && WHY_FIGURE.test(text) ? ["报告的表格只有数字，没有写原因"] : [];
}

/** Does the message ask why, of whatever was said before it? */
export function asksWhy(text: string): boolean {
  return WHY.test(text);
}

/** Where a report says something of its own about the year that was spoken of. */
export function insteadOfReasons(
  previous: Frame,
  index: AgencyIndex,
  entries: readonly ReportEntry[],
): readonly Choice[] {
  const [id] = previous.agencies;
  const known = id ? index.get(id) : undefined;
  if (!known) return [];
  const wanted =
    previous.years.kind === "years" ? previous.years.years.findLast((year) => known.years.has(year)) : undefined;
  const year = wanted ?? [...known.years.keys()].at(-1);
  const name = `${askedName(entries, known.agency)}${year}年`;
  return [
    { label: "总体情况", question: `${name}年报的总体情况` },
    { label: "存在的问题", question: `${name}年报里说存在哪些问题` },
    { label: "数据是否对得上", question: `${name}的数据有没有对不上的地方` },
  ];
}
