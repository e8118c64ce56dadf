import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

/** Signs that mean something where a text is put in the place of another. */
const NAMED = "甲$&乙街道";
const OTHER = "丙街道";

const talk = talkOver(
  [NAMED, OTHER].flatMap((short) =>
    [2020, 2021].map((year) =>
      madeReport({ short, year, cells: { "applications.received.total": year - (short === NAMED ? 2000 : 2010) } }),
    ),
  ),
);
const TWO = `${OTHER}和${NAMED}2021年谁收到的申请多`;

describe("the name of an agency that holds signs, spelled out in what comes next", () => {
  test.each<[questions: readonly string[], values: readonly number[]]>([
    [[`${NAMED}2021年收到多少件申请`, "它2020年呢"], [20]],
    [[TWO, "后者2020年呢"], [20]],
    [
      [TWO, "两家2020年分别是多少"],
      [10, 20],
    ],
    [["2021年收到申请最多的街道是哪个", "它2020年收到多少件申请"], [20]],
    [["2021年收到申请最多的街道是哪个", "第一名2020年收到多少件申请"], [20]],
  ])("%j", async (questions, values) => {
    const told = await talk.answerTo(...questions);
    expect(told.values.map(({ value }) => value)).toEqual(expect.arrayContaining([...values]));
  });
});
