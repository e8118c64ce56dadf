import { expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(
  Object.entries({ 甲街道: 907, 乙街道: 962, 丙街道: 900, 丁街道: 1000, 戊街道: 150 }).map(([short, received]) =>
    madeReport({
      short,
      year: 2023,
      cells: { "applications.received.total": received, "applications.granted.total": 150 },
    }),
  ),
);

test.each([
  ["2023年收到900多件的单位", 2],
  ["2023年收到900多件申请的单位有哪些", 2],
  ["2023年哪家收到900余件申请", 2],
  ["2023年收到900多件的是谁", 2],
  ["2023年收到100多件的街道有几个", 1],
  ["2023年予以公开100多件的单位有几家", 5],
])("%s counts those between the number and the next round one: %i", async (question, count) => {
  const { status, values } = await talk.answerTo(question);
  expect(status).toBe("answered");
  expect(values[0]).toMatchObject({ value: count, unit: "家" });
});

test.each(["2023年公开100多件的单位收到多少申请", "2023年收到100多件的单位一共收到多少", "2023年收到900多件"])(
  "%s asks for something else",
  async (question) => {
    expect(await talk.answerTo(question)).toMatchObject({ status: "clarify", values: [] });
  },
);
