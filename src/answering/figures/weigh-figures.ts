import { type Piece, piece } from "../piece.ts";
import { round } from "../wording/format.ts";
import { labelOf } from "../wording/phrase.ts";
import type { KnownFigure } from "./figure.ts";

/**
 * Which of several figures of one report is the greatest, and of two by how much.
 *
 * @param figures all of one report; nothing is said of figures in different units
 * @param order which of them is named, the least where that is asked for
 */
export function weighFigures(figures: readonly KnownFigure[], order: "most" | "least" = "most"): Piece {
  const [first, second, ...others] = figures;
  const alike = figures.every(({ unit, report }) => unit === first?.unit && report === first.report);
  if (!first || !second || !alike) return piece({});
  const isFarther = (one: KnownFigure, other: KnownFigure): boolean =>
    order === "most" ? one.value > other.value : one.value < other.value;
  const most = figures.reduce((most, figure) => (isFarther(figure, most) ? figure : most), first);
  const top = figures.filter(({ value }) => value === most.value);
  const named = top.map(({ id, report }) => `“${labelOf(id, report.edition)}”`).join("、");
  const least = order === "least";
  if (others.length > 0) {
    const each = top.length > 1 ? "都是" : "";
    const told =
      top.length === figures.length
        ? `这几项一样多，都是${most.text}${most.unit}。`
        : `其中最${least ? "少" : "多"}的是${named}，${each}${most.text}${most.unit}。`;
    return piece({ blocks: [{ kind: "text", text: told }] });
  }
  const gap = round(Math.abs(first.value - second.value), 6);
  const exact = figures.every(({ facts }) => facts.every(({ approximate }) => !approximate));
  const value = {
    report: null,
    agency: null,
    year: null,
    fact: `difference:${first.id}`,
    value: gap,
    unit: first.unit,
  };
  if (gap === 0) return piece({ blocks: [{ kind: "text", text: "两者相同。" }], values: exact ? [value] : [] });
  const by = `${exact ? "" : "约"}${gap}${first.unit}`;
  return piece({
    blocks: [{ kind: "text", text: `更${least ? "少" : "多"}的是${named}，相差${by}。` }],
    values: [value],
  });
}
