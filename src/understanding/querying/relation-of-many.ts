import { carriedOver, type RelationId, relations } from "../../form/relations.ts";
import type { CheckQuery } from "../query.ts";
import type { RowMention, Slots } from "../slots.ts";
import { relationAsked } from "./carried-over.ts";

const PROSE = /正文|文字(?:部分|内容|表述)?(?=[和与跟同、写说])|文表/;
const TABLE = /表/;
const SUMS: readonly (readonly [words: RegExp, relation: RelationId])[] = [
  [/收办(?:不?平|平衡)|(?:新收|收到).*结转.*(?:办|总计)/, 1],
  [
    /(?:申请人|申请者|自然人|各列|各类(?:主体|人)).*(?:总[计数量]|合计|加)|(?:总[计数量]|合计).*(?:申请人|申请者|各列|各类(?:主体|人))/,
    3,
  ],
  [/(?:办理结果|办结|办理).*(?:总[计数量]|合计|加|之和)/, 2],
  [/申请(?:的?总?[计数量]+|合计)[^,。?!]*(?:各项|分项|之和|加)/, 3],
  [/有效/, 7],
];
const CARRIED = /^applications\.carried_/;
const DOCUMENTS = /^proactive\.(?:regulations|normative_documents)/;

/**
 * The relation that a question for contradictions of many reports is about: 正文和表格不一致的, 复议总计填错的. The others are not what is
 * asked for.
 *
 * @returns `null` for all of them; words that name figures of which no relation tells anything
 */
export function relationOfMany({ text, rows, years }: Slots): RelationId | string | null {
  const across = relationAsked(text, years.length);
  if (across !== null) return across;
  if (PROSE.test(text) && TABLE.test(text)) return 6;
  if (rows.length > 0 && rows.every(({ id }) => id.startsWith("review."))) return 4;
  if (rows.length > 0 && rows.every(({ id }) => DOCUMENTS.test(id))) return 7;
  if (rows.length > 0 && rows.every(({ id }) => CARRIED.test(id))) return 5;
  const untold = rows.find(isUntold);
  if (untold) return text.slice(untold.span.start, untold.span.end);
  return SUMS.find(([words]) => words.test(text))?.[1] ?? null;
}

const NAMES: readonly string[] = Object.values(relations).map(({ name }) => name);
/** A question for contradictions that is told yes or no: whether there are any, or whether it is as it should be. */
const ASKS_DIFFERENCE =
  /(?:错[了误]?|有误|不一致|不一样|不符|不等|不相等|不平|对不上|问题|矛盾|出入)(?:了?[吗么没]|[?？。]*$)|有没有|有无|是不是不|是否不/;
const ASKS_AGREEMENT =
  /(?:一样|一致|相等|相同|相符|吻合|平衡?|对|得上|等于[^,。;]{1,12})(?:了?[吗么]|没有?[?？。]*$)|是否|是不是|[对等平]不[对等平]|一不一[致样]/;

/** The rows of a relation that many reports are asked about, where yes or no is asked for: 复议总数和各项之和一样吗. */
export function askedOfMany(slots: Slots, relation: RelationId | null): Pick<CheckQuery, "rows" | "asks"> {
  if (relation === null || relation === carriedOver.relation || LISTS.test(slots.text)) return {};
  const asks = asksOf(slots.text);
  const rows = rowsOf(relation, slots.rows);
  return asks === null ? {} : { asks, ...(rows.length > 0 && { rows }) };
}

/** 哪些报告的复议总计填错了 asks for them, and for no yes or no. */
const LISTS = /哪|谁|几[家个份]|多少|列出|找出|名单/;

function asksOf(text: string): NonNullable<CheckQuery["asks"]> | null {
  return ASKS_DIFFERENCE.test(text) ? "differs" : ASKS_AGREEMENT.test(text) ? "agrees" : null;
}

/** The relation that is asked about of reports that are named, of which rows, and whether it is asked for yes or no. */
export function relationOfNamed(slots: Slots): Pick<CheckQuery, "relation" | "rows" | "asks"> {
  const { text, rows, years } = slots;
  const named = NAMES.filter((name) => text.includes(name)).length > 1;
  const found = named ? null : relationOfMany(slots);
  // What was carried over is held against another year only where one is spoken of.
  const relation =
    typeof found === "string" || found === carriedOver.relation ? relationAsked(text, years.length) : found;
  if (relation === null || relation === carriedOver.relation) return { relation };
  const of = rowsOf(relation, rows);
  const asks = asksOf(text);
  return { relation, ...(of.length > 0 && { rows: of }), ...(asks !== null && { asks }) };
}

const BETWEEN_YEARS = /跨年/;
const HOW_MANY = /(?:几|多少)处/;

/** Which of the findings are asked for where no one relation is: those between years alone, and how many there are. */
export function wideOf({ text }: Slots, relation: RelationId | null): Pick<CheckQuery, "across" | "counted"> {
  return {
    ...(relation === null && BETWEEN_YEARS.test(text) && { across: true as const }),
    ...(HOW_MANY.test(text) && { counted: true as const }),
  };
}

const ROWS: { readonly [R in RelationId]?: RegExp } = {
  3: /^applications\./,
  4: /^review\./,
  6: /^(?:applications\.received|narrative\.applications_received)$/,
  7: DOCUMENTS,
};

/** The rows that a relation is asked about, of those that are named; 申请 beside 办结 is no row of its own. */
function rowsOf(relation: RelationId, rows: readonly RowMention[]): readonly string[] {
  const table = ROWS[relation];
  if (table === undefined) return [];
  const fitting = rows.filter(({ id }) => table.test(id));
  const plain = fitting.filter(({ weak }) => !weak);
  return [...new Set((plain.length > 0 ? plain : fitting).map(({ id }) => id))];
}

function isUntold({ id, weak }: RowMention): boolean {
  return !weak && !id.startsWith("applications.") && !id.startsWith("review.");
}
