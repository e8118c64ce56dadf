import type { Box, Glyph, PageContent, Rule } from "./geometry.ts";

/** The direction that most characters of a page are written in, as quarter turns clockwise. */
export function mainTurn(turns: readonly number[]): number {
  return turns.indexOf(Math.max(...turns));
}

/** Turns a page whose text lies on its side so that it can be read. */
export function turnPage(page: PageContent, quarterTurns: number): PageContent {
  return quarterTurns === 0 ? page : turnPage(turnLeft(page), quarterTurns - 1);
}

/** A quarter turn against the clock: what ran downwards runs rightwards. */
function turnLeft({ width, height, glyphs, horizontal, vertical }: PageContent): PageContent {
  const box = ({ left, right, top, bottom }: Box): Box => ({
    left: top,
    right: bottom,
    top: width - right,
    bottom: width - left,
  });
  return {
    width: height,
    height: width,
    glyphs: glyphs.map((glyph): Glyph => ({ ...glyph, ...box(glyph) })),
    horizontal: vertical.map(({ at, from, to }): Rule => ({ at: width - at, from, to })),
    vertical: horizontal.map(({ at, from, to }): Rule => ({ at, from: width - to, to: width - from })),
  };
}
