import { EDITION_IDS } from "../form/editions.ts";
import { type FactId, isFactId } from "../form/facts.ts";
import type { EditionId } from "../form/types.ts";
import type { Store } from "../store/store.ts";
import type { Measure, MeasuredId } from "../understanding/query.ts";
import { cellsBehind, idOn } from "./figure.ts";
import type { ScopedEntry } from "./scope.ts";

/** Figures of one measure over a scope; parallel to the scope's entries, `NaN` where there is none. */
export interface MeasureColumn {
  readonly values: Float64Array;
  /** For a rate: its two figures. */
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

const NONE = new Float64Array(0);

function figuresOf(
  store: Store,
  scoped: readonly ScopedEntry[],
  idFor: (edition: EditionId) => MeasuredId,
): Float64Array {
  const columns = new Map(
    EDITION_IDS.map((edition) => {
      const cells = cellsBehind(idFor(edition), edition).filter((id): id is FactId => isFactId(id));
      return [edition, cells.map((cell) => store.column(cell))] as const;
    }),
  );
  const figures = new Float64Array(scoped.length).fill(Number.NaN);
  const [first, ...others] = [...columns.values()].map((cells) => (cells.length === 1 ? cells[0] : undefined));
  if (first && others.every((other) => other === first)) {
    // All editions have the figure in the same cell: no report need be looked at.
    for (let at = 0; at < figures.length; at++) figures[at] = first[scoped[at]?.index ?? -1] ?? Number.NaN;
    return figures;
  }
  let at = 0;
  for (const { entry, index } of scoped) {
    const cells = columns.get(entry.edition) ?? [];
    let sum = cells.length === 0 ? Number.NaN : 0;
    for (const column of cells) sum += column[index] ?? Number.NaN;
    figures[at++] = sum;
  }
  return figures;
}

/** Reads a measure over a scope without reading a single report. */
export function columnOf(store: Store, scoped: readonly ScopedEntry[], measure: Measure): MeasureColumn {
  if (measure.kind === "fact") {
    const values = figuresOf(store, scoped, (edition) => idOn(measure.fact, edition));
    return { values, numerators: NONE, denominators: NONE };
  }
  const numerators = figuresOf(store, scoped, () => measure.rate.numerator);
  const denominators = figuresOf(store, scoped, () => measure.rate.denominator);
  const values = numerators.map((numerator, index) => {
    const denominator = denominators[index] ?? Number.NaN;
    return denominator > 0 ? numerator / denominator : Number.NaN;
  });
  return { values, numerators, denominators };
}
