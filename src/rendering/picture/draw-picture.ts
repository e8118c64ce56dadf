import { DOUBT, type Mark, type Panel, type Picture } from "../../answering/pictures/picture.ts";
import { drawBars } from "./draw-bars.ts";
import { drawLine } from "./draw-line.ts";
import { drawTiles } from "./draw-tiles.ts";
import { type Brush, type Drawn, FRAMES, type Frame, stack } from "./layout.ts";
import { PALETTES, type Palette } from "./palette.ts";
import type { ColorScheme, PictureWidth } from "./pictures.ts";
import { commonScales } from "./scales.ts";
import { escapeXml, FONT_FAMILY, lineHeight, svgLines, svgText } from "./svg-text.ts";
import { printableText, textWidth, wrap } from "./text-lines.ts";

const [HEADING, NOTE, FOOT] = [34, 30, 26] as const;
/** Whatever a description holds, a picture stays small enough for a chat. */
const MOST = { panels: 8, marks: { line: 40, bars: 40, parts: 40, tiles: 12 }, notes: 6 } as const;
const NAME = "gongkai";
const NAMELESS = "—";
/** Figures larger or smaller than these are drawn as if they were these; what is written stays. */
const [LARGEST, SMALLEST] = [1e15, 1e-9];
const [PANEL_GAP, HEADING_GAP, NOTE_GAP] = [44, 18, 12];
const OWN_SCALES = "各组数值相差很大，各按自己的比例画，长短高低只在同一组里比较。";
const CUT = "图中没有画出全部，其余见文字。";
type Draw = (panel: Panel, brush: Brush) => Drawn;

const DRAW: { readonly [S in Panel["shape"]]: Draw } = {
  line: drawLine,
  bars: drawBars,
  parts: drawBars,
  tiles: drawTiles,
};

function drawable(value: number): number {
  return value === 0 ? 0 : Math.sign(value) * Math.min(Math.max(Math.abs(value), SMALLEST), LARGEST);
}

function cleanMark({ name, value, label, doubted }: Mark): Mark {
  const known = value !== null && Number.isFinite(value) ? drawable(value) : null;
  const shown = printableText(label, 60);
  return {
    name: printableText(name, 100) || NAMELESS,
    value: known,
    label: doubted ? `${shown} ${DOUBT}` : shown,
    ...(doubted && { doubted }),
  };
}

function cleanPanel({ shape, heading, unit, marks }: Panel): Panel {
  return {
    shape,
    heading: printableText(heading, 100),
    unit: printableText(unit, 12),
    marks: marks.slice(0, MOST.marks[shape]).map(cleanMark),
  };
}

function drawLines(lines: readonly string[], size: number, fill: string, heavy = false): Drawn {
  return { svg: svgLines(lines, 0, 0, { size, fill, heavy }), height: lines.length * lineHeight(size) };
}

function drawPanel(panel: Panel, brush: Brush): Drawn {
  const body = DRAW[panel.shape](panel, brush);
  const { palette, frame } = brush;
  const { heading, unit } = panel;
  if (heading === "" && unit === "") return body;
  const head =
    heading === ""
      ? drawLines([`单位：${unit}`], NOTE, palette.muted)
      : drawLines(
          wrap(unit === "" ? heading : `${heading}（${unit}）`, HEADING, frame.inner, 2),
          HEADING,
          palette.ink,
          true,
        );
  return stack([head, body], HEADING_GAP);
}

/** The reports that it is drawn from, and who drew it. */
function drawFoot(source: string, palette: Palette, { inner, sourceLines }: Frame): Drawn {
  const own = textWidth(NAME, FOOT);
  const lines = wrap(`来源：${source}`, FOOT, inner - own - 40, sourceLines);
  const style = { size: FOOT, fill: palette.muted };
  return {
    svg: `<path d="M0 1H${inner}" stroke="${palette.rule}" stroke-width="2"/>${svgLines(lines, 0, 20, style)}${svgText(NAME, inner, 20 + FOOT * 1.05, { ...style, anchor: "end" })}`,
    height: 20 + lines.length * lineHeight(FOOT),
  };
}

/** Draws a picture as SVG: as tall as it needs, text as text. Never fails, whatever the names and figures are. */
export function drawPicture(picture: Picture, scheme: ColorScheme, across: PictureWidth = "wide"): string {
  const palette = PALETTES[scheme];
  const frame = FRAMES[across];
  const { width, margin, inner } = frame;
  const title = printableText(picture.title, 200);
  const panels = picture.panels
    .slice(0, MOST.panels)
    .map(cleanPanel)
    .filter(({ marks }) => marks.length > 0);
  const cut =
    picture.panels.length > MOST.panels || picture.panels.some(({ shape, marks }) => marks.length > MOST.marks[shape]);
  const { scales, differ } = commonScales(panels);
  const notes = [...picture.notes.slice(0, MOST.notes), ...(differ ? [OWN_SCALES] : []), ...(cut ? [CUT] : [])];
  const drawnNotes = notes.map((note) =>
    drawLines(wrap(printableText(note), NOTE, inner, frame.noteLines), NOTE, palette.muted),
  );
  const { svg, height } = stack(
    [
      drawLines(wrap(title, frame.title, inner, frame.titleLines), frame.title, palette.ink, true),
      ...panels.map((panel, index) =>
        drawPanel(panel, { palette, frame, scale: scales[index] ?? { least: 0, most: 0 } }),
      ),
      ...(drawnNotes.length > 0 ? [stack(drawnNotes, NOTE_GAP)] : []),
      drawFoot(printableText(picture.source, 300), palette, frame),
    ],
    PANEL_GAP,
  );
  const tall = Math.ceil(height + 2 * margin);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}" font-family="${FONT_FAMILY}" role="img"><title>${escapeXml(title)}</title><rect width="${width}" height="${tall}" fill="${palette.ground}"/><g transform="translate(${margin} ${margin})">${svg}</g></svg>`;
}
