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
