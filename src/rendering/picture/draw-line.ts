import type { Mark, Panel } from "../../answering/pictures/picture.ts";
import { type Axis, axisFor, axisNumber } from "./axis.ts";
import type { Brush, Drawn, Frame } from "./layout.ts";
import type { Palette } from "./palette.ts";
import { type LabelledPoint, type PlacedLabel, placeLabels } from "./place-labels.ts";
import { plot } from "./plot.ts";
import { FONT_FAMILY, svgText } from "./svg-text.ts";
import { shorten, textWidth } from "./text-lines.ts";

const SIZE = 30;
const AXIS = 30;
const LEFT = 116;
/** Room above the plot for the label of the highest point, and below it for the years. */
const [TOP, BOTTOM] = [52, 52];
const PLOT = 352;
const HEIGHT = TOP + PLOT + BOTTOM;
const DISTANCE = 12;
/** A missing year is at most so wide. */
const GAP = 90;
/** So few years have all their labels written. */
const FEW_YEARS = 8;
/** Between the names of two years. */
const YEAR_SPACE = 16;
/** A reason is so many characters at most, none smaller than this. */
const LONGEST_REASON = 6;
const LEAST_REASON = 26;

/** Places along the width, one for each year. */
interface Slots {
  readonly frame: Frame;
  readonly width: number;
  readonly centre: (index: number) => number;
}

function slotsFor(count: number, frame: Frame): Slots {
  const width = (frame.inner - LEFT) / Math.max(1, count);
  return { frame, width, centre: (index) => LEFT + width * (index + 0.5) };
}

function isValley(marks: readonly Mark[], index: number): boolean {
  const here = marks[index]?.value ?? 0;
  const sides = [marks[index - 1]?.value ?? here, marks[index + 1]?.value ?? here];
  return sides.every((side) => side >= here) && sides.some((side) => side > here);
}

/** First and last before highest, lowest and doubted before the others. */
function rankOf(marks: readonly Mark[], index: number): number {
  const known = marks.flatMap(({ value }, at) => (value === null ? [] : [{ value, at }]));
  const values = known.map(({ value }) => value);
  const mark = marks[index];
  if (index === known[0]?.at || index === known.at(-1)?.at) return 0;
  const isExtreme = mark?.value === Math.max(...values) || mark?.value === Math.min(...values);
  return isExtreme || mark?.doubted ? 1 : 2;
}

function labelsOf(
  marks: readonly Mark[],
  axis: Axis,
  { frame, width, centre }: Slots,
): readonly (PlacedLabel | undefined)[] {
  const points = marks.map(({ value, label }, index): LabelledPoint | undefined => {
    if (value === null) return undefined;
    const y = TOP + PLOT * (1 - (value - axis.least) / (axis.most - axis.least));
    const rank = rankOf(marks, index);
    return { x: centre(index), y, width: textWidth(label, SIZE), isValley: isValley(marks, index), rank };
  });
  const half = Math.min(width * 0.8, GAP) / 2;
  return placeLabels(points, {
    area: { left: 0, right: frame.inner, top: 0, bottom: TOP + PLOT - 4 },
    height: SIZE,
    distance: DISTANCE,
    taken: marks.flatMap(({ value }, index) =>
      value === null ? [{ left: centre(index) - half, right: centre(index) + half, top: TOP, bottom: TOP + PLOT }] : [],
    ),
    generous: marks.length <= FEW_YEARS,
  });
}

/** How many gaps stand right before this one. */
function runOf(marks: readonly Mark[], index: number): number {
  return index - 1 - marks.slice(0, index).findLastIndex(({ value }) => value !== null);
}

/** A dashed column with the reason written down it. */
function drawGap(reason: string, centre: number, width: number, palette: Palette): string {
  const characters = [...reason].slice(0, LONGEST_REASON);
  const size = Math.min(SIZE, Math.max(LEAST_REASON, width));
  const from = TOP + (PLOT - characters.length * size * 1.15) / 2;
  const text = characters
    .map((character, index) =>
      svgText(character, centre, from + size + index * size * 1.15, { size, fill: palette.muted, anchor: "middle" }),
    )
    .join("");
  return `<rect x="${Math.round(centre - width / 2)}" y="${TOP}" width="${Math.round(width)}" height="${PLOT}" fill="${palette.track}" stroke="${palette.muted}" stroke-width="2" stroke-dasharray="8 8"/>${text}`;
}

/** The names of the years below the axis: of many every second, third …, the last one always. */
function drawYears(marks: readonly Mark[], { frame, width, centre }: Slots, palette: Palette): string {
  const widest = (names: readonly string[]) => Math.max(0, ...names.map((name) => textWidth(name, AXIS))) + YEAR_SPACE;
  const full = marks.map(({ name }) => shorten(name, AXIS, Math.max(width, 120)));
  const names = widest(full) <= width ? full : full.map((name) => name.replace(/年$/, ""));
  const step = Math.max(1, Math.ceil(widest(names) / width));
  return names
    .map((name, index) => {
      if ((marks.length - 1 - index) % step !== 0) return "";
      const rightmost = frame.inner + frame.margin / 2 - textWidth(name, AXIS) / 2;
      const style = { size: AXIS, fill: palette.text, anchor: "middle" } as const;
      return svgText(name, Math.min(centre(index), rightmost), HEIGHT - 10, style);
    })
    .join("");
}

/** Draws a line through years. A missing year breaks it, and its place says what is missing. */
export function drawLine({ marks: given, unit }: Panel, { palette, scale, frame }: Brush): Drawn {
  const marks = given.map((mark) => ({ ...mark, label: shorten(mark.label, SIZE, frame.inner / 2) }));
  const slots = slotsFor(marks.length, frame);
  const whole = marks.every(({ value }) => value === null || Number.isInteger(value));
  const axis = axisFor(scale, whole);
  const flat = scale.least === 0 && scale.most === 0;
  const labels = labelsOf(marks, axis, slots);
  const svg = plot(
    {
      textStyle: { fontFamily: FONT_FAMILY },
      grid: { left: LEFT, right: 0, top: TOP, height: PLOT, containLabel: false },
      xAxis: {
        type: "category",
        data: marks.map((_, index) => String(index)),
        axisTick: { show: false },
        axisLine: { onZero: true, lineStyle: { color: palette.muted, width: 3 } },
        axisLabel: { show: false },
      },
      yAxis: {
        type: "value",
        min: axis.least,
        max: axis.most,
        interval: axis.step,
        splitLine: { show: !flat, lineStyle: { color: palette.rule, width: 2 } },
        axisLabel: {
          color: palette.muted,
          fontSize: AXIS,
          margin: 16,
          formatter: (value: number) => (flat && value > 0 ? "" : `${axisNumber(value)}${unit === "%" ? "%" : ""}`),
        },
      },
      series: [
        {
          type: "line",
          silent: true,
          connectNulls: false,
          symbol: "circle",
          showAllSymbol: true,
          symbolSize: marks.length > FEW_YEARS * 2 ? 12 : 18,
          lineStyle: { color: palette.mark, width: 5 },
          itemStyle: { color: palette.mark },
          data: marks.map(({ value, label }, index) => {
            const at = labels[index];
            return {
              value: value ?? "-",
              label: {
                show: at !== undefined,
                formatter: () => label,
                position: at?.side ?? "top",
                distance: DISTANCE,
                offset: [(at?.x ?? 0) - slots.centre(index), 0],
                color: palette.ink,
                fontSize: SIZE,
                // Parts the label from a line that runs behind it.
                textBorderColor: palette.ground,
                textBorderWidth: 8,
              },
            };
          }),
        },
      ],
    },
    frame.inner,
    HEIGHT,
  );
  // Where years stand closer than characters are wide, not every gap says its reason.
  const every = Math.ceil(LEAST_REASON / slots.width);
  const gaps = marks.map(({ value, label }, index) => {
    if (value !== null) return "";
    const told = runOf(marks, index) % every === 0;
    return drawGap(told ? label : "", slots.centre(index), Math.min(slots.width * 0.8, GAP), palette);
  });
  return { svg: gaps.join("") + svg + drawYears(marks, slots, palette), height: HEIGHT };
}
