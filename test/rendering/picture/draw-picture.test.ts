import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Mark, Panel, Picture } from "../../../src/answering/pictures/picture.ts";
import { drawPicture } from "../../../src/rendering/picture/draw-picture.ts";
import { boxOf, elementsOf, sizeOf, textsOf } from "./drawn.ts";
import { anyPicture, HOSTILE_TEXTS, madeMark, madePicture } from "./made-picture.ts";

const years = (values: readonly (number | null)[]): readonly Mark[] =>
  values.map((value, index) => madeMark(`${2025 - values.length + index}年`, value));
const LONG_NAME = "某某自治州某某自治县退役军人事务局机关服务中心综合保障科（原民政局优抚安置办公室）2020年";

const CASES: Readonly<Record<string, Picture>> = {
  "one bar": madePicture("bars", [madeMark("辛店街道2020年", 2)]),
  "20 bars with long names": madePicture(
    "bars",
    Array.from({ length: 20 }, (_, index) => madeMark(`第${index + 1}名 ${LONG_NAME}`, 400 - index * 20)),
  ),
  "bars of zeros and blanks": madePicture("bars", [madeMark("甲", 0), madeMark("乙", null)]),
  "bars below zero": madePicture("bars", [
    madeMark("甲", -12),
    madeMark("乙", 5),
    madeMark("丙", 0),
    madeMark("丁", null),
  ]),
  "huge and tiny bars": madePicture("bars", [madeMark("甲", 0.0001), madeMark("乙", 123456789012.34)]),
  parts: madePicture("parts", [madeMark("予以公开", 13), madeMark("部分公开", 2), madeMark("其他处理", null)]),
  "two years": madePicture("line", years([3, 5])),
  "30 years with gaps": madePicture(
    "line",
    years(Array.from({ length: 30 }, (_, at) => (at % 7 === 3 ? null : at * 37))),
  ),
  "30 years of huge figures": madePicture("line", years(Array.from({ length: 30 }, (_, at) => 987654321 - at * 1e7))),
  "a line below zero": madePicture("line", years([-5, 12, -30])),
  "a line of zeros": madePicture("line", years([0, 0, 0])),
  "counts beside a rate": madePicture("line", [], {
    panels: [
      { shape: "line", heading: "新收", unit: "件", marks: years([3, 1200345, 0]) },
      { shape: "line", heading: "予以公开率", unit: "%", marks: years([33.33, 100, 0]) },
    ],
  }),
  tiles: madePicture("tiles", [
    madeMark("新收申请", 2),
    madeMark("行政诉讼", null),
    madeMark(LONG_NAME, 123456789012.34),
  ]),
  "everything long": madePicture(
    "bars",
    [{ name: LONG_NAME.repeat(3), value: 1, label: "99.99%（123456÷123457）".repeat(4) }],
    {
      title: LONG_NAME.repeat(4),
      notes: Array.from({ length: 9 }, () => LONG_NAME.repeat(5)),
      source: LONG_NAME.repeat(4),
    },
  ),
};

/** Sizes of the characters of an SVG. */
const sizesOf = (svg: string): readonly number[] =>
  [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));

describe.each(Object.entries(CASES))("drawPicture(): %s", (_, picture) => {
  const svg = drawPicture(picture, "light");
  const narrow = drawPicture(picture, "light", "narrow");

  it.each([
    ["wide", svg, 1080, 24],
    ["narrow", narrow, 720, 16],
  ])("%s stays within its frame: no text is cut", (_, drawn, width, margin) => {
    const [box, size] = [boxOf(drawn), sizeOf(drawn)];
    expect(size.width).toBe(width);
    expect(box.left).toBeGreaterThanOrEqual(margin);
    expect(box.top).toBeGreaterThanOrEqual(margin);
    expect(box.right).toBeLessThanOrEqual(size.width - margin);
    expect(box.bottom).toBeLessThanOrEqual(size.height - margin);
  });

  it("narrow has characters of 12 pixels at least where it is shown 340 wide", () => {
    expect((Math.min(...sizesOf(narrow)) * 340) / sizeOf(narrow).width).toBeGreaterThanOrEqual(12);
  });

  it("narrow writes every figure whole that wide writes whole", () => {
    const labels = picture.panels.filter(({ shape }) => shape !== "line").flatMap(({ marks }) => marks);
    const whole = labels.map(({ label }) => label).filter((label) => textsOf(svg).includes(label));
    expect(textsOf(narrow)).toEqual(expect.arrayContaining(whole));
  });

  it("can be sent by a chat: no side is far longer than the other", () => {
    const { width, height } = sizeOf(svg);
    expect(height).toBeGreaterThan(width / 4);
    expect(height).toBeLessThan(width * 4);
  });

  it("has its source and who drew it in the foot", () => {
    const texts = textsOf(svg);
    expect(texts.find((text) => text.startsWith("来源："))).toContain(picture.source.slice(0, 10));
    expect(texts).toContain("gongkai");
  });

  it("writes nothing smaller than a phone can show", () => {
    expect(Math.min(...sizesOf(svg))).toBeGreaterThanOrEqual(26);
  });

  it("is the same each time", () => {
    expect(drawPicture(picture, "light")).toBe(svg);
  });

  it("says in the dark what it says in the light", () => {
    const dark = drawPicture(picture, "dark");
    expect(textsOf(dark)).toEqual(textsOf(svg));
    expect(dark).not.toBe(svg);
  });
});

const textOf = (picture: Picture) => textsOf(drawPicture(picture, "light"));

describe("labels", () => {
  it.each(["bars", "parts", "tiles", "line"] as const)(
    "every figure of a few %s is written, a zero and a blank too",
    (shape) => {
      const marks = [madeMark("2021年", 0), madeMark("2022年", 37), madeMark("2023年", null), madeMark("2024年", 12)];
      const texts = textOf(madePicture(shape, marks));
      expect(texts).toEqual(expect.arrayContaining(["0件", "37件", "12件", ...marks.map(({ name }) => name)]));
      expect(texts.join("")).toContain("空白");
    },
  );

  it("first, last, highest and lowest figure of a long line are written", () => {
    const texts = textOf(madePicture("line", years(Array.from({ length: 30 }, (_, at) => 500 + ((at * 7) % 30) * 10))));
    expect(texts).toEqual(expect.arrayContaining(["500件", "730件", "790件"]));
  });

  it("a doubted figure carries a sign", () => {
    expect(textOf(madePicture("bars", [{ ...madeMark("甲", 3), doubted: true }]))).toContain("3件 ⚠");
  });

  it("a long name is shortened where it tells least: its beginning and its year stay", () => {
    const marks = Array.from({ length: 12 }, () => madeMark(LONG_NAME.repeat(2), 3));
    expect(textOf(madePicture("bars", marks)).filter((text) => /^某某自治州.*….*2020年$/.test(text))).toHaveLength(12);
  });
});

describe("rows", () => {
  const heightOf = (marks: readonly Mark[], shape: Panel["shape"]) =>
    sizeOf(drawPicture(madePicture(shape, marks), "light")).height;
  const short = (count: number) => Array.from({ length: count }, () => madeMark("甲街道", 3));

  it.each(["bars", "tiles"] as const)("of %s: one long name makes its own row taller, and no other", (shape) => {
    const long = madeMark(LONG_NAME, 3);
    const added = (count: number) => heightOf([long, ...short(count)], shape) - heightOf(short(count + 1), shape);
    expect(added(2)).toBeGreaterThan(0);
    expect(added(8)).toBe(added(2));
  });

  it("of bars: a figure longer than its row has a line of its own", () => {
    const label = "12.34%（1,234,567÷10,004,598）";
    const marks = [{ name: LONG_NAME, value: 12, label }, madeMark("乙", 1)];
    for (const width of ["wide", "narrow"] as const)
      expect(textsOf(drawPicture(madePicture("bars", marks), "light", width))).toContain(label);
  });

  it("of years closer together than characters are wide: not every gap says its reason", () => {
    const marks = years(Array.from({ length: 40 }, (_, at) => (at < 20 ? null : at)));
    const reasons = textsOf(drawPicture(madePicture("line", marks), "light", "narrow")).filter((text) => text === "白");
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.length).toBeLessThanOrEqual(10);
  });
});

describe("shapes", () => {
  const draw = (marks: readonly Mark[], shape: Panel["shape"] = "bars") =>
    drawPicture(madePicture(shape, marks), "light");
  const dashed = (svg: string) => (svg.match(/stroke-dasharray/g) ?? []).length;

  it.each(["bars", "line", "tiles"] as const)("of %s: a blank is dashed, a zero is not", (shape) => {
    expect(dashed(draw([madeMark("甲", 0), madeMark("乙", 1)], shape))).toBe(0);
    expect(dashed(draw([madeMark("甲", null), madeMark("乙", 1), madeMark("丙", null)], shape))).toBe(2);
  });

  it("a very small bar is still seen, and a zero differs from it", () => {
    const withBar = (value: number) => draw([madeMark("甲", value), madeMark("乙", 1e9)]).replaceAll(`${value}件`, "");
    expect(withBar(1)).toBe(withBar(2).replaceAll("2件", ""));
    expect(withBar(0)).not.toBe(withBar(1));
  });

  it("a line is broken by a missing year", () => {
    const lines = (svg: string) => svg.match(/<path d="M[^"]*L[^"]*" fill="none"[^>]*stroke="#2a6f97"/g)?.length ?? 0;
    const polyline = (svg: string) => svg.match(/d="([^"]*)" fill="none"[^>]*stroke="#2a6f97"/)?.[1] ?? "";
    expect(polyline(draw(years([1, 2, 3, 4]), "line")).match(/M/g)).toHaveLength(1);
    const broken = draw(years([1, 2, null, 4, 5]), "line");
    expect(lines(broken) > 1 || (polyline(broken).match(/M/g) ?? []).length > 1).toBe(true);
  });

  it("panels of one unit share a scale unless one is far larger; then it is said", () => {
    const panels = (most: number): Partial<Picture> => ({
      panels: [
        { shape: "bars", heading: "甲", unit: "件", marks: [madeMark("一", 5)] },
        { shape: "bars", heading: "乙", unit: "件", marks: [madeMark("一", most)] },
      ],
    });
    const said = (most: number) =>
      textOf(madePicture("bars", [], panels(most))).some((text) => text.includes("自己的比例"));
    expect([said(20), said(5000)]).toEqual([false, true]);
  });
});

describe("hostile text", () => {
  const SAFE = new Set([
    "#document",
    "#text",
    "html",
    "head",
    "body",
    "svg",
    "g",
    "path",
    "rect",
    "text",
    "title",
    "circle",
  ]);

  it.each(HOSTILE_TEXTS)("%j stays text, wherever it stands", (text) => {
    const mark = { name: text, value: 1, label: text };
    const panels = (["bars", "line", "tiles"] as const).map((shape) => ({
      shape,
      heading: text,
      unit: text,
      marks: [mark, mark],
    }));
    const svg = drawPicture({ title: text, panels, notes: [text], source: text }, "light");
    expect([...elementsOf(svg)].filter((name) => !SAFE.has(name))).toEqual([]);
    expect(svg).not.toMatch(/ style=| on\w+=|href/);
    expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
  });

  test("any picture at all is drawn, well-formed and bounded", () => {
    fc.assert(
      fc.property(anyPicture, fc.constantFrom("light" as const, "dark" as const), (picture, scheme) => {
        expect(drawPicture(picture, scheme, "narrow")).not.toMatch(/NaN|Infinity|undefined/);
        const svg = drawPicture(picture, scheme);
        const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
        expect([width, height > 100, height < 16_000, svg.length < 400_000]).toEqual([1080, true, true, true]);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 150 },
    );
  });
});
