import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePlaces } from "../support/made-places.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePlaces);

const last = (questions: readonly string[]): Promise<Answer> => talk.answerTo(...questions);
const firstLine = (answer: Answer): string => renderPlain(answer, { linkTo: () => null }).split("\n")[0] ?? "";
const factsOf = ({ values }: Answer): readonly string[] => values.map(({ fact, year }) => `${fact} ${year}`);

describe("figures that are listed are all answered", () => {
  test.each([
    ["辛店 2020 收到 公开 结转", ["received", "granted", "carried_out"]],
    ["辛店2020 公开/部分公开/不予公开", ["granted", "partially_granted", "denied"]],
    ["辛店街道2020 申请量、公开量、不予公开量", ["received", "granted", "denied"]],
    ["辛店 2020 收到 办结", ["received", "handled_total"]],
    ["辛店 2020 不予 公开", ["denied"]],
  ])("%s", async (question, rows) => {
    const answer = await last([question]);
    expect(factsOf(answer)).toEqual(rows.map((row) => `applications.${row}.total 2020`));
  });

  test("辛店/矿区 2020 2021 申请", async () => {
    const { values } = await last(["辛店/矿区 2020 2021 申请"]);
    expect(values.map(({ agency, year }) => `${agency}${year}`)).toEqual([
      "辛店街道2020",
      "辛店街道2021",
      "矿区街道2020",
      "矿区街道2021",
    ]);
  });
});

describe("它 after a ranking", () => {
  test("is the winner", async () => {
    const ranking = await last(["2021年哪个街道收到的申请最多"]);
    const answer = await last(["2021年哪个街道收到的申请最多", "它予以公开多少件"]);
    expect(factsOf(answer)).toEqual(["applications.granted.total 2021"]);
    expect(answer.values[0]?.report).toBe(ranking.values[0]?.report);
  });

  test("is asked about after a whole list", async () => {
    const answer = await last(["2021年各街道收到的申请排名", "它予以公开多少件"]);
    expect(answer.status).toBe("clarify");
    expect(answer.options.length).toBeGreaterThan(1);
  });

  test("第二名 with a figure of its own is whoever came second", async () => {
    const ranking = await last(["2021年各街道收到的申请排名"]);
    const answer = await last(["2021年各街道收到的申请排名", "第二名予以公开多少件"]);
    expect(answer.values.map(({ report, fact }) => [report, fact])).toEqual([
      [ranking.values[1]?.report, "applications.granted.total"],
    ]);
  });
});

describe("a claim is confirmed or denied", () => {
  test.each([
    ["辛店街道2021年收到101件申请，属实吗", "是，101件。"],
    ["网传辛店街道2021年收到5件申请，是真的吗", "不是，是101件。"],
    ["辛店街道2021年一件申请都没收到，是真的吗", "不是，是101件。"],
    ["有人说辛店街道2021年收到500多件申请，靠谱吗", "不是，101件。"],
  ])("%s → %s", async (question, said) => {
    expect(firstLine(await last([question]))).toBe(`${said}辛店街道2021年新收政府信息公开申请101件（总计）。`);
  });
});

describe("a story before the question says nothing of the figure", () => {
  test.each([
    "你好，我是临淄的居民，前两天去办事没来得及看完，想问一下辛店街道2021年收到多少件申请",
    "老师好！我是某高校的研究生，毕业论文需要统计数据，请问辛店街道2021年收到多少件申请？",
    "领导催得紧，辛店街道2021年收到多少件申请",
  ])("%s", async (question) => {
    expect(factsOf(await last([question]))).toEqual(["applications.received.total 2021"]);
  });

  test.each([
    "我只看女性的，辛店街道2021年收到多少件申请",
    "我关心上半年，辛店街道2021年收到多少件申请",
    "我们村的，辛店街道2021年收到多少件申请",
  ])("%s: but a condition does", async (question) => {
    expect((await last([question])).values).toEqual([]);
  });
});

test.each([
  "为自己申请的有几件",
  "替他人申请的有几件",
  "真实身份的申请几件",
  "直接申请的有几件",
  "应当公开而没有公开的几件",
  "认真处理的几件",
  "暂时不公开的几件",
  "明确答复的几件",
  "寄来的申请几件",
])("辛店街道2021年%s is asked back about", async (asked) => {
  const answer = await last([`辛店街道2021年${asked}`]);
  expect(answer.status).not.toBe("answered");
  expect(answer.values).toEqual([]);
});

test.each([
  ["辛店街道两年前收到几件申请", 2022],
  ["辛店街道四年前收到几件申请", 2020],
  ["辛店街道最早一年收到几件申请", 2020],
  ["辛店街道最近一年收到几件申请", 2021],
])("%s asks for %d", async (question, year) => {
  const answer = await last([question]);
  expect(renderPlain(answer, { linkTo: () => null })).toContain(`${year}年`);
  expect(answer.values.every((value) => value.year === year)).toBe(true);
});

describe("a namesake is named with its region in the head of", () => {
  test.each([
    "福州市鼓楼区政府2021年予以公开率是多少",
    "福州市鼓楼区政府2021年存在哪些问题",
    "福州市鼓楼区政府收到多少件申请",
    "福州市鼓楼区政府2015年收到多少件申请",
    "福州市鼓楼区政府2021年主动公开多少条",
  ])("%s", async (question) => {
    expect(firstLine(await last([question]))).toContain("福州市鼓楼区");
  });
});

test("a whole question why is told that no reason is printed", async () => {
  const answer = await last(["辛店街道2021年收到的申请为什么这么多"]);
  expect(answer.blocks[0]).toEqual({ kind: "lead", text: "报告的表格只有数字，没有写原因，这里不作推测。" });
});
