import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { encodeIndexedPng } from "./encode-png.ts";
import { PALETTES } from "./palette.ts";
import { writeSubset } from "./subset-of-font.ts";

/** Turns an SVG into PNG, with a font of ours: the machine may have none for Chinese. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-font-"));
  try {
    const file = join(folder, "subset.otf");
    await writeSubset(svg, file);
    const image = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [file] }, logLevel: "off" }).render();
    const { width, height, pixels } = image;
    return encodeIndexedPng({ width, height, rgba: pixels }, Object.values(PALETTES.light)) ?? image.asPng();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
