import { type BesideParts, foremostPart, type ToldPart } from "./foremost-part.ts";

/** A result of applications: a row of the form, with the group that it stands in, if in any. */
export interface ToldResult extends ToldPart {
  readonly id: string;
  readonly group: string | undefined;
}

const UNIT = /^[^\d]*[\d.]+[余多]?(\D*)$/;

/**
 * Names the result that is most or least. Rows stand in groups, and a group may be more than any single row: where the two do
 * not lead to the same result, both are told.
 *
 * @param results those that are not zero, at least one
 * @example "按大类，最多的是不予公开合计：5件；按单项，最多的是予以公开：4件。"
 */
export function foremostResult(results: readonly ToldResult[], order: "most" | "least", beside: BesideParts): string {
  const single = foremostPart(results, order, beside);
  const groups = groupsOf(results);
  const grouped = foremostPart(groups, order, beside);
  if (isSame(results, groups, order)) return single;
  return `按大类，${grouped.replace(/。$/, "")}；按单项，${single}`;
}

/** What the rows of each group come to, where they are more than one: figures that the answer works out itself. */
export function sumsOfGroups(
  results: readonly ToldResult[],
): readonly { readonly ids: readonly string[]; readonly value: number }[] {
  const names = new Set(results.map(({ group }) => group));
  return [...names].flatMap((name) => {
    const rows = name === undefined ? [] : results.filter(({ group }) => group === name);
    return rows.length > 1
      ? [{ ids: rows.map(({ id }) => id), value: rows.reduce((sum, row) => sum + row.value, 0) }]
      : [];
  });
}

/** Rows that are added up to what their group comes to. */
function groupsOf(results: readonly ToldResult[]): readonly ToldResult[] {
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
function isSame(rows: readonly ToldResult[], groups: readonly ToldResult[], order: "most" | "least"): boolean {
  const firstOf = (all: readonly ToldResult[]): readonly string[] => {
    const values = all.map(({ value }) => value);
    const value = order === "most" ? Math.max(...values) : Math.min(...values);
    return all.filter((one) => one.value === value).map(({ label }) => label);
  };
  const [one, other] = [firstOf(rows), firstOf(groups)];
  return one.length === other.length && one.every((label) => other.includes(label));
}
