import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const held = (short: string, year: number, received: number) =>
  madeReport({ short, year, cells: { "applications.received.total": received } });

const talk = talkOver([
  ...[2019, 2020, 2021].map((year) => held("凤凰街道", year, year - 2018)),
  ...[2020, 2021, 2022].map((year) => held("稷下街道", year, 9)),
  ...[2020, 2021].map((year) => held("雪宫街道", year, year === 2020 ? 1 : 30)),
]);

describe("whether one has less than another every year is told by yes or no, of the years that both have", () => {
  test.each([
    ["凤凰街道每年收到的申请都比稷下街道少吗", "是，两家都有数的2020年、2021年都是这样。"],
    ["是不是凤凰街道每年收到的都比稷下街道少", "是，两家都有数的2020年、2021年都是这样。"],
    ["稷下街道历年收到的申请是不是都比凤凰街道多", "是，两家都有数的2020年、2021年都是这样。"],
    ["凤凰街道每年收到的申请都比稷下街道多，对吗", "不是，两家都有数的2020年、2021年，没有一年是这样。"],
    ["雪宫街道每年收到的申请都比稷下街道少吗", "不是，两家都有数的2020年、2021年里，2021年不是这样。"],
  ])("%s", async (question, lead) => {
    const { blocks, status } = await talk.answerTo(question);
    expect(status).toBe("answered");
    expect(blocks[0]).toEqual({ kind: "lead", text: lead });
  });
});
