import { describe, expect, test } from "vitest";
import {
  digest,
  isHeading,
  readable,
  sentencesOf,
  splitSentences,
  underHeadings,
} from "../../src/answering/prose/passages.ts";
import { inBrief, problemsAndImprovements, TOPIC_SENTENCES } from "../../src/answering/prose/topics.ts";
import { toldReport } from "./reports.ts";

const sectionFive = (...five: string[]) => problemsAndImprovements(toldReport({ five }));
const texts = (sentences: readonly { readonly text: string }[]) => sentences.map(({ text }) => text);

describe("splitSentences()", () => {
  test.each([
    ["甲。乙；丙！", ["甲。", "乙；", "丙！"]],
    ["他说“好。”然后走了。", ["他说“好。”", "然后走了。"]],
    ["没有句号", ["没有句号"]],
    ["", []],
  ])("cuts %j after full stops and semicolons", (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});

describe("isHeading()", () => {
  test.each(["存在问题：", "（一）主动公开情况", "4.平台建设方面。", "三是工作考核情况。"])("knows %s", (text) => {
    expect(isHeading(text)).toBe(true);
  });

  test.each([
    "公开信息20条",
    "4.完善公开载体建设。",
    "更新不够及时，重点不突出",
    "一是加强培训工作。",
    "一是加大人才队伍建设。",
    "无其他需要报告的事项。",
    "本机关没有需要说明的事项。",
  ])("leaves %s a sentence", (text) => {
    expect(isHeading(text)).toBe(false);
  });
});

describe("what stands under a heading of its own is told whole, and nothing beside it", () => {
  const { innovation } = TOPIC_SENTENCES;

  test("创新 of a section with other parts", () => {
    const six = [
      "（三）建议提案2件。",
      "（四）政务公开工作创新情况。一是加大队伍建设。定期培训。二是增强准确性。",
      "（五）其他：无。",
    ];
    expect(texts(innovation(toldReport({ six })))).toEqual(["一是加大队伍建设。", "定期培训。", "二是增强准确性。"]);
  });

  test("创新 in a sentence of its own, and nowhere", () => {
    expect(texts(innovation(toldReport({ one: ["创新公开方法。", "公开20条。"] })))).toEqual(["创新公开方法。"]);
    expect(innovation(toldReport({ six: ["无。"] }))).toEqual([]);
  });
});

test("a numbered heading stays with what follows it, and what is left out is marked wherever it stood", () => {
  const six = ["（二）落实上级重点工作的有关情况，如下。长。", "（四）创新情况。一是加大。", "（七）其他。尾。"];
  const all = underHeadings(sentencesOf(toldReport({ six }), "六"));
  expect(texts(all)).toContain("（四）创新情况。一是加大。");
  const kept = all.filter(({ text }) => text !== "长。" && text !== "尾。");
  expect(readable(kept, all)).toEqual(expect.arrayContaining(["（二）落实上级重点工作的有关情况，如下。……"]));
  expect(readable(kept, all).at(-1)).toMatch(/……$/);
  expect(readable(all, all).join("")).not.toContain("……");
});

describe("problemsAndImprovements()", () => {
  test.each<[string, string[], { problems: string[]; improvements: string[] }]>([
    [
      "follows headings",
      ["存在问题：", "一是更新慢。", "改进措施：", "一是解决更新慢的问题。"],
      { problems: ["一是更新慢。"], improvements: ["一是解决更新慢的问题。"] },
    ],
    [
      "turns at the words that turn",
      ["仍存在不足：更新慢。", "下一步，加强培训。", "1.多学习。"],
      { problems: ["仍存在不足：更新慢。"], improvements: ["下一步，加强培训。", "1.多学习。"] },
    ],
    [
      "cuts a paragraph where both are mixed",
      ["存在一些问题：更新慢。结合以上不足，我们将采取措施：一是提高站位。二是加强宣传。"],
      {
        problems: ["存在一些问题：更新慢。"],
        improvements: ["结合以上不足，我们将采取措施：一是提高站位。", "二是加强宣传。"],
      },
    ],
    [
      "cuts a sentence at the comma before the turn",
      ["公开内容还不够全面，下一步将完善目录。"],
      { problems: ["公开内容还不够全面，"], improvements: ["下一步将完善目录。"] },
    ],
    [
      "leaves out what comes before the problems",
      ["一年来成绩很大。", "但信息更新有待加快。"],
      { problems: ["但信息更新有待加快。"], improvements: [] },
    ],
    ["finds neither where neither is", ["无。"], { problems: [], improvements: [] }],
  ])("%s", (_claim, five, { problems, improvements }) => {
    const found = sectionFive(...five);
    expect(texts(found.problems)).toEqual(problems);
    expect(texts(found.improvements)).toEqual(improvements);
  });
});

describe("digest()", () => {
  const sentences = sentencesOf(
    toldReport({ five: ["一是甲。说明甲的话很长很长。", "二是乙。说明乙的话很长很长。"] }),
    "五",
  );

  test("keeps what opens each point before the rest", () => {
    expect(texts(digest(sentences, 20))).toEqual(["一是甲。", "说明甲的话很长很长。", "二是乙。"]);
    expect(texts(digest(sentences, 8))).toEqual(["一是甲。", "二是乙。"]);
  });

  test("prefers what it is told to prefer", () => {
    expect(texts(digest(sentences, 14, /乙的话/))).toEqual(["一是甲。", "说明乙的话很长很长。"]);
  });

  test("shortens a single sentence that is longer than the limit", () => {
    expect(texts(digest(sentencesOf(toldReport({ five: ["很长的前半句话，很长的后半句话。"] }), "五"), 10))).toEqual([
      "很长的前半句话……",
    ]);
  });
});

test("inBrief() begins at the problem, not at what is granted before it", () => {
  const { problems } = sectionFive("取得了成绩，得到好评，但仍存在更新慢的问题。");
  expect(texts(inBrief(problems, 50))).toEqual(["仍存在更新慢的问题。"]);
});

describe("a single matter is told where the report speaks of it, and not by the part that it belongs to", () => {
  const one = [
    "（三）政府信息管理情况。建立台账。",
    "（四）平台建设。网站公开20条。加强政务新媒体运维。",
    "（五）监督保障。纳入年度考核，开展督查。",
  ];

  test.each([
    ["secrecy", []],
    ["vetting", []],
    ["appraisal", []],
    ["accountability", []],
    ["websites", []],
    ["new_media", ["加强政务新媒体运维。"]],
    ["assessment", ["纳入年度考核，开展督查。"]],
    ["inspection", ["纳入年度考核，开展督查。"]],
  ] as const)("%s", (topic, told) => {
    expect(texts(TOPIC_SENTENCES[topic](toldReport({ one })))).toEqual(told);
  });
});
