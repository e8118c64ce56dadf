/** Years as people write them: 2019年至2021年 for a run, else 2019年、2021年. */
export function yearsText(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return "";
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${first}年至${last}年`;
  return sorted.map((year) => `${year}年`).join("、");
}

/** Years as a question names them: 2020-2022年, 2021年和2023年. */
export function yearsSaid({ years, range }: { readonly years: readonly number[]; readonly range: boolean }): string {
  const [first, ...others] = years;
  const last = others.at(-1);
  // 除了2021年 leaves a gap, which no range tells.
  const isWhole = first !== undefined && last === first + others.length;
  return range && isWhole ? `${first}-${last}年` : years.map((year) => `${year}年`).join("和");
}
