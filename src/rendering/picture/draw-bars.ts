import type { Mark, Panel } from "../../answering/pictures/picture.ts";
import { type Brush, type Drawn, type Frame, stack } from "./layout.ts";
import type { Palette } from "./palette.ts";
import { baselineOf, lineHeight, svgLines, svgText } from "./svg-text.ts";
import { shorten, shortenInside, textWidth, wrap } from "./text-lines.ts";

/** Sizes of a row: of its text, its bar, the gaps above and below the bar, and how many lines its name may take. */
interface RowSizes {
  readonly size: number;
  readonly bar: number;
  readonly above: number;
  readonly below: number;
  readonly nameLines: number;
}

const ROOMY: RowSizes = { size: 32, bar: 26, above: 8, below: 24, nameLines: 2 };
const DENSE: RowSizes = { size: 30, bar: 16, above: 5, below: 14, nameLines: 1 };
/** A page scrolls, and a narrow one has no room to shorten names in. */
const SCROLLED: RowSizes = { size: 28, bar: 18, above: 6, below: 18, nameLines: 3 };
/** More rows than these are drawn close together: a phone shows the whole picture at once. */
const ROOMY_ROWS = 10;
/** Between a name and its figure. */
const BETWEEN = 24;
/** A figure beside its name takes no more of the width than this, its name the rest. */
const LABEL_SHARE = 0.62;
/** So much of a bar is always seen, however small its figure; a zero has a ring in its place. */
const LEAST_BAR = 6;
const RING_LINE = 4;

function sizesFor(count: number, frame: Frame): RowSizes {
  if (frame.width < 1000) return SCROLLED;
  return count > ROOMY_ROWS ? DENSE : ROOMY;
}

/** A name and its figure in one line, or in as many as they need: a figure is never cut where there may be more lines. */
function drawWords({ name, value, label }: Mark, { size, nameLines }: RowSizes, { palette, frame }: Brush): Drawn {
  const { inner } = frame;
  const own = nameLines > 1 && textWidth(label, size) > inner * LABEL_SHARE;
  const figure = shorten(label, size, own ? inner : inner * LABEL_SHARE);
  const room = own ? inner : inner - textWidth(figure, size) - BETWEEN;
  const short = shortenInside(name, size, room * nameLines * (nameLines > 1 ? 0.94 : 1));
  const lines = wrap(short, size, room, nameLines);
  const count = lines.length + (own ? 1 : 0);
  const style = {
    size,
    fill: value === null ? palette.muted : palette.ink,
    anchor: "end",
    heavy: value !== null,
  } as const;
  const baseline = (count - 1) * lineHeight(size) + baselineOf(size);
  return {
    svg: svgLines(lines, 0, 0, { size, fill: palette.text }) + svgText(figure, inner, baseline, style),
    height: count * lineHeight(size),
  };
}

/** Places along the width, for figures between two ends. */
interface Ends {
  readonly least: number;
  readonly most: number;
}

function rect(from: number, to: number, height: number, look: string): string {
  const width = (to - from).toFixed(1);
  return `<rect x="${from.toFixed(1)}" y="0" width="${width}" height="${height}" rx="2" ${look}/>`;
}

/** A bar upon the whole that it could reach. Where figures run below zero there is no such whole. */
function drawBar(value: number | null, { least, most }: Ends, height: number, palette: Palette, inner: number): string {
  const at = (figure: number): number => (most > least ? ((figure - least) / (most - least)) * inner : 0);
  if (value === null) {
    const look = `fill="none" stroke="${palette.muted}" stroke-width="2" stroke-dasharray="8 8"`;
    return rect(1, inner - 1, height, look);
  }
  const zero = at(0);
  const ground =
    least < 0
      ? `<path d="M${zero.toFixed(1)} -4V${height + 4}" stroke="${palette.muted}" stroke-width="3"/>`
      : rect(0, inner, height, `fill="${palette.track}"`);
  if (value === 0) {
    const radius = height * 0.4;
    // At an end of the picture it would be cut in half.
    const edge = radius + RING_LINE / 2;
    const centre = Math.min(Math.max(zero, edge), inner - edge).toFixed(1);
    const look = `fill="${palette.ground}" stroke="${palette.mark}" stroke-width="${RING_LINE}"`;
    return `${ground}<circle cx="${centre}" cy="${height / 2}" r="${radius}" ${look}/>`;
  }
  const end = value < 0 ? Math.min(at(value), zero - LEAST_BAR) : Math.max(at(value), zero + LEAST_BAR);
  return ground + rect(Math.min(zero, end), Math.max(zero, end), height, `fill="${palette.mark}"`);
}

/** Draws figures as bars, each below its name and its figure, so that neither is ever cut by the other. */
export function drawBars({ marks }: Panel, brush: Brush): Drawn {
  const { palette, scale, frame } = brush;
  const sizes = sizesFor(marks.length, frame);
  const least = Math.min(0, scale.least);
  const ends = { least, most: scale.most > 0 || least < 0 ? Math.max(0, scale.most) : 1 };
  const rows = marks.map((mark): Drawn => {
    const bar = drawBar(mark.value, ends, sizes.bar, palette, frame.inner);
    return stack([drawWords(mark, sizes, brush), { svg: bar, height: sizes.bar }], sizes.above);
  });
  const { svg, height } = stack(rows, sizes.below);
  return { svg, height: height + 8 };
}
