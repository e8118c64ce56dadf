import { EDITION_IDS } from "../form/editions.ts";
import { type FactId, isFactId } from "../form/facts.ts";
import type { EditionId } from "../form/types.ts";
import type { Store } from "../store/store.ts";
import type { Measure, MeasuredId } from "../understanding/query.ts";
import { cellsBehind, idOn } from "./figure.ts";
import type { ScopedEntry } from "./scope.ts";

/** Figures of one measure over a scope; parallel to the scope's entries, `NaN` where there is none. */
export interface MeasureColumn {
  readonly values: readonly number[];
  /** For a rate: its two figures. */
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
}

function reader(store: Store, idFor: (edition: EditionId) => MeasuredId): (scoped: ScopedEntry) => number {
  const columns = new Map(
    EDITION_IDS.map((edition) => {
      const cells = cellsBehind(idFor(edition), edition).filter((id): id is FactId => isFactId(id));
      return [edition, cells.map((cell) => store.column(cell))] as const;
    }),
  );
  return ({ entry, index }) => {
    const cells = columns.get(entry.edition) ?? [];
    if (cells.length === 0) return Number.NaN;
    return cells.reduce((sum, column) => sum + (column[index] ?? Number.NaN), 0);
  };
}

/** Reads a measure over a scope without reading a single report. */
export function columnOf(store: Store, scoped: readonly ScopedEntry[], measure: Measure): MeasureColumn {
  if (measure.kind === "fact") {
    return {
      values: scoped.map(reader(store, (edition) => idOn(measure.fact, edition))),
      numerators: [],
      denominators: [],
    };
  }
  const numerators = scoped.map(reader(store, () => measure.rate.numerator));
  const denominators = scoped.map(reader(store, () => measure.rate.denominator));
  const values = numerators.map((numerator, index) => {
    const denominator = denominators[index] ?? Number.NaN;
    return denominator > 0 ? numerator / denominator : Number.NaN;
  });
  return { values, numerators, denominators };
}
