export const FONT_FAMILY = "Noto Sans Hans, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for the inside of an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Drawn a little heavier: the font has one weight only. */
  readonly heavy?: boolean;
}

/** One line of text. @param baseline y of the foot of its characters */
export function svgText(
  text: string,
  x: number,
  baseline: number,
  { size, fill, anchor = "start", heavy }: TextStyle,
): string {
  const weight = heavy ? ` stroke="${fill}" stroke-width="${(size / 45).toFixed(2)}"` : "";
  return `<text x="${Math.round(x)}" y="${Math.round(baseline)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}"${weight}>${escapeXml(text)}</text>`;
}

/** Lines of text below one another. @param top y of the upper edge of the first line */
export function svgLines(lines: readonly string[], x: number, top: number, style: TextStyle): string {
  return lines
    .map((line, index) => svgText(line, x, top + baselineOf(style.size) + index * lineHeight(style.size), style))
    .join("");
}

/** From a line's upper edge to the foot of its characters. */
export function baselineOf(size: number): number {
  return size * 1.05;
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.36);
}
