import type { Agency } from "../../report/agency.ts";
import { levelOfRegion } from "../../report/region-level.ts";
import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { governmentsAmong } from "./governments-among.ts";
import { unspaced } from "./said-briefly.ts";
import { type ToldOfOne, toldOfOne } from "./told-of-one.ts";

const LONGEST = 24;
const IT = "(?:它|他|这家|该(?:街道|单位|机关|局|镇|乡)|[这那]个(?:街道|单位|机关|局|镇|乡))(?:的)?";
const OPENS = "^(?:那么?|还|又|再|所以|另外|请问|,)*";
const ENDS = "(?:呢|吗|么|呀|啊|[?。!])*$";
/** 区县 as somebody who reports is its government. */
const KIND = "(?<kind>街道|乡镇|镇街|镇|乡|部门|局|单位|机关|(?:区县|县区|[县区])(?:(?:人民)?政府)?)?";
const WHO = "(?<who>哪些|哪几[家个]|哪[家个]|谁|几[家个]|多少[家个]?|没有|有没有)";
const THAN = `(?:比${IT}(?:都|还要?|要|更)?(?<by>[多少高低])|(?<word>超过|高于|多于|大于|少于|低于|小于)了?${IT})`;
/** 有哪些比它多, 哪些镇超过它, 有没有比它多的. */
const WHO_FIRST = new RegExp(`${OPENS}有?${WHO}${KIND}是?${THAN}的?${ENDS}`);
/** 比它多的有哪些, 超过它的单位, 有比它多的吗. */
const WHO_LAST = new RegExp(
  `${OPENS}有?${THAN}的${KIND}(?:有|是|都有|还有)?(?<who>哪些|哪几[家个]|哪[家个]|谁|几[家个]|多少[家个]?)?(?<whom>街道|乡镇|镇|乡|部门|局|单位|机关)?${ENDS}`,
);

/**
 * 有哪些比它多, 比它多的镇有几个, 是果里镇的几倍, after a figure of one agency: the whole question.
 *
 * @returns `null` where the message says anything else, or where no one figure of one year was told
 */
export function spellOutAgainst(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  if (message.length > LONGEST || frame === null) return null;
  const said = unspaced(message);
  const groups = WHO_FIRST.exec(said)?.groups ?? WHO_LAST.exec(said)?.groups;
  const times = groups ? null : TIMES.exec(said);
  if (!groups && !times) return null;
  const told = toldOfOne(frame, entries);
  if (told === null) return null;
  return groups ? thoseBeyond(groups, told) : timesOf(times?.groups ?? {}, told, entries);
}

function thoseBeyond(groups: Partial<Record<string, string>>, told: ToldOfOne): string {
  const { who = "", kind = groups["whom"], by, word = "" } = groups;
  const less = by === undefined ? /[少低小]/.test(word) : /[少低]/.test(by);
  const than = told.isRate ? (less ? "低" : "高") : less ? "少" : "多";
  const counts = /[几多]少?[家个]?$/.test(who) && !who.startsWith("哪");
  const [place, whom] = whomOf(kind, told.agency);
  return `${told.year}年${place}${told.figure}比${told.name}${than}的${whom}有${counts ? "几家" : "哪些"}`;
}

const LOCAL = /^(?:街道|乡镇|镇街|镇|乡)$/;

/** Streets and towns of the same county, governments of the same city; of no kind that is named, whoever reports. */
function whomOf(kind: string | undefined, { region }: Agency): readonly [place: string, whom: string] {
  if (kind === undefined || kind === "单位" || kind === "机关") return ["", "单位"];
  if (LOCAL.test(kind)) return [region.at(-1) ?? "", kind];
  return /[县区]/.test(kind) ? [cityOf(region), "县区政府"] : ["", kind];
}

/** The city that a county belongs to. */
export function cityOf(region: readonly string[]): string {
  return region.findLast((_, at) => levelOfRegion(region.slice(0, at + 1)) === "city") ?? "";
}

const OF_WHAT = "(?<times>(?:几|多少)倍|几分之[几一])";
/** 是果里镇的几倍, 它是果里镇的几分之几; 果里镇是它的几倍. */
const TIMES = new RegExp(
  `${OPENS}(?:(?:${IT})?(?:是|为|相当于)(?!${IT})(?<behind>[^,。?!是的]{2,16})的${OF_WHAT}|(?<before>[^,。?!是的]{2,16})(?:是|为|相当于)${IT}的?${OF_WHAT.replace("times", "other")})(?:多少)?${ENDS}`,
);

/** A county that is named beside a government is taken for its government, as 比临淄区多吗 is. */
function timesOf(
  groups: Partial<Record<string, string>>,
  { agency, name, year, figure, isRate }: ToldOfOne,
  entries: readonly ReportEntry[],
): string | null {
  const { behind, before, times = groups["other"] ?? "" } = groups;
  const other = behind ?? before ?? "";
  if (isRate) return null;
  const governs = agency.type === "government" && governmentsAmong(entries, (place) => place === other).length > 0;
  const whole = governs ? `${other}政府` : other;
  return before === undefined
    ? `${name}${year}年${figure}是${whole}的${times}`
    : `${whole}${year}年${figure}是${name}的${times}`;
}
