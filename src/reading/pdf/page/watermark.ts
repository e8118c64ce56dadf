import type { Glyph } from "./geometry.ts";

/** A large pale character, and what tells it from those of other words. */
export interface PaleCharacter {
  readonly glyph: Glyph;
  readonly look: string;
}

/** Characters must cover one another by so much, in heights of the lower one's font. */
const COVERED = 0.1;

/**
 * The large pale characters that lie across other text: those of a watermark. A title, however pale, has room of its own.
 *
 * @param others all other characters of the page
 */
export function watermarkIn(pale: readonly PaleCharacter[], others: readonly Glyph[]): ReadonlySet<Glyph> {
  const looks = new Map<string, Glyph[]>();
  for (const { glyph, look } of pale) looks.set(look, [...(looks.get(look) ?? []), glyph]);
  const across = [...looks.values()].filter((own) => own.some((glyph) => others.some((other) => covers(glyph, other))));
  return new Set(across.flat());
}

function covers(glyph: Glyph, other: Glyph): boolean {
  const least = COVERED * other.size;
  const wide = Math.min(glyph.right, other.right) - Math.max(glyph.left, other.left);
  return wide > least && Math.min(glyph.bottom, other.bottom) - Math.max(glyph.top, other.top) > least;
}
