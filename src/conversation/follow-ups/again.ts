import type { ReportEntry } from "../../store/store.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Memory } from "../memory/sessions.ts";
import { isSpokenOf, lastRun } from "../memory/spoken.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 20;
/** 2024年分别多少, 那2022年各几件, 2024年两个都是多少. */
const EACH_THEN =
  /^(?:那么?|换成)*(20\d\d)年度?(?:呢)?[,，]?(?:的)?(?:[这那]?[两俩几三2二](?:个数?|项|样|类|者)?)?(?:的)?(?:各自?|分别|都|各是)(?:又|也|都|是|有|为|收到?|办)*(?:几|多少)[件条次个]?[呢啊?。]*$/;

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
