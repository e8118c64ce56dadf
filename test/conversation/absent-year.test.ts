import { describe, expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

/** 马桥镇 and 果里镇 have no report of 2021, 凤凰镇 none of 2022. */
const ABSENT = ["马桥镇", "果里镇"];
const talk = talkOver(madePanel.filter(({ agency, year }) => year !== 2021 || !ABSENT.includes(agency.short)));
const RECEIVED = "applications.received.total";
const receivedBy = (short: string, year: number) => {
  const report = madePanel.find((one) => one.agency.short === short && one.year === year);
  const cell = report?.facts.find(({ id }) => id === RECEIVED)?.cell;
  return cell?.state === "number" ? cell.value : undefined;
};

describe("of several agencies, one has no report of the year", () => {
  test.each([
    "凤凰镇、马桥镇2021年各收到几件申请",
    "凤凰镇和马桥镇2021年分别收到多少申请",
    "马桥镇和凤凰镇2021年一共收到几件申请",
  ])("%s tells the other's figure, and who has none", async (question) => {
    const answer = await talk.answerTo(question);
    expect(answer.status).toBe("answered");
    const told = answer.values.filter(({ fact }) => fact === RECEIVED);
    expect(told).toMatchObject([{ agency: "凤凰镇", year: 2021, value: receivedBy("凤凰镇", 2021) }]);
    const text = renderPlain(answer, { linkTo: () => null });
    expect(text).toContain("库中没有马桥镇2021年的报告");
  });

  test.each([
    "凤凰镇和马桥镇2021年收到的申请谁多",
    "比较马桥镇和凤凰镇2021年收到的申请",
    "2021年马桥镇比凤凰镇多收几件申请",
  ])("%s cannot be told with one side alone", async (question) => {
    const answer = await talk.answerTo(question);
    expect(answer).toMatchObject({ status: "not_found", values: [] });
    expect(renderPlain(answer, { linkTo: () => null })).toContain("库中没有马桥镇2021年的报告");
    expect(answer.options.map((option) => option.label)).toEqual(["2023年", "2020年", "2019年"]);
  });

  test("of three, the two that have one are compared", async () => {
    const answer = await talk.answerTo("凤凰镇、唐山镇、马桥镇2021年谁收到的申请最多");
    expect(answer.values.filter(({ fact }) => fact === RECEIVED)).toHaveLength(2);
    expect(renderPlain(answer, { linkTo: () => null })).toContain("库中没有马桥镇2021年的报告");
  });

  test("where none has one, all are told, and the years of which all have one are offered", async () => {
    const answer = await talk.answerTo("果里镇和马桥镇2021年收到的申请谁多");
    expect(answer.status).toBe("not_found");
    expect(answer.values).toEqual([]);
    const text = renderPlain(answer, { linkTo: () => null });
    for (const short of ABSENT) expect(text).toContain(`库中没有${short}2021年的报告`);
    const [first] = answer.options;
    const next = await talk.answerTo(first?.question ?? "");
    expect(next.values.filter(({ fact }) => fact === RECEIVED).map(({ agency, year }) => [agency, year])).toEqual(
      expect.arrayContaining(ABSENT.map((short) => [short, 2023])),
    );
  });
});
