import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

function saying(short: string, year: number, problems: string, email: string | null): Report {
  const made = madeReport({ short, year });
  const sections = {
    ...made.sections,
    五: [
      { text: problems, line: 60 },
      { text: "下一步将完善检索功能。", line: 61 },
    ],
  };
  return { ...made, sections, contact: { ...made.contact, email } };
}

const TIMELY = "存在问题：信息更新不够及时。";
const ABLE = "存在问题：工作人员变动较多，业务能力需要加强。";
const talk = talkOver([
  saying("甲街道", 2021, TIMELY, "a@example.cn"),
  saying("乙街道", 2021, ABLE, null),
  saying("丙街道", 2021, TIMELY, null),
  saying("甲街道", 2022, ABLE, null),
  saying("乙街道", 2022, ABLE, "b@example.cn"),
]);

async function told(...questions: readonly string[]): Promise<string> {
  const { status, intent, blocks } = await talk.answerTo(...questions);
  const said = blocks.flatMap((block) => ("items" in block ? block.items : "text" in block ? [block.text] : []));
  return `${status} ${intent} ${said.join("|")}`;
}

describe("who says something in the prose", () => {
  test.each([
    "哪些单位2021年提到更新不及时",
    "2021年哪些街道的报告里提到了更新不及时",
    "2021年说更新不及时的街道有哪些",
    "2021年存在更新不及时问题的有几家",
    "2021年谁的报告写到了更新不及时",
    "2021年有多少个街道承认更新不及时",
  ])("%s", async (question) => {
    const answer = await told(question);
    expect(answer).toMatch(/^answered narrative .*共3份，报告正文（第一、五、六部分）写到“更新不及时”的有2份：/);
    expect(answer).toContain("丙街道：存在问题：信息更新不够及时。|甲街道：存在问题：信息更新不够及时。");
  });

  test.each(["哪些单位2021年没有提到更新不及时", "2021年没提到更新不及时的街道有哪些"])("%s", async (question) => {
    expect(await told(question)).toMatch(/^answered narrative .*没有写“更新不及时”的有1份：\|.*乙街道/);
  });

  test("reports of several years are told apart, and their agencies counted", async () => {
    expect(await told("哪些单位提到业务能力")).toMatch(/的有3份，属于2家单位：\|.*乙街道2021年：.*\|甲街道2022年：/);
  });

  test("the words of one year go on to the next", async () => {
    expect(await told("哪些单位2021年提到业务能力", "2022年呢")).toMatch(/写到“业务能力”的有2份：/);
  });

  test("one of them may be asked about by its place", async () => {
    expect(await told("哪些单位2021年提到更新不及时", "第二家的问题是什么")).toMatch(/^answered narrative 甲街道/);
  });

  test("nobody says it", async () => {
    expect(await told("2021年哪些单位提到无障碍")).toMatch(/^not_found narrative .*共3份.*都没有写“无障碍”/);
  });

  test("a problem of the prose is none of its opposite", async () => {
    expect(await told("2021年哪些单位提到更新及时")).toMatch(/^not_found/);
  });
});

test("what many reports say of a matter is told one by one, with those that say nothing", async () => {
  expect(await told("2021年各街道存在的主要问题")).toMatch(
    /^answered narrative .*写到存在的问题的有3份：\|丙街道：.*\|甲街道：.*\|乙街道：/,
  );
});

test("words that no report is said to hold are told as passed over", async () => {
  expect(await told("2021年哪些街道打算改进无人机")).toContain("“无人机”没有用上");
});

test("what is looked for word by word may be said in other words", async () => {
  expect(await told("2021年哪些单位提到更新不及时")).toContain("意思相同而说法不同的没有算在内");
});

test("numbers of the prose are not ranked", async () => {
  expect(await told("2022年哪个街道存在的问题最多")).toContain("不能排名");
});

describe("whose reports state how they are reached", () => {
  test.each([
    ["2021年哪些街道没有公布邮箱", "没有写电子邮箱的有2份：|丙街道|乙街道"],
    ["2021年没留邮箱的街道", "没有写电子邮箱的有2份：|丙街道|乙街道"],
    ["2021年有邮箱的街道有几个", "写到电子邮箱的有1份：|甲街道：电子邮箱 a@example.cn"],
    ["2021年各街道的邮箱", "写到电子邮箱的有1份：|甲街道：电子邮箱 a@example.cn|没有写的有2份：丙街道、乙街道。"],
    // The newest report of each: 丙街道 has one of 2021 alone.
    ["邮箱缺失的报告有哪些", "没有写电子邮箱的有2份：|丙街道2021年|甲街道2022年"],
  ])("%s", async (question, expected) => {
    expect(await told(question)).toContain(expected);
  });

  test("each of them is cited", async () => {
    const { citations } = await talk.answerTo("2021年有邮箱的街道有几个");
    expect(citations).toMatchObject([{ row: "电子邮箱", quote: "a@example.cn" }]);
  });
});
