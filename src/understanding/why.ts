import type { ReportEntry } from "../store/store.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { askedName } from "./asked-name.ts";
import type { Frame } from "./frame.ts";
import type { Choice } from "./query.ts";

/** A message that asks for the reason of what was said, and for nothing else. */
const WHY =
  /^(?:那|这|这是|那是|又是)?(?:为什么|为啥|为何|什么原因|啥原因|原因呢|原因是什么|怎么回事|怎么会这样|凭啥)(?:会?这样|会?这么[多少高低]|[呢啊呀])?[?？!！。]*$/;

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
