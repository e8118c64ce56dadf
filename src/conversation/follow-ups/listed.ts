import type { ReportEntry } from "../../store/store.ts";
import { CHINESE_NUMERAL, parseWholeNumber } from "../../text/numerals.ts";
import { BODY } from "../../understanding/body-words.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { saysThing } from "../../understanding/framing/says-figure.ts";
import { saysMany, setsAgainst } from "../../understanding/framing/says-of-many.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Listed, ListedOne } from "../memory/remember-listed.ts";
import type { Memory } from "../memory/sessions.ts";

const LONGEST = 40;
const NUMBER = `(?:\\d{1,2}|[${CHINESE_NUMERAL}]{1,3})`;
/** 第三名的电话, 最后一个2024年的申请数, 排第二的复议几件, 第一份总结一下. 第一个问题 is another thing. */
const BY_PLACE = new RegExp(
  "^(?:那么?|请|再|[看查问]|上面|刚才|列表|名单|里面?|其中|的)*" +
    `(?:(?:排名?在?最后|(?:排名?在?)?(?:倒数第(${NUMBER})|第(${NUMBER})))(?=的)|` +
    `(?:(头一)|(最后|末尾|最末)(?:那?[一1]?|的)|倒数第(${NUMBER})|第(${NUMBER}))([个家名位份])(?:${BODY}|报告|年报)?)` +
    "(?!问题|月|季|年|建议|方面|原因|理由|部分|表|指标|选项|措施|回答|答案|说|五年)(?:那?[个家]|的)*(.*)$",
);
/** 第二家是哪个. */
const ASKS_WHO = /^(?:又?是)?(?:谁|哪[个家]|什么)/;
const NOTHING_MORE = /^[呢啊呀吧]*$/;
const MOST_NAMED = 3;

/** What a message means by its place in a list. */
interface Pointed {
  readonly from: "start" | "end";
  readonly place: number;
  /** 第三份 is a report, 第三名 a place of a ranking. */
  readonly unit: string;
  readonly rest: string;
}

/**
 * 第三名的电话, 最后一个的申请数, after a list or a ranking: the message with the agency named that stands there, with its year where the
 * list has one.
 *
 * @returns `null` where the message says anything else, or where there is no such line
 */
export function spellOutListed(
  message: string,
  { listed, frame }: Pick<Memory, "listed" | "frame">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const pointed = listed === undefined || frame === null ? null : pointedAt(message, listed, frame, understander);
  if (pointed === null || !listed || !frame) return null;
  const { slots, ...where } = pointed;
  const meant = linesAt(where, listed);
  if (listed.kind === "ranking" && (meant.length === 0 || pointed.asksWho)) return placeAsked(where, listed);
  const names = meant.flatMap(({ agency }) => askedNameOf(entries, agency) ?? []);
  if (names.length === 0 || names.length > MOST_NAMED) return null;
  if (slots === null) return `${names.join("和")}呢`;
  const year = meant[0]?.year;
  const when = year !== undefined && slots.years.length === 0 ? `${year}年` : "";
  const measure = saysThing(slots) || slots.triggers.size > 0 ? null : measureOf(frame);
  const asked = (measure && askedMeasure(measure)) ?? "";
  return `${names.join("和")}${when}${asked}${where.rest}`;
}

/** 第六名是谁, after 第一名的公开率: of the ranking that they stand in. */
function placeAsked({ from, place, rest }: Pointed, { rankedBy }: Listed): string | null {
  const asksFigure = !NOTHING_MORE.test(rest) && !ASKS_WHO.test(rest);
  if (rankedBy === undefined || asksFigure) return null;
  return `${rankedBy}${from === "end" ? "倒数" : ""}第${place}名是谁`;
}

/** Does a message name a line that the list, which was no ranking, does not have, or may not have shown: 第九个的申请数? */
export function pointsBeyond(
  message: string,
  { listed, frame }: Pick<Memory, "listed" | "frame">,
  understander: Understander,
): boolean {
  if (listed === undefined || frame === null || listed.kind === "ranking") return false;
  const pointed = pointedAt(message, listed, frame, understander);
  return pointed !== null && linesAt(pointed, listed).length === 0;
}

function pointedAt(
  message: string,
  { kind }: Listed,
  { intent, outOf }: Frame,
  understander: Understander,
): (Pointed & { readonly slots: Slots | null; readonly asksWho?: true }) | null {
  const pointed = message.length > LONGEST ? null : placeIn(message);
  if (pointed === null || (pointed.unit === "份" && kind === "agencies")) return null;
  // 第二名呢 goes on with a ranking that was told last, and with what was asked of 第一名 after it.
  const standsInRanking = kind === "ranking" && (intent === "rank" || outOf !== undefined);
  if (NOTHING_MORE.test(pointed.rest)) return standsInRanking ? null : { ...pointed, slots: null };
  if (ASKS_WHO.test(pointed.rest))
    return kind === "ranking" && !standsInRanking ? { ...pointed, slots: null, asksWho: true } : null;
  const { slots } = understander.understand(pointed.rest, null);
  if (slots === null || !isAskedOfOne(slots)) return null;
  // 第三名是谁, 第三名2023年呢 are of the ranking.
  const ofRanking = kind === "ranking" && /[名位]/.test(pointed.unit) && !saysThing(slots);
  return ofRanking ? null : { ...pointed, slots };
}

function placeIn(message: string): Pointed | null {
  const match = BY_PLACE.exec(message.replace(/[?？。!！\s]+$/, ""));
  if (match === null) return null;
  const [, rankedLast, ranked, first, last, behind, place, unit = "名", rest = ""] = match;
  const fromEnd = rankedLast ?? behind;
  const number = fromEnd ?? ranked ?? place;
  const isLast = last !== undefined || (number === undefined && first === undefined);
  const at = number === undefined ? 1 : parseWholeNumber(number);
  return at === undefined ? null : { from: isLast || fromEnd !== undefined ? "end" : "start", place: at, unit, rest };
}

function isAskedOfOne(slots: Slots): boolean {
  const isOfMany = saysMany(slots.scope) || slots.scope.region !== null;
  return slots.agencies.length === 0 && !isOfMany && !setsAgainst(slots);
}

function linesAt({ from, place, unit }: Pointed, { kind, items, whole }: Listed): readonly ListedOne[] {
  if (from === "end" && !whole) return [];
  const one = items.at(from === "end" ? -place : place - 1);
  if (kind !== "ranking" || !/[名位]/.test(unit)) return one ? [one] : [];
  // Two that share the second place: there is no third.
  return items.filter((item) => item.place === (from === "end" ? one?.place : place));
}
