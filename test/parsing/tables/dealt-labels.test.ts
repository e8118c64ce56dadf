import { describe, expect, it } from "vitest";
import { align } from "./align.ts";

/** A line as `pdftotext -layout` writes it: figures in columns of characters, whatever words stand before them. */
function line(words: string, ...figures: readonly (number | string)[]): string {
  return figures.reduce<string>((text, figure, x) => text.padEnd(26 + 6 * x) + figure, words).trimEnd();
}

const TOP = [line("", "", "", "申请人情况"), line("（本列数据的勾稽关系为：第一", "", "法人或其他组织")];
const HEAD = [
  ...TOP,
  line("项加第二项之和，等于第三项", "自然", "商业", "科研", "社会", "法律", "其他", "总计"),
  line("加第四项之和）", "人", "企业", "机构", "公益", "服务"),
  line("", "", "", "", "组织", "机构"),
];
const EXCHANGED = [
  ...TOP,
  line("项加第二项之和，等于第三项", "自然", "科研", "商业", "社会", "法律", "其他", "总计"),
  line("加第四项之和）", "人", "机构", "企业", "公益", "服务"),
  line("", "", "", "", "组织", "机构"),
];
const ROWS = [
  line("一、本年新收政府信息公", 9, 2, 0, 0, 0, 0, 11),
  "开申请数量",
  line("二、上年结转政府信息公", 1, 0, 0, 0, 0, 0, 1),
  "开申请数量",
  line("三、   （一）予以公开", 4, 0, 0, 0, 0, 0, 4),
  "本年 （二）部分公开",
  line("度办 （区分处理的，只计这", 1, 0, 0, 0, 0, 0, 1),
  "理结 一情形，不计其他情形）",
  line("果  （三） 1.属于国家秘密", 0, 0, 0, 0, 0, 0, 0),
  "不予 2.其他法律行政",
  line("公开 法规禁止公开", 3, 1, 0, 0, 0, 0, 4),
  "3.危及“三安全",
  line("", 0, 1, 0, 0, 0, 0, 1),
  "一稳定”",
  line("（七）总计", 8, 2, 0, 0, 0, 0, 10),
  line("四、结转下年度继续办", 2, 0, 0, 0, 0, 0, 2),
  "理",
];

function rowOf(lines: readonly string[], row: string): (number | string)[] {
  return align(["三、收到和处理政府信息公开申请情况", ...lines].join("\n"))
    .facts.filter(({ id }) => id.startsWith(`applications.${row}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

const MISSING = Array.from({ length: 7 }, () => "missing");
const misread =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(from, to);

describe("alignDocument() on labels that are broken over lines and misread", () => {
  const clean = [...HEAD, ...ROWS];
  const spoilt = clean
    .map(misread("一情形，不计", "一惰形，下计"))
    .map(misread("法规禁止", "沄规柰止"))
    .map(misread("危及", "厄及"))
    .map(misread("上年结转", "上午结转"));

  it.each([
    ["received", [9, 2, 0, 0, 0, 0, 11]],
    ["carried_in", [1, 0, 0, 0, 0, 0, 1]],
    ["partially_granted", [1, 0, 0, 0, 0, 0, 1]],
    ["denied_prohibited_by_law", [3, 1, 0, 0, 0, 0, 4]],
    ["denied_security_stability", [0, 1, 0, 0, 0, 0, 1]],
    ["carried_out", [2, 0, 0, 0, 0, 0, 2]],
  ])("gives %s its figures", (row, expected) => {
    expect(rowOf(clean, row)).toEqual(expected);
    expect(rowOf(spoilt, row)).toEqual(expected);
  });

  it("takes no figures for those of a label that cannot be told", () => {
    const lost = clean.map(misread("3.危及“三安全", "囗囗囗囗囗囗")).map(misread("一稳定”", "囗囗囗"));
    expect(rowOf(lost, "denied_security_stability")).toEqual(MISSING);
  });

  it("supposes no order of the form where the pieces of the heads are in another one", () => {
    const [, exchanged] = rowOf([...EXCHANGED, ...ROWS], "received");
    expect([0, "missing"]).toContain(exchanged);
  });

  it("gives no row the figures that slipped to its label from the one above", () => {
    const slipped = [
      ...HEAD,
      ...ROWS.slice(0, 4),
      line("        （三） 1.属于国家秘密", 3, 0, 0, 0, 0, 0, 3),
      "        1.本机关不掌握相关政府信息",
      line("（四）无 2.没有现成信息需要另行制作", 7, 0, 0, 0, 0, 0, 7),
      line("法提供", 5, 0, 0, 0, 0, 0, 5),
      line("        3.补正后申请内容仍不明确", 2, 0, 0, 0, 0, 0, 2),
      ...ROWS.slice(-3),
    ];
    expect([MISSING, [5, 0, 0, 0, 0, 0, 5]]).toContainEqual(rowOf(slipped, "unavailable_needs_creation"));
    expect([MISSING, [7, 0, 0, 0, 0, 0, 7]]).toContainEqual(rowOf(slipped, "unavailable_not_held"));
  });
});
