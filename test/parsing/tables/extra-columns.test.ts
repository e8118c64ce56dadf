import { describe, expect, it } from "vitest";
import { alignTables } from "../../../src/parsing/tables/align-tables.ts";
import { readHtml } from "../../../src/reading/read-html.ts";
import { readText } from "../../../src/reading/read-text.ts";
import { align } from "./align.ts";

const M = "missing";
const APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
const RECEIVED = "一、本年新收政府信息公开申请数量";
const CARRIED_OUT = "四、结转下年度继续办理";

function values(text: string, row: string, year?: number): (number | string)[] {
  return alignTables(readHtml(text).blocks, year)
    .facts.filter(({ id }) => id.startsWith(`${row}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

/** A table whose head has three rows, with columns of its own after the total. */
function page(extra: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const td = (texts: readonly string[]): string => texts.map((text) => `<td>${text}</td>`).join("");
  const tall = extra.map((text) => `<td rowspan=3>${text}</td>`).join("");
  const head = `<tr><td rowspan=3 colspan=3>项目</td><td colspan=7>申请人情况</td>${tall}</tr>
    <tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr><tr>${td(APPLICANTS.slice(1))}</tr>`;
  const body = rows.map(([label = "", ...cells]) => `<tr><td colspan=3>${label}</td>${td(cells)}</tr>`).join("");
  return `<table>${head}${body}</table>`;
}

describe("alignTables() on columns that the form does not have", () => {
  const full = [CARRIED_OUT, "0", "0", "0", "0", "0", "0", "0"];
  const cells = (text: string): string[] => text.split(" ");

  it.each<[string, string[], string[], string[], (number | string)[]]>([
    ["a share", ["占比"], cells("1 2 0 0 0 0 3 7.4%"), ["0%"], [1, 2, 0, 0, 0, 0, 3]],
    ["last year's total", ["上年总计"], cells("1 2 0 0 0 0 3 30"), ["9"], [1, 2, 0, 0, 0, 0, 3]],
    ["remarks, none here", ["备注"], [...cells("1 2 0 0 0 0 9"), ""], ["延期"], [1, 2, 0, 0, 0, 0, 9]],
    ["two of them", ["增减", "备注"], [...cells("1 2 0 0 0 0 3 -4"), ""], ["0", ""], [1, 2, 0, 0, 0, 0, 3]],
    [
      "a blank among figures, proven by the sum",
      ["上年"],
      [...cells("1 2 0 0 0 0 3"), ""],
      ["9"],
      [1, 2, 0, 0, 0, 0, 3],
    ],
    ["a blank among figures, not proven", ["上年"], [...cells("1 2 0 0 0 3 9"), ""], ["9"], Array(7).fill(M)],
    ["a row that lost a cell", ["上年"], cells("1 0 0 0 0 3 30"), ["9"], Array(7).fill(M)],
    ["a remark that has moved", ["备注"], [...cells("1 0 0 0 0 3 延期"), ""], ["延期"], Array(7).fill(M)],
  ])("%s", (_, extra, row, other, expected) => {
    expect(values(page(extra, [RECEIVED, ...row], [...full, ...other]), "applications.received")).toEqual(expected);
  });

  it("reads a text whose head stands in one row", () => {
    const text = `项目\t${APPLICANTS.join("\t")}\t总计\t去年同期\n${RECEIVED}\t1\t2\t0\t0\t0\t0\t3\t8\n${full.join("\t")}\t0`;
    const { facts } = align(text);
    expect(facts.find(({ id }) => id === "applications.received.total")?.cell).toMatchObject({ value: 3 });
  });
});

describe("alignTables() on an earlier year's table beside this year's", () => {
  const table = (figures: string): string =>
    page([], [RECEIVED, ...figures.split(" ")], [CARRIED_OUT, "0", "0", "0", "0", "0", "0", "0"]);
  const [own, other] = [table("1 2 0 0 0 0 3"), table("4 0 0 0 0 0 4")];
  const short = page([], [CARRIED_OUT, "0", "0", "0", "0", "0", "0", "0"]);
  const heading = "<p>三、收到和处理政府信息公开申请情况</p>";

  it.each<[string, string, (number | string)[]]>([
    ["after it", `${heading}${own}<p>附：2021年收到和处理政府信息公开申请情况</p>${other}`, [1, 2, 0, 0, 0, 0, 3]],
    ["before it", `${heading}<p>附：2021年申请情况</p>${other}${own}`, [1, 2, 0, 0, 0, 0, 3]],
    ["上年", `${heading}${own}<p>上年度申请情况</p>${other}`, [1, 2, 0, 0, 0, 0, 3]],
    ["上年同期", `${heading}<p>（上年同期：2021年）</p>${other}<p>（本年：2022年）</p>${own}`, [1, 2, 0, 0, 0, 0, 3]],
    ["去年 and 本年 alone", `${heading}<p>（去年）</p>${other}<p>（本年）</p>${own}`, [1, 2, 0, 0, 0, 0, 3]],
    ["对比", `${heading}${own}<p>附：2021年度情况（对比）</p>${other}`, [1, 2, 0, 0, 0, 0, 3]],
    ["without a caption", `${heading}${own}${other}`, [M, M, 0, 0, 0, 0, M]],
    ["under two years", `${heading}${own}<p>2021年与2022年申请情况</p>${other}`, [M, M, 0, 0, 0, 0, M]],
    ["under a later year", `${heading}${own}<p>2023年申请情况</p>${other}`, [M, M, 0, 0, 0, 0, M]],
    ["where its own row is lost", `${heading}${short}<p>附：2021年申请情况（对比）</p>${other}`, Array(7).fill(M)],
    ["alone", `${heading}<p>附：2021年申请情况</p>${other}`, [4, 0, 0, 0, 0, 0, 4]],
  ])("%s", (_, text, expected) => {
    expect(values(text, "applications.received", 2022)).toEqual(expected);
  });

  it("tells it by a caption among the rows of a text", () => {
    const rows = (...figures: string[]): string[] =>
      [
        [RECEIVED, ...figures],
        [CARRIED_OUT, ..."0000000"],
      ].map((row) => row.join("  "));
    const head = [APPLICANTS, ["总计"]].flat().join("  ");
    const [ownRows, otherRows] = [rows(..."1200003"), rows(..."4000004")];
    const text = [head, ...ownRows, "附：2021年度收到和处理政府信息公开申请情况（对比）", head, ...otherRows];
    const { facts } = alignTables(readText(text.join("\n")).blocks, 2022);
    const found = facts.filter(({ id }) => id.startsWith("applications.received.")).map(({ cell }) => cell);
    expect(found).toMatchObject([1, 2, 0, 0, 0, 0, 3].map((value) => ({ state: "number", value })));
  });

  it("keeps to a caption over 三、本年度办理结果, which a text sets apart", () => {
    const zeros = (label: string): string => [label, ..."0000000"].join("\n");
    const head = ["自然人", ...APPLICANTS.slice(1), "总计"].join("\n");
    const lines = (granted: string): string[] => [
      head,
      zeros(RECEIVED),
      "三、本年度办理结果",
      granted,
      zeros(CARRIED_OUT),
    ];
    const other = ["（一）予以公开", ..."4000004"].join("\n");
    const text = [
      "附：2021年申请情况",
      ...lines(other),
      "三、收到和处理政府信息公开申请情况",
      ...lines("（二）部分公开"),
    ];
    const { facts } = alignTables(readText(text.join("\n")).blocks, 2022);
    const granted = facts.filter(({ id }) => id.startsWith("applications.granted."));
    expect(granted.map(({ cell }) => cell.state)).toEqual(Array(7).fill(M));
  });

  it("does not take a row of this year's without figures for a caption", () => {
    const text = page([], [RECEIVED, ..."1200003"], ["二、上年结转政府信息公开申请数量"], [CARRIED_OUT, ..."1200003"]);
    expect(values(`${heading}${text}`, "applications.carried_out", 2022)).toEqual([1, 2, 0, 0, 0, 0, 3]);
  });
});
