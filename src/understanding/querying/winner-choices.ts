import { measureOf } from "../framing/measure-of.ts";
import { askedName } from "../names/asked-name.ts";
import type { Choice } from "../understanding.ts";
import { askedMeasure } from "./asked-words.ts";
import { plainerChoices, yearOf } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** 谁最多, 榜首是谁, after one figure of one agency: who comes first in each place that it lies in, and its own figure again. */
export function winnerChoices(situation: Situation): Choice[] {
  const { frame, slots, index, entries } = situation;
  const [id, ...others] = frame.agencies;
  const measure = measureOf(frame);
  const known = id === undefined ? undefined : index.get(id);
  const figure = measure ? askedMeasure(measure) : undefined;
  const own = plainerChoices(situation);
  if (!known || figure === undefined || others.length > 0 || slots.order === null) return own;
  const ends = measure?.kind === "rate" ? ["最高", "最低"] : ["最多", "最少"];
  const end = ends[slots.order === "most" ? 0 : 1];
  const year = yearOf(frame, known);
  const ofPlaces = known.agency.region.slice(1).map((place) => ({
    label: `${place}${figure}${end}`,
    question: `${year}${place}哪个单位${figure}${end}`,
  }));
  const standing = { label: "排第几", question: `${askedName(entries, known.agency)}${year}${figure}排第几` };
  return [...ofPlaces, ...(own.length > 0 ? own : [standing])];
}
