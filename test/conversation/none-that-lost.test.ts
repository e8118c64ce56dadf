import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("those that lost no case are listed, and their cases are not added up", () => {
  const PLAIN = "2021年行政诉讼结果纠正为0的单位有哪些";
  test.each([
    "2021年没有败诉的单位有哪些",
    "2021年没败诉的有哪些",
    "2021年哪些单位没有败诉",
    "2021年有几家没有败诉",
    "2021年没输过官司的单位有哪些",
    "2021年哪些单位没打输官司",
    "2021年诉讼没有败诉的单位有哪些",
    "2021年从来没有败诉过的单位有哪些",
  ])("%s", async (question) => {
    const { status, values } = await talk.answerTo(question);
    expect(status).toBe("answered");
    expect(values[0]).toEqual((await talk.answerTo(PLAIN)).values[0]);
    expect(values[0]?.unit).toBe("家");
  });

  test("without a year it is the reports that are told, as of those that were not sued", async () => {
    const [lost, sued] = [await talk.answerTo("没有败诉的单位有哪些"), await talk.answerTo("没被起诉过的单位有哪些")];
    expect([lost.status, lost.values[0]?.unit]).toEqual(["answered", "份"]);
    expect([sued.status, sued.values[0]?.unit]).toEqual(["answered", "份"]);
  });

  test.each(["2021年有复议没有纠正的单位有哪些", "2021年被复议没被纠正的单位有哪些"])(
    "%s: those that had some, none of which ended so",
    async (question) => {
      const plain = await talk.answerTo("2021年有复议但没有被纠正的单位有哪些");
      expect(plain.values[0]).toMatchObject({ value: 3, unit: "家" });
      expect((await talk.answerTo(question)).values[0]).toEqual(plain.values[0]);
    },
  );
});

describe("从来没, of the one year that is named", () => {
  test.each(["临淄区教育局2021年从来没被复议过吗", "2021年临淄区教育局从来都没有被复议过吗"])(
    "%s",
    async (question) => {
      const { status, values } = await talk.answerTo(question);
      expect([status, values]).toEqual(["answered", (await talk.answerTo("临淄区教育局2021年被复议过吗")).values]);
    },
  );

  test.each(["临淄区教育局自2021年从来没被复议过吗", "临淄区教育局2021年以来从来没被复议过吗"])(
    "%s is not said of that year alone",
    async (question) => expect((await talk.answerTo(question)).values).toEqual([]),
  );
});
