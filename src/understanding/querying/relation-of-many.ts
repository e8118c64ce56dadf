import type { RelationId } from "../../form/relations.ts";
import type { RowMention, Slots } from "../slots.ts";
import { relationAsked } from "./carried-over.ts";

const PROSE = /正文|文字(?:部分|内容|表述)?(?=[和与跟同、写说])|文表/;
const TABLE = /表/;
const SUMS: readonly (readonly [words: RegExp, relation: RelationId])[] = [
  [/收办(?:不?平|平衡)|(?:新收|收到).*结转.*(?:办|总计)/, 1],
  [/(?:办理结果|办结|办理).*(?:总计|合计|加)/, 2],
  [/(?:申请人|自然人|各列).*(?:总计|合计|加)/, 3],
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

function isUntold({ id, weak }: RowMention): boolean {
  return !weak && !id.startsWith("applications.") && !id.startsWith("review.");
}
