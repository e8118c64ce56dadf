import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const CELLS = {
  "applications.received.total": 20,
  "applications.granted.total": 6,
  "applications.partially_granted.total": 4,
  "applications.denied_third_party_rights.total": 1,
  "applications.denied_internal_affairs.total": 0,
  "applications.handled_total.total": 16,
  "review.reconsideration.total": 5,
  "review.litigation_direct.total": 2,
  "review.litigation_direct.upheld": 2,
  "review.litigation_direct.corrected": 0,
  "review.litigation_after_reconsideration.total": 1,
  "review.litigation_after_reconsideration.upheld": 0,
  "review.litigation_after_reconsideration.corrected": 1,
};
const talk = talkOver([
  madeReport({ short: "稷下街道", year: 2022, cells: CELLS }),
  madeReport({ short: "稷下街道", year: 2021, cells: { ...CELLS, "applications.received.total": 25 } }),
]);

async function told(...questions: readonly string[]) {
  const { status, intent, blocks, values } = await talk.answerTo(...questions);
  const text = blocks.flatMap((block) => ("text" in block ? [block.text] : [])).join("\n");
  return { status, intent, text, figures: values.map(({ value }) => value) };
}

describe("a kind of information that is counted in 条 is no row of a table", () => {
  test.each([
    "人事信息公开几条",
    "领导信息公开了几条",
    "规划计划几条",
    "财政信息多少条",
    "建议提案公开了几条",
    "业务动态有几条",
  ])("%s", async (asked) => {
    const { intent, figures } = await told(`稷下街道2022年${asked}`);
    expect(intent).toBe("narrative");
    expect(figures).toEqual([]);
  });

  test("a reason for a refusal still is", async () => {
    expect((await told("稷下街道2022年因人事信息不予公开几件")).figures).toEqual([0]);
  });
});

describe("the asker's own formula is used", () => {
  test.each<[asked: string, share: string]>([
    ["公开率（予以公开+部分公开）", "62.5%"],
    ["公开率（予以公开加部分公开除以办结总数）是多少", "62.5%"],
    ["公开率按（予以公开+部分公开）/收到申请算", "50%"],
    ["予以公开率（按收到的申请算）", "30%"],
    ["公开率以收到的申请为分母是多少", "30%"],
    ["公开率", "37.5%"],
  ])("%s", async (asked, share) => {
    expect((await told(`稷下街道2022年${asked}`)).text).toContain(`为${share}`);
  });

  test("or asked back about", async () => {
    expect((await told("稷下街道2022年公开率（予以公开减部分公开）")).status).toBe("clarify");
  });
});

describe("what a word is taken for is told", () => {
  test.each<[asked: string, note: string, figure: number]>([
    ["涉及商业秘密不公开几件", "没有再按商业秘密", 1],
    ["没公开几件", "按“不予公开”算", 1],
    ["诉讼胜诉几件", "按行政诉讼的“结果维持”算", 2],
    ["败诉几件", "按行政诉讼的“结果纠正”算", 1],
  ])("%s", async (asked, note, figure) => {
    const { text, figures } = await told(`稷下街道2022年${asked}`);
    expect(text).toContain(note);
    expect(figures[0]).toBe(figure);
  });
});

test.each(["申请渠道分布", "申请渠道", "申请方式分布", "收到申请的渠道有哪些"])(
  "%s: no table tells it",
  async (asked) => {
    const { status, text } = await told(`稷下街道2022年${asked}`);
    expect(status).toBe("clarify");
    expect(text).toContain("没有按“提交渠道”分列");
  },
);

test.each<[asked: string, figures: readonly number[]]>([
  ["复议总数和诉讼总数", [5, 3]],
  ["复议后又告的几件", [1]],
])("%s", async (asked, figures) => {
  expect((await told(`稷下街道2022年${asked}`)).figures).toEqual(figures);
});

test.each<[asked: string, opens: RegExp]>([
  ["那2021年是不是更多", /^是，/],
  ["2021年少了吗", /^不是，/],
  ["那2021年呢，增加了没有", /^是，/],
])("%s, after 2022年", async (asked, opens) => {
  expect((await told("稷下街道2022年申请几件", asked)).text).toMatch(opens);
});
