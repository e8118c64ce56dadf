import { describe, expect, test } from "vitest";
import { alignTable, displayWidth } from "../../src/rendering/align-table.ts";

describe("displayWidth()", () => {
  test.each([
    ["总计", 4],
    ["12", 2],
    ["２０２０年", 10],
    ["（一）a", 7],
    ["e\u0301", 1],
    ["𠀀", 2],
  ])("%s takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("alignTable()", () => {
  test("puts text to the left and figures to the right, by East Asian width", () => {
    const lines = alignTable(
      ["办理结果", "件数", "占比"],
      [
        ["予以公开", "12", "85.7%"],
        ["（三）不予公开", "2", "14.3%"],
      ],
    );
    expect(lines).toEqual([
      "办理结果\u3000\u3000\u3000  件数   占比",
      "予以公开\u3000\u3000\u3000    12  85.7%",
      "（三）不予公开     2  14.3%",
    ]);
  });

  test("fills short rows and keeps a cell on one line", () => {
    expect(alignTable(["甲", "乙"], [["a\nb"], ["c", "1"]])).toEqual(["甲\u0020  乙", "a b", "c\u3000   1"]);
  });
});
