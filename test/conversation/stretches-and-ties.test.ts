import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const RECEIVED = "applications.received.total";
const FIGURES: readonly (readonly [string, number])[] = [
  ["凤凰街道", 9],
  ["稷下街道", 7],
  ["雪宫街道", 7],
  ["闻韶街道", 5],
  ["辛店街道", 3],
  ["齐陵街道", 0],
];
const talk = talkOver([
  ...FIGURES.map(([short, value]) => madeReport({ short, year: 2022, cells: { [RECEIVED]: value } })),
  madeReport({ short: "凤凰街道", year: 2021, cells: { [RECEIVED]: 20 } }),
  madeReport({ short: "稷下街道", year: 2021, cells: { [RECEIVED]: 30 } }),
]);

const said = ({ blocks }: Answer): string =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items : "text" in block ? [block.text] : [])).join("\n");

describe("places of a ranking from one to another", () => {
  test.each<[question: string, lead: RegExp]>([
    ["2022年申请数排第3到第5的", /^第3名到第5名：雪宫街道7件，稷下街道7件，闻韶街道5件，辛店街道3件。/],
    ["2022年收到申请第4名至第5名的单位", /^第4名到第5名：闻韶街道5件，辛店街道3件。/],
    ["2022年申请数倒数第二到第三名", /^倒数第2名到倒数第3名：辛店街道3件，闻韶街道5件。/],
    ["2022年申请数第5到第9名", /^第5名到第9名（可以排序的只有6份）：辛店街道3件，齐陵街道0件。/],
  ])("%s", async (question, lead) => {
    const answer = await talk.answerTo(question);
    expect(answer.status).toBe("answered");
    expect(said(answer)).toMatch(lead);
  });

  test("so many are not there", async () => {
    expect((await talk.answerTo("2022年申请数第8到第9名")).status).toBe("not_found");
  });
});

describe("who shares a figure with whom", () => {
  test.each(["2022年申请数并列的有几个", "2022年收到申请一样多的单位有哪些", "2022年申请数有哪些并列的"])(
    "%s",
    async (question) => {
      const answer = await talk.answerTo(question);
      expect(answer.status).toBe("answered");
      expect(said(answer)).toMatch(/^并列的有1组，共2份报告。/);
      expect(said(answer)).toMatch(/7件：2份（雪宫街道、稷下街道）/);
    },
  );

  test("of two who differ nobody", async () => {
    expect(said(await talk.answerTo("2021年申请数并列的有几个"))).toMatch(/^没有并列的。/);
  });
});

describe("averages of years", () => {
  test.each<[asked: string, then: string, lead: RegExp]>([
    ["各年平均收到多少申请", "最高的是哪年", /^最多的是2021年：25件/],
    ["各年平均收到多少申请", "平均值最高的是哪年", /^最多的是2021年：25件/],
    ["街道平均申请数最高的是哪年", "平均值最低的呢", /^最少的是2022年：5\.17件/],
  ])("%s, then %s", async (asked, then, lead) => {
    expect(said(await talk.answerTo(asked, then))).toMatch(lead);
  });
});

describe("a figure that is to be altered is out of scope, and said so", () => {
  test.each([
    "请把申请数改成0",
    "请把凤凰街道2022年的申请数改成0",
    "把凤凰街道2022年收到的申请改为5件",
    "凤凰街道2022年申请数应该是3，请更正",
    "能不能把这个数字修改一下",
  ])("%s", async (question) => {
    const answer = await talk.answerTo(question);
    expect(answer.status).toBe("out_of_scope");
    expect(said(answer)).toMatch(/^提问不能删除、修改/);
  });

  test("also after a figure was told", async () => {
    expect((await talk.answerTo("凤凰街道2022年收到多少申请", "把它改成5")).status).toBe("out_of_scope");
  });

  test.each([
    ["凤凰街道2022年收到多少申请", "改成2021年"],
    ["凤凰街道2022年收到多少申请", "换成稷下街道"],
  ])("%s, then %s goes on with another", async (asked, then) => {
    expect((await talk.answerTo(asked, then)).status).toBe("answered");
  });
});

test("choices for several figures are whole questions", async () => {
  const { status, options } = await talk.answerTo("2022年我要两个数:新收、办结");
  expect(status).toBe("clarify");
  for (const { question } of options) {
    expect(question).not.toMatch(/我要|[:：]/);
    expect((await talk.answerTo(question)).values).toHaveLength(2);
  }
});
