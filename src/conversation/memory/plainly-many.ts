import { isDeepStrictEqual } from "node:util";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { manySaid } from "../../understanding/querying/over-many-choices.ts";

/** One measure of many reports of one year, in words of a question. */
export interface PlainlyMany {
  /** 汉中市各局. */
  readonly who: string;
  readonly year: number;
  /** 收到的申请, or a share by its name. */
  readonly figure: string;
  readonly isRate: boolean;
}

/** What a question over many asked of them, in words that ask for the same; nothing where more was said than they say. */
export function plainlyMany(frame: Frame): PlainlyMany | undefined {
  const { scope, years, agencies, condition, criteria, change, grouping, rankedBy, unheard } = frame;
  const measure = measureOf(frame);
  const figure = measure ? askedMeasure(measure) : undefined;
  const who = manySaid({ years: { kind: "open" }, scope });
  const year = onlyYear(years);
  const narrowed = scope.except.length > 0 || scope.without !== null || scope.beside.length > 1;
  // 收到申请最多的三家 names the figure that they are ranked by, of which another may be told.
  const ofThose = rankedBy !== undefined && !isDeepStrictEqual(rankedBy, measure);
  const chosen = condition !== null || criteria !== null || ofThose;
  const set = change !== null || grouping !== null;
  if (agencies.length > 0 || narrowed || chosen || set || unheard || measure === null) return undefined;
  if (who === undefined || year === undefined || figure === undefined) return undefined;
  return { who, year, figure, isRate: measure.kind === "rate" };
}
