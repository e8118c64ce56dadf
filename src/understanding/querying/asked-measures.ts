import { findCell, isCellFactId } from "../../form/facts.ts";
import type { EditionId } from "../../form/types.ts";
import { sumOf } from "../facts/add-up.ts";
import type { Frame } from "../frame.ts";
import type { FactChoice, Measure } from "../measure.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { Target } from "../query.ts";
import type { Situation } from "./situation.ts";

/** Most figures that one answer gives side by side. */
const MOST_MEASURES = 6;

/** Of choices that only one edition prints, those that none of the targets' editions has are not meant. */
function fitEditions(facts: readonly FactChoice[], editions: ReadonlySet<EditionId>): FactChoice[] {
  const printed = ({ ids }: FactChoice): boolean =>
    ids.some((id) => !isCellFactId(id) || [...editions].some((edition) => findCell(id, edition)));
  const fitting = facts.filter(printed);
  return fitting.length > 0 ? fitting : [...facts];
}

/** The figures that are asked for, or their sum where that is wanted and there is one. */
export function askedFacts({ facts, added }: Frame, editions: ReadonlySet<EditionId>): readonly FactChoice[] {
  const fitting = fitEditions(facts, editions);
  const sum = added && fitting.length > 1 ? sumOf(fitting) : null;
  return sum ? [sum] : fitting;
}

/** The editions of the form that the targets were printed in. */
export function editionsOf(targets: readonly Target[], index: AgencyIndex): Set<EditionId> {
  return new Set(targets.flatMap(({ agency, year }) => index.get(agency.id)?.years.get(year)?.edition ?? []));
}

/** Is a share asked for, where one could be made of the figures? */
export function asksRate({ rates, byRate }: Frame): boolean {
  return byRate && rates.length > 0;
}

/** The figures or rates that are asked for, no more than one answer gives side by side. */
export function measuresOf(situation: Situation, editions: ReadonlySet<EditionId>): Measure[] {
  const { frame } = situation;
  const measures: Measure[] = asksRate(frame)
    ? frame.rates.map((rate) => ({ kind: "rate", rate }))
    : askedFacts(frame, editions).map((fact) => ({ kind: "fact", fact }));
  return measures.slice(0, MOST_MEASURES);
}
