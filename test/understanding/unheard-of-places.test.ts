import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

/** Places that no gazetteer holds, for those of the panel; their reports do not tell the province. */
const INVENTED: readonly (readonly [place: string, invented: string])[] = [
  ["淄博", "青澜"],
  ["临淄", "白汀"],
  ["桓台", "石桥"],
  ["枣庄", "云溪"],
  ["市中区", "柳塘区"],
];

function invented(text: string): string {
  return INVENTED.reduce((changed, [place, other]) => changed.replaceAll(place, other), text);
}

function moved({ agency, ...report }: Report): Report {
  const region = agency.region.slice(1).map(invented);
  const short = invented(agency.short);
  const id = [...region, short].join("/");
  return {
    ...report,
    id: reportId(id, report.year),
    title: invented(report.title),
    agency: { ...agency, id, region, short, name: invented(agency.name) },
  };
}

const listed = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const unheardOf = understanderOver(memoryStore(madePanel.map(moved)).entries(), "2024-06-01");

describe("places that only the store's agencies tell are understood as those of the gazetteer are", () => {
  test.each<[string, ...string[]]>([
    ["桓台县教育局2021年收到多少申请"],
    ["桓台教育局2021年收到多少申请"],
    ["桓台县人民政府2021年收到多少申请"],
    ["桓台政府2021年年报有没有错"],
    ["桓台县果里镇2021年收到多少申请"],
    ["果里镇2021年收到多少申请"],
    ["果里2021年收到多少申请"],
    ["淄博市桓台县果里镇2021年收到多少申请"],
    ["桓台县教育菊2021年收到多少申请"],
    ["桓台县果理镇2021年收到多少申请"],
    ["城关街道2021年收到多少申请"],
    ["临淄区城关街道2021年收到多少申请"],
    ["教育局2021年收到多少申请"],
    ["桓台县教育局2020年和2022年收到的申请比较"],
    ["2021年哪个区县政府收到的申请最少"],
    ["2021年县政府平均收到多少申请"],
    ["2021年各区县收到申请合计排名"],
    ["2021年临淄区谁收到申请最多"],
    ["2021年桓台县全县一共收到多少申请"],
    ["2021年淄博市一共收到多少申请"],
    ["2021年临淄区和桓台县收到的申请谁多"],
    ["2021年谁收到申请最多，除了临淄区"],
    ["桓台县2021年信息公开汇总"],
    ["桓台县的报告有错吗"],
    ["淄博市收录了哪几家"],
    ["桓台县城关街道2021年收到多少申请", "临淄区的呢"],
    ["2021年各单位收到申请排名", "只看桓台县的"],
    ["县政府2021年收到多少申请"],
  ])("%s", (...questions) => {
    expect(lastOf(unheardOf, questions.map(invented))).toBe(invented(lastOf(listed, questions)));
  });
});

describe("an agency that the store does not have is never passed over", () => {
  const characters = [..."鄞邛郴鄱泗渑濉沅灞桦樟榕椰槟芷蓼蕲蔺莒葭"];
  const stem = fc.array(fc.constantFrom(...characters), { minLength: 2, maxLength: 3 }).map((parts) => parts.join(""));
  const place = fc.tuple(stem, fc.constantFrom("县", "区", "市", "")).map((parts) => parts.join(""));
  const body = fc.constantFrom(
    "人民政府",
    "政府",
    "公安局",
    "公安",
    "住建局",
    "卫健委",
    "街道",
    "街办",
    "街道办事处",
    "镇",
    "镇政府",
    "乡",
    "管委会",
    "",
  );
  const asked = fc.constantFrom(
    "2021年数据有无勾稽问题",
    "2021年信息公开情况一览",
    "2021年年报有没有错",
    "2021年年报摘要",
    "2021年的报告核对一下",
    "有哪些年份的报告",
    "2021年收到多少申请",
    "2021年行政复议总数",
    "2021年申请办理结果的构成",
    "2021年予以公开率",
    "历年收到的申请趋势",
    "存在什么问题",
    "的电话是多少",
  );

  test.each([
    ["都有谁家的年报能查", "catalogue 库中全部报告 agencies"],
    ["一共有多少份报告可查", "catalogue 库中全部报告 reports"],
    ["哪些街道缺2023年的年报", "catalogue 街道2023年的报告 lacking"],
  ])("%s names nobody and is answered", (question, line) => {
    expect(lastOf(listed, [question])).toBe(line);
  });

  test("whatever is asked of it, nobody else's figures are told", () => {
    fc.assert(
      fc.property(place, body, asked, (where, what, question) => {
        expect(lastOf(listed, [`${where}${what}${question}`])).toMatch(/^\? /);
      }),
      { numRuns: 400 },
    );
  });
});
