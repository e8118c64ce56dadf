import { yearsText } from "../../text/years-text.ts";
import type { Draft } from "../piece.ts";

/** A year with its figure. */
interface Point {
  readonly year: number;
  readonly value: number;
}

/** The figure that an answer tells first, of each year that has one. */
function pointsOf({ values }: Draft): readonly Point[] {
  const told = values[0]?.fact;
  const points = values.flatMap(({ fact, year, value }): Point[] =>
    fact === told && typeof year === "number" && typeof value === "number" ? [{ year, value }] : [],
  );
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) => points.find((point) => point.year === year) ?? []);
}

/**
 * 逐年上升吗: a figure went that way in every year, or the years in which it did not are named.
 *
 * @returns `undefined` of fewer than two years
 */
export function steadily(draft: Draft, direction: "up" | "down"): string | undefined {
  const points = pointsOf(draft);
  if (points.length < 2) return undefined;
  const isSo = (now: number, before: number): boolean => (direction === "up" ? now > before : now < before);
  const against = points.flatMap(({ year, value }, at) => {
    const before = points[at - 1];
    return before === undefined || isSo(value, before.value) ? [] : [{ year, same: value === before.value }];
  });
  const rate = draft.values[0]?.unit === "%";
  const [more, less] = rate ? ["高", "低"] : ["多", "少"];
  const [said, other] = direction === "up" ? [more, less] : [less, more];
  const lacks = points.some(({ year }, at) => at > 0 && points[at - 1]?.year !== year - 1);
  const before = lacks ? "上一个有数的年份" : "前一年";
  if (against.length === 0) return `是，有数的各年都比${before}${said}。`;
  const turned = against.filter(({ same }) => !same).map(({ year }) => year);
  const still = against.filter(({ same }) => same).map(({ year }) => year);
  const told = [
    ...(turned.length > 0 ? [`${yearsText(turned)}比${before}${other}`] : []),
    ...(still.length > 0 ? [`${yearsText(still)}与${before}一样`] : []),
  ];
  return `不是，${told.join("，")}。`;
}
