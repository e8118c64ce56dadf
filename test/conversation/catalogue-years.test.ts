import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const FIGURE = "马桥镇2020年收到多少申请";
const HELD = "库中有马桥镇2019年至2023年的报告，共5份。";

async function leadOf(...questions: readonly string[]): Promise<string> {
  const [lead] = (await talk.answerTo(...questions)).blocks;
  return lead?.kind === "lead" ? lead.text : "";
}

describe("which years there are is told of all years, whichever was spoken of", () => {
  test.each(["有哪几年", "它有几年报告", "哪些年份", "这个单位还有哪些年份的报告", "还有哪几年的"])(
    "%s",
    async (question) => {
      expect(await leadOf(FIGURE, question)).toBe(HELD);
    },
  );

  test("of all agencies, after those of one year", async () => {
    expect(await leadOf("2021年有哪些单位的报告", "有哪几年")).toContain(`共${madePanel.length}份报告`);
  });

  test("among years that are named", async () => {
    expect(await leadOf("马桥镇2020到2022年有哪几年的报告")).toBe("库中有马桥镇2020年至2022年的报告，共3份。");
  });
});

describe("the first and the last year are told with all that there are", () => {
  test.each([
    ["马桥镇最早一份年报是哪年", 2019, "最早"],
    ["马桥镇最早的年报是哪年的", 2019, "最早"],
    ["马桥镇的年报从哪年开始有", 2019, "最早"],
    ["马桥镇的年报到哪一年为止", 2023, "最新"],
    ["马桥镇最新的年报是哪年", 2023, "最新"],
    ["马桥镇年报更新到哪一年了", 2023, "最新"],
  ])("%s", async (question, year, label) => {
    expect(await leadOf(question)).toBe(`${label}的是${year}年。${HELD}`);
  });

  test.each([
    ["最早一份是哪年", 2019, "最早"],
    ["最早是哪年", 2019, "最早"],
    ["最新到哪年", 2023, "最新"],
    ["到哪一年为止", 2023, "最新"],
  ])("%s, after a figure", async (question, year, label) => {
    expect(await leadOf(FIGURE, question)).toBe(`${label}的是${year}年。${HELD}`);
  });
});

test.each([
  "马桥镇最早和最晚是哪年",
  "马桥镇的年报从哪年到哪年",
  "马桥镇的报告最早和最新分别是哪一年",
  "马桥镇的数据最早哪年最晚哪年",
])("both ends are told: %s", async (question) => {
  expect(await leadOf(question)).toBe(`最早的是2019年，最新的是2023年。${HELD}`);
});

test.each(["库里最早和最晚是哪年", "数据从哪年到哪年", "最早跟最新的数据是哪年"])(
  "both ends of all that there is: %s",
  async (question) => {
    expect(await leadOf(question)).toMatch(/^最早的是2019年，最新的是2023年。共\d+份报告/);
  },
);

test.each(["库里最早的单位有哪些", "马桥镇最早和最晚收到申请是哪年", "2022年最早和最晚的是哪年"])(
  "%s asks for no end of the years",
  async (question) => {
    expect((await talk.answerTo(question)).status).toBe("clarify");
  },
);

test.each([
  [["马桥镇最新一年收到多少申请"], 2023],
  [["马桥镇最早一份年报收到多少申请"], 2019],
  [[FIGURE, "最早一年呢"], 2019],
  [[FIGURE, "最新的呢"], 2023],
])("%j asks for a figure", async (questions, year) => {
  const { intent, values } = await talk.answerTo(...questions);
  expect([intent, values.map((value) => value.year)]).toEqual(["value", [year]]);
});
