import type { Agency } from "../../report/agency.ts";

const EVERYWHERE = "在所有单位里";

/**
 * Among whom the place of an agency may be asked: those of each place that it lies in, and all. Whoever governs a place is no more
 * than one of many there, and stands among those who govern others like it.
 *
 * @param named the place that the question names
 * @param byFigure a figure is named, so that there is room for every place
 */
export function standsAmong({ type, region }: Agency, named: string | null, byFigure: boolean): readonly string[] {
  if (type === "government") {
    const [city, ...smaller] = region.slice(1);
    const peers = city !== undefined && smaller.length > 0 ? [`在${city}各区县政府里`] : [];
    return named && named !== region.at(-1) ? [...peers, `在${named}`] : [...peers, EVERYWHERE];
  }
  const place = named ?? region.at(-1);
  if (byFigure) return [...region.toReversed().map((own) => `在${own}`), EVERYWHERE];
  return place === undefined ? [EVERYWHERE] : [`在${place}`];
}
