import { expect, test } from "vitest";
import type { Glyph, PageContent, Rule } from "../../../src/reading/pdf/page/geometry.ts";
import { partPages } from "../../../src/reading/pdf/part-pages.ts";
import { glyphs } from "./written.ts";

const NO_LIMIT = (): void => undefined;
const rule = (at: number, from: number, to: number): Rule => ({ at, from, to });
const page = (written: readonly Glyph[], horizontal: readonly Rule[], vertical: readonly Rule[]): PageContent => ({
  ...{ width: 600, height: 800, glyphs: written },
  ...{ horizontal, vertical },
});
/** Lines of a grid. */
const lines = (xs: readonly number[], ys: readonly number[]) => ({
  horizontal: ys.map((y) => rule(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
  vertical: xs.map((x) => rule(x, ys[0] ?? 0, ys.at(-1) ?? 0)),
});
const shown = (pages: readonly PageContent[]) => {
  const { tables, lines: text } = partPages(pages, NO_LIMIT);
  return {
    tables: tables.map(({ table }) => table.slots.map((row) => row.map((cell) => cell?.text))),
    text: text.map(({ line }) => line.text),
  };
};

test("a table within a cell of another is read, and the outer one places text on the page", () => {
  const [outer, inner] = [lines([0, 100, 500], [0, 400]), lines([150, 250, 350], [100, 120, 140])];
  const words = [
    ...glyphs("首页", 10, 60),
    ...glyphs("总体情况", 110, 60),
    ...glyphs("规章", 160, 110),
    ...glyphs("7", 260, 110),
    ...glyphs("文件", 160, 130),
    ...glyphs("8", 260, 130),
  ];
  const rules = [
    [...outer.horizontal, ...inner.horizontal],
    [...outer.vertical, ...inner.vertical],
  ] as const;
  expect(shown([page(words, ...rules)])).toEqual({
    tables: [
      [
        ["规章", "7"],
        ["文件", "8"],
      ],
    ],
    text: ["首页", "总体情况"],
  });
});

test("words that a cell cut by the end of a page had no room for are read in it, where the table goes on", () => {
  const { horizontal, vertical } = lines([0, 100, 200], [700, 730]);
  const words = [...glyphs("法人或其他", 10, 715), ...glyphs("7", 120, 715), ...glyphs("组织", 20, 736)];
  const first = page(words, horizontal, vertical);
  const next = lines([0, 100, 200], [40, 60, 80]);
  const below = page([...glyphs("科研", 10, 50), ...glyphs("3", 120, 50)], next.horizontal, next.vertical);
  expect(shown([first, below]).tables[0]).toEqual([["法人或其他\n组织", "7"]]);
  expect(shown([first]).text).toEqual(["组织"]);
});
