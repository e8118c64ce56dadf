import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/report/cell.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const blank: Cell = { state: "blank", raw: "" };
const of = (short: string, year: number, received: Cell | number, reviewed: number) =>
  madeReport({
    short,
    year,
    cells: { "applications.received.total": received, "review.reconsideration.total": reviewed },
  });

/** 甲街道 left the cell of 2024 blank. */
const talk = talkOver([
  of("甲街道", 2019, 4, 0),
  of("甲街道", 2020, 0, 1),
  of("甲街道", 2021, 9, 0),
  of("甲街道", 2022, 6, 2),
  of("甲街道", 2023, 8, 0),
  of("甲街道", 2024, blank, 0),
  ...[2019, 2020, 2021, 2022, 2023, 2024].map((year) => of("乙街道", year, year - 2018, 1)),
]);

const leadOf = async (...questions: readonly string[]) => {
  const { blocks } = await talk.answerTo(...questions);
  const [lead] = blocks;
  return lead && "text" in lead ? lead.text : "";
};

describe("one year of several", () => {
  test.each([
    ["甲街道最近一次有行政复议是哪年", /^最近一次是2022年：甲街道行政复议2件，大于0；之后2023年0件和2024年0件。$/],
    ["甲街道最近哪一年有行政复议", /^最近一次是2022年/],
    ["甲街道第一次有行政复议是哪一年", /^最早是2020年：甲街道行政复议2019年0件，2020年1件，大于0；/],
    ["甲街道最早哪年有行政复议", /^最早是2020年/],
    ["甲街道是不是每年都有行政复议", /^不是，.*2019年0件/],
    ["乙街道每年都有行政复议吗", /^是，/],
    ["乙街道2020到2022年每年都超过3件申请吗", /^不是，.*2020年2件和2021年3件。$/],
    ["甲街道收到申请最多的三年是哪几年", /最多的3年是2021年9件、2023年8件、2022年6件。$/],
    ["甲街道哪两年收到的申请最少", /最少的2年是2020年0件、2019年4件。$/],
    ["甲街道行政复议增幅最大的是哪一年", /没有能算幅度的增加（2020年从0件增加到1件.*2022年从0件增加到2件/],
  ])("%s", async (question, lead) => {
    expect(await leadOf(question)).toMatch(lead);
  });

  test("what is not asked with a condition is asked back", async () => {
    expect((await talk.answerTo("甲街道第一次收到申请是哪年")).status).toBe("clarify");
  });
});

describe("years that are added up, and those between which something grew", () => {
  test.each([
    ["甲街道2021年及以前收到的申请一共多少件", /^13件。甲街道2019年至2021年的报告/],
    ["甲街道2021年及之前收到的申请一共多少件", /^13件。/],
    ["甲街道2022年及以后收到的申请一共多少件", /^14件。甲街道2022年至2024年的报告/],
    ["甲街道2019到2023年收到的申请累计增长多少", /从2019年的4件到2023年的8件，增加4件/],
    ["甲街道2019到2023年收到的申请一共增加了多少", /从2019年的4件到2023年的8件，增加4件/],
    ["甲街道2019到2023年收到的申请累计新增多少", /^27件。/],
    ["甲街道2022年到2024年收到的申请变化多少", /2024年没有数字，能比的是：从2022年的6件到2023年的8件/],
  ])("%s", async (question, lead) => {
    expect(await leadOf(question)).toMatch(lead);
  });
});

test.each([
  ["甲街道2021年比2023年收到的申请多多少", "2021年比2023年多1件"],
  ["甲街道2022年比2023年收到的申请少多少", "2022年比2023年少2件"],
  ["甲街道2023年比2021年收到的申请少多少", "减少1件"],
])("%s is told of the year that is named first", async (question, told) => {
  expect(await leadOf(question)).toContain(told);
});

describe("years that were spoken of go on", () => {
  test.each([
    [["甲街道2020到2021年收到的申请一共多少件", "2020到2022年呢", "年均呢"], /^平均5件。甲街道2020年至2022年/],
    [["甲街道2020年和2021年收到的申请一共多少件", "平均每年呢"], /^平均4.5件。甲街道2020年、2021年/],
    [["甲街道历年收到的申请走势", "只看2021到2023年", "最少的是哪年"], /最少的是2022年，6件/],
    [["甲街道2021到2023年收到的申请走势", "哪几年超过7件"], /^有2年：2021年9件和2023年8件/],
    [["甲街道2021到2023年收到的申请走势", "历年呢"], /从2019年的4件到2023年的8件/],
    [["甲街道2021年收到的申请多少", "哪年最少"], /最少的是2020年，0件/],
  ])("%j", async (questions, lead) => {
    expect(await leadOf(...questions)).toMatch(lead);
  });
});
