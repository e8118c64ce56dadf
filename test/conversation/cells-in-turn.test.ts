import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const told = async (...questions: readonly string[]): Promise<readonly string[]> =>
  (await talk.answerTo(...questions)).values.map(({ agency, year, fact }) => `${agency}${year} ${fact}`);

const RECEIVED = "applications.received.total";
const PENALTIES = "proactive.penalties.decisions";
const BOTH = [`马桥镇2021 ${RECEIVED}`, `马桥镇2022 ${PENALTIES}`];

describe("things with a year or an agency each of its own are told there alone", () => {
  test.each([
    ["马桥镇2021年的申请、2022年的处罚", BOTH],
    ["马桥镇2021年的申请和2022年的处罚分别是多少", BOTH],
    ["马桥镇2021年收到的申请，2022年的行政处罚", BOTH],
    ["马桥镇2021年收到申请以及2022年行政处罚各多少", BOTH],
    ["2021年马桥镇的申请和2022年马桥镇的处罚", BOTH],
    ["马桥镇2021年收到的申请、果里镇2021年的处罚", [`马桥镇2021 ${RECEIVED}`, `果里镇2021 ${PENALTIES}`]],
    [
      "马桥镇2021年复议和2022年诉讼各几件",
      ["马桥镇2021 review.reconsideration.total", "马桥镇2022 review.litigation.total"],
    ],
    [
      "马桥镇2021年的申请、处罚和2022年的许可",
      [`马桥镇2021 ${RECEIVED}`, `马桥镇2021 ${PENALTIES}`, "马桥镇2022 proactive.licensing.decisions"],
    ],
    [
      "马桥镇2020年和2021年的申请、2022年的处罚",
      [`马桥镇2020 ${RECEIVED}`, `马桥镇2021 ${RECEIVED}`, `马桥镇2022 ${PENALTIES}`],
    ],
    [
      "马桥镇2021年的自然人申请、2022年的企业申请",
      ["马桥镇2021 applications.received.natural_person", "马桥镇2022 applications.received.enterprise"],
    ],
    ["马桥镇的申请、果里镇的处罚2021年各多少", [`马桥镇2021 ${RECEIVED}`, `果里镇2021 ${PENALTIES}`]],
    ["2021年马桥镇的申请、果里镇的处罚各多少", [`马桥镇2021 ${RECEIVED}`, `果里镇2021 ${PENALTIES}`]],
    ["马桥镇的申请和果里镇的处罚2021年分别是多少", [`马桥镇2021 ${RECEIVED}`, `果里镇2021 ${PENALTIES}`]],
  ])("%s", async (question, figures) => {
    expect(await told(question)).toEqual(figures);
  });

  test("after an agency that was spoken of", async () => {
    expect(await told("马桥镇2020年收到几件申请", "2021年的申请、2022年的处罚")).toEqual(BOTH);
  });
});

describe("things that are of all years or agencies are told of all", () => {
  test.each([
    ["马桥镇2021年和2022年的申请和处罚", 4],
    ["马桥镇申请和复议2021年、2022年各多少", 4],
    ["马桥镇2021年、2022年的申请", 2],
    ["马桥镇2021年收到多少申请和处罚，2022年呢", 4],
    ["马桥镇、果里镇2021年的申请和处罚各多少", 4],
    ["马桥镇和果里镇的申请2019年和2021年各多少", 4],
  ])("%s", async (question, count) => {
    expect(await told(question)).toHaveLength(count);
  });
});

describe("a sum or a comparison of such cells is not that of all things in all years", () => {
  test.each([
    "马桥镇2021年的申请和2022年的处罚一共多少",
    "马桥镇2021年的申请和2022年的处罚哪个多",
    "马桥镇2021年的复议加上果里镇2021年的诉讼一共几件",
  ])("%s", async (question) => {
    expect(await told(question)).toEqual([]);
  });

  test.each([
    "马桥镇2021年的申请和2022年的申请哪个多",
    "马桥镇2021年的申请和果里镇2021年的申请一共多少",
    "2021年马桥镇和果里镇的申请和处罚一共多少",
    "2020年和2021年马桥镇的复议和诉讼合计",
  ])("%s", async (question) => {
    expect(await told(question)).not.toEqual([]);
  });
});

test.each(["桓台县申请一直在增加的单位", "桓台县2021年收到申请增加超过10件的单位"])(
  "%s: changes are no sums by year",
  async (question) => {
    const { intent, values } = await talk.answerTo(question);
    expect(intent).toBe("rank");
    expect(values.filter(({ fact }) => fact.startsWith("sum:"))).toEqual([]);
  },
);
