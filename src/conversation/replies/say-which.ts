import { levelOfRegion } from "../../report/region-level.ts";
import type { ReportEntry } from "../../store/store.ts";
import { saysThing } from "../../understanding/framing/says-figure.ts";
import { saysManyOrGovernments, setsAgainst } from "../../understanding/framing/says-of-many.ts";
import { agencyOf } from "../../understanding/names/asked-name.ts";
import type { Query } from "../../understanding/query.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import { levelSaid } from "../follow-ups/level-said.ts";
import { unspaced } from "../follow-ups/said-briefly.ts";
import type { Memory } from "../memory/sessions.ts";
import { governmentOrAll } from "./government-or-all.ts";

const LONGEST = 24;
/** 我说的是区财政局: what stands behind it is what is meant. */
const I_MEAN =
  /^(?:不是?[,，]?|哦|噢|嗯|那|就|其实)*(?:我(?:说|问|指|要|查|想问|想查|要问|要查)的(?:就|其实|应该|当然)?是|我(?:是|就是)指|指的是)/;
/** 我指的是市公安局: a correction of whatever was told. */
const I_POINT_AT =
  /^(?:不对?[,，]?|哦|噢|嗯|那|其实)*(?:我(?:是|就是)?指(?:的)?(?:就|其实)?是?|指的(?:就|其实)?是)(?=[^,，。不]{2,}$)/;
/** 市里的,2022年: the year beside it. */
const BESIDE_YEAR = /[,，、。]?20\d\d年度?的?[,，、。]?/;

/** What a message says of the choices that were asked back. */
export interface SaidWhich {
  /** The choice that it takes. */
  readonly question?: string;
  /** The choices that remain, of another year. */
  readonly remaining?: Memory["options"];
}

/** 我说的是…, in reply to being asked: the message without these words. 我说的是镇不是街道 is a correction. */
export function withoutIMean(message: string, { asksWhom }: Pick<Memory, "asksWhom">): string {
  const words = asksWhom ? I_MEAN : I_POINT_AT;
  const meant = message.length <= LONGEST ? message.replace(words, "") : message;
  return meant.includes("不是") ? message : meant;
}

/**
 * 市里的, 区财政局, 2025年, after it was asked whom a question means: the choice that is meant, or the same choices in another year.
 *
 * @returns `null` where the message says anything else, or where several choices would do
 */
export function saidWhich(
  message: string,
  { options, asksWhom, frame, answered }: Pick<Memory, "options" | "asksWhom" | "frame" | "answered">,
  entries: readonly ReportEntry[],
  understander: Understander,
): SaidWhich | null {
  if (!asksWhom || message.length > LONGEST) return null;
  const plain = unspaced(message);
  const either = governmentOrAll(plain, options, understander);
  if (either !== undefined) return { question: either };
  const level = levelSaid(plain.replace(BESIDE_YEAR, ""));
  if (level !== undefined) {
    const question = onlyOf(options, understander, (id) => isOfLevel(entries, id, level));
    const year = BESIDE_YEAR.exec(plain)?.[0].match(/\d{4}/)?.[0];
    return question === undefined
      ? null
      : { question: ofYear(question, year === undefined ? undefined : Number(year)) };
  }
  const { slots, frame: alone } = understander.understand(message, null);
  if (slots === null || asksMore(slots)) return null;
  const [year, ...more] = slots.years.flatMap((mention) => (mention.kind === "year" ? [mention.year] : []));
  if (slots.years.length !== (year === undefined ? 0 : 1) || more.length > 0) return null;
  const named = [...(alone?.agencies ?? []), ...(alone?.candidates ?? [])];
  if (named.length > 0) {
    const question = onlyOf(options, understander, (id) => named.includes(id));
    return question === undefined ? null : { question: ofYear(question, year) };
  }
  if (slots.unexplained.length > 0) return null;
  const [place, ...otherPlaces] = slots.places;
  if (place !== undefined)
    return otherPlaces.length === 0 && keepWhole(options, answered) ? ofPlace(options, place, year) : null;
  if (year === undefined || frame?.agencies.length === 1) return null;
  const remaining = options.map(({ label, question }) => ({ label, question: ofYear(question, year) }));
  return { remaining: remaining.filter(({ question }) => isOf(question, year, understander)) };
}

/** Do the choices ask all that the message asked, to its end? Plainer ones leave out what was not understood of it. */
function keepWhole(options: Memory["options"], answered: Memory["answered"]): boolean {
  const asked = answered?.at(-1)?.replace(/[?？。!！\s]+$/, "") ?? "";
  return asked !== "" && options.every(({ question }) => question.endsWith(asked.slice(-ITS_END)));
}

/** So many characters of a question tell what it asks. */
const ITS_END = 4;

/** 淄博市, of choices of which each names its place: the one that names this one, or those of it that remain. */
function ofPlace(options: Memory["options"], place: string, year: number | undefined): SaidWhich | null {
  const there = options
    .filter(({ label, question }) => `${label}${question}`.includes(place))
    .map(({ label, question }) => ({ label, question: ofYear(question, year) }));
  const [only, ...others] = there;
  if (!only || there.length === options.length) return null;
  return others.length === 0 ? { question: only.question } : { remaining: there };
}

/** Anything but who and when. */
function asksMore(slots: Slots): boolean {
  const { scope, agencies, triggers } = slots;
  const isOfMany = agencies.length === 0 && saysManyOrGovernments(scope);
  return saysThing(slots) || setsAgainst(slots) || triggers.size > 0 || agencies.length > 1 || isOfMany;
}

function ofYear(question: string, year: number | undefined): string {
  if (year === undefined) return question;
  const said = question.match(YEARS)?.length ?? 0;
  return said === 0 ? `${year}年${question}` : said === 1 ? question.replace(YEARS, `${year}年`) : question;
}

const YEARS = /(?:19|20)\d\d年/g;

function isOf(question: string, year: number, understander: Understander): boolean {
  const { understanding } = understander.understand(question, null);
  return understanding.kind === "query" && question.includes(`${year}年`);
}

/** The one choice that is about an agency of which this is true. */
function onlyOf(
  options: Memory["options"],
  understander: Understander,
  isMeant: (agency: string) => boolean,
): string | undefined {
  const meant = options.filter(({ question }) => {
    const { understanding } = understander.understand(question, null);
    const [target, ...others] = understanding.kind === "query" ? askedOf(understanding.query) : [];
    return target !== undefined && others.length === 0 && isMeant(target);
  });
  return meant.length === 1 ? meant[0]?.question : undefined;
}

function isOfLevel(entries: readonly ReportEntry[], id: string, level: string): boolean {
  const region = agencyOf(entries, id)?.region ?? [];
  const own = levelOfRegion(region);
  return level === "市" ? own === "city" : own === "county" && (region.at(-1) ?? "").endsWith(level);
}

/** Ids of the agencies that a query names. */
function askedOf(query: Query): readonly string[] {
  if (query.intent === "trend") return [query.agency.id];
  return "targets" in query ? [...new Set(query.targets.map(({ agency }) => agency.id))] : [];
}
