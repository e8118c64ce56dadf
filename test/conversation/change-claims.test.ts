import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const FIGURES = { 2019: 40, 2020: 100, 2021: 50, 2022: 20, 2023: 41 } as const;
const talk = talkOver(
  Object.entries(FIGURES).map(([year, received]) =>
    madeReport({
      short: "清和街道",
      year: Number(year),
      cells: { "applications.received.total": received, "applications.received.natural_person": received },
    }),
  ),
);

/** The first words, up to the comma. */
async function verdictOn(words: string): Promise<string> {
  const { status, blocks, values } = await talk.answerTo(`清和街道${words}`);
  const [lead] = blocks;
  const said = values.map(({ value }) => value);
  expect([status, said.length > 1]).toEqual(["answered", true]);
  return lead?.kind === "lead" ? (/^(是|不是|不止|没有这么多)，/.exec(lead.text)?.[1] ?? "") : "";
}

describe("by how much a figure changed is confirmed or not, and not only that it did", () => {
  test.each([
    ["2021年申请比2020年减少了一半吗", "是"],
    ["2022年申请比2021年减少了一半吗", "不止"],
    ["2021年申请比2020年腰斩了吗", "是"],
    ["2021年申请腰斩了吗", "是"],
    ["2022年申请减半了吗", "不止"],
    ["2022年申请比2021年少了一半还多吗", "是"],
    ["2021年申请比2020年少了一半多吗", "没有这么多"],
    ["2022年申请比2021年减少了三成吗", "不止"],
    ["2022年申请比2021年减少了60%吗", "是"],
    ["2022年申请比2021年减少了90%吗", "没有这么多"],
    ["2022年申请比2021年减少了30件吗", "是"],
    ["2022年申请比2021年减少了20件吗", "不止"],
    ["2022年申请比2021年减少了不到20件吧", "不是"],
    ["2022年申请比2021年减少超过20件吗", "是"],
    ["2022年申请比2021年增加了30件吗", "不是"],
    ["2022年申请比2021年增加了一倍吗", "不是"],
    ["2023年申请比2022年翻了一番吗", "不止"],
    ["2023年申请是不是比2022年翻番了", "不止"],
    ["2023年申请比2022年增加了105%吗", "是"],
    ["2020年申请比2019年翻了两番吗", "没有这么多"],
    ["2020年申请比2019年多一倍吗", "不止"],
    ["2021年到2022年申请从50降到20了吗", "是"],
    ["申请从2021年的50件降到2022年的20件，对吗", "是"],
    ["申请从2021年的50件降到2022年的30件，对吗", "不是"],
    ["2022年申请从50降到20吗", "是"],
  ])("%s", async (words, verdict) => expect(await verdictOn(words)).toBe(verdict));

  test.each([
    "2022年申请比2021年减少了将近一半吗",
    "2023年申请翻了几番",
    "申请从50降到20吗",
    "2023年申请比2022年翻了两倍吗",
  ])("%s is told without a verdict", async (words) => expect(await verdictOn(words)).toBe(""));

  test("that it changed at all is still confirmed", async () => {
    expect(await verdictOn("2022年申请比2021年减少了吗")).toBe("是");
    expect(await verdictOn("2022年申请比2021年多吗")).toBe("不是");
  });
});
