import { describe, expect, it } from "vitest";
import { align } from "./align.ts";

/** A line of a page as `pdftotext -layout` and its like write it: each column has its own characters in every line. */
function line(label: string, ...cells: readonly string[]): string {
  return cells.reduce((text, cell, x) => text.padEnd(24 + 6 * x) + cell, label).trimEnd();
}

const TOP = [line("", "", "", "", "申请人情况"), line("（本列数据的勾稽关系为：第一项加第", "", "", "法人或其他组织")];
const HEAD = [
  ...TOP,
  line("二项之和，等于第三项加第四项之和）", "自然", "商业", "科研", "社会", "法律", "其他", "总计"),
  line("", "人", "企业", "机构", "公益", "服务"),
  line("", "", "", "", "组织", "机构"),
  "",
];
const EXCHANGED = [
  ...TOP,
  line("二项之和，等于第三项加第四项之和）", "自然", "科研", "商业", "社会", "法律", "其他", "总计"),
  line("", "人", "机构", "企业", "公益", "服务"),
  line("", "", "", "", "组织", "机构"),
];
/** Columns as narrow as a character. */
const NARROW = [
  line("", "自", "科", "商", "社", "法", "其", "总"),
  line("", "然", "研", "业", "会", "律", "他", "计"),
  "",
];
const ROWS = [
  line("一、本年新收政府信息公开申请数量", "3", "0", "2", "0", "0", "0", "5"),
  "",
  line("二、上年结转政府信息公开申请数量", "0", "1", "0", "0", "0", "0", "1"),
  "",
  line("四、结转下年度继续办理", "1", "0", "0", "0", "0", "0", "1"),
];

function rowOf(lines: readonly string[], row: string): (number | string)[] {
  return align(["三、收到和处理政府信息公开申请情况", ...lines].join("\n"))
    .facts.filter(({ id }) => id.startsWith(`applications.${row}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

const MISSING = Array.from({ length: 7 }, () => "missing");

describe("alignDocument() on tables that white space lays out", () => {
  it.each([
    ["as on the form", HEAD, [3, 0, 2, 0, 0, 0, 5]],
    ["in another order", EXCHANGED, [3, 2, 0, 0, 0, 0, 5]],
  ])("reads heads that are broken over lines, %s", (_, head, expected) => {
    expect(rowOf([...head, ...ROWS], "received")).toEqual(expected);
  });

  it("supposes no order where single characters of the heads show another one", () => {
    expect(rowOf([...NARROW, ...ROWS], "received")).toEqual(MISSING);
  });

  const broken = (total: string): readonly string[] => [
    ...HEAD,
    line("", "155", "", "", "", "", "", "155"),
    line("一、本年新收政府信息公开申请数量", "", "4", "2", "0", "0", "0"),
    line("", "0", "", "", "", "", "", total),
    "",
    ...ROWS.slice(2),
  ];

  it("puts figures together that are broken over lines, where the sum of their row is kept", () => {
    expect(rowOf(broken("6"), "received")).toEqual([1550, 4, 2, 0, 0, 0, 1556]);
  });

  it("puts no figures together that keep no sum", () => {
    expect(rowOf(broken("7"), "received").slice(0, 1)).toEqual(["missing"]);
  });

  it("takes the number of an item behind a label for the beginning of the next one", () => {
    const text = [
      ...HEAD,
      ...ROWS.slice(0, 3),
      line("（一）", "3", "0", "2", "0", "0", "0", "5"),
      "予以公",
      "开",
      line("（二）", "0", "1", "0", "0", "0", "0", "1"),
      "部分公",
      "开",
      ...ROWS.slice(4),
    ];
    const [granted, partially] = [rowOf(text, "granted"), rowOf(text, "partially_granted")];
    expect([MISSING, [3, 0, 2, 0, 0, 0, 5]]).toContainEqual(granted);
    expect([MISSING, [0, 1, 0, 0, 0, 0, 1]]).toContainEqual(partially);
  });
});

describe("alignTables() on heads one below the other", () => {
  const heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
  const rows = ["一、本年新收政府信息公开申请数量", "3", "0", "2", "0", "0", "0", "5"];

  it.each([
    ["row by row", ["自然人", "法人或其他组织", "总计", ...heads.slice(1)], [3, 0, 2, 0, 0, 0, 5]],
    ["in the order of their columns", ["法人或其他组织", ...heads, "总计"], [3, 0, 2, 0, 0, 0, 5]],
    ["perhaps by their height", ["法人或其他组织", "自然人", "总计", ...heads.slice(1)], MISSING],
  ])("reads an order %s", (_, head, expected) => {
    expect(rowOf(["申请人情况", ...head, ...rows], "received")).toEqual(expected);
  });

  it("supposes no order where heads written for every slot are in another one", () => {
    const exchanged = ["法律服务机构", "科研机构", "社会公益组织", "商业企业", "其他"];
    const repeated = [
      "申请人情况",
      "自然人",
      "法人或其他组织",
      "法人或其他组织",
      "总计",
      "自然人",
      ...exchanged,
      "总计",
    ];
    const read = rowOf([...repeated, ...rows], "received");
    expect([MISSING, [3, 0, 0, 2, 0, 0, 5]]).toContainEqual(read);
  });

  it("gives the figures of two rows, below both their labels, to neither", () => {
    const text = [
      "自然人",
      "法人或其他组织",
      "总计",
      ...heads.slice(1),
      ...rows,
      "二、上年结转政府信息公开申请数量",
      "0",
      "1",
      "0",
      "0",
      "0",
      "0",
      "1",
      "2.其他法律行政法规禁止公开",
      "3.危及“三安全一稳定”",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "11",
      "0",
      "0",
      "0",
      "0",
      "13",
      "24",
      "四、结转下年度继续办理",
      "1",
      "0",
      "0",
      "0",
      "0",
      "0",
      "1",
    ];
    expect(rowOf(text, "denied_security_stability")).toEqual(MISSING);
  });
});
