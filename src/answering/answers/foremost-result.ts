import type { Breakdown } from "../../form/breakdowns.ts";
import type { BreakdownQuery } from "../../understanding/query.ts";
import { groupName, type Part, partLabel } from "../figures/part-labels.ts";
import { type BesideParts, foremostPart, type ToldPart } from "./foremost-part.ts";

/** A part that is a row of the form, with the group that it stands in, if in any. */
interface ToldRow extends ToldPart {
  readonly id: string;
  readonly group: string | undefined;
}

const UNIT = /^[^\d]*[\d.]+[余多]?(\D*)$/;

/** The part of a whole that comes first, and the figures that are worked out for it. */
export interface Foremost {
  /** Empty where it is not asked for. */
  readonly text: string;
  readonly sums: readonly { readonly fact: string; readonly value: number }[];
}

/** A part as it is told where the parts are put in order. */
export function toldRow(part: Omit<ToldRow, "label" | "group"> & Part, siblings: readonly Part[]): ToldRow {
  const { id, value, text } = part;
  return { label: partLabel(part, siblings), value, text, group: groupName(part), id };
}

/**
 * Names the part of a whole that is most or least.
 *
 * @param rows those that are not zero
 */
export function foremostOf(
  { id }: Breakdown,
  rows: readonly ToldRow[],
  { order, first }: Pick<BreakdownQuery, "order" | "first">,
  others: Omit<BesideParts, "first">,
): Foremost {
  const beside = { ...others, first };
  if (order === undefined || rows.length === 0) return { text: "", sums: [] };
  if (id !== "results") return { text: foremostPart(rows, order, beside), sums: [] };
  return { text: foremostResult(rows, order, beside), sums: sumsOfGroups(rows) };
}

/**
 * Names the result that is most or least. Rows stand in groups, and a group may be more than any single row: where the two do
 * not lead to the same result, both are told.
 *
 * @param results those that are not zero, at least one
 * @example "按大类，最多的是不予公开合计：5件；按单项，最多的是予以公开：4件。"
 */
function foremostResult(results: readonly ToldRow[], order: "most" | "least", beside: BesideParts): string {
  const single = foremostPart(results, order, beside);
  if (beside.first !== undefined && beside.first > 1) return `按单项，${single}`;
  const groups = groupsOf(results);
  const grouped = foremostPart(groups, order, beside);
  if (isSame(results, groups, order)) return single;
  return `按大类，${grouped.replace(/。$/, "")}；按单项，${single}`;
}

/** What the rows of each group come to, where they are more than one: figures that the answer works out itself. */
function sumsOfGroups(results: readonly ToldRow[]): Foremost["sums"] {
  const names = new Set(results.map(({ group }) => group));
  return [...names].flatMap((name) => {
    const rows = name === undefined ? [] : results.filter(({ group }) => group === name);
    return rows.length > 1
      ? [{ fact: `sum:${rows.map(({ id }) => id).join("+")}`, value: rows.reduce((sum, row) => sum + row.value, 0) }]
      : [];
  });
}

/** Rows that are added up to what their group comes to. */
function groupsOf(results: readonly ToldRow[]): readonly ToldRow[] {
  const names = [...new Set(results.map(({ group, id }) => group ?? id))];
  return names.flatMap((name) => {
    const rows = results.filter(({ group, id }) => (group ?? id) === name);
    const [first, ...others] = rows;
    if (!first) return [];
    if (others.length === 0) return [first];
    const value = rows.reduce((sum, row) => sum + row.value, 0);
    return [
      { ...first, label: `${name}（共${rows.length}项）`, value, text: `${value}${UNIT.exec(first.text)?.[1] ?? ""}` },
    ];
  });
}

/** Do the rows that come first, and the groups that do, say the same? */
function isSame(rows: readonly ToldRow[], groups: readonly ToldRow[], order: "most" | "least"): boolean {
  const firstOf = (all: readonly ToldRow[]): readonly string[] => {
    const values = all.map(({ value }) => value);
    const value = order === "most" ? Math.max(...values) : Math.min(...values);
    return all.filter((one) => one.value === value).map(({ label }) => label);
  };
  const [one, other] = [firstOf(rows), firstOf(groups)];
  return one.length === other.length && one.every((label) => other.includes(label));
}
