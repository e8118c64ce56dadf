import { gather } from "../../text/gather.ts";
import { asksFigures } from "../facts/figure-intents.ts";
import type { Query } from "../query.ts";
import { choosesYears } from "../slots/conditions/which-reports.ts";
import { occasionSpans } from "../slots/years/since-when.ts";
import type { Slots } from "../slots.ts";
import type { Asked } from "./asked.ts";

/** What a question asks of several years together, where its query looks at them in another way. */
export function yearsPassedOver({ query, slots }: Asked): readonly string[] {
  const { text } = slots;
  const together = [...putTogether(query, slots), ...everyYear(query, slots)];
  return [...together, ...againstYear(query, text), ...occasions(query, text), ...beside(query, text)];
}

/** 2022年各单位历年收到申请排名: one year is named, and all of them are asked for. */
function everyYear(query: Query, { years, text }: Slots): readonly string[] {
  if (query.intent !== "rank" && query.intent !== "aggregate") return [];
  if (query.scope.years?.length !== 1 || !years.some(({ kind }) => kind === "year")) return [];
  if (query.intent === "rank" ? query.steady : query.groups || query.apart || query.whichYears || query.lasting)
    return [];
  return gather(years, ({ kind, span }) => (kind === "all" ? [text.slice(span.start, span.end)] : []));
}

/** 三年合计, 年均: words that put several years together, where the figures of single years are ranked. */
function putTogether(query: Query, { aggregation, summed }: Slots): readonly string[] {
  if (query.intent !== "rank" || query.aggregation || query.change || query.steady) return [];
  if ((query.scope.years?.length ?? 0) < 2) return [];
  if (aggregation === "average" || aggregation === "median") return [aggregation === "average" ? "平均" : "中位数"];
  return aggregation === "sum" || summed ? ["合计"] : [];
}

const BESIDE_MEAN = /最[大小高低]值|中位数/;

/** 平均值、最大值: the mean is told with its sum, and no other figure beside it. */
function beside(query: Query, text: string): readonly string[] {
  if (query.intent !== "aggregate" || query.aggregation !== "average") return [];
  return gather([BESIDE_MEAN.exec(text)], (match) => match?.[0] ?? []);
}

/** 第一次…是哪年: the first or the last of the years, where the query is for something else. */
function occasions(query: Query, text: string): readonly string[] {
  const asked = query.intent === "aggregate" ? query.whichYears : undefined;
  if (asked === "since" || asked === "last" || !choosesYears(text) || !asksFigures(query.intent)) return [];
  return occasionSpans(text).map(({ start, end }) => text.slice(start, end));
}

const AGAINST_YEAR =
  /(?:[同环]比|(?<!占)比(?=(?:(?:19|20)\d\d|[上前去]一?年))|较(?=上|前|去|(?:19|20)\d\d))|(?<!新)(?:增长|增加|增多|减少|下降|上升|上涨|降低|提高)(?:了|出)?(?:多少|几|百分)/;

/** 三年合计比上一年多多少: years that are held against one another, where all of them are put together. */
function againstYear(query: Query, text: string): readonly string[] {
  if (query.intent !== "aggregate" || query.apart || query.groups || query.outOf || query.whichYears) return [];
  const puts = query.aggregation === "sum" || query.aggregation === "average";
  if (!puts || (query.scope.years?.length ?? 0) < 2) return [];
  return gather([AGAINST_YEAR.exec(text)], (match) => match?.[0] ?? []);
}
