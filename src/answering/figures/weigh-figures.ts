import { type Piece, piece } from "../piece.ts";
import { round } from "../wording/format.ts";
import { labelOf } from "../wording/phrase.ts";
import type { KnownFigure } from "./figure.ts";

/**
 * Which of several figures of one report is the greatest, and of two by how much.
 *
 * @param figures all of one report; nothing is said of figures in different units
 */
export function weighFigures(figures: readonly KnownFigure[]): Piece {
  const [first, second, ...others] = figures;
  const alike = figures.every(({ unit, report }) => unit === first?.unit && report === first.report);
  if (!first || !second || !alike) return piece({});
  const most = figures.reduce((most, figure) => (figure.value > most.value ? figure : most), first);
  const top = figures.filter(({ value }) => value === most.value);
  const named = top.map(({ id, report }) => `“${labelOf(id, report.edition)}”`).join("、");
  if (others.length > 0)
    return piece({ blocks: [{ kind: "text", text: `其中最多的是${named}，${most.text}${most.unit}。` }] });
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
  return piece({ blocks: [{ kind: "text", text: `更多的是${named}，相差${by}。` }], values: [value] });
}
