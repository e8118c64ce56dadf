import { describe, expect, test } from "vitest";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";
const GRANTED = "applications.granted.total";

function figureOf(agency: string, year: number, fact: typeof RECEIVED | typeof GRANTED): number | undefined {
  const report = madePanel.find((one) => one.agency.name === agency && one.year === year);
  const cell = report && findFact(report, fact)?.cell;
  return cell?.state === "number" ? cell.value : undefined;
}

/** Who received the most in a year, and how much. */
function topOf(year: number, count: number): readonly string[] {
  return madePanel
    .filter((report) => report.year === year)
    .flatMap(({ agency }) => {
      const received = figureOf(agency.name, year, RECEIVED);
      return received === undefined ? [] : [{ name: agency.name, received }];
    })
    .sort((a, b) => b.received - a.received)
    .slice(0, count)
    .map(({ name }) => name);
}

describe("another figure of those that come first", () => {
  test.each([
    [["2021年收到申请最多的三个单位予以公开各多少"], 2021, 3],
    [["2021年收到申请最多的单位予以公开多少"], 2021, 1],
    [["2021年收到申请排名前三的单位各自予以公开了多少"], 2021, 3],
    [["2021年申请量前三名的予以公开分别是多少"], 2021, 3],
    [["2021年哪个单位收到申请最多", "予以公开了多少"], 2021, 1],
    [["2021年收到申请最多的三个单位是谁", "予以公开各多少"], 2021, 3],
    [["2021年收到申请最多的三个单位予以公开各多少", "那2022年呢"], 2022, 3],
  ] as const)("%j", async (questions, year, count) => {
    const { values } = await talk.answerTo(...questions);
    const granted = values.filter(({ fact }) => fact === GRANTED);
    const names = topOf(year, count);
    expect(granted.map(({ value }) => value)).toEqual(names.map((name) => figureOf(name, year, GRANTED)));
  });

  test.each([["2021年收到申请最多的三个单位里予以公开最多的是谁"], ["2021年收到申请最多的三个单位予以公开一共多少"]])(
    "%s: asked back, and not of somebody else",
    async (question) => {
      expect((await talk.answerTo(question)).status).toBe("clarify");
    },
  );
});
