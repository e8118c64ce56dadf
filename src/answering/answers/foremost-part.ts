/** A part of a whole, as it is told. */
export interface ToldPart {
  readonly label: string;
  readonly value: number;
  /** The figure as it is printed, with its unit. */
  readonly text: string;
}

/** What is known of the parts beside those that are looked at. */
export interface BesideParts {
  /** Some are zero, and not what the least is looked for among. */
  readonly zeros: boolean;
  /** Some have no figure. */
  readonly lacking: boolean;
}

/**
 * Names the part that is most or least; those that are level are all named.
 *
 * @param parts those that are not zero, at least one, in any order
 * @example "最多的是保护第三方合法权益：12件。"
 */
export function foremostPart(
  parts: readonly ToldPart[],
  order: "most" | "least",
  { zeros, lacking }: BesideParts,
): string {
  const values = parts.map(({ value }) => value);
  const value = order === "most" ? Math.max(...values) : Math.min(...values);
  const level = parts.filter((part) => part.value === value);
  const among = `${lacking ? "有数的各项里" : ""}${order === "least" && zeros ? "不为0的里" : ""}`;
  const each = level.length > 1 ? "各" : "";
  const labels = level.map(({ label }) => label).join("、");
  return `${among}${order === "most" ? "最多" : "最少"}的是${labels}：${each}${level[0]?.text ?? value}。`;
}
