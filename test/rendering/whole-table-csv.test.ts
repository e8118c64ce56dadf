import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeTableCsv } from "../../src/rendering/whole-table-csv.ts";

const csv = (...cells: (string | number | null)[]) => wholeTableCsv({ name: "", head: ["甲"], rows: [cells] });

test("wholeTableCsv() begins with the mark that spreadsheets need, then the head", () => {
  expect(wholeTableCsv({ name: "表", head: ["位次", "单位"], rows: [[1, "甲街道"]] })).toBe(
    "\ufeff位次,单位\r\n1,甲街道\r\n",
  );
});

test.each<[string | number | null, string]>([
  [null, ""],
  [0, "0"],
  [-3.5, "-3.5"],
  ["-3", "-3"],
  ["—", "—"],
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["+cmd|'/c calc'!A0", "'+cmd|'/c calc'!A0"],
  ["-2+3", "'-2+3"],
  ["\t=1", "'\t=1"],
  ["一,二", '"一,二"'],
  ['他说"不"', '"他说""不"""'],
  ["两\n行", '"两\n行"'],
])("wholeTableCsv() writes %j as %s", (cell, field) => {
  expect(csv(cell)).toBe(`\ufeff甲\r\n${field}\r\n`);
});

/** A slow, obvious reader of CSV. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let [field, quoted] = ["", false];
  for (let at = 0; at < text.length; at++) {
    const here = text[at];
    if (quoted) {
      if (here !== '"') field += here;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (here === '"') quoted = true;
    else if (here === ",") {
      rows.at(-1)?.push(field);
      field = "";
    } else if (here === "\r" && text[at + 1] === "\n") {
      rows.at(-1)?.push(field);
      rows.push([]);
      field = "";
      at++;
    } else field += here;
  }
  return rows.slice(0, -1);
}

test("wholeTableCsv() is read back cell by cell, and no text begins as a formula", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("=1", "+a", "-", "@", "\t", "\r\n", ",", '"'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const read = parse(wholeTableCsv({ name: "", head: ["甲", "乙"], rows }).slice(1)).slice(1);
      expect(read.map((row) => row.map((text) => text.replace(/^'/, "")))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'/, ""))),
      );
      for (const text of read.flat()) expect(text).not.toMatch(/^[=@\t\r]|^[+-](?![\d.,]*$)/);
    }),
  );
});
