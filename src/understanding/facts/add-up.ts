import { findDerived } from "../../form/derived.ts";
import { EDITION_IDS } from "../../form/editions.ts";
import { findCell, isNarrativeFactId } from "../../form/facts.ts";
import { type AddendId, addendsOf, canBeAdded, sumIdOf } from "../../form/sums.ts";
import type { EditionId } from "../../form/types.ts";
import type { FactChoice, MeasuredId } from "../measure.ts";
import { textBetween } from "../span.ts";
import { keepSpecific, type Mentions } from "./resolve-facts.ts";

/** Words that ask for several figures in one. */
const TOGETHER =
  /加起来|加在一[起块]|加一[起块]|加到一[起块]|之和|相加|总和|合起来|合在一[起块]|加总|求和|凑一起|累加|合计|一共|总共|共计|总计|总数|总量|拢共|统共|累计|共(?=[多几有是])/;
/** Each by itself is asked for. */
const APART =
  /各(?!单位|机关|家|个?街道|镇|乡|局|部门|级|地|省|市|县|区)|分别|[是还]哪(?!一?个?年)|谁|构成|明细|比例|占/;
const IN_PARTS = /分别|构成|明细|逐项|各项|各类|比例|占|(?:其[他它余]|剩[下余])[^,。?!]{0,8}各/;
/** What joins figures that are added up: 予以公开和部分公开, 复议、诉讼. */
const JOINS = /^(?:的|件|申请|案件|类|决定|数量?)*(?:[和与及跟或加、,+]|加上|以及|还有|外加)*(?:其中)?(?:被|属于|因)*$/;
const HOW_MANY = /多少|几[件条次个起项]|[有是]几/g;
/** 申请总数和复议总数, with nothing that adds these up behind them: each has a total of its own. */
export const OWN_TOTALS =
  /(?:总[数量额]|总金额|总件数|合计|总计)(?:以及|还有|[和与及跟、,])[^,。?!;]{0,16}?(?:总[数量额]|总金额|总件数|合计|总计)(?![^。?!;]*(?:之和|加|总和|一共|总共))/;

/**
 * Does a question ask for several figures in one: 复议和诉讼一共多少件, 法人或其他组织提了几件?
 *
 * 一共收到多少件，复议多少件 asks for two.
 */
export function asksSum({ rows: said, columns: named, text }: Mentions): boolean {
  // 网站和新媒体一共发了多少条: what the prose tells has no columns of documents, and 发了多少条 is no third thing.
  const isProse = said.length > 0 && said.every(({ id }) => id.startsWith("narrative."));
  const rows = isProse ? keepSpecific(said, text) : said;
  const columns = isProse ? named.filter(({ kind }) => kind !== "proactive") : named;
  // The rest of a whole is one thing asked for, of however many years or agencies: 2022年和2023年未被维持的各几件.
  const isListed = columns.some(
    ({ kind, span }) => kind === "legal_persons" && !/^(?:非|不是)/.test(text.slice(span.start)),
  );
  const isRest = !isListed && isInOne({ rows, columns, text });
  if (isRest && !IN_PARTS.test(text)) return true;
  if (APART.test(text) || OWN_TOTALS.test(text)) return false;
  const spans = [...rows, ...columns].map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  const last = Math.max(...spans.map(({ end }) => end));
  const first = Math.min(...spans.map(({ start }) => start));
  if (spans.length === 0) return false;
  if (isInOne({ rows, columns, text })) return true;
  if (TOGETHER.test(text.slice(last)) || /加上?$/.test(text.slice(first, last).replace(/.{2,6}$/, ""))) return true;
  const joined = spans.every((span, at) => {
    const next = spans[at + 1];
    return !next || next.start <= span.end || JOINS.test(textBetween(span, next, text));
  });
  const plus = spans.some((span, at) => {
    const next = spans[at + 1];
    return next !== undefined && next.start > span.end && /加|\+/.test(textBetween(span, next, text));
  });
  return joined && (plus || TOGETHER.test(text)) && (text.match(HOW_MANY)?.length ?? 0) < 2;
}

/** 各几件，两项合计多少: how many each, and then the sum of them. */
const EACH_AND_ALL = new RegExp(
  `(?:各(?!单位|机关|家)|分别)[^。?!]*?(?:多少|几[件条个次起项])[^。?!]*?(?:${TOGETHER.source})[^。?!]*?(?:多少|几[件条次个起项]|$)`,
);

/** 两项合计, 加起来: of those that were named, and not of all. */
const OF_THESE = /[两二三四五六几](?:大?类|项|者|种|个|样)|加|之和/;

/** Are several figures asked for, and their sum behind them? Nothing else may be asked for behind the word for the sum. */
export function asksEachAndSum({ rows, columns, text }: Mentions): boolean {
  const match = EACH_AND_ALL.exec(text);
  if (!match) return false;
  const named = [...rows.filter(({ weak }) => !weak), ...columns];
  const last = Math.max(...named.map(({ span }) => span.end));
  // 自然人、企业各几件，合计多少 may ask for the total that the form prints.
  const plain = columns.length === 0 || OF_THESE.test(text.slice(last));
  return named.length > 1 && plain && TOGETHER.test(text.slice(last)) && !TOGETHER.test(text.slice(0, last));
}

/** One wording for several columns, or rows, means all of them: 法人或其他组织, 除自然人外, 未被维持. */
export function isInOne({ rows, columns, text }: Mentions): boolean {
  const named = keepSpecific(rows, text);
  const spans = new Set(named.map(({ span }) => `${span.start}-${span.end}`));
  if (named.length > 1 && columns.length === 0) return spans.size === 1;
  // 自然人和非自然人 are two.
  if (new Set(columns.map(({ span }) => span.start)).size > 1) return false;
  const shared = columns.some(
    ({ kind, span }, at) =>
      kind === "legal_persons" ||
      columns.some((other, place) => place !== at && other.span.start === span.start && other.span.end === span.end),
  );
  // 非自然人申请予以公开的: 申请 is no second row.
  return shared && new Set(named.map(({ id }) => id)).size < 2;
}

function idOn({ ids }: FactChoice, edition: EditionId): MeasuredId | undefined {
  return ids.find(
    (id) =>
      isNarrativeFactId(id) || findCell(id, edition) || findDerived(id)?.parts.some((part) => findCell(part, edition)),
  );
}

/**
 * The sum of several figures as a figure of its own.
 *
 * @returns `null` where there is none to be made: one of them holds another, or they are counted in different units
 */
export function sumOf(facts: readonly FactChoice[]): FactChoice | null {
  const ids = EDITION_IDS.flatMap((edition) => {
    const parts = facts.map((fact) => idOn(fact, edition));
    const [first, second, ...others] = parts.filter(
      (id): id is AddendId => id !== undefined && addendsOf(id).length === 0,
    );
    if (first === undefined || second === undefined || others.length + 2 < parts.length) return [];
    return [[first, second, ...others] as const];
  });
  if (ids.length === 0 || !ids.every(canBeAdded)) return null;
  const [first, ...others] = [...new Set(ids.map(sumIdOf))];
  return first === undefined ? null : { ids: [first, ...others] };
}
