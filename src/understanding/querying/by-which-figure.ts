import type { Choice } from "../understanding.ts";
import type { Situation } from "./situation.ts";
import { OFTEN_ASKED } from "./who-choices.ts";

/** What a figure stands before: 排名, 合计占全市多少, 前十名. */
const ASKED =
  /(?:从[高多大]到[低少小]|从[低少小]到[高多大])?(?:排(?:个|一下|一?个)?(?:名|行榜?|序|位|第)|名次|倒数第|(?<!倒数)第[一二三四五六七八九十]|合计|总共|一共|总和|占全|前(?:[一二三四五六七八九十]|\d{1,2})(?:名|位|家|强))/;
const OF_REPORTS = /报告|年报|份|收录|入库|材料/;
/** 一共多少个镇, 对不上的一共几处: what is counted is said. */
const OF_THINGS = /(?:合计|总共|一共)(?:是|有)?(?:几|多少|哪几)[个家处所]/;

/** 各街道排名, 各乡镇合计占全市多少: many are ranked or added up, and by which figure is not said. */
export function byWhichFigure({ slots, frame }: Situation): readonly Choice[] {
  const { agencies, facts, rates, breakdowns, topics, terms, contact, criteria, condition } = frame;
  const told = [
    agencies,
    facts,
    rates,
    breakdowns,
    topics,
    terms,
    contact,
    slots.unexplained,
    slots.columns,
    slots.editions,
  ];
  const narrowed = criteria !== null || condition !== null || slots.change !== null;
  const asks =
    slots.order !== null || slots.limit !== null || slots.place?.kind === "nth" || slots.aggregation !== null;
  if (told.some(({ length }) => length > 0) || narrowed || !asks || isOfOthers(slots.text)) return [];
  const at = slots.text.search(ASKED);
  if (at < 0) return [];
  return OFTEN_ASKED.map((figure) => ({
    label: figure,
    question: `${slots.text.slice(0, at)}${figure}${slots.text.slice(at)}`,
  }));
}

function isOfOthers(text: string): boolean {
  return OF_REPORTS.test(text) || OF_THINGS.test(text);
}
