import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";

/** A figure that was asked for and not found. */
export interface Unmet {
  /** What it is asked for by. */
  readonly figure: string;
  /** Id of the agency, where the store has it. */
  readonly agency?: string;
  readonly year?: number;
}

/** What a question asked for that found nothing; `undefined` where that was no one figure. */
export function unmetIn(frame: Frame | null): Unmet | undefined {
  if (frame === null) return undefined;
  const { unheard: _, ...heard } = frame;
  const measure = measureOf(heard);
  const figure = measure ? askedMeasure(measure) : undefined;
  const [agency, ...others] = frame.agencies;
  const year = onlyYear(frame.years);
  if (figure === undefined || others.length > 0) return undefined;
  return { figure, ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) };
}
