import type { Panel } from "../../answering/pictures/picture.ts";
import { type Brush, type Drawn, stack } from "./layout.ts";
import { lineHeight, svgLines, svgText } from "./svg-text.ts";
import { shorten, textWidth, wrap } from "./text-lines.ts";

const GAP = 20;
const PADDING = 20;
const NAME = 30;
const NAME_LINES = 2;
/** The figure's size: as large as all of them fit, so that one row looks alike. */
const FIGURE = { largest: 54, smallest: 34 } as const;
const COLUMNS = [3, 2, 1] as const;

/** Room for the words of a tile. */
function widthOf(columns: number, inner: number): number {
  return (inner - (columns - 1) * GAP) / columns - 2 * PADDING;
}

/** Draws figures as tiles: the figure large, its name below; those of one row are equally tall. */
export function drawTiles({ marks }: Panel, { palette, frame: { inner } }: Brush): Drawn {
  const widest = Math.max(0, ...marks.map(({ label }) => textWidth(label, 1)));
  const most = marks.length === 4 ? 2 : Math.min(3, Math.max(1, marks.length));
  const columns = COLUMNS.find((n) => n <= most && widest * FIGURE.smallest <= widthOf(n, inner)) ?? 1;
  const room = widthOf(columns, inner);
  const size = Math.max(FIGURE.smallest, Math.min(FIGURE.largest, Math.floor(room / Math.max(widest, 1))));
  const names = marks.map(({ name }) => wrap(name, NAME, room, NAME_LINES));
  const width = room + 2 * PADDING;
  const rowCount = Math.ceil(marks.length / columns);
  const rows = Array.from({ length: rowCount }, (_, row): Drawn => {
    const [from, to] = [row * columns, (row + 1) * columns];
    const lines = Math.max(1, ...names.slice(from, to).map((name) => name.length));
    const height = PADDING * 2 + lineHeight(size) + lines * lineHeight(NAME);
    const tiles = marks.slice(from, to).map(({ value, label }, column) => {
      const x = column * (width + GAP);
      const missing = value === null;
      const ground = missing
        ? `fill="none" stroke="${palette.muted}" stroke-width="2" stroke-dasharray="8 8"`
        : `fill="${palette.track}"`;
      const figure = svgText(shorten(label, size, room), x + PADDING, PADDING + size, {
        size,
        fill: missing ? palette.muted : palette.ink,
        heavy: !missing,
      });
      const name = svgLines(names[from + column] ?? [], x + PADDING, PADDING + lineHeight(size), {
        size: NAME,
        fill: palette.text,
      });
      return `<rect x="${x}" y="0" width="${width}" height="${height}" rx="12" ${ground}/>${figure}${name}`;
    });
    return { svg: tiles.join(""), height };
  });
  return stack(rows, GAP);
}
