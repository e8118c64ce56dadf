import type { Choice } from "../understanding.ts";
import type { Situation } from "./situation.ts";
import { OFTEN_ASKED } from "./who-choices.ts";

/** What a figure stands before: 排名, 合计占全市多少, 前十名, 增幅最大, 超过100件. */
const ASKED =
  /(?:增幅|涨幅|增速|降幅|跌幅|减幅|变化|变动|增长|增加|上升|上涨|下降|减少|下滑)(?!的?原因)|(?:不少于|不低于|不足|不到|不超过|超过|少于|低于|多于|高于|大于|小于|达到)(?=\d)|(?:哪[个边类种家]的?)?平均(?:数|值)?[多高大少低小更]|(?:从[高多大]到[低少小]|从[低少小]到[高多大])?(?:排(?:个|一下|一?个)?(?:名|行榜?|序|位|第)|名次|倒数第|(?<!倒数)第[一二三四五六七八九十]|谁?(?:垫底|末位|榜首|冠军|居首|殿后)|合计|总共|一共|总和|占全|前(?:[一二三四五六七八九十]|\d{1,2})(?:名|位|家|强))/;
/** 比公安局多几件, 比2023年多多少, 2022年到2024年少了几件: by how much one is held against another, or has changed. */
const BY_HOW_MUCH =
  /(?<=(?:比|[到至]|相比|较|和|与|跟)[^,。?!;]{2,24})(?:增加?|减少?|[升降涨跌多少高低差])了?(?:多少|几)[件个条起]?(?=[呢啊]*(?:[?。!,]|$))/;
/** 甲每年都比乙少吗: of every year, and of which figure is not said. */
const EVERY_YEAR =
  /(?:都|均|全都)?(?=(?:比|多于|少于|高于|低于|超过)[^,。?!;]{2,24}(?:[多少高低][吗么吧?。!]|[吗么吧]))/;
const YEARLY = /每一?年|年年|历年|各年/;
const OF_REPORTS = /报告|年报|份|收录|入库|材料/;
/** 一共多少个镇, 对不上的一共几处: what is counted is said. */
const OF_THINGS = /(?:合计|总共|一共)(?:是|有)?(?:几|多少|哪几)[个家处所]/;

/** 各街道排名, 各乡镇合计占全市多少, 超过100件的单位: many are ranked, added up or chosen, and by which figure is not said. */
export function byWhichFigure({ slots, frame }: Situation): readonly Choice[] {
  const { agencies, facts, rates, breakdowns, topics, terms, contact, criteria, condition } = frame;
  const told = [facts, rates, breakdowns, topics, terms, contact, slots.unexplained, slots.columns, slots.editions];
  const isLimited = typeof condition === "object" && condition !== null;
  const isChange = slots.change !== null || slots.years.some(({ kind }) => kind === "growth");
  const narrowed = criteria !== null || (condition !== null && !isLimited);
  const ordered =
    slots.order !== null || slots.limit !== null || slots.place?.kind === "nth" || slots.aggregation !== null;
  const yearly = agencies.length > 1 && YEARLY.test(slots.text) ? EVERY_YEAR.exec(slots.text) : null;
  const held = BY_HOW_MUCH.exec(slots.text) ?? yearly;
  const asks = isChange || isLimited || (held !== null && agencies.length > 0) || (ordered && agencies.length === 0);
  if (told.some(({ length }) => length > 0) || narrowed || !asks || isOfOthers(slots.text)) return [];
  const asked = slots.text.search(ASKED);
  const at = held && (asked < 0 || held.index < asked) ? held.index : asked;
  if (at < 0) return [];
  return OFTEN_ASKED.map((figure) => ({
    label: figure,
    question: `${slots.text.slice(0, at)}${figure}${slots.text.slice(at)}`,
  }));
}

/** Is it asked by how much one is held against another? */
export function isByHowMuch(text: string): boolean {
  return BY_HOW_MUCH.test(text);
}

/** 公安局比卫健委多几件, where somebody else is asked back about: of what is asked about most. Other words are left as they are. */
export function withUsualFigure(text: string): string {
  return text.replace(BY_HOW_MUCH, (held) => `${OFTEN_ASKED[0]}${held}`);
}

function isOfOthers(text: string): boolean {
  return OF_REPORTS.test(text) || OF_THINGS.test(text);
}
