import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { type DefaultTreeAdapterMap, parse } from "parse5";

export const FONT = join("node_modules", "@embedpdf", "fonts-sc", "fonts", "NotoSansHans-Regular.otf");

type Node = DefaultTreeAdapterMap["node"];

function* walk(node: Node): Generator<Node> {
  yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* walk(child);
}

/** What an SVG says, text by text, as a browser reads it. */
export function textsOf(svg: string): readonly string[] {
  return [...walk(parse(svg))].flatMap((node) =>
    node.nodeName === "text" && "childNodes" in node
      ? [node.childNodes.map((child) => ("value" in child ? child.value : "")).join("")]
      : [],
  );
}

/** The names of the elements of an SVG, as a browser reads it. */
export function elementsOf(svg: string): ReadonlySet<string> {
  return new Set([...walk(parse(svg))].map(({ nodeName }) => nodeName));
}

/** Width and height of an SVG. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The box around everything drawn but the ground, measured with the pictures' font. */
export function boxOf(svg: string): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  const withoutGround = svg.replace(/<rect width="\d+" height="\d+" fill="#\w+"\/>/, "");
  const box = new Resvg(withoutGround, { font: { loadSystemFonts: false, fontFiles: [FONT] } }).getBBox();
  if (!box) throw new Error("Nothing is drawn");
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

/** Width, height and how many bytes; throws unless it is a PNG. */
export function readPngHeader(png: Uint8Array): { readonly width: number; readonly height: number } {
  const bytes = Buffer.from(png);
  if (bytes.subarray(1, 4).toString("latin1") !== "PNG") throw new Error("Not a PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
