import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { drawPicture } from "../../../src/rendering/picture/draw-picture.ts";
import { encodeIndexedPng } from "../../../src/rendering/picture/encode-png.ts";
import { rasterise } from "../../../src/rendering/picture/rasterise.ts";
import { FONT, readPngHeader, sizeOf } from "./drawn.ts";
import { madeMark, madePicture } from "./made-picture.ts";

/** The ink of a PNG: how many of its pixels are not white. */
function inkOf(png: Uint8Array): number {
  const { width, height, rgb } = decode(png);
  let ink = 0;
  for (let at = 0; at < width * height; at++) if (rgb(at).some((channel) => channel < 200)) ink++;
  return ink;
}

/** Reads a PNG with a palette and without filters, as we write it. */
function decode(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const { width, height } = readPngHeader(png);
  const [palette, rows] = [chunks.get("PLTE") ?? Buffer.alloc(0), inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0))];
  const rgb = (at: number) => {
    const index = rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] ?? 0;
    return [...palette.subarray(index * 3, index * 3 + 3)];
  };
  return { width, height, rgb };
}

const textSvg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60" viewBox="0 0 400 60"><rect width="400" height="60" fill="#ffffff"/><text x="4" y="44" font-size="40" font-family="Noto Sans Hans" fill="#16202b">${text}</text></svg>`;

/** The same through the whole font, or through none, without a palette of ours. */
const bareInk = (text: string, fontFiles: string[]) => {
  const { pixels } = new Resvg(textSvg(text), { font: { loadSystemFonts: false, fontFiles } }).render();
  let ink = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 200) ink++;
  return ink;
};

describe("rasterise()", () => {
  it.each(["政府信息公开", "2020年3件", "⚠÷％（）“”…—", "淄博枣庄"])(
    "shows %s on a machine without fonts",
    async (text) => {
      expect(bareInk(text, [])).toBe(0);
      const ink = inkOf(await rasterise(textSvg(text)));
      expect(ink).toBeGreaterThan(300);
      // As much as with the whole font: no character is lost in the subset.
      expect(Math.abs(ink - bareInk(text, [FONT]))).toBeLessThan(ink * 0.02);
    },
  );

  it("tells characters apart: none is the box that stands for an unknown one", async () => {
    const pictures = await Promise.all([..."政府信息公开申请"].map((character) => rasterise(textSvg(character))));
    expect(new Set(pictures.map((png) => Buffer.from(png).toString("base64"))).size).toBe(8);
  });

  it.each(["😀", "𠮷", "עברית"])("draws something for %s, which the font does not have", async (text) => {
    expect(inkOf(await rasterise(textSvg(text)))).toBeGreaterThan(0);
  });

  it.each([
    ["a bar", madePicture("bars", [madeMark("甲", 1)])],
    [
      "20 bars",
      madePicture(
        "bars",
        Array.from({ length: 20 }, (_, at) => madeMark(`第${at + 1}名 某某自治县退役军人事务局2020年`, 400 - at)),
      ),
    ],
    [
      "30 years",
      madePicture(
        "line",
        Array.from({ length: 30 }, (_, at) => madeMark(`${1996 + at}年`, at % 5 === 0 ? null : at * at)),
      ),
    ],
    ["tiles", madePicture("tiles", [madeMark("新收申请", 2), madeMark("行政诉讼", null)])],
  ])("%s is as large as its SVG and small to send", async (_, picture) => {
    const svg = drawPicture(picture, "light");
    const png = await rasterise(svg);
    expect(readPngHeader(png)).toEqual(sizeOf(svg));
    expect(png.length).toBeLessThan(150_000);
  });
});

describe("encodeIndexedPng()", () => {
  const image = (width: number, height: number, color: (x: number, y: number) => readonly [number, number, number]) => {
    const rgba = new Uint8Array(width * height * 4);
    for (let at = 0; at < width * height; at++) rgba.set([...color(at % width, Math.floor(at / width)), 255], at * 4);
    return { width, height, rgba };
  };

  it("gives back every pixel, the given colours exactly and others nearly", () => {
    const pixels = image(37, 11, (x, y) => (y % 2 === 0 ? [0xee, 0xf2, 0xf5] : [x * 6, 40, 255 - x]));
    const { width, height, rgb } = decode(encodeIndexedPng(pixels, ["#eef2f5"]) ?? new Uint8Array());
    expect([width, height]).toEqual([37, 11]);
    for (let at = 0; at < width * height; at++) {
      const wanted = [...pixels.rgba.subarray(at * 4, at * 4 + 3)];
      if (Math.floor(at / width) % 2 === 0) expect(rgb(at)).toEqual([0xee, 0xf2, 0xf5]);
      for (const [channel, value] of rgb(at).entries())
        expect(Math.abs(value - (wanted[channel] ?? 0))).toBeLessThan(8);
    }
  });

  it("is read by others: the PNG within an SVG shows its colour", () => {
    const png = Buffer.from(
      encodeIndexedPng(
        image(8, 8, () => [200, 40, 40]),
        [],
      ) ?? [],
    ).toString("base64");
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8" height="8"><image width="8" height="8" xlink:href="data:image/png;base64,${png}"/></svg>`;
    expect([...new Resvg(svg).render().pixels.subarray(0, 4)]).toEqual([200, 40, 40, 255]);
  });

  it("is left to others where there are too many colours for a palette", () => {
    expect(
      encodeIndexedPng(
        image(64, 64, (x, y) => [x * 4, y * 4, 0]),
        [],
      ),
    ).toBeUndefined();
  });
});
