import { wordings } from "./wordings.ts";

/**
 * Does nothing but the sums of the rows tell where the total stands in section 三 when it is written down so? Where it
 * stands among its parts, a head may be lost, too.
 */
export function needsSums(layout: string, wording: string): boolean {
  const { applicants, totalBeside } = wordings[wording] ?? {};
  const place = applicants?.indexOf("total") ?? 0;
  if (place > 0 && place < (applicants?.length ?? 0) - 1) return true;
  return layout === "text: a cell a line, without a mark" && (totalBeside === true || applicants?.[0] === "total");
}

/** Heads one below the other do not tell legal persons in front from heads that a converter wrote by their height. */
export function tellsNoOrder(layout: string, wording: string): boolean {
  return layout === "text: a cell a line, without a mark" && wording === "legal persons first";
}

/**
 * Cells of a form with every total of section 三 the sum of its row.
 *
 * @param cells by fact id
 */
export function addUp<C>(
  cells: Readonly<Record<string, C>>,
  figureOf: (cell: C) => number,
  cellOf: (value: number) => C,
) {
  const sums = new Map<string, number>();
  const rowOf = (id: string): string => id.slice(0, id.lastIndexOf("."));
  for (const [id, cell] of Object.entries(cells)) {
    if (id.startsWith("applications.") && !id.endsWith(".total")) {
      sums.set(rowOf(id), (sums.get(rowOf(id)) ?? 0) + figureOf(cell));
    }
  }
  const added = Object.entries(cells).map(([id, cell]): [string, C] => {
    const sum = id.endsWith(".total") ? sums.get(rowOf(id)) : undefined;
    return [id, sum === undefined ? cell : cellOf(sum)];
  });
  return Object.fromEntries(added);
}
