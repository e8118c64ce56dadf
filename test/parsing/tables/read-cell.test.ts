import { describe, expect, it } from "vitest";
import { proactive2019, proactive2021 } from "../../../src/form/proactive.ts";
import type { FormColumn } from "../../../src/form/types.ts";
import { readCell } from "../../../src/parsing/tables/cells/read-cell.ts";

const column = (columns: readonly FormColumn[], id: string): FormColumn => {
  const found = columns.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
};
const COUNT = column(proactive2021.columns, "issued");
const CHANGE = column(proactive2019.columns, "change");
const FEES = column(proactive2021.columns, "amount");
const PROCUREMENT = column(proactive2019.columns, "amount");

interface Surroundings {
  readonly heads?: readonly string[];
  readonly noisy?: boolean;
  readonly marked?: boolean;
}

function read(text: string, of: FormColumn, { heads = [], noisy = false, marked = false }: Surroundings = {}) {
  const cell = readCell(text, { column: of, heads: () => heads, noisy, marked });
  return cell.state === "number" ? cell.value : cell.state;
}

describe("readCell() reads a count", () => {
  it.each<[string, number | string]>([
    ["0", 0],
    ["１２", 12],
    ["1,024", 1024],
    ["1，024", 1024],
    ["1 024", 1024],
    ["3件", 3],
    ["3 件", 3],
    [" 7 ", 7],
    ["", "blank"],
    ["/", "blank"],
    ["-", "blank"],
    ["—", "blank"],
    ["——", "blank"],
    ["无", "blank"],
    ["约30", "text"],
    ["见附件", "text"],
    ["30余", "text"],
    ["3.5", "text"],
    ["-3", "text"],
    ["3元", "text"],
    ["1 2", "text"],
    ["0 0", "text"],
    ["1\n2", "text"],
    ["157\n157", "text"],
    ["\n1 024\n", 1024],
    ["12¹", "text"],
    ["12₁", "text"],
    ["10①", "text"],
    ["00", "text"],
    ["1,02", "text"],
    ["10,24", "text"],
    ["零", 0],
    ["〇", 0],
    ["一", "text"],
    ["三", "text"],
    ["0/0", "text"],
    ["2+1", "text"],
    ["□", "missing"],
    ["□□", "missing"],
    ["5.0", 5],
    ["1,024.00", 1024],
    ["5.5", "text"],
    ["5.", "text"],
    ["1.000", "text"],
    ["-5.0", "text"],
  ])("%j is %j", (text, value) => {
    expect(read(text, COUNT)).toBe(value);
  });
});

describe("readCell() reads a change with its sign", () => {
  it.each<[string, number | string]>([
    ["-3", -3],
    ["－３", -3],
    ["+3", 3],
    ["- 3", -3],
    ["-0", 0],
    ["0", 0],
    ["-", "blank"],
    ["3.5", "text"],
    ["减3", "text"],
  ])("%j is %j", (text, value) => {
    expect(Object.is(read(text, CHANGE), value)).toBe(true);
  });
});

describe("readCell() brings an amount to the unit of its column", () => {
  it.each<[string, FormColumn, readonly string[], number | string]>([
    ["12.3456", FEES, ["本年收费金额（单位：万元）"], 12.3456],
    ["12.3456", FEES, ["本年收费金额（单位：万·元）"], 12.3456],
    ["-12.3456", FEES, ["本年收费金额（单位：万元）"], "text"],
    ["35000", FEES, ["本年收费金额（单位：元）"], 3.5],
    ["44.00", FEES, ["本年收费金额（单位：元，保留 4 位小数）"], "text"],
    ["44.00", FEES, ["本年收费金额（单位：万元，保留四位小数）"], 44],
    ["44.00", FEES, ["本年收费金额（单位：元，保留两位小数）"], 0.0044],
    ["35000元", FEES, ["本年收费金额（单位：万元）"], 3.5],
    ["3.5万元", FEES, [], 3.5],
    ["3.5万 元", FEES, [], 3.5],
    ["1,234.5", FEES, [], 1234.5],
    ["12.3456", PROCUREMENT, ["采购总金额（万元）"], 123_456],
    ["12.3456", PROCUREMENT, ["采 购 总 金 额 （ 万 元 ）"], 123_456],
    ["12.3456万元", PROCUREMENT, [], 123_456],
    ["1,234,567.89", PROCUREMENT, [], 1_234_567.89],
    ["¥120", PROCUREMENT, [], 120],
    ["120", PROCUREMENT, ["采购总金额", "政府集中采购（万元）"], 1_200_000],
    ["120", PROCUREMENT, ["采购总金额（元/万元）"], "text"],
    ["120", PROCUREMENT, ["采购总金额（亿元）"], "text"],
    ["12亿元", PROCUREMENT, [], "text"],
    ["/", PROCUREMENT, [], "blank"],
  ])("%j", (text, of, heads, value) => {
    expect(read(text, of, { heads })).toBe(value);
  });
});

describe("readCell() in a grid that shows its cells", () => {
  it.each<[string, FormColumn, number | string]>([
    ["三", COUNT, 3],
    ["十", COUNT, 10],
    ["十二件", COUNT, 12],
    ["一百二十", COUNT, 120],
    ["一二", COUNT, 12],
    ["○", COUNT, "text"],
    ["一○", COUNT, 10],
    ["零", FEES, 0],
    ["三", FEES, "text"],
    ["一", COUNT, "text"],
    ["三四件次", COUNT, "text"],
    ["二、三", COUNT, "text"],
    ["第三", COUNT, "text"],
    ["1 3", COUNT, "text"],
  ])("%j is %j", (text, of, value) => {
    expect(read(text, of, { marked: true })).toBe(value);
  });
});

describe("readCell() in a bad scan", () => {
  it.each<[string, number | string]>([
    ["", "missing"],
    ["C", "missing"],
    ["O", "missing"],
    ["-", "missing"],
    ["1i", "missing"],
    ["无", "blank"],
    ["0", 0],
    ["12", 12],
    ["〇", "missing"],
    ["二", "missing"],
    ["见附件", "text"],
  ])("%j is %j", (text, value) => {
    expect(read(text, COUNT, { noisy: true, marked: true })).toBe(value);
  });

  it("keeps what stands in the place of a lost figure", () => {
    expect(readCell("C", { column: COUNT, heads: () => [], noisy: true, marked: true })).toEqual({
      state: "missing",
      raw: "C",
    });
  });
});
