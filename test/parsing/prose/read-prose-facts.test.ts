import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProseFacts } from "../../../src/parsing/prose/read-prose-facts.ts";
import { type Sections, splitSections } from "../../../src/parsing/prose/split-sections.ts";
import type { Fact } from "../../../src/report/report.ts";
import { makeSections } from "./make-sections.ts";
import { type Stated, sentences } from "./prose-sentences.ts";

const IDS: { readonly [K in keyof Stated]-?: string } = {
  total: "narrative.disclosed_total",
  website: "narrative.disclosed_website",
  media: "narrative.disclosed_new_media",
  other: "narrative.disclosed_other",
  applications: "narrative.applications_received",
  npc: "narrative.npc_proposals",
  cppcc: "narrative.cppcc_proposals",
  fee: "narrative.processing_fee",
};

function statedBy(sections: Sections, year = 2022): Stated {
  const facts = new Map<string, Fact>(readProseFacts(sections, year).map((fact) => [fact.id, fact]));
  const stated = Object.entries(IDS).flatMap(([name, id]) => {
    const cell = facts.get(id)?.cell;
    return cell?.state === "number" ? [[name, cell.value]] : [];
  });
  return Object.fromEntries(stated);
}

describe("readProseFacts() reads what a sentence states, and nothing else", () => {
  test.each(sentences)("%s", (sentence, stated) => {
    expect(statedBy(makeSections([sentence]))).toEqual(stated);
  });
});

describe("readProseFacts() on a figure that is 累计 without a year", () => {
  const running = "累计公开各类政府信息8000条，其中门户网站3000条、政务新媒体5000条。";

  test("takes neither it nor its parts where the report tells the year's own beside it", () => {
    expect(statedBy(makeSections(["2022年主动公开政府信息400条。", running]))).toEqual({ total: 400 });
    expect(statedBy(makeSections([running, "全年通过门户网站主动公开信息120条。"]))).toEqual({ website: 120 });
  });

  test("takes it where another sentence tells the same", () => {
    const stated = { total: 8000, website: 3000, media: 5000 };
    expect(statedBy(makeSections(["2022年主动公开政府信息8000条。", running]))).toEqual(stated);
  });
});

function factOf(lines: readonly string[], id: string, section: keyof Sections = "一"): Fact | undefined {
  return readProseFacts(makeSections(lines, section), 2022).find((fact) => fact.id === id);
}

describe("readProseFacts() on a report without headings over its last sections", () => {
  const FORM = ["第二十条第（一）项", "信息内容\t本年制发件数", "规章\t0"].join("\n");
  const after = (lines: readonly string[]) =>
    splitSections({
      format: "text",
      metaTitle: null,
      blocks: [
        "某某局2022年政府信息公开工作年度报告",
        "2022年，主动公开政府信息12条。",
        ...FORM.split("\n"),
        ...lines,
        "某某局",
        "2023年1月5日",
      ].map((text, at) => ({ kind: "paragraph", text, line: at + 1 })),
    });

  test.each<[readonly string[], Stated]>([
    [["承办人大代表建议5件，政协提案1件，办复率100%。"], { total: 12, npc: 5, cppcc: 1 }],
    [["存在的问题：意识有待增强。", "本年度未收取信息处理费。"], { total: 12, fee: 0 }],
    [["承办人大代表建议和政协提案共5件。"], { total: 12 }],
    [["2021年承办人大代表建议5件。"], { total: 12 }],
    [["通过网站公开12条信息。"], { total: 12 }],
    [["收到信息公开申请3件。"], { total: 12 }],
    [["人大代表建议 5", "政协提案 1"], { total: 12 }],
    [["六、其他需要报告的事项", "承办人大代表建议5件，政协提案1件。"], { total: 12, npc: 5, cppcc: 1 }],
  ])("%s", (lines, stated) => {
    expect(statedBy(after(lines))).toEqual(stated);
  });
});

describe("readProseFacts()", () => {
  test.each([
    ["全年主动公开政府信息400余条。", 400, "400余条", true],
    ["全年主动公开政府信息约 400 条。", 400, "约400条", true],
    ["全年主动公开政府信息近四百条。", 400, "近四百条", true],
    ["全年主动公开政府信息400多条。", 400, "400多条", true],
    ["全年主动公开政府信息400条以上。", 400, "400条以上", true],
    ["全年主动公开政府信息４，０００条。", 4000, "４，０００条", undefined],
    ["全年主动公开政府信息 85 次（条）。", 85, "85次（条）", undefined],
  ])("keeps the printed number: %s", (sentence, value, raw, approximate) => {
    const fact = factOf([sentence], IDS.total);
    expect(fact?.cell).toEqual({ state: "number", value, raw });
    expect(fact?.approximate).toBe(approximate);
  });

  test("cites section, line and sentence, without a column", () => {
    const fact = factOf(["全年工作有序。", "全局主动公开政府信息436条。成效明显。"], IDS.total, "六");
    expect(fact?.where).toEqual({ section: "六", row: "主动公开信息总条数", column: null, line: 2 });
    expect(fact?.quote).toBe("全局主动公开政府信息436条");
  });

  test("has no section for a statement in the preamble", () => {
    expect(factOf(["全年主动公开政府信息436条。"], IDS.total, "preamble")?.where.section).toBeNull();
  });

  test("cuts a long quote at the ends of clauses, around its number", () => {
    const filler = "不断完善各项工作制度，";
    const quote =
      factOf([`${filler.repeat(40)}全年主动公开政府信息436条，${filler.repeat(40)}。`], IDS.total)?.quote ?? "";
    expect(quote).toContain("全年主动公开政府信息436条");
    expect(quote.length).toBeLessThanOrEqual(210);
    expect(quote.startsWith("不断")).toBe(true);
  });

  test("reads across a page break and cites the line of the number", () => {
    const lines = ["（一）主动公开情况。2022 年 1 月 1 日至 2022 年 12 月 31", "日，某某中心共公开政务信息 85 条。"];
    expect(factOf(lines, IDS.total)).toMatchObject({ cell: { value: 85 }, where: { line: 2 } });
  });

  test("names the page in a paged format", () => {
    const texts = ["一、总体情况", "2022年加强公开。", "全年主动公开政府信息436条。"];
    const blocks = texts.map((text, i) => ({ kind: "paragraph" as const, text, line: i + 1, page: i + 1 }));
    const [fact] = readProseFacts(splitSections({ format: "pdf", metaTitle: null, blocks }), 2022);
    expect(fact?.where).toEqual({ section: "一", row: "主动公开信息总条数", column: null, line: 3, page: 3 });
  });

  test("leaves out a number that a page break tears in two", () => {
    expect(factOf(["某某街道办事处全年共主动公开各类政府信息4", "36条。"], IDS.total)).toBeUndefined();
  });

  test("does not join what a heading parts", () => {
    const lines = ["（二）主动公开政府信息情况", "436条措施得到落实。"];
    expect(readProseFacts(makeSections(lines), 2022)).toEqual([]);
  });

  test("takes 无 under a sub-heading for its answer", () => {
    const lines = ["（一）收取信息处理费情况", "无。", "（二）人大代表建议和政协提案办理情况", "无。"];
    expect(statedBy(makeSections(lines, "六"))).toEqual({ fee: 0, npc: 0, cppcc: 0 });
  });

  test("tells the other figures that are stated for the same thing", () => {
    const fact = factOf(
      ["全年主动公开政府信息436条。", "2022年共主动公开信息440条。", "共主动公开信息436条。"],
      IDS.total,
    );
    expect(fact?.cell).toMatchObject({ value: 436 });
    expect(fact?.restated?.map((each) => [each.value, each.where.line])).toEqual([[440, 2]]);
  });

  test("prefers what is stated as the year's total", () => {
    const fact = factOf(["（一）主动公开。发布政务动态信息更新180条，2022年共发布信息130余条。"], IDS.total);
    expect(fact?.cell).toMatchObject({ value: 130 });
    expect(fact?.restated?.map((each) => each.value)).toEqual([180]);
  });

  test("takes a figure without a channel for the total only where disclosure is spoken of", () => {
    expect(factOf(["（一）主动公开。发布信息130条。"], IDS.total)?.cell).toMatchObject({ value: 130 });
    expect(factOf(["（四）平台建设。共发布信息130条。"], IDS.total)).toBeUndefined();
    expect(factOf(["发布信息130条。"], IDS.total)).toBeUndefined();
  });

  test("tells what a chart after the report repeats otherwise, and makes no fact of it alone", () => {
    const tail = [
      { text: "主动公开政府信息", line: 8 },
      { text: "政府门户网站\t微信公众号\t150\t280", line: 9 },
    ];
    const sections = { ...makeSections(["通过政府网站公开信息100余条。"]), tail };
    const facts = readProseFacts(sections, 2022);
    expect(facts.map((fact) => fact.id)).toEqual([IDS.website]);
    expect(facts[0]?.restated).toMatchObject([{ value: 150, raw: "150", where: { section: "六", line: 9 } }]);
  });

  test("goes by the year that the prose names most when it is told none", () => {
    const lines = ["2021年，我局扎实推进各项工作。", "2020年主动公开政府信息300条。", "2021年主动公开政府信息436条。"];
    const [fact, ...others] = readProseFacts(makeSections(lines));
    expect([fact?.cell, others]).toMatchObject([{ value: 436 }, []]);
    expect(fact?.restated).toBeUndefined();
  });

  const pieces = sentences.flatMap(([sentence]) => sentence.split(/(?<=[，、；：（）])/));

  test("never throws, and cites a line that holds the number", () => {
    const line = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (parts) => {
        const lines = parts.map((part) => part.join(""));
        return readProseFacts(makeSections(lines), 2022).every((fact) => {
          const figure = fact.cell.raw?.normalize("NFKC").match(/\d+/)?.[0] ?? "";
          return (lines[(fact.where.line ?? 0) - 1] ?? "").normalize("NFKC").includes(figure);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("takes bounded time on any text", () => {
    const fragments = [
      "主动公开",
      "其中",
      "信息",
      "网站",
      "145",
      "条",
      "，",
      "（",
      "一",
      "未收到",
      "人大代表",
      "建议",
      "市",
      "的",
      "1",
    ];
    for (const a of fragments) {
      for (const b of fragments) {
        const text = (a + b).repeat(4_000);
        const start = performance.now();
        readProseFacts(makeSections([text]), 2022);
        expect(performance.now() - start, `${a}${b}`).toBeLessThan(5_000);
      }
    }
  });
});

const REPORTS = "../shared/reports";

describe.runIf(existsSync(REPORTS))("readProseFacts() on the original reports", () => {
  test.each<[string, number, Stated]>([
    ["000", 2021, { total: 436, website: 145, media: 81, other: 210, applications: 0, npc: 6, cppcc: 1, fee: 0 }],
    ["001", 2023, { total: 400, website: 100, media: 280, applications: 0, npc: 2, cppcc: 0, fee: 0 }],
    ["002", 2020, { website: 241, media: 185, applications: 2 }],
    ["003", 2021, { total: 130, media: 400, applications: 0 }],
    ["004", 2021, { total: 85, applications: 0, npc: 0, cppcc: 1, fee: 0 }],
  ])("%s", (number, year, stated) => {
    const file = readdirSync(REPORTS).find((name) => name.startsWith(number)) ?? "";
    const lines = readFileSync(`${REPORTS}/${file}`, "utf8").split("\n");
    const blocks = lines.map((text, i) => ({ kind: "paragraph" as const, text, line: i + 1 }));
    const sections = splitSections({ format: "text", metaTitle: null, blocks });
    expect(statedBy(sections, year)).toEqual(stated);
    for (const fact of readProseFacts(sections, year)) {
      const digits = fact.cell.state === "number" ? /\d+/.exec(fact.cell.raw)?.[0] : undefined;
      expect(lines[(fact.where.line ?? 0) - 1]).toContain(digits ?? "");
    }
  });
});
