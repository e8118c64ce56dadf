import type { Panel } from "../../answering/pictures/picture.ts";

/** From where to where a panel's figures run, zero among them. */
export interface Scale {
  readonly least: number;
  readonly most: number;
}

/** Figures further apart than this do not share a scale: the smaller would not be seen. */
const FAR = 10;

function ownScale({ shape, unit, marks }: Panel): Scale {
  const values = marks.flatMap(({ value }) => value ?? []);
  const whole = shape === "parts" ? values.reduce((sum, value) => sum + value, 0) : 0;
  // A bar of a rate is a part of all, as far as it is no more.
  const all = shape === "bars" && unit === "%" && Math.max(0, ...values) <= 100 ? 100 : 0;
  return { least: Math.min(0, ...values), most: Math.max(all, whole, ...values) };
}

function reach({ least, most }: Scale): number {
  return Math.max(-least, most);
}

/**
 * Panels of one shape and unit share a scale, so that they can be compared, unless some would be too small to see.
 *
 * @returns the scales, parallel to the panels, and whether panels of one unit have different ones
 */
export function commonScales(panels: readonly Panel[]): {
  readonly scales: readonly Scale[];
  readonly differ: boolean;
} {
  const own = panels.map(ownScale);
  let differ = false;
  const scales = panels.map((panel, index): Scale => {
    const scale = own[index] ?? { least: 0, most: 0 };
    if (panel.shape === "parts" || panel.shape === "tiles") return scale;
    const alike = own.filter((_, at) => panels[at]?.shape === panel.shape && panels[at]?.unit === panel.unit);
    const reaches = alike.map(reach).filter((one) => one > 0);
    if (reaches.length > 0 && Math.max(...reaches) > FAR * Math.min(...reaches)) {
      differ = true;
      return scale;
    }
    return { least: Math.min(...alike.map(({ least }) => least)), most: Math.max(...alike.map(({ most }) => most)) };
  });
  return { scales, differ };
}
