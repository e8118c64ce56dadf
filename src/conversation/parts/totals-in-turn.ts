import { OWN_TOTALS } from "../../understanding/facts/add-up.ts";
import type { Slots } from "../../understanding/slots.ts";
import { type InTurn, type Part, queryOf } from "./part.ts";

const LONGEST = 100;
const TOTAL = "(?:总[数量额]|总金额|总件数|合计|总计)";
const JOINT = "(?:以及|还有|[和与及跟、,])";
/** 申请总数|和复议总数: each with a word for its total. */
const BETWEEN = new RegExp(`(?<=${TOTAL})${JOINT}`);
const ENDS_IN_TOTAL = new RegExp(`${TOTAL}$`);
const HOW_MANY = "(?:是|为|有)?(?:多少|几)?[件条项个次]?";
/** 分别是多少, said of all of them. */
const TAIL = new RegExp(`(?:分别|各自?|都)?${HOW_MANY}[呢呀啊?。]*$`);
/** 总数分别是, 各合计多少, behind a list of things. */
const EACH_TOTAL = new RegExp(
  `(?:件?数|数?量)?的?(?:${TOTAL}(?:分别|各自?)|(?:分别|各自?)(?:一共|总共|共)?${TOTAL})${HOW_MANY}[呢呀啊?。]*$`,
);
const JOINED = new RegExp(`^(?:件?数|数?量)?的?${JOINT}$`);
/** What is held against one another, or chosen, is one question. */
const OTHER = /占|比|差|谁|哪|最|超过|平均|[大少多]于|之和|加|排|前[几\d一二三四五六七八九十]/;

/**
 * 各街道申请合计和办结合计, 申请和复议总数分别是多少: several totals over many reports, each by itself. Their sum, or one of them alone,
 * would answer another question.
 *
 * @returns `null` where the message asks for no more than one, or where they cannot be told apart
 */
export function totalsInTurn(message: string, whole: Part, understand: InTurn): readonly Part[] | null {
  const { slots } = whole.understood;
  if (!slots || message.length > LONGEST || OTHER.test(slots.text)) return null;
  const asked = queryOf(whole);
  // Those of one report stand side by side.
  if (asked?.intent === "value" && asked.facts.length > 1) return null;
  const clauses = OWN_TOTALS.test(slots.text) ? withOwnTotals(slots.text) : listed(slots);
  if (clauses === null) return null;
  const parts = understand(clauses);
  const scopes = parts.map((part) => {
    const query = queryOf(part);
    return query?.intent === "aggregate" && query.aggregation === "sum" && query.condition === null
      ? query.scope.label
      : null;
  });
  return scopes.every((label) => label !== null && label === scopes[0]) ? parts : null;
}

function withOwnTotals(text: string): readonly string[] | null {
  const clauses = text.replace(TAIL, "").split(BETWEEN);
  return clauses.length > 1 && clauses.every((clause) => ENDS_IN_TOTAL.test(clause)) ? clauses : null;
}

/** 予以公开数和不予公开数各合计: each thing with the word for a total behind it. */
function listed({ text, rows, columns }: Slots): readonly string[] | null {
  const tail = EACH_TOTAL.exec(text);
  if (!tail) return null;
  const spans = [...rows, ...columns]
    .map(({ span: { start, end } }) => ({ start, end: Math.min(end, tail.index) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => b.end - a.end || a.start - b.start);
  const items: { start: number; end: number }[] = [];
  for (const span of spans) {
    const [next] = items;
    const between = next === undefined ? "" : text.slice(span.end, next.start);
    if (next === undefined ? span.end === tail.index : span.end <= next.start && JOINED.test(between))
      items.unshift(span);
  }
  const [first, ...others] = items;
  if (!first || others.length === 0) return null;
  return [`${text.slice(0, first.end)}合计`, ...others.map(({ start, end }) => `${text.slice(start, end)}合计`)];
}
