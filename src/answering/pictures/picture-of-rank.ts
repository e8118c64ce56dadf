import type { Report } from "../../report/report.ts";
import type { Context } from "../context.ts";
import type { Ranking } from "../scope/rank.ts";
import type { Picture } from "./picture.ts";
import { doubtNotes, markMeasured, sourceOf } from "./picture-mark.ts";

/**
 * Draws the places that a ranking shows; `undefined` when there is but one, or all are zero.
 *
 * @param notes who took part and who did not
 */
export async function pictureOfRank(
  context: Context,
  ranking: Ranking,
  {
    title,
    name,
    placeName,
    notes,
  }: {
    readonly title: string;
    readonly name: (report: Report) => string;
    readonly placeName: (place: number) => string;
    readonly notes: readonly string[];
  },
): Promise<Picture | undefined> {
  const { rows, allZero } = ranking;
  const [first] = rows;
  if (!first || rows.length < 2 || allZero) return undefined;
  const marked = await Promise.all(
    rows.map(({ place, measured }) => markMeasured(context, `${placeName(place)} ${name(measured.report)}`, measured)),
  );
  return {
    title,
    panels: [{ shape: "bars", heading: "", unit: first.measured.value.unit, marks: marked.map(({ mark }) => mark) }],
    notes: [...doubtNotes(marked), ...notes],
    source: sourceOf(rows.map(({ measured }) => measured.report)),
  };
}
