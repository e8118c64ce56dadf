import { deflateSync } from "node:zlib";

/** A page as its content stream says it. */
export interface MadePage {
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** Quarter turns that it is shown with. */
  readonly quarterTurns?: number;
}

/** Width of a character in the made font, in heights of the font. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character <= "~" ? 0.5 : 1), 0);
}

/** A string operand: the made font takes UTF-16. */
export function pdfString(text: string): string {
  return `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

/** Text at a place; `y` upwards from the foot of the page. */
export function textAt(x: number, y: number, size: number, text: string): string {
  return `BT /F ${size} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td ${pdfString(text)} Tj ET\n`;
}

/**
 * Writes a PDF whose only font, /F, is not embedded: a reader knows its characters from the name of their encoding (ISO
 * 32000-1, table 118), and their widths from the file.
 *
 * @param objects more objects, numbered from 10 on
 */
export function makePdf(pages: readonly MadePage[], objects: readonly string[] = [], trailer = ""): Uint8Array {
  const firstPage = 10 + objects.length;
  const font =
    "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0" +
    "/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor" +
    "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 850/Descent -150" +
    "/CapHeight 700/StemV 80>>>>]>>";
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(" ");
  const numbered = new Map<number, string>([
    [1, "<</Type/Catalog/Pages 2 0 R>>"],
    [2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`],
    [3, font],
    ...objects.map((object, index): [number, string] => [10 + index, object]),
    ...pages.flatMap(({ width, height, content, quarterTurns = 0 }, index): [number, string][] => {
      const number = firstPage + index * 2;
      const resources = "<</Font<</F 3 0 R>>/XObject<</X 10 0 R>>>>";
      return [
        [
          number,
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${quarterTurns * 90}/Resources${resources}/Contents ${number + 1} 0 R>>`,
        ],
        [number + 1, streamOf(Buffer.from(content, "latin1"))],
      ];
    }),
  ]);
  let file = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [number, object] of numbered) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const count = Math.max(...numbered.keys()) + 1;
  const entries = Array.from({ length: count }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${count}\n${entries.join("")}trailer\n<</Size ${count}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** A stream object, compressed. */
export function streamOf(data: Uint8Array, dictionary = ""): string {
  const packed = deflateSync(data, { level: 9 });
  return `<<${dictionary}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed.toString("latin1")}\nendstream`;
}
