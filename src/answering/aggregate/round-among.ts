import { isNarrativeFactId } from "../../form/facts.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { Context } from "../context.ts";
import { measuredIn } from "../figures/measured.ts";
import { readScoped } from "../read-reports.ts";
import type { Known } from "./compute-aggregate.ts";

/** Reports that are read again for the words of their figures. */
const MOST_READ = 200;

/** What the figures behind an aggregate are; `unread` where there are too many reports to look at each. */
export type Roundness = "exact" | "round" | "unread";

export const ROUND_NOTES: Readonly<Record<Roundness, string | false>> = {
  exact: false,
  round: "其中有正文写的约数（余、约、近、多），算出来的也只是约数",
  unread: "正文里的数可能有约数（余、约、近、多），按所写的数字算",
};

/** Is any of the figures a round one, which the prose alone tells: 400余条? */
export async function roundAmong({ store }: Context, { scoped, values }: Known, measure: Measure): Promise<Roundness> {
  if (measure.kind !== "fact" || !measure.fact.ids.some(isNarrativeFactId)) return "exact";
  if (values.length > MOST_READ) return "unread";
  const figures = measuredIn(await readScoped(store, scoped), measure).flatMap((one) => one.figures);
  return figures.some(({ facts }) => facts.some(({ approximate }) => approximate)) ? "round" : "exact";
}
