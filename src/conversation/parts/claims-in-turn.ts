import { isDeepStrictEqual } from "node:util";
import { pattern } from "../../text/pattern.ts";
import { type InTurn, type Part, queryOf } from "./part.ts";

const LONGEST = 120;
const MOST_CLAIMS = 6;
/** Wants all that was said to be confirmed. */
const CONFIRM = pattern(
  /[,，]?(?:这些?(?:数据?|数字|说法)?)?(?:(?:都|是|全)*(?:对不对|对吗|对吧|对么|对的吗|没错吧|是吗|是吧|属实吗|正确吗|准确吗|是这样吗)|[吗吧])[?？。!！]*$/,
);
const BETWEEN = /[,，、;；]|(?<=\d(?:[件起次条]|%))(?=[\u4e00-\u9fff]{2,8}\d)|(?<=\d[件起次条])(?=占)/;
/** A number with its measure, and no year. */
const STATED = /\d(?:\.\d+)?(?:[件起次条]|万?元|%)/;
const EVERY_STATED = /\d+(?:\.\d+)?(?:[件起次条]|万?元|%)/g;
/** 个人64件, 其中44件是个人提的: of those before it. */
const OPENS = /^(?:其中|里面|当中|而且?|又|并且?|同时)+的?/;

/**
 * 收到51件，其中个人30件，公开率35%，对不对: each figure that is stated is held against the report by itself. Read as one, only one of
 * them would be confirmed, or the rest would be refused.
 *
 * @returns `null` where no more than one is stated, where one answer confirms them all, or where one of them is not understood
 */
export function claimsInTurn(message: string, whole: Part, understand: InTurn): readonly Part[] | null {
  // What the message says in the words of the form: 予以公开18件.
  const text = whole.understood.slots?.text ?? message;
  if (text.length > LONGEST || !CONFIRM.test(text)) return null;
  const stated = text.match(EVERY_STATED)?.length ?? 0;
  if (stated < 2 || stated > MOST_CLAIMS || confirmed(whole) >= stated) return null;
  const clauses = CONFIRM.replace(text, "")
    .split(BETWEEN)
    .map((clause) => clause.replace(OPENS, ""));
  if (clauses.some((clause) => !STATED.test(clause)) || clauses.length !== stated) return null;
  const parts = understand(clauses.map((clause) => `${clause}对不对`));
  const queries = parts.map(queryOf);
  const different = queries.every((query, at) => queries.findIndex((other) => isDeepStrictEqual(other, query)) === at);
  return different && parts.every((part) => confirmed(part) === 1) ? parts : null;
}

/** How many of the figures that it states an answer confirms or denies. */
function confirmed({ understood: { understanding } }: Part): number {
  if (understanding.kind !== "query" || !understanding.asserts) return 0;
  const { asserts } = understanding;
  return asserts.kind === "stated" ? asserts.figures.length : 1;
}
