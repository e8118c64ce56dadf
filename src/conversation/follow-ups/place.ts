import type { Agency } from "../../report/agency.ts";
import type { ReportEntry } from "../../store/store.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { ranksEach } from "../../understanding/slots/conditions/find-place.ts";
import type { Memory } from "../memory/sessions.ts";
import { cityOf } from "./against.ts";
import { saidBriefly, unspaced } from "./said-briefly.ts";
import { toldOfOne } from "./told-of-one.ts";

const LONGEST = 20;
const OPENS = "^(?:那么?|再|然后|接着|又|看|查|说|,)*";
const BODY = "(?:个|家|名|位)(?:单位|机关|街道|部门|局|镇|乡)?";
const ENDS = "(?:的|是|又|谁|哪[个家]|什么|单位|多少|几件|呢|呀|啊|吧|吗|[?。!,])*$";
/** 下一家呢, 后一名是谁, 接下来三家, 再往后呢: what stands behind the places that were shown. 后三家 are the last three. */
const NEXT = new RegExp(
  `${OPENS}(?:[下后][一1]?${BODY}|(?:往下|往后|后面|接下来|接着|紧接着|随后|之后|后边)的?那?(?:([一1两二三四五六七八九十2-9])?${BODY})?)${ENDS}`,
);
/** 前一名呢, 上一位是谁: what stands before the one that was shown. */
const BEFORE = new RegExp(`${OPENS}(?:上|前|往上|往前|前面|前边)的?那?[一1]?(?:个|家|名|位)(?:单位|机关|街道)?${ENDS}`);

/** 排第几, 在全县排第几, of whoever was spoken of. */
const OWN =
  /^(?:那么?|它|他们|这|该单位|所以|能)*((?:在|占)?(?:全[省市县区州旗]|全库|所有单位|(?:各|所有)?(?:街道|乡镇|镇|乡|部门|局)(?:里|中)?)?(?:里|中|当中)?(?:的?(?:排名|名次|位次|排位)|排(?:在|名|行)?(?:第几|老几|哪|什么位置|几)|第几)(?:名|位|里|儿|多少|如何|怎么样)?)(?:是|呢|啊|呀|吗|[?。!])*$/;

/**
 * 在全县排第几, after a figure of one agency: the question for its place by that figure.
 *
 * @returns `null` where the message says anything else
 */
export function spellOutOwnPlace(
  message: string,
  { frame, shown }: Pick<Memory, "frame" | "shown">,
  entries: readonly ReportEntry[],
): string | null {
  const said = saidBriefly(message, LONGEST);
  const inYear = frame?.place?.kind === "own" ? IN_YEAR.exec(said)?.[1] : undefined;
  if (frame !== null && inYear !== undefined) return placeInYear(frame, inYear, entries);
  const asked = ranksEach(said) ? undefined : OWN.exec(said)?.[1];
  const [agency, ...others] = frame?.agencies ?? [];
  const year = frame ? yearTold(frame, shown) : undefined;
  const measure = frame && measureOf(frame);
  if (asked === undefined || agency === undefined || year === undefined || !measure) return null;
  const [name, figure] = [askedNameOf(entries, agency), askedMeasure(measure)];
  if (others.length > 0 || name === undefined || figure === undefined) return null;
  return `${name}${year}年${figure}${asked}`;
}

/** 2023年排第几, 2022年呢, after the place of one agency. */
const IN_YEAR =
  /^(?:那么?|它)*((?:20)?\d\d年?)(?:度)?的?(?:又|是)?(?:呢|(?:排)?(?:在)?第几(?:名|位)?|排名|名次|排多少)(?:呢|[?。])*$/;

/** The place of the same agency among the same in another year. */
function placeInYear(frame: Frame, year: string, entries: readonly ReportEntry[]): string | null {
  const [agency, ...others] = frame.agencies;
  const measure = measureOf(frame);
  const { named, region, types, governments, beside, without, except } = frame.scope;
  const name = agency === undefined || others.length > 0 ? undefined : askedNameOf(entries, agency);
  const figure = measure ? askedMeasure(measure) : undefined;
  const narrowed = region !== null || types.length + beside.length + except.length > 0 || governments !== null;
  if (named === null || narrowed || without !== null || name === undefined || figure === undefined) return null;
  return `${name}${year}${/年$/.test(year) ? "" : "年"}${figure}在${named.name}里排第几`;
}

/** The one year that was told; after how it went from year to year, the last of them. */
function yearTold({ intent, years }: Frame, shown: Memory["shown"]): number | undefined {
  if (intent !== "trend") return onlyYear(years);
  const named = years.kind === "years" ? years.years : [];
  const told = named.length === 0 && shown?.agencies.length === 1 ? shown.years : named;
  return told.length > 0 ? Math.max(...told) : undefined;
}

/** 跟别的街道比呢, 比其他镇多吗, 其他镇怎么样: the agency that was spoken of among all of a kind. */
const AMONG =
  /^(?:那么?|它|再|是)*[和与跟同比]?(?:其[他它余]|别的?|另外的?|同级|周边|周围|旁边)的?(?:几个)?(街道|乡镇|镇|乡|单位|部门|局|(?:区县|县区|[县区])(?:(?:人民)?政府)?)(?:的)?(?:相?比(?:较|一下|起来)?|对比|呢|怎么样|如何|咋样|[算要还]?(?:多|少|高|低)(?:还是(?:多|少|高|低)|[吗么]|不[多少高低])|[?。!])+$/;

/**
 * 跟别的街道比呢, after a figure of one agency: the ranking of all of that kind in its county.
 *
 * @returns `null` where the message says anything else
 */
export function spellOutAmong(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const kind = message.length > LONGEST ? undefined : AMONG.exec(unspaced(message))?.[1];
  const told = toldOfOne(frame, entries);
  if (kind === undefined || told === null) return null;
  const { agency, name, year, figure } = told;
  if (/[县区]/.test(kind) && agency.type !== "government") return null;
  const whom = /[县区]/.test(kind)
    ? `${cityOf(agency.region)}各区县政府`
    : `${agency.region.at(-1) ?? ""}${among(kind, agency)}`;
  return AGAINST_THEM.test(message) ? `${whom}${year}年${figure}排名` : `${year}年除${name}外${whom}${figure}排名`;
}

/** Held against the others it stands among them; 其他街道呢 asks about those alone. */
const AGAINST_THEM = /比|怎么样|如何|咋样|[多高]/;

const LOCAL: ReadonlySet<string> = new Set(["街道", "乡镇", "镇", "乡"]);
const KIND_OF: { readonly [T in Agency["type"]]?: string } = { street: "街道", town: "镇", township: "乡" };

/** The kind that is named, or one that the agency itself is of as well. */
function among(kind: string, { type }: Agency): string {
  const own = KIND_OF[type];
  if (LOCAL.has(kind))
    return own !== undefined && kind.includes(own) ? `各${kind}` : own === undefined ? "各单位" : "各镇街";
  return own === undefined && kind !== "单位" && type === "department" ? `各${kind}` : "各单位";
}

/**
 * 下一家呢, after the first places of a ranking: the question for the place behind them.
 *
 * @returns `null` where the message says anything else, or where it is not plain what was shown last
 */
export function spellOutPlace(message: string, frame: Frame | null): string | null {
  // 后一家呢, after 马桥镇排第几, is counted from there.
  const ranking = frame?.place?.kind === "own" ? frame.outOf : (frame ?? undefined);
  if (message.length > LONGEST || ranking?.intent !== "rank" || ranking.agencies.length > 0) return null;
  const shown = shownIn(ranking);
  if (shown === null) return null;
  const said = unspaced(message);
  const least = ranking.change === null && shown.order === "least";
  const next = NEXT.exec(said);
  if (next) {
    const count = next[1] === undefined ? 1 : (parseWholeNumber(next[1]) ?? 1);
    if (count === 1) return placeAt(shown.last + 1, least);
    return ranking.change === null ? `最${least ? "少" : "多"}的前${shown.last + count}名呢` : null;
  }
  return BEFORE.test(said) && shown.first > 1 ? placeAt(shown.first - 1, least) : null;
}

interface Shown {
  readonly first: number;
  readonly last: number;
  readonly order: Frame["order"];
}

/** The places that the last answer gave: those asked for, and with the last of them whoever shares it. */
function shownIn({ ranked = [], limit, order, place, change }: Frame): Shown | null {
  if (ranked.length === 0) return null;
  const nth = change !== null && change !== "unsaid" ? change.nth : null;
  if (nth !== null) return { first: nth, last: nth, order };
  if (place?.kind === "nth") return { first: place.place.place, last: place.place.place, order: place.place.order };
  return place === null && limit !== null ? { first: 1, last: Math.max(limit, ranked.length), order } : null;
}

function placeAt(place: number, least: boolean): string {
  if (place === 1) return least ? "最少的呢" : "最多的呢";
  return `${least ? "倒数" : ""}第${place}名呢`;
}
