import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
/** Noto Sans Hans under the SIL Open Font License; its licence is in the package. */
const FONT = join(dirname(require.resolve("@embedpdf/fonts-sc")), "../fonts/NotoSansHans-Regular.otf");

let font: Promise<Buffer> | undefined;

/** The characters that the text of an SVG may show; entities and markup add some that it does not. */
function charactersOf(svg: string): string {
  return [...new Set(svg.replace(/&#?\w+;/g, "&<>\"'"))].sort().join("");
}

/**
 * Writes a font of just the characters in an SVG. The whole one is read anew for every picture, which takes ten times
 * as long as drawing it.
 *
 * @param file where to write it; resvg takes fonts from files only
 */
export async function writeSubset(svg: string, file: string): Promise<void> {
  font ??= readFile(FONT);
  const subset = await subsetFont(await font, charactersOf(svg), {
    targetFormat: "sfnt",
    noLayoutClosure: true,
    keepFeatures: [],
    noHinting: true,
  });
  await writeFile(file, subset);
}
