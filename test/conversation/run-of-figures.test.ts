import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** Whose figures of which years an answer gives, of what. */
function given({ intent, values }: Answer): string {
  const of = values.flatMap(({ agency, year, fact }) => (agency === null ? [] : [`${agency}${year} ${fact}`]));
  return [intent, ...new Set(of)].join(", ");
}

const FIRST = "临淄区教育局2021年收到多少申请";
const SECOND = "凤凰镇呢";
const THIRD = "临淄区新华街道呢";
const RECEIVED = "applications.received.total";
const BOTH = `.*临淄区教育局2021 ${RECEIVED}, .*凤凰镇2021 ${RECEIVED}$`;
/** The greater is told first. */
const SUM = new RegExp(`^aggregate, (?=.*临淄区教育局2021 ${RECEIVED})(?=.*凤凰镇2021 ${RECEIVED})`);
const YEARS = `.*教育局2021 ${RECEIVED}, .*教育局2022 ${RECEIVED}`;

describe("what is to be done with the figures given last", () => {
  test.each<[questions: string[], line: RegExp]>([
    [[FIRST, SECOND, "两个比一下"], new RegExp(`^compare, ${BOTH}`)],
    [[FIRST, SECOND, "对比一下"], new RegExp(`^compare, ${BOTH}`)],
    [[FIRST, SECOND, "两家相比呢"], new RegExp(`^compare, ${BOTH}`)],
    [[FIRST, "2022年呢", "两年相比"], new RegExp(`^compare, ${YEARS}$`)],
    [[FIRST, `再问一个，${SECOND}`, "还有个问题，谁多些"], new RegExp(`^compare, ${BOTH}`)],
    [[FIRST, SECOND, "谁多些"], new RegExp(`^compare, ${BOTH}`)],
    [[FIRST, SECOND, "哪个少"], /^compare, /],
    [[FIRST, SECOND, "两个加起来好多"], SUM],
    [[FIRST, SECOND, "加一起"], SUM],
    [[FIRST, SECOND, "这两家总共多少件？"], SUM],
    [[FIRST, SECOND, THIRD, "三家一共多少"], /^aggregate, (?:.*2021 applications\.received\.total,? ?){3}$/],
    [[FIRST, SECOND, THIRD, "三者合计"], /^aggregate, (?:.*2021 applications\.received\.total,? ?){3}$/],
    [[FIRST, "2022年呢", "两年一共"], new RegExp(`^aggregate, ${YEARS}$`)],
    [[FIRST, "22呢", "23呢", "三年合计"], new RegExp(`^aggregate, ${YEARS}, .*2023`)],
    [[FIRST, "2022、2023年呢", "三年合计"], new RegExp(`^aggregate, ${YEARS}, .*2023`)],
    [[FIRST, "2022、2023年呢", "三年一共多少"], new RegExp(`^aggregate, ${YEARS}, .*2023`)],
    [[FIRST, "2022、2023年呢", "两年合计"], /^clarify|^value|^aggregate, (?!.*2021)/],
    [
      [FIRST, "2022年呢", "两年合计不予处理几件"],
      /^aggregate, .*2021 applications\.rejected\.total, .*2022 applications\.rejected/,
    ],
    [
      [FIRST, "22呢", "23呢", "三年一共公开几件"],
      /^aggregate, .*2021 applications\.granted\.total, .*2022 applications\.granted/,
    ],
    [[FIRST, "2022年呢", "涨了没"], new RegExp(`^trend, ${YEARS}`)],
    [["临淄区教育局2022年收到多少申请", "2021年呢", "降了多少"], new RegExp(`^trend, ${YEARS}`)],
    [["临淄区教育局2022年收到多少申请", "2021年呢", "降了多少", "百分之几"], new RegExp(`^trend, ${YEARS}`)],
    [["临淄区教育局2022年收到多少申请", "2021年是多少来着", "降了百分之几"], new RegExp(`^trend, ${YEARS}`)],
    [["临淄区教育局2022年收到多少申请", "2021年呢", "涨幅是百分之多少"], new RegExp(`^trend, ${YEARS}`)],
    [
      ["临淄区教育局2021年不予公开的几件", "无法提供的呢", "这两样哪个多"],
      /2021 applications\.denied\.total, .*2021 applications\.unavailable\.total$/,
    ],
    [
      ["临淄区教育局2021年不予公开的几件", "无法提供的呢", "加一起"],
      /^value, .*applications\.denied\.total.*applications\.unavailable\.total/,
    ],
    [["临淄区教育局2021年自然人申请几件", "企业呢", "总共呢"], new RegExp(`^value, .*教育局2021 ${RECEIVED}$`)],
    [[FIRST, "其中自然人的呢", "后一年呢", "那总的呢"], new RegExp(`^value, .*教育局2022 ${RECEIVED}$`)],
    [[FIRST, "其中自然人的呢", "后一年呢", "那总的呢", "换成马桥镇"], new RegExp(`^value, .*马桥镇2022 ${RECEIVED}$`)],
    [[FIRST, "2022年呢", "那总的呢"], new RegExp(`^aggregate, ${YEARS}$`)],
  ])("%j", async (questions, line) => {
    const answer = await talk.answerTo(...questions);
    expect(answer.status).toBe("answered");
    expect(given(answer)).toMatch(line);
  });

  test.each([
    [[FIRST, "行政处罚呢", "加一起"]],
    [[FIRST, "行政处罚呢", "哪个多"]],
    [[FIRST, SECOND, THIRD, "两家合计"]],
    [[FIRST, SECOND, "三家合计"]],
    [[FIRST, "火星镇呢", "两个比一下"]],
    [[FIRST, SECOND, "火星镇呢", "两个比一下"]],
    [[FIRST, SECOND, "妇女的呢", "加一起"]],
    [[FIRST, "加一起"]],
  ])("%j leaves open which figures", async (questions) => {
    const answer = await talk.answerTo(...questions);
    expect(answer.status).not.toBe("answered");
  });

  test.each([
    [[FIRST, "加上凤凰镇的一共几件"]],
    [[FIRST, "加凤凰镇呢"]],
    [[FIRST, "再加上凤凰镇"]],
    [[FIRST, "和凤凰镇加起来呢"]],
    [[FIRST, "跟凤凰镇一共多少件"]],
  ])("%j adds the agency to the one before it", async (questions) => {
    const answer = await talk.answerTo(...questions);
    expect(answer.status).toBe("answered");
    expect(given(answer)).toMatch(SUM);
  });

  test.each([
    [["临淄区教育局和凤凰镇2021年收到多少申请", "加上临淄区新华街道呢"]],
    [[FIRST, "加上凤凰镇的一共几件", "再加上临淄区新华街道的一共几件"]],
  ])("%j adds a third", async (questions) => {
    expect(given(await talk.answerTo(...questions))).toMatch(
      /^aggregate, (?:.*2021 applications\.received\.total,? ?){3}$/,
    );
  });

  test.each([
    [[FIRST, "加上凤凰镇的行政处罚一共多少"]],
    [["临淄区教育局2020年和凤凰镇2021年收到多少申请", "加上临淄区新华街道的一共几件"]],
    [[FIRST, "加上2022年的一共几件"]],
    [[FIRST, "和凤凰镇比呢"]],
    [["临淄区教育局2021年予以公开率", "加上凤凰镇呢"]],
  ])("%j adds up no figures of two agencies", async (questions) => {
    expect(given(await talk.answerTo(...questions))).not.toMatch(
      /^aggregate, .*教育局.*凤凰镇|^aggregate, .*凤凰镇.*教育局/,
    );
  });

  test("sums of two regions are set side by side", async () => {
    const answer = await talk.answerTo("临淄区2021年各单位一共收到多少申请", "桓台县呢", "哪个多");
    expect(answer.status).toBe("answered");
    const asked = renderPlain(answer, { linkTo: () => null });
    expect(asked).toMatch(/临淄区2021年.*\d件.*桓台县2021年.*\d件/);
  });

  test("the answer can be opened again by its id", async () => {
    const { id, answer } = await talk.replyTo(FIRST, SECOND, "加一起");
    const again = await talk.conversation.reopen("another", id ?? "");
    expect(again?.at(-1)?.answer).toEqual(answer);
  });
});

describe("short replies", () => {
  test.each<[questions: string[], line: RegExp]>([
    [[FIRST, "跟凤凰镇比"], new RegExp(`^compare, ${BOTH}`)],
    [[FIRST, "和凤凰镇相比。"], new RegExp(`^compare, ${BOTH}`)],
    [[FIRST, "跟凤凰镇比，行政复议谁多"], /^compare, .*临淄区教育局2021 review\.reconsideration.*凤凰镇2021 review/],
    [
      ["临淄区教育局和凤凰镇2021年谁收到的申请多", "临淄区新华街道也加进来", "三者合计"],
      /^aggregate, (?:.*2021 applications\.received\.total,? ?){3}$/,
    ],
    [[FIRST, "公开了多少"], /^value, .*2021 applications\.granted\.total$/],
    [[FIRST, "公开的呢"], /^value, .*2021 applications\.granted\.total$/],
    [[FIRST, "信访的呢"], /^value, .*2021 applications\.rejected_petition\.total$/],
    [["临淄区教育局2022年收到多少申请", "比21年翻番了？"], new RegExp(`^(?:trend|compare), ${YEARS}`)],
    [[FIRST, "去年，也就是2022年呢"], new RegExp(`^value, .*教育局2022 ${RECEIVED}$`)],
    [[FIRST, "去年呢，我说2022"], new RegExp(`^value, .*教育局2022 ${RECEIVED}$`)],
    [["2021年收到申请最多的三家", "倒过来，最少的三个"], /^rank, /],
  ])("%j", async (questions, line) => {
    const answer = await talk.answerTo(...questions);
    expect(answer.status).toBe("answered");
    expect(given(answer)).toMatch(line);
  });
});

test("两个加起来占办结的多少, after two figures, is the share of their sum", async () => {
  const asked = [2020, 2021, 2022, 2023].map((year) =>
    talk.answerTo(`马桥镇${year}年不予公开的几件`, "无法提供的呢", "两个加起来占办结的多少"),
  );
  const answered = (await Promise.all(asked)).filter(({ status }) => status === "answered");
  expect(answered.length).toBeGreaterThan(0);
  for (const answer of answered) expect(JSON.stringify(answer.blocks)).toMatch(/不予公开.*无法提供.*之和占/);
});

describe("the place of one agency over several years", () => {
  test.each([["2020年和2021年"], ["历年"]])("%s is told to be none", async (years) => {
    const answer = await talk.answerTo(`果里镇${years}收到的申请在桓台县各镇里排第几`);
    expect(JSON.stringify(answer.blocks)).toContain("名次要在同一年的报告里排");
  });
});
