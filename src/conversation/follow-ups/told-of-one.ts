import type { Agency } from "../../report/agency.ts";
import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { agencyOf, askedName } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";

/** The figure of one agency in one year that was told, in the words of a question. */
export interface ToldOfOne {
  readonly agency: Agency;
  readonly name: string;
  readonly year: number;
  readonly figure: string;
  readonly isRate: boolean;
}

/** @returns `null` where nothing was told, or more than one such figure */
export function toldOfOne(frame: Frame | null, entries: readonly ReportEntry[]): ToldOfOne | null {
  const [id, ...others] = frame?.agencies ?? [];
  const agency = id === undefined || others.length > 0 ? undefined : agencyOf(entries, id);
  const measure = frame && measureOf(frame);
  const figure = measure ? askedMeasure(measure) : undefined;
  const year = frame ? onlyYear(frame.years) : undefined;
  if (!agency || year === undefined || figure === undefined) return null;
  return { agency, name: askedName(entries, agency), year, figure, isRate: measure?.kind === "rate" };
}
