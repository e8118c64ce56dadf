import type { ReportEntry } from "../../store/store.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Memory } from "../memory/sessions.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 16;
const OPENS = "^(?:那么?|所以|它们?|他们|两家|二者|这两[家个])*";
/** 差多少, 和它差几件, 相差多大. */
const DIFFERENCE = new RegExp(
  `${OPENS}(?:[和跟与比](?:它|第一名?|榜首|最多的))?(?:相?差|差距|差了|少了?)(?:是|有|了)?(?:多少|几件?|多大)件?[呢啊?。]*$`,
);

/**
 * 差多少, after a ranking that one alone came first in, with somebody spoken of before it: by how much the two differ.
 *
 * @returns `null` where the message says anything else, or where it is not plain which two are meant
 */
export function spellOutDifference(
  message: string,
  { frame, visited = [] }: Memory,
  entries: readonly ReportEntry[],
): string | null {
  const said = saidBriefly(message, LONGEST);
  if (!DIFFERENCE.test(said) || frame?.intent !== "rank" || frame.agencies.length > 0 || frame.change !== null)
    return null;
  const [first, ...others] = frame.ranked ?? [];
  const own = visited.at(-1);
  const year = onlyYear(frame.years);
  const measure = measureOf(frame);
  const figure = measure ? askedMeasure(measure) : undefined;
  if (first === undefined || others.length > 0 || own === undefined || own === first) return null;
  const names = [own, first].map((id) => askedNameOf(entries, id));
  if (names.includes(undefined) || year === undefined || figure === undefined) return null;
  return `${names.join("和")}${year}年${figure}差多少`;
}

/** 哪个涨得快, 谁降得多, 哪个变化大. */
const FASTER = new RegExp(
  `${OPENS}(?:谁|哪一?[个家边])的?((?:变化|变动|上?涨|增长?|增加|上升|升|下?降|下跌|跌|减少?)(?:幅度?|速度?|率)?)[得的]?(?:更|最|比较|要)?(快|多|大|猛|厉害|高)(?:一?些|一?点)?[呢啊?。]*$`,
);

/**
 * 哪个涨得快, after how a figure of one agency went over the years, and the same of another: which of them changed most.
 *
 * @returns `null` where the message says anything else, or where it is not plain which two are meant
 */
export function spellOutFaster(
  message: string,
  { frame, shown, visited = [], questions }: Memory,
  entries: readonly ReportEntry[],
): string | null {
  const said = saidBriefly(message, LONGEST);
  const [, how] = FASTER.exec(said) ?? [];
  if (how === undefined || frame?.agencies.length !== 1) return null;
  const [other, present, ...others] = visited.slice(-2);
  const measure = measureOf(frame);
  const figure = measure?.kind === "fact" ? askedMeasure(measure) : undefined;
  const years = shown?.agencies.length === 1 ? shown.years : [];
  // The last question leans on one before it: that of the other agency.
  const isSame = (questions?.length ?? 0) > 1 && present === frame.agencies[0] && others.length === 0;
  const names = [other, present].map((id) => (id === undefined ? undefined : askedNameOf(entries, id)));
  if (!isSame || figure === undefined || years.length < 2 || names.includes(undefined)) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return `${names.join("和")}${first}年至${last}年${figure}${wentHow(how)}`;
}

function wentHow(how: string): string {
  if (/变/.test(how)) return "变化最大的是谁";
  return /降|跌|减/.test(how) ? "哪个降得快" : "哪个涨得快";
}
