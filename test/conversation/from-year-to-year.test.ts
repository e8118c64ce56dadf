import { expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const of = (short: string, figures: Readonly<Record<number, number>>) =>
  Object.entries(figures).map(([year, received]) =>
    madeReport({
      short,
      year: Number(year),
      cells: {
        "applications.received.total": received,
        "applications.granted.total": received / 2,
        "applications.handled_total.total": received + Number(year) - 2019,
        "review.litigation_direct.total": received,
      },
    }),
  );
const talk = talkOver([
  ...of("甲街道", { 2020: 2, 2021: 8, 2022: 6 }),
  ...of("乙街道", { 2020: 4, 2021: 6, 2022: 10 }),
  ...of("丙街道", { 2020: 6, 2022: 4, 2023: 4 }),
]);
const read = (answer: Answer): string => renderPlain(answer, { linkTo: () => null });

test.each([
  ["甲街道申请是逐年上升吗", "不是，2022年比前一年少。"],
  ["乙街道的申请是不是一年比一年多", "是，有数的各年都比前一年多。"],
  ["乙街道申请数一直在下降吗", "不是，2021年、2022年比前一年多。"],
  ["甲街道申请持续增长吗", "不是，2022年比前一年少。"],
  ["丙街道申请逐年减少吗", "不是，2023年与上一个有数的年份一样。"],
])("%s: %s, and then the years", async (question, verdict) => {
  const answer = await talk.answerTo(question);
  expect([answer.status, answer.intent]).toEqual(["answered", "trend"]);
  expect(read(answer).startsWith(verdict)).toBe(true);
});

test.each(["甲街道这几年申请数稳定吗", "甲街道申请量是否稳定"])("%s tells the years", async (question) => {
  expect((await talk.answerTo(question)).intent).toBe("trend");
});

test.each(["甲街道三年合计公开率", "甲街道2020年到2022年加起来公开率多少", "甲街道近三年总的公开率"])(
  "%s is of the years together",
  async (question) => {
    const answer = await talk.answerTo(question);
    expect(answer.intent).toBe("aggregate");
    expect(read(answer)).toContain("8÷22＝36.36%");
  },
);

test("甲街道和乙街道2021年合计公开率 is of both together", async () => {
  expect(read(await talk.answerTo("甲街道和乙街道2021年合计公开率"))).toContain("7÷18＝38.89%");
});

test.each(["2020到2022三年行政诉讼最多的街道", "2020年到2022年三年行政诉讼最多的街道"])(
  "%s: the most of one year, and of the years put together",
  async (question) => {
    const told = read(await talk.answerTo(question));
    expect(told).toMatch(/^最多的是乙街道2022年：10件。/);
    expect(told).toContain("几年合起来看，合计最多的是乙街道：20件（2020年4件、2021年6件、2022年10件）。");
  },
);

test.each(["2022年行政诉讼最多的街道", "2020年到2022年哪年哪个街道行政诉讼最多"])(
  "%s is told of single reports alone",
  async (question) => {
    expect(read(await talk.answerTo(question))).not.toContain("合起来");
  },
);

test.each(["甲街道2021年比2020年申请增加多少，增幅多少", "甲街道2021比2020申请多了几件，增长率是多少"])(
  "%s: the percentage is told, and nothing is said to be left",
  async (question) => {
    const told = read(await talk.answerTo(question));
    expect(told).toContain("增加6件（+300%）");
    expect(told).not.toContain("没有另外回答");
  },
);

test.each(["甲街道2020到2022自然人申请数", "甲街道从2020到2022自然人申请减少了多少", "十年来甲街道申请数"])(
  "%s is of these years",
  async (question) => {
    const { status, intent, values } = await talk.answerTo(question);
    expect([status, intent]).toEqual(["answered", "trend"]);
    expect(new Set(values.flatMap(({ year }) => year ?? []))).toEqual(new Set([2020, 2021, 2022]));
  },
);
