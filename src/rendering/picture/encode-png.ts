import { crc32, deflateSync } from "node:zlib";

/** PNG, third edition, §5.2 and §11.2. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const [BIT_DEPTH, INDEXED] = [8, 3];
const MOST_COLORS = 256;
/** Shades that differ in fewer than this many bits of a channel are one: nobody sees it on the edge of a character. */
const BITS_DROPPED = 3;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each; alpha is not looked at. */
  readonly rgba: Uint8Array;
}

function keyOf(red: number, green: number, blue: number): number {
  return ((red >> BITS_DROPPED) << 10) | ((green >> BITS_DROPPED) << 5) | (blue >> BITS_DROPPED);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

/**
 * Encodes a flat drawing with a palette of colours: a third of the size that the pixels themselves need.
 *
 * @param colors #rrggbb that are kept exactly
 * @returns `undefined` when the drawing has more than 256 shades
 */
export function encodeIndexedPng({ width, height, rgba }: Pixels, colors: readonly string[]): Uint8Array | undefined {
  const palette: number[] = [];
  const indexes = new Int16Array(1 << 15).fill(-1);
  const take = (red: number, green: number, blue: number): number => {
    const key = keyOf(red, green, blue);
    const known = indexes[key] ?? -1;
    if (known >= 0) return known;
    const index = palette.length / 3;
    palette.push(red, green, blue);
    indexes[key] = index;
    return index;
  };
  for (const color of colors) {
    const [red = 0, green = 0, blue = 0] = Buffer.from(color.slice(1), "hex");
    take(red, green, blue);
  }
  // Each row begins with its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4) {
      const index = take(rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0);
      if (index >= MOST_COLORS) return undefined;
      rows[to++] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BIT_DEPTH, INDEXED], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(palette)),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", new Uint8Array()),
  ]);
}
