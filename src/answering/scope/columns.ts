import { EDITION_IDS } from "../../form/editions.ts";
import { type FactId, isFactId } from "../../form/facts.ts";
import type { EditionId } from "../../form/types.ts";
import type { Store } from "../../store/store.ts";
import { oncePer } from "../../text/once.ts";
import type { Measure, MeasuredId } from "../../understanding/measure.ts";
import { cellsBehind, idOn } from "../figures/figure.ts";
import { lanesOf } from "./lanes.ts";
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
  const columns = EDITION_IDS.map((edition) =>
    cellsBehind(idFor(edition), edition)
      .filter((id): id is FactId => isFactId(id))
      .map((cell) => store.column(cell)),
  );
  const { places, editions } = lanesOf(store, scoped);
  const figures = new Float64Array(scoped.length).fill(Number.NaN);
  const [first, ...others] = columns.map((cells) => (cells.length === 1 ? cells[0] : undefined));
  if (first && others.every((other) => other === first)) {
    // All editions have the figure in the same cell.
    for (let at = 0; at < figures.length; at++) figures[at] = first[places[at] ?? -1] ?? Number.NaN;
    return figures;
  }
  for (const [edition, cells] of columns.entries()) {
    if (cells.length === 0) continue;
    for (let at = 0; at < figures.length; at++) {
      if (editions[at] !== edition) continue;
      let sum = 0;
      for (const column of cells) sum += column[places[at] ?? -1] ?? Number.NaN;
      figures[at] = sum;
    }
  }
  return figures;
}

/** From so many reports on, columns are kept for as long as their scope is held. */
const FEWEST_KEPT = 1000;
const MOST_KEPT = 12;

const kept = oncePer((_: readonly ScopedEntry[]) => new Map<string, MeasureColumn>());

/** Reads a measure over a scope without reading a single report. What it gives is never changed. */
export function columnOf(store: Store, scoped: readonly ScopedEntry[], measure: Measure): MeasureColumn {
  if (scoped.length < FEWEST_KEPT) return readColumn(store, scoped, measure);
  const columns = kept(scoped);
  const key = JSON.stringify(measure);
  const column = columns.get(key) ?? readColumn(store, scoped, measure);
  const [oldest] = columns.keys();
  if (oldest !== undefined && columns.size >= MOST_KEPT && !columns.has(key)) columns.delete(oldest);
  columns.set(key, column);
  return column;
}

function readColumn(store: Store, scoped: readonly ScopedEntry[], measure: Measure): MeasureColumn {
  if (measure.kind === "fact") {
    const values = figuresOf(store, scoped, (edition) => idOn(measure.fact, edition));
    return { values, numerators: NONE, denominators: NONE };
  }
  const numerators = figuresOf(store, scoped, () => measure.rate.numerator);
  const denominators = figuresOf(store, scoped, () => measure.rate.denominator);
  const values = new Float64Array(scoped.length);
  for (let at = 0; at < values.length; at++) {
    const denominator = denominators[at] ?? Number.NaN;
    values[at] = denominator > 0 ? (numerators[at] ?? Number.NaN) / denominator : Number.NaN;
  }
  return { values, numerators, denominators };
}
