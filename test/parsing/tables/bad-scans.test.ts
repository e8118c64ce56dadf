import { describe, expect, it } from "vitest";
import { align } from "./align.ts";

const HEAD = "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";
const LABEL = "一、本年新收政府信息公开申请数量";
const FULL = "四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0";
/** Enough of what only a scan leaves. */
const SCAN = "\tĪ\tı\ti\n\t1 1 1 1 1 1 1\t7.JE";
const M = "missing";

function received(figures: string, ...others: readonly string[]): (number | string)[] {
  return align([HEAD, `${LABEL}\t${figures}`, FULL, ...others].join("\n"))
    .facts.filter(({ id }) => id.startsWith("applications.received."))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

describe("alignTables() on letters in the place of digits", () => {
  it.each<[string, string, (number | string)[]]>([
    ["O for 0 and l for 1, where the row adds up", "l\tO\t2\t0\t0\t0\t3", [1, 0, 2, 0, 0, 0, 3]],
    ["a total", "1\t0\t2\t0\t0\t9\tl2", [1, 0, 2, 0, 0, 9, 12]],
    ["a figure broken in two", "1 0\t0\t2\t0\t0\t0\t1 2", [10, 0, 2, 0, 0, 0, 12]],
    ["none where the row does not add up", "l\t0\t1\t0\t0\t0\t1", [M, 0, 1, 0, 0, 0, 1]],
    ["none where letters on both sides prove each other", "l\t0\t0\t0\t0\t0\tl", [M, 0, 0, 0, 0, 0, M]],
    ["B for 8 and b for 6", "B\t0\tb\t0\t0\t0\t14", [8, 0, 6, 0, 0, 0, 14]],
    ["no row of figures in one cell", "1 1 1 1 1 1\t0\t0\t0\t0\t0\t1 1 1 1 1 1", ["text", 0, 0, 0, 0, 0, "text"]],
    ["none where a cell is lost besides", "l\t□\t2\t0\t0\t0\t3", [M, M, 2, 0, 0, 0, 3]],
  ])("reads %s", (_, figures, cells) => {
    expect(received(figures, SCAN)).toEqual(cells);
  });

  it("takes 1 2 for no figure in a clean file", () => {
    expect(received("1 2\t0\t0\t0\t0\t0\t12")).toEqual(["text", 0, 0, 0, 0, 0, 12]);
  });
});

describe("alignTables() on a bad scan's rows", () => {
  it.each<[string, string, (number | string)[]]>([
    ["reads past a speck when the row adds up", "1\t0\tĪ\t2\t0\t0\t0\t3", [1, 0, 2, 0, 0, 0, 3]],
    ["reads nothing past a speck when it does not", "1\t0\tĪ\t2\t0\t0\t0\t4", Array(7).fill(M)],
    ["reads no row with a stray figure for a lost one", "1\t0\t2\t0\t0\t0\t5", Array(7).fill(M)],
    ["reads no row whose total is lost and seems one place to the left", "1\t0\t2\t0\t0\t3\tC", Array(7).fill(M)],
  ])("%s", (_, figures, cells) => {
    expect(received(figures, SCAN)).toEqual(cells);
  });

  it("keeps a row that does not add up in a clean file: it is printed so", () => {
    expect(received("1\t0\t2\t0\t0\t0\t5")).toEqual([1, 0, 2, 0, 0, 0, 5]);
  });
});

describe("alignTables() on the unit of fees", () => {
  it.each([
    ["本年收费金额（单位：万元）", 12],
    ["本年收费金额（单位：元）", 0.0012],
    ["本年收费金额（单位：己元）", "text"],
    ["本年收费金额（单位：=元）", "text"],
  ])("%s", (head, amount) => {
    const text = `第二十条第（八）项\n\n信息内容\t${head}\n行政事业性收费\t12\n`;
    const cell = align(text).facts.find(({ id }) => id === "proactive.fees.amount")?.cell;
    expect(cell?.state === "number" ? cell.value : cell?.state).toBe(amount);
  });
});
