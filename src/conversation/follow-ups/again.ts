import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { saysThing } from "../../understanding/framing/says-figure.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import { isSpokenOf, lastRun } from "../memory/spoken.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 20;
/** 2024年分别多少, 那2022年各几件, 2024年两个都是多少. */
const EACH_THEN =
  /^(?:那么?|换成)*(20\d\d)年度?(?:呢)?[,，]?(?:的)?(?:[这那]?[两俩几三2二](?:个数?|项|样|类|者)?)?(?:的)?(?:各自?|分别|都|各是)(?:又|也|都|是|有|为|收到?|办)*(?:几|多少)[件条次个]?[呢啊?。]*$/;

const WHEN = "(?:(?:20)?\\d\\d年|[上下前后]一?年|[去今前明]年|那年|第二年)";
const BODY = "(?:单位|机关|部门|街道|区县|县区|政府|[镇乡局县区])";
const WHO = `(?:谁|哪一?[个家]${BODY}?)`;
const SAME_ONE = `(?:它|他|人家|同一[个家]${BODY}?|[这那]一?[个家]?${BODY}?)`;
/** 2024年是谁, 那2022年又是哪家, 2024年呢，还是它吗, 上一年也是它最多吗: who comes first in another year. */
const WHO_THEN = new RegExp(
  `^(?:那么?|再看)*(${WHEN})度?(?:呢)?,?(?:(?:又|还|也|则)?是${WHO}|(?:是不是|是否)?(?:还|也|又|依然|仍然?)?(?:是|为)${SAME_ONE}(?:的?最?[多少高低])?(?:吗|么|吧)?)(?:呢|啊|[?。])*$`,
);

/**
 * 2024年是谁, 2022年还是它吗, after who came first in one year, or after a figure of that one: who does in another year.
 *
 * @returns `null` where the message says anything else, or where nothing was ranked
 */
export function spellOutWhoThen(message: string, frame: Frame | null): string | null {
  const [, when] = WHO_THEN.exec(saidBriefly(message, LONGEST)) ?? [];
  const ranking = frame?.intent === "rank" && frame.agencies.length === 0 ? frame : frame?.outOf;
  if (when === undefined || ranking === undefined) return null;
  // Changes, single places and groups are not told again by these words alone.
  if ([ranking.change, ranking.place, ranking.grouping].some((wish) => wish !== null)) return null;
  const ends = ranking.byRate ? ["最高", "最低"] : ["最多", "最少"];
  return `${when}${ends[ranking.order === "least" ? 1 : 0]}的是谁`;
}

const ASKS_ANEW = /^(?:那么?|再|换成?|看|,)*(?!.*(?:差|比|和|与|跟)).{2,14}?(?:的|呢)*[?。]*$/;

/**
 * 2023年呢, 下一年呢, 乙呢, after several figures of one report that one message asked for: all of them, and not the last alone.
 *
 * @returns `null` where the message says anything else than whose, or of which year
 */
export function spellOutTogether(
  message: string,
  { frame, together = [] }: Pick<Memory, "frame" | "together">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  if (together.length < 2 || frame === null || !ASKS_ANEW.test(saidBriefly(message, LONGEST))) return null;
  const { slots, frame: next } = understander.understand(message, frame);
  if (!slots || saysThing(slots) || slots.triggers.size > 0 || next === null || next.unheard) return null;
  if (slots.years.length + slots.agencies.length === 0 || slots.scope.region !== null || slots.order !== null)
    return null;
  const [agency, ...others] = next.agencies;
  const [name, year] = [askedNameOf(entries, agency ?? ""), onlyYear(next.years)];
  if (name === undefined || year === undefined || others.length > 0) return null;
  return `${name}${year}年${together.map((figure) => `${figure}是多少`).join("，")}`;
}

/**
 * 2024年分别多少, after several figures of one report, or one figure of several agencies, that were asked for one after the
 * other: all of them in that year.
 *
 * @returns `null` where the message says anything else, or where the last figures differ in more than one thing
 */
export function spellOutAgain(message: string, memory: Memory, entries: readonly ReportEntry[]): string | null {
  const said = saidBriefly(message, LONGEST);
  const [, year] = EACH_THEN.exec(said) ?? [];
  const { frame, spoken = [] } = memory;
  if (year === undefined || frame === null || frame.unheard) return null;
  const run = lastRun(spoken);
  if (run === null || run.by === "year" || run.of.some(({ region }) => region !== undefined)) return null;
  if (!isSpokenOf(run, frame)) return null;
  const names = [...new Set(run.of.map(({ agency }) => askedNameOf(entries, agency)))];
  const figures = new Set(run.of.map(({ measure }) => (measure?.kind === "fact" ? askedMeasure(measure) : undefined)));
  if (names.includes(undefined) || figures.has(undefined)) return null;
  return `${names.join("和")}${year}年${[...figures].join("和")}分别是多少`;
}
