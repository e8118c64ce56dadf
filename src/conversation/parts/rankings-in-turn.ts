import { isDeepStrictEqual } from "node:util";
import { pattern } from "../../text/pattern.ts";
import type { Intent } from "../../understanding/intent.ts";
import type { Query } from "../../understanding/query.ts";
import type { Slots } from "../../understanding/slots.ts";
import { type InTurn, type Part, queryOf } from "./part.ts";

const LONGEST = 80;
const FIRST =
  "(?:最[多高大少低小]|(?:排名?)?[前后末](?:[二两三四五六七八九十]|\\d{1,2})(?![\\d年])[名位]?)的?(?:[二两三四五六七八九十\\d]{1,2}[个家])?";
const JOINT = "(?:[和与及跟、,]|以及|还有)";
const CLAUSES = /[,，。?？;；!！\s]+/;
/** 2023年呢, behind another clause. */
const AND_THEN = /^(?:那么?)?([^,，。?？;；]{1,14}?呢)$/;
const YEARS = /^((?:(?:19|20)\d\d年?[、和与及])+)((?:19|20)\d\d年?)的?呢$/;
const KIND = "([^,，和与及、最前后末]{0,5}?(?:街道办?|[镇乡局委]|部门|单位|机关|政府))";
/** 前三的街道和前三的镇. */
const TWO_KINDS = new RegExp(
  `^([^,，]*?)(${FIRST})${KIND}${JOINT}(${FIRST})${KIND}(?:分别|各自?)?(?:[是有](?:谁|哪[个些家几]*))?[?？。]*$`,
);
/** 谁的申请最多谁的主动公开最多. */
const RUN_ON =
  /^([^,，]*?(?:谁|哪[个家])[^,，]*?最[多高大少低小])[,，]?((?:谁|哪[个家])[^,，]*最[多高大少低小][^,，]*)$/;
const MOST_IN = "(?:19|20)\\d\\d年?[^,，。?？;；]*?最[多高大少低小]";
/** 2023年复议最多和2024年诉讼最多的分别是谁. */
const TWO_YEARS = new RegExp(
  `^([^,，\\d]*?)(${MOST_IN})的?${JOINT}?(${MOST_IN})的?(?:单位|机关|部门)?(?:分别|各自?)?(?:都?[是有](?:谁|哪[个些家几]*))[?？。]*$`,
);
/** A year before the first is that of the second as well. */
const YEAR_BEFORE = /^(?:(?:19|20)\d\d年度?|[去前今]年)/;
const EACH = pattern(/分别|各自|各(?=是|为|有)/);
const JOINED = new RegExp(`^的?${JOINT}$`);
const RANKED: ReadonlySet<Intent> = new Set(["rank", "aggregate"]);
/** What is put together, or held against one another, is one question. */
const TOGETHER = /加|合计|合起来|总|一共|之和|相差|差[多几了距]|比[^例重]|占/;

/**
 * 哪个街道申请最多，2023年呢; 申请、复议分别哪个镇最多; 前三的街道和前三的镇: several rankings in one message, each by itself. Pooled in one,
 * or with one of them alone, they would answer another question.
 *
 * @returns `null` where the message asks for no more than one, or where they cannot be told apart
 */
export function rankingsInTurn(message: string, whole: Part, understand: InTurn): readonly Part[] | null {
  const { slots } = whole.understood;
  const query = queryOf(whole);
  const counted = query !== null && RANKED.has(query.intent);
  if (!slots || message.length > LONGEST || (slots.order === null && slots.place === null && !counted)) return null;
  // 甲排第几，2023年呢 and 甲和乙一共多少，2023年呢 are of those that are named.
  if (slots.agencies.length > 0 && slots.place?.kind !== "own" && query?.intent !== "aggregate") return null;
  const apart = TOGETHER.test(message)
    ? null
    : (ofTwoKinds(message) ?? ofTwoYears(message) ?? runOn(message, slots) ?? ofFigures(slots));
  const clauses = goneOn(message) ?? apart;
  if (clauses === null) return null;
  const parts = understand(clauses);
  const queries = parts.map(queryOf);
  const [first] = queries;
  const areAlike = queries.every(
    (one) => one !== null && RANKED.has(one.intent) && isDeepStrictEqual(kindOf(one), kindOf(first)),
  );
  const areOne = queries.some((one, at) => at > 0 && isDeepStrictEqual(one, first));
  return areAlike && !areOne ? parts : null;
}

/** What is done with figures: sums of kinds are no answer to 2023年呢 after whoever came first in each. */
function kindOf(query: Query | null | undefined): readonly unknown[] {
  if (query?.intent === "rank") return [query.intent, query.told === undefined, query.change === undefined];
  if (query?.intent !== "aggregate") return [];
  return [query.intent, query.aggregation, query.apart === undefined, query.groups === undefined];
}

/** 2023年和2022年呢 asks for each of them. */
function goneOn(message: string): readonly string[] | null {
  const [first = "", ...others] = message.split(CLAUSES).filter((clause) => clause !== "");
  if (first.length < 5 || others.length === 0) return null;
  const then = others.flatMap((clause) => {
    const said = AND_THEN.exec(clause)?.[1];
    if (said === undefined) return [null];
    const [, years, last] = YEARS.exec(said) ?? [];
    return years && last
      ? [...years.split(/[、和与及]/).filter((year) => year !== ""), last].map(
          (year) => `${year.replace("年", "")}年呢`,
        )
      : [said];
  });
  const asked = then.filter((clause) => clause !== null);
  return asked.length === then.length ? [first, ...asked] : null;
}

function ofTwoKinds(message: string): readonly string[] | null {
  const [, before = "", first, kind, other, otherKind] = TWO_KINDS.exec(message) ?? [];
  if (!first || !kind || !other || !otherKind || kind === otherKind) return null;
  return [`${before}${first}${kind}`, `${before}${other}${otherKind}`];
}

function ofTwoYears(message: string): readonly string[] | null {
  const [, place = "", first, then] = TWO_YEARS.exec(message) ?? [];
  return first && then ? [`${place}${first}的是谁`, `${place}${then}的是谁`] : null;
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
