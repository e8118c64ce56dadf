import { isDeepStrictEqual } from "node:util";
import { pattern } from "../text/pattern.ts";
import type { Slots } from "../understanding/slots.ts";
import { type InTurn, type Part, queryOf } from "./part.ts";

const LONGEST = 80;
const FIRST =
  "(?:最[多高大少低小]|(?:排名?)?[前后末](?:[二两三四五六七八九十]|\\d{1,2})(?![\\d年])[名位]?)的?(?:[二两三四五六七八九十\\d]{1,2}[个家])?";
const JOINT = "(?:[和与及跟、,]|以及|还有)";
/** 哪个街道申请最多，2023年呢. */
const AND_THEN = pattern(/^(.{4,}?最[^,，。?？;；]*)[,，。?？;；\s]+(?:那么?)?([^,，。?？;；]{1,12}?呢)[?？。!！]*$/);
const KIND = "([^,，和与及、最前后末]{0,5}?(?:街道办?|[镇乡局委]|部门|单位|机关|政府))";
/** 前三的街道和前三的镇. */
const TWO_KINDS = new RegExp(
  `^([^,，]*?)(${FIRST})${KIND}${JOINT}(${FIRST})${KIND}(?:分别|各自?)?(?:[是有](?:谁|哪[个些家几]*))?[?？。]*$`,
);
/** 谁的申请最多谁的主动公开最多. */
const RUN_ON =
  /^([^,，]*?(?:谁|哪[个家])[^,，]*?最[多高大少低小])[,，]?((?:谁|哪[个家])[^,，]*最[多高大少低小][^,，]*)$/;
/** A year before the first is that of the second as well. */
const YEAR_BEFORE = /^(?:(?:19|20)\d\d年度?|[去前今]年)/;
const EACH = pattern(/分别|各自|各(?=是|为|有)/);
const JOINED = new RegExp(`^的?${JOINT}$`);
/** What is put together, or held against one another, is one question. */
const TOGETHER = /加|合计|合起来|总|一共|之和|相差|差[多几了距]|比[^例重]|占/;

/**
 * 哪个街道申请最多，2023年呢; 申请、复议分别哪个镇最多; 前三的街道和前三的镇: several rankings in one message, each by itself. Pooled in one,
 * or with one of them alone, they would answer another question.
 *
 * @returns `null` where the message asks for no more than one, or where they cannot be told apart
 */
export function rankingsInTurn(
  message: string,
  { understood: { slots } }: Part,
  understand: InTurn,
): readonly Part[] | null {
  if (!slots || slots.order === null || slots.agencies.length > 0 || message.length > LONGEST) return null;
  if (TOGETHER.test(message)) return null;
  const clauses = goneOn(message) ?? ofTwoKinds(message) ?? runOn(message, slots) ?? ofFigures(slots);
  if (clauses === null) return null;
  const parts = understand(clauses);
  const queries = parts.map(queryOf);
  const isRanking = queries.every((query) => query?.intent === "rank" && query.told === undefined);
  const areOne = queries.some((query, at) => at > 0 && isDeepStrictEqual(query, queries[0]));
  return isRanking && !areOne ? parts : null;
}

function goneOn(message: string): readonly string[] | null {
  const [, first, then] = AND_THEN.exec(message) ?? [];
  return first && then ? [first, then] : null;
}

function ofTwoKinds(message: string): readonly string[] | null {
  const [, before = "", first, kind, other, otherKind] = TWO_KINDS.exec(message) ?? [];
  if (!first || !kind || !other || !otherKind || kind === otherKind) return null;
  return [`${before}${first}${kind}`, `${before}${other}${otherKind}`];
}

/** 谁最多谁最少, of one figure, is the two ends of one ranking. */
function runOn(message: string, { rows, columns, rates }: Slots): readonly string[] | null {
  const [, first, then] = RUN_ON.exec(message) ?? [];
  const year = YEAR_BEFORE.exec(first ?? "")?.[0] ?? "";
  return first && then && rows.length + columns.length + rates.length > 1 ? [first, `${year}${then}`] : null;
}

/** 申请、复议、诉讼分别: each figure in the place of all of them. */
function ofFigures({ text, rows }: Slots): readonly string[] | null {
  if (!EACH.test(text)) return null;
  const named = rows
    .map(({ span }) => span)
    .filter((span, at, all) => all.findIndex(({ start }) => start === span.start) === at)
    .toSorted((a, b) => a.start - b.start);
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last || named.length < 2) return null;
  const areJoined = named.every(
    ({ start }, at) => at === 0 || JOINED.test(text.slice(named[at - 1]?.end ?? start, start)),
  );
  if (!areJoined) return null;
  const [before, behind] = [text.slice(0, first.start), text.slice(last.end).replace(/分别|各自|各(?=是|为|有)/, "")];
  return named.map(({ start, end }) => `${before}${text.slice(start, end)}${behind}`);
}
