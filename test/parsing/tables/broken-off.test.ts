import { describe, expect, it } from "vitest";
import { align } from "./align.ts";

const COLUMNS = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";
const MISSING = Array.from({ length: 7 }, () => "missing");

function received(...rows: readonly string[]): (number | string)[] {
  const text = [COLUMNS, ...rows, "二、上年结转政府信息公开申请数量\t0\t1\t0\t0\t0\t0\t1"].join("\n");
  return align(text)
    .facts.filter(({ id }) => id.startsWith("applications.received."))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

describe("alignDocument() on rows that pieces of figures follow", () => {
  it.each<[string, string, string, (number | string)[]]>([
    ["reads none that keeps its sum without them", "17\t0\t0\t0\t0\t0\t17", "2\t2", MISSING],
    ["reads none whose sum lacks a piece", "35\t0\t0\t5\t0\t4\t8", "\t\t\t\t\t\t\t4", MISSING],
    ["reads one that a page's number follows", "17\t0\t0\t0\t0\t0\t17", "2", [17, 0, 0, 0, 0, 0, 17]],
    ["reads one that breaks its sum where nothing follows", "35\t0\t0\t5\t0\t4\t8", "", [35, 0, 0, 5, 0, 4, 8]],
  ])("%s", (_, figures, pieces, expected) => {
    expect(received(`一、本年新收政府信息公开申请数量\t${figures}`, ...(pieces === "" ? [] : [pieces]))).toEqual(
      expected,
    );
  });

  it("reads no row of several lines in which two figures stand in one", () => {
    const rows = ["一、本年新收政府信息公开申请数量 0 14 0 5 3054", "6", "13919 44484"];
    expect(received(...rows)).toEqual(MISSING);
  });
});
