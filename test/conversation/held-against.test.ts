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

describe("the average of many beside the figure of one is asked back about, each as a question by itself", () => {
  test.each([
    ["马桥镇2022年行政复议比各镇平均数多还是少", "2022年各镇行政复议平均多少"],
    ["马桥镇2022年行政复议比桓台县各单位平均数多还是少", "2022年桓台县各单位行政复议平均多少"],
    ["马桥镇2021年和2022年行政复议比各镇平均多多少", "2021年和2022年各镇行政复议平均多少"],
  ])("%s", async (question, average) => {
    const { status, values, options } = await talk.answerTo(question);
    expect([status, values]).toEqual(["clarify", []]);
    expect(options.map((option) => option.question)).toContain(average);
    expect((await talk.answerTo(average)).status).toBe("answered");
  });
});
