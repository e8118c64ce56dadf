import type { Breakdown } from "../../form/breakdowns.ts";
import type { EditionId } from "../../form/types.ts";
import type { Store } from "../../store/store.ts";
import type { MeasuredId } from "../../understanding/measure.ts";
import { cellsBehind } from "../figures/figure.ts";
import type { Part } from "../figures/part-labels.ts";
import { round } from "../wording/format.ts";
import { columnOf } from "./columns.ts";
import type { ScopedEntry } from "./scope.ts";

/** A part of a whole, over many reports. */
export interface PartOfMany extends Part {
  readonly value: number;
}

/** What the parts of a whole come to over many reports. */
export interface PartsOfMany {
  readonly parts: readonly PartOfMany[];
  readonly total: number;
  /** Places of the reports that are added up: those of which every part is known. */
  readonly counted: readonly number[];
  /** Of each of those, what its parts come to. */
  readonly totals: ReadonlyMap<number, number>;
  /** How many of those state another total than their parts come to. */
  readonly clashing: number;
}

/** Adds up the parts of a whole over a scope, without reading a report. A report that lacks a part is left out as a whole. */
export function partsOfMany(store: Store, scoped: readonly ScopedEntry[], breakdown: Breakdown): PartsOfMany {
  const columns = breakdown.parts.map((id) => ({ id, values: valuesOf(store, scoped, id) }));
  const wholes = breakdown.whole === null ? undefined : valuesOf(store, scoped, breakdown.whole);
  const onForm = new Map<EditionId, typeof columns>();
  const sums = new Map<MeasuredId, { value: number; edition: EditionId }>();
  const totals = new Map<number, number>();
  let clashing = 0;
  for (const [at, { entry }] of scoped.entries()) {
    const { edition } = entry;
    const own = onForm.get(edition) ?? columns.filter(({ id }) => cellsBehind(id, edition).length > 0);
    onForm.set(edition, own);
    const known = own.filter(({ values }) => !Number.isNaN(values[at]));
    const total = round(
      known.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
      6,
    );
    const whole = wholes?.[at] ?? Number.NaN;
    // What is left empty is zero only where the total that the report states says so.
    if (known.length === 0 || (known.length < own.length && total !== whole)) continue;
    if (!Number.isNaN(whole) && whole !== total) clashing++;
    totals.set(at, total);
    for (const { id, values } of own) {
      const figure = values[at] ?? 0;
      const sum = sums.get(id)?.value ?? 0;
      sums.set(id, { value: round(sum + (Number.isNaN(figure) ? 0 : figure), 6), edition });
    }
  }
  const parts = breakdown.parts.flatMap((id): PartOfMany[] => {
    const sum = sums.get(id);
    return sum ? [{ id, value: sum.value, report: { edition: sum.edition }, kind: "known" }] : [];
  });
  const total = round(
    parts.reduce((sum, { value }) => sum + value, 0),
    6,
  );
  return { parts, total, counted: [...totals.keys()], totals, clashing };
}

function valuesOf(store: Store, scoped: readonly ScopedEntry[], id: MeasuredId): Float64Array {
  return columnOf(store, scoped, { kind: "fact", fact: { ids: [id] } }).values;
}
