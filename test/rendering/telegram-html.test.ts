import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, AnswerBlock, Citation } from "../../src/answering/answer.ts";
import { linksInto } from "../../src/rendering/links.ts";
import { renderTelegramHtml, textOfTelegramHtml } from "../../src/rendering/telegram-html.ts";
import { parseTelegramHtml } from "../support/bot-api/parse-telegram-html.ts";

const citation: Citation = {
  report: "xindian-2020",
  title: "辛店街道2020年<年度>报告",
  section: "三",
  row: "一、本年新收政府信息公开申请数量",
  column: "总计",
  quote: "2",
  line: 12,
  fact: "applications.received.total",
};

function answerOf(blocks: readonly AnswerBlock[], citations: readonly Citation[] = []): Answer {
  return { status: "answered", intent: "value", blocks, values: [], citations, findings: [], options: [] };
}

const withoutLinks = { linkTo: () => null };

describe("renderTelegramHtml()", () => {
  test("gives each kind of block its markup", () => {
    const blocks: readonly AnswerBlock[] = [
      { kind: "lead", text: "2件" },
      { kind: "text", text: "本年新收申请" },
      { kind: "quote", text: "收到2件" },
      { kind: "heading", text: "办理" },
      { kind: "list", items: ["甲", "乙"] },
      { kind: "table", head: ["结果", "件"], rows: [["公开", "1"]] },
      { kind: "warning", text: "对不上" },
      { kind: "note", text: "按字面理解" },
    ];
    expect(renderTelegramHtml(answerOf(blocks), withoutLinks)).toEqual([
      [
        "<b>2件</b>\n本年新收申请\n<blockquote>收到2件</blockquote>\n\n<b>办理</b>\n• 甲\n• 乙",
        "<pre>结果  件\n公开   1</pre>",
        "⚠️ 对不上",
        "<i>按字面理解</i>",
      ].join("\n\n"),
    ]);
  });

  test("sets apart what is something else, and keeps notes together", () => {
    const blocks = (["lead", "note", "note", "text", "lead", "text", "warning", "warning"] as const).map((kind) => ({
      kind,
      text: kind,
    }));
    expect(parseTelegramHtml(renderTelegramHtml(answerOf(blocks), withoutLinks).join("")).text).toBe(
      "lead\n\nnote\nnote\n\ntext\n\nlead\ntext\n\n⚠️ warning\n⚠️ warning",
    );
  });

  test("names one source on one line, and links it where there is a page", () => {
    const answer = answerOf([{ kind: "sources", citations: [0] }], [citation]);
    const [bare = ""] = renderTelegramHtml(answer, withoutLinks);
    expect(bare).toMatch(/^出处：《辛店街道2020年&lt;年度&gt;报告》[^\n]*总计[^\n]*$/);
    const href = "http://127.0.0.1:8787/reports/xindian-2020?fact=applications.received.total#cited";
    expect(renderTelegramHtml(answer, { linkTo: linksInto("http://127.0.0.1:8787") })).toEqual([
      `出处：<a href="${href}">${bare.slice("出处：".length)}</a>`,
    ]);
  });

  test("lists several sources, and leaves out one that is not there", () => {
    const answer = answerOf([{ kind: "sources", citations: [0, 1, 7] }], [citation, { ...citation, column: "自然人" }]);
    expect(renderTelegramHtml(answer, withoutLinks).join("").split("\n")).toEqual([
      "出处：",
      expect.stringMatching(/^• 《.*总计/),
      expect.stringMatching(/^• .*自然人/),
    ]);
  });

  test("folds many sources of one report", () => {
    const answer = answerOf([{ kind: "sources", citations: [0, 1, 2, 3, 4] }], Array(5).fill(citation));
    expect(renderTelegramHtml(answer, withoutLinks)[0]).toMatch(/^出处：《[^\n]*（多处）$/);
  });

  test("puts a table into words that a phone would wrap", () => {
    const head = ["机关", "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量"];
    const [html = ""] = renderTelegramHtml(answerOf([{ kind: "table", head, rows: [["甲", "2", "0"]] }]), withoutLinks);
    expect(html).toBe("• 甲：本年新收政府信息公开申请数量 2；上年结转政府信息公开申请数量 0");
  });

  test("writes long names of columns above a table whose lines are short", () => {
    const head = ["位次", "报告", "本年新收政府信息公开申请数量"];
    const rows = [
      ["第1名", "甲街道2021年", "12件"],
      ["第2名", "乙街道2021年", "2件"],
    ];
    expect(renderTelegramHtml(answerOf([{ kind: "table", head, rows }]), withoutLinks)).toEqual([
      [
        "<i>位次｜报告｜本年新收政府信息公开申请数量</i>\n<pre>第1名  甲街道2021年  12件",
        "第2名  乙街道2021年   2件</pre>",
      ].join("\n"),
    ]);
  });

  test("folds a long list of sources away, over messages too", () => {
    const citations = Array.from({ length: 8 }, (_, index) => ({ ...citation, report: `r${index}` }));
    const answer = answerOf([{ kind: "sources", citations: citations.map((_, index) => index) }], citations);
    const [whole = ""] = renderTelegramHtml(answer, { linkTo: linksInto("https://例子.cn") });
    expect(whole).toMatch(/^出处：\n<blockquote expandable>• <a href="[^"]+r0[^"]*">.*<\/blockquote>$/s);
    expect(parseTelegramHtml(whole).links).toHaveLength(8);
    const parts = renderTelegramHtml(answer, { linkTo: linksInto("https://例子.cn"), limit: 150 });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => parseTelegramHtml(part).text !== "" && part.endsWith("</blockquote>"))).toBe(true);
  });

  test("quotes what stands in each place, report by report, and bounds it", () => {
    const other = { ...citation, report: "other", title: "另一份", row: null, column: null, quote: "长".repeat(500) };
    const answer = answerOf(
      [{ kind: "sources", citations: [0, 1, 2] }],
      [citation, { ...citation, quote: null }, other],
    );
    expect(renderTelegramHtml(answer, { ...withoutLinks, sources: "quoted" })).toEqual([
      [
        "出处与原文：",
        "《辛店街道2020年&lt;年度&gt;报告》",
        "• 第三部分，一、本年新收政府信息公开申请数量，总计（第12行）：“2”",
        "• 第三部分，一、本年新收政府信息公开申请数量，总计（第12行）",
        "《另一份》",
        `• 第三部分（第12行）：“${"长".repeat(160)}……”`,
      ].join("\n"),
    ]);
  });

  test("escapes everything that comes from a report or a chat", () => {
    const hostile = '</b><a href="tg://x">&amp;</a>\u0000\ud800';
    const [html = ""] = renderTelegramHtml(answerOf([{ kind: "lead", text: hostile }]), withoutLinks);
    expect(parseTelegramHtml(html)).toEqual({ text: '</b><a href="tg://x">&amp;</a>', links: [] });
  });

  test("sends nothing for blocks without a text", () => {
    expect(renderTelegramHtml(answerOf([{ kind: "lead", text: " " }]), withoutLinks)).toEqual([]);
  });

  test("splits at sentence ends and opens the markup again", () => {
    const answer = answerOf([{ kind: "quote", text: "收到两件申请。一件是自然人提的。" }]);
    expect(renderTelegramHtml(answer, { ...withoutLinks, limit: 12 })).toEqual([
      "<blockquote>收到两件申请。</blockquote>",
      "<blockquote>一件是自然人提的。</blockquote>",
    ]);
  });

  test("counts a message after its entities are parsed", () => {
    const text = "&".repeat(4096);
    const messages = renderTelegramHtml(answerOf([{ kind: "text", text }]), withoutLinks);
    expect(messages.map((html) => parseTelegramHtml(html).text)).toEqual([text]);
  });

  test("makes only messages that Telegram takes, and loses no character", () => {
    const text = fc.array(fc.constantFrom("收到", "。", "\n", "<b>", "&", '"', "𠀀", "12", " ", "</pre>"), {
      maxLength: 60,
    });
    const sentence = text.map((parts) => parts.join(""));
    const block: fc.Arbitrary<AnswerBlock> = fc.oneof(
      fc.record({ kind: fc.constantFrom("lead", "text", "heading", "quote", "warning", "note"), text: sentence }),
      fc.record({ kind: fc.constant("list"), items: fc.array(sentence) }),
      fc.record({ kind: fc.constant("table"), head: fc.array(sentence), rows: fc.array(fc.array(sentence)) }),
      fc.array(fc.nat(9), { maxLength: 9 }).map((citations) => ({ kind: "sources" as const, citations })),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.integer({ min: 30, max: 300 }), (blocks, limit) => {
        const citations = Array.from({ length: 9 }, (_, index) => ({ ...citation, report: `r${index}` }));
        const answer = answerOf(blocks, citations);
        const options = { linkTo: linksInto("https://例子.cn") };
        const parts = renderTelegramHtml(answer, { ...options, limit }).map((html) => parseTelegramHtml(html).text);
        for (const part of parts) {
          expect(part).not.toBe("");
          expect(part.length).toBeLessThanOrEqual(limit);
        }
        const whole = renderTelegramHtml(answer, { ...options, limit: 1_000_000 }).map(
          (html) => parseTelegramHtml(html).text,
        );
        expect(parts.join("").replace(/\s/g, "")).toBe(whole.join("").replace(/\s/g, ""));
      }),
    );
  });
});

describe("textOfTelegramHtml()", () => {
  test("gives back the text that was escaped", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("<b>", "&", "&lt;", '"', "件", ">")), (parts) => {
        const text = `甲${parts.join("")}乙`;
        const [html = ""] = renderTelegramHtml(answerOf([{ kind: "lead", text }]), withoutLinks);
        expect(textOfTelegramHtml(html)).toBe(text);
      }),
    );
  });
});
