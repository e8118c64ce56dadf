import { describe, expect, test } from "vitest";
import type { Item } from "../../../src/reading/doc/nest-tables.ts";
import { toBlocks } from "../../../src/reading/doc/to-blocks.ts";

const table = (...rows: readonly (readonly (readonly Item[])[])[]): Item => ({
  rows: rows.map((cells) => ({ cells, shape: undefined })),
});
const box = (...items: readonly Item[]): Item => table([items]);

/** Paragraphs as they are, tables as their rows. */
const read = (...items: readonly Item[]) =>
  toBlocks(items).map((block) =>
    block.kind === "paragraph" ? block.text : block.grid.slots.map((row) => row.map((cell) => cell?.text)),
  );

describe("toBlocks()", () => {
  test("reads a table whose figures stand in tables of one cell each", () => {
    expect(read(table([["甲"], [box("1")]], [["乙"], [box(box("2"), "件")]]))).toEqual([
      [
        ["甲", "1"],
        ["乙", "2\n件"],
      ],
    ]);
  });

  test("reads the cells of a table that lays out others as text, and those as tables", () => {
    const inner = table([["甲"], ["1"]]);
    expect(read(table([["外"], [box(inner), "旁"]]))).toEqual(["外", [["甲", "1"]], "旁"]);
  });

  test("reads a table of one cell as text", () => {
    expect(read(box("甲\n乙", box("1")))).toEqual(["甲", "乙", "1"]);
  });

  test("looks at each of many tables within one another once", () => {
    let deep: Item = table([["底"], ["1"]]);
    for (let level = 0; level < 300; level++) deep = table([[deep], [String(level)]]);
    expect(read(deep)).toHaveLength(301);
  });
});
