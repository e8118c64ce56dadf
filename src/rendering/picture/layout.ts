import type { Palette } from "./palette.ts";
import type { PictureWidth } from "./pictures.ts";

/** The room that a picture is drawn in, in pixels. */
export interface Frame {
  readonly width: number;
  /** On all four sides. */
  readonly margin: number;
  /** Between the margins. */
  readonly inner: number;
  /** Size of the title's characters, and how many lines of them there are at most. */
  readonly title: number;
  readonly titleLines: number;
  /** Lines that notes and the source take at most, each. */
  readonly noteLines: number;
  readonly sourceLines: number;
}

function frame(width: number, margin: number, rest: Omit<Frame, "width" | "margin" | "inner">): Frame {
  return { width, margin, inner: width - 2 * margin, ...rest };
}

/**
 * `wide` is as a chat gets it; on a page it shrinks to its place. `narrow` is for a page on a phone, which shows it half
 * as large: the smallest characters, of 26 pixels, are 12 where the picture is 340 wide.
 */
export const FRAMES: { readonly [W in PictureWidth]: Frame } = {
  wide: frame(1080, 52, { title: 44, titleLines: 3, noteLines: 5, sourceLines: 3 }),
  narrow: frame(720, 32, { title: 38, titleLines: 5, noteLines: 8, sourceLines: 5 }),
};

/** A piece of a picture, drawn with its upper left corner at 0, 0. */
export interface Drawn {
  readonly svg: string;
  readonly height: number;
}

/** What a panel is drawn with. */
export interface Brush {
  readonly palette: Palette;
  readonly frame: Frame;
  /** The figure that reaches the end of the scale, common to panels that are to be compared. */
  readonly scale: { readonly least: number; readonly most: number };
}

/** Puts pieces below one another. */
export function stack(pieces: readonly Drawn[], gap: number): Drawn {
  let top = 0;
  const parts = pieces.map(({ svg, height }) => {
    const placed = `<g transform="translate(0 ${top})">${svg}</g>`;
    top += height + gap;
    return placed;
  });
  return { svg: parts.join(""), height: Math.max(0, top - gap) };
}
