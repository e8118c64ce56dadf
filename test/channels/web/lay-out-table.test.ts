import { describe, expect, test } from "vitest";
import { layOutTable } from "../../../src/channels/web/pages/lay-out-table.ts";
import { EDITION_IDS, editions, TABLE_IDS } from "../../../src/form/editions.ts";

describe("layOutTable()", () => {
  test("puts the headings of section 三 beside their rows, one inside the other", () => {
    const [block, ...others] = layOutTable(editions["2021"].tables.applications);
    expect(others).toEqual([]);
    expect(block?.headColumns).toBe(3);
    const heads = block?.rows.flatMap(({ row, heads }) =>
      heads.map(({ label, rows, at }) => `${row.id}: ${label} ${at}+${rows}`),
    );
    expect(heads).toEqual([
      "granted: 三、本年度办理结果 0+22",
      "denied_state_secret: （三）不予公开 1+8",
      "unavailable_not_held: （四）无法提供 1+3",
      "rejected_petition: （五）不予处理 1+5",
      "other_overdue_correction: （六）其他处理 1+3",
    ]);
  });

  test("gives each heading of section 二 a block with its own columns", () => {
    const blocks = layOutTable(editions["2019"].tables.proactive);
    expect(blocks.map(({ heading, columns, rows }) => [heading, columns.length, rows.length])).toEqual([
      ["第二十条第（一）项", 3, 2],
      ["第二十条第（五）项", 3, 2],
      ["第二十条第（六）项", 3, 2],
      ["第二十条第（八）项", 2, 1],
      ["第二十条第（九）项", 2, 1],
    ]);
  });

  test.each(EDITION_IDS.flatMap((edition) => TABLE_IDS.map((table) => [edition, table] as const)))(
    "fills every row of edition %s, table %s to the same width",
    (edition, table) => {
      for (const { rows, headColumns } of layOutTable(editions[edition].tables[table])) {
        // How many further rows each column of headings is taken.
        const taken = Array.from({ length: headColumns }, () => 0);
        for (const { heads, labelSpan } of rows) {
          const open = taken.filter((left) => left > 0).length;
          expect(open + heads.length + labelSpan).toBe(headColumns);
          for (const { at, rows: height } of heads) taken[at] = height;
          for (const [at, left] of taken.entries()) taken[at] = Math.max(0, left - 1);
        }
        expect(taken.every((left) => left === 0)).toBe(true);
      }
    },
  );
});
