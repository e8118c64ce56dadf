/** A part of a whole, as it is told. */
export interface ToldPart {
  readonly label: string;
  readonly value: number;
  /** The figure as it is printed, with its unit. */
  readonly text: string;
}

/** What is known of the parts beside those that are looked at, and how many of those are asked for. */
export interface BesideParts {
  /** How many parts are asked for; by default the one that comes first. */
  readonly first?: number | undefined;
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
  { first, zeros, lacking }: BesideParts,
): string {
  if (first !== undefined && first > 1) return firstParts(parts, order, first, lacking);
  const values = parts.map(({ value }) => value);
  const value = order === "most" ? Math.max(...values) : Math.min(...values);
  const level = parts.filter((part) => part.value === value);
  const among = `${lacking ? "有数的各项里" : ""}${order === "least" && zeros ? "不为0的里" : ""}`;
  const each = level.length > 1 ? "各" : "";
  const labels = level.map(({ label }) => label).join("、");
  return `${among}${order === "most" ? "最多" : "最少"}的是${labels}：${each}${level[0]?.text ?? value}。`;
}

/** Names so many parts, those that are level with the last of them as well. */
function firstParts(parts: readonly ToldPart[], order: "most" | "least", first: number, lacking: boolean): string {
  const sorted = parts.toSorted((a, b) => (order === "most" ? b.value - a.value : a.value - b.value));
  const last = sorted[Math.min(first, sorted.length) - 1]?.value;
  const until = sorted.findLastIndex(({ value }) => value === last) + 1;
  const items = sorted.slice(0, until).map(({ label, text }) => `${label}${text}`);
  const among = lacking ? "有数的各项里" : "";
  if (until < first) return `${among}不为0的只有${until}项：${items.join("，")}。`;
  const level = until > first ? "（含并列）" : "";
  return `${among}${order === "most" ? "最多" : "不为0的里最少"}的${until}项${level}：${items.join("，")}。`;
}
