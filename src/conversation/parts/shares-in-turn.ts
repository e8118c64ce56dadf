import { type InTurn, type Part, queryOf } from "./part.ts";

const LONGEST = 100;
/** What may join one share to the next: it stands behind the words that end a share. */
const BETWEEN =
  /(?<=比例|比重|占比|[开供理复正持诉办结]率|百分之几|百分之多少|几成|占多少)(?:是?多少|各|分别)?(?:[,，、;；]|以及|还有|[和与及跟])+/;
/** 各是多少, said of both. */
const TAIL = /(?:分别|各自?|都)?(?:是|有|为)?(?:多少|几)?[呢呀啊?？。]*$/;
const MOST_SHARES = 4;

/**
 * 甲2021年不予公开占办结的比例和无法提供率: several shares, one of them at least in the asker's own terms, each by itself. Read as one, what
 * stands behind 占 would be the whole of the wrong part, or one of them would be left out.
 *
 * @returns `null` where the message asks for no more than one, or where they cannot be told apart
 */
export function sharesInTurn(message: string, _whole: Part, understand: InTurn): readonly Part[] | null {
  if (message.length > LONGEST || !message.includes("占")) return null;
  const clauses = message.replace(TAIL, "").split(BETWEEN);
  if (clauses.length < 2 || clauses.length > MOST_SHARES || clauses.includes("")) return null;
  const parts = understand(clauses);
  return parts.every((part) => queryOf(part)?.intent === "ratio") ? parts : null;
}
