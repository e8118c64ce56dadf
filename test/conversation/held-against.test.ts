import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";
const HANDLED = "applications.handled_total.total";

/** The figures of an answer, and what it says that they differ by. */
function figures({ values }: Answer): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    values.map(({ agency, year, fact, value }) => [
      [agency, year, fact].filter((part) => part !== null).join(" "),
      value,
    ]),
  );
}

describe("two figures of one report are held against each other", () => {
  test.each([
    ["新收比办结多几件", RECEIVED, HANDLED],
    ["办结比新收多还是少，差几件", HANDLED, RECEIVED],
    ["新收和办结相比多几件", RECEIVED, HANDLED],
    ["新收和办结差几件", RECEIVED, HANDLED],
    ["结转下年的比上年结转来的多几件", "applications.carried_out.total", "applications.carried_in.total"],
    ["行政许可比行政处罚多多少", "proactive.licensing.decisions", "proactive.penalties.decisions"],
    ["自然人比企业多几件", "applications.received.natural_person", "applications.received.enterprise"],
  ])("马桥镇2022年%s", async (words, first, second) => {
    const answer = await talk.answerTo(`马桥镇2022年${words}`);
    const given = figures(answer);
    const figureOf = (fact: string): number =>
      Object.entries(given).find(([key]) => key.endsWith(`2022 ${fact}`))?.[1] ?? Number.NaN;
    expect(answer.intent).toBe("value");
    expect(given[`difference:${first}`]).toBe(Math.abs(figureOf(first) - figureOf(second)));
  });
});

describe("the average of many is told beside the figure of one, each with what it rests on", () => {
  test.each([
    ["马桥镇2022年行政复议比各镇平均数多还是少", "2022年各镇行政复议平均多少"],
    ["马桥镇2022年行政复议比桓台县各单位平均数多还是少", "2022年桓台县各单位行政复议平均多少"],
    ["马桥镇2022年行政复议比全县平均高多少", "2022年桓台县各单位行政复议平均多少"],
    ["马桥镇2022年行政复议高于全县平均吗", "2022年桓台县各单位行政复议平均多少"],
    ["马桥镇2022年行政复议和全县平均比怎么样", "2022年桓台县各单位行政复议平均多少"],
    ["马桥镇2022年行政复议跟各镇平均差多少", "2022年各镇行政复议平均多少"],
    ["马桥镇2022年行政复议高于桓台县平均吗", "2022年桓台县各单位行政复议平均多少"],
  ])("%s", async (question, average) => {
    const answer = await talk.answerTo(question);
    const [own, mean] = await Promise.all([talk.answerTo("马桥镇2022年行政复议多少件"), talk.answerTo(average)]);
    expect([own.status, mean.status]).toEqual(["answered", "answered"]);
    const [difference, ...told] = answer.values.toReversed();
    expect(told.toReversed()).toEqual([...own.values, ...mean.values]);
    expect(difference?.fact).toMatch(/^difference:/);
    expect(answer.citations).toEqual([...own.citations, ...mean.citations]);
  });

  test("of several years it is asked back about", async () => {
    const { status, values, options } = await talk.answerTo("马桥镇2021年和2022年行政复议比各镇平均多多少");
    expect([status, values]).toEqual(["clarify", []]);
    expect(options.map((option) => option.question)).toContain("2021年和2022年各镇行政复议平均多少");
  });
});

describe("the share that stands beside a place is told as well", () => {
  test.each([
    ["马桥镇2022年收到申请在桓台县排第几，占多少", "在桓台县", "桓台县"],
    ["马桥镇2022年收到申请在桓台县各镇中排第几，占多少", "在桓台县各镇", "桓台县各镇"],
    ["马桥镇2022年收到申请排第几、占百分之几", "", "全部单位"],
    ["马桥镇2022年收到申请排名和占比", "", "全部单位"],
  ])("%s", async (question, among, whole) => {
    const answer = await talk.answerTo(question);
    const [place, share] = await Promise.all([
      talk.answerTo(`马桥镇2022年收到的申请${among}排第几`),
      talk.answerTo(`马桥镇2022年收到的申请占${whole}的百分之几`),
    ]);
    expect([place.status, share.status]).toEqual(["answered", "answered"]);
    expect(answer.values).toEqual([...place.values, ...share.values]);
  });

  test("of a part of what was received, the place is that of its share", async () => {
    const { values } = await talk.answerTo("马桥镇2022年企业申请占多少，排第几");
    expect(values.map(({ fact }) => fact)).toContain(`ratio:applications.received.enterprise/${RECEIVED}`);
  });
});

describe("against the average of which figure is asked back", () => {
  test.each([
    ["马桥镇2022年和全县平均比怎么样", "马桥镇2022年收到的申请比桓台县各单位平均多多少"],
    ["马桥镇2022年与平均水平相比如何", "马桥镇2022年收到的申请比淄博市各单位平均多多少"],
    ["马桥镇2022年高于平均水平吗", "马桥镇2022年行政复议比淄博市各单位平均多多少"],
  ])("%s", async (question, choice) => {
    const { status, values, options } = await talk.answerTo(question);
    expect([status, values]).toEqual(["clarify", []]);
    expect(options.map((option) => option.question)).toContain(choice);
    for (const option of options) expect((await talk.answerTo(option.question)).status).toBe("answered");
  });
});

describe("with whom one is compared has to be said: where it stands is offered", () => {
  test.each([
    ["马桥镇2021年跟别人比一下", "马桥镇2021年收到的申请在桓台县排第几"],
    ["马桥镇2021年行政复议跟别的镇比一比", "马桥镇2021年行政复议在桓台县排第几"],
    ["马桥镇和其他单位相比怎么样", "马桥镇2023年收到的申请在桓台县排第几"],
  ])("%s", async (question, place) => {
    const { status, values, options } = await talk.answerTo(question);
    expect([status, values]).toEqual(["clarify", []]);
    expect(options.map((option) => option.question)).toContain(place);
    expect((await talk.answerTo(place)).status).toBe("answered");
  });
});

test.each(["和其他街道相比怎么样", "跟别的单位比怎么样", "2021年和其他街道相比怎么样"])(
  "%s, of nobody, asks who is meant",
  async (question) => {
    const { status, blocks } = await talk.answerTo(question);
    expect([status, blocks]).toEqual(["clarify", [{ kind: "lead", text: "请问您问的是哪个单位？" }]]);
  },
);

describe("the others that one is compared with are nobody's name", () => {
  test.each([
    [["马桥镇2023年收到多少申请", "和其他街道相比收到的申请多吗"]],
    [["马桥镇2023年和其他镇相比收到的申请多吗"]],
    [["马桥镇2023年跟其它乡镇相比收到的申请多吗"]],
  ])("%s", async (dialogue) => {
    const { status, blocks, options } = await talk.answerTo(...dialogue);
    expect([status, JSON.stringify(blocks)]).toEqual(["clarify", expect.not.stringContaining("库中没有")]);
    expect(options.map(({ question }) => question)).toContain("马桥镇2023年收到的申请在桓台县排第几");
  });
});
