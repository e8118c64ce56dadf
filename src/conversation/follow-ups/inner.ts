import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { saidBriefly } from "./said-briefly.ts";
import { toldOfOne } from "./told-of-one.ts";

const LONGEST = 14;
const KIND = "(街道|乡镇|镇街|镇|乡|部门)";
/** 它的街道呢, 下面的镇呢, 区里的街道. */
const WITHIN = new RegExp(
  `^(?:那么?|再)*(?:它|[这那该](?:个)?[区县市]|[区县市]里|[下辖]面?|里面|辖区)(?:们)?(?:的|内|下面|里|各|所有)*${KIND}(?:的)?(?:呢|[?。])*$`,
);
/** 那个镇呢, 镇呢, after the streets of a county. */
const OTHER_KIND = new RegExp(`^(?:那么?|再)*[那这]?个?${KIND}的?呢[?。]*$`);

/**
 * 它的街道呢, after a figure of the government of a county, and 那个镇呢 after those: the streets, or the towns, of that county alone.
 *
 * @returns `null` where the message says anything else, or where no county was spoken of
 */
export function spellOutInner(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const said = saidBriefly(message, LONGEST);
  const within = WITHIN.exec(said)?.[1];
  const told = within === undefined ? null : toldOfOne(frame, entries);
  if (told && told.agency.type === "government" && !told.isRate)
    return `${told.agency.region.at(-1)}各${within}${told.year}年${told.figure}合计多少`;
  const other = OTHER_KIND.exec(said)?.[1];
  const region = frame?.agencies.length === 0 && frame.scope.types.length > 0 ? frame.scope.region : null;
  const measure = frame && measureOf(frame);
  const year = frame ? onlyYear(frame.years) : undefined;
  if (other === undefined || region === null || frame?.aggregation !== "sum" || measure?.kind !== "fact") return null;
  const figure = askedMeasure(measure);
  return year === undefined || figure === undefined ? null : `${region}各${other}${year}年${figure}合计多少`;
}
