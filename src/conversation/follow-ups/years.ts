import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import { unspaced } from "./said-briefly.ts";
import { SUM } from "./sum-words.ts";

const LONGEST = 40;
const OPENS = "^(?:那么?|如果|要是|再|也|还|把|,)*";
const YEARS = "((?:(?:20)?\\d\\d|[去前今]|大前)年度?(?:[和与及、,](?:(?:20)?\\d\\d|[去前今]|大前)年度?)*)的?";
const ENDS = `(?:的话)?,?(${SUM}|共)?(?:是|有)?(?:多少|几件)?[呢呀啊吧吗?。!]*$`;
const TAKES_OUT = "(?:去掉|去除|除去|除开|除掉|扣掉|扣除|剔除|剔掉|排除|抛开|减去|拿掉|不算|不含|不要|不看|别算)";
/** 加上2019年呢, 把2019年也算上. */
const ADDS = [
  new RegExp(`${OPENS}(?:加上?|算上|添上|连上|连同|带上)${YEARS}${ENDS}`),
  new RegExp(`${OPENS}${YEARS}(?:也|一并|一起)?(?:加上|算上|加进[去来]|算进[去来]|计入)${ENDS}`),
];
/** 去掉2020年呢, 2020年不算. */
const DROPS = [
  new RegExp(`${OPENS}${TAKES_OUT}${YEARS}${ENDS}`),
  new RegExp(`${OPENS}${YEARS}${TAKES_OUT}(?:了|掉)?${ENDS}`),
];

/**
 * 加上2019年呢, 去掉2020年, after a figure of one agency: the question for the same of all the years that are meant then. What was one
 * figure, or a sum, is added up; what was told year by year stays so.
 *
 * @returns `null` where the message says anything else, or where one of the years was spoken of, or not, already
 */
export function spellOutYears(
  message: string,
  { frame, shown }: Pick<Memory, "frame" | "shown">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const [agency, ...others] = frame?.agencies ?? [];
  const measure = frame && measureOf(frame);
  if (message.length > LONGEST || !frame || agency === undefined || others.length > 0 || !measure) return null;
  const said = unspaced(message);
  const [added, dropped] = [ADDS, DROPS].map((ways) => ways.flatMap((way) => way.exec(said) ?? []));
  const match = added?.length ? added : dropped;
  if (match?.length !== 3 || frame.pairs !== null) return null;
  const named = yearsIn(understander.understand(message, frame).slots);
  const before = yearsOf(frame, shown?.agencies.length === 1 && shown.agencies[0] === agency ? shown.years : []);
  const years = yearsAfter(before, named, match === added);
  const [name, figure] = [askedNameOf(entries, agency), askedMeasure(measure)];
  if (years === null || name === undefined || figure === undefined) return null;
  const adds = match[2] !== undefined || frame.aggregation === "sum" || (match === added && before.length === 1);
  const sums = adds && measure.kind === "fact" && years.length > 1;
  const asked = sums ? "一共" : years.length > 1 ? "各" : "";
  return `${name}${years.map((year) => `${year}年`).join("、")}${figure}${asked}是多少`;
}

function yearsOf({ years }: Frame, shown: readonly number[]): readonly number[] {
  return years.kind === "years" ? years.years : shown;
}

function yearsIn(slots: Slots | null): readonly number[] {
  return (slots?.years ?? []).flatMap((mention) => {
    if (mention.kind === "year") return [mention.year];
    return mention.kind === "range" ? (mention.without ?? []) : [];
  });
}

function yearsAfter(before: readonly number[], named: readonly number[], adds: boolean): readonly number[] | null {
  const isNew = named.length > 0 && named.every((year) => before.includes(year) !== adds);
  const years = adds ? [...before, ...named] : before.filter((year) => !named.includes(year));
  return isNew && before.length > 0 && years.length > 0 ? years.toSorted((a, b) => a - b) : null;
}
