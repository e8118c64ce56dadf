import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";

/** The last answer as its agencies, years and figures. */
async function told(...questions: readonly string[]): Promise<readonly string[]> {
  const { values } = await talk.answerTo(...questions);
  return values.flatMap(({ agency, year, fact }) => (agency === null ? [] : [`${agency} ${year} ${fact}`]));
}

describe("whom a question means is said in reply to being asked", () => {
  test.each([
    [["教育局2022年收到几件申请", "县里的"], `桓台县教育局 2022 ${RECEIVED}`],
    ...["县局", "我说的是县局", "县局的", "县级那个", "我问的是县里的局"].map((level): [string[], string] => [
      ["教育局2022年收到几件申请", level],
      `桓台县教育局 2022 ${RECEIVED}`,
    ]),
    [["教育局2022年收到几件申请", "我说的是桓台县教育局"], `桓台县教育局 2022 ${RECEIVED}`],
    [["教育局2022年收到几件申请", "桓台县的"], `桓台县教育局 2022 ${RECEIVED}`],
    [["桓台县2021年收到几件申请", "我问的是马桥镇"], `马桥镇 2021 ${RECEIVED}`],
    [["桓台县2021年收到几件申请", "不，我说的是马桥镇"], `马桥镇 2021 ${RECEIVED}`],
    [["教育局2021年收到几件申请", "枣庄市"], `市中区教育局 2021 ${RECEIVED}`],
    [["教育局收到几件申请", "枣庄的2021年"], `市中区教育局 2021 ${RECEIVED}`],
  ])("%j", async (questions, figure) => expect(await told(...questions)).toEqual([figure]));

  test.each(["县局", "县里的", "我说的是桓台县教育局"])("%s, where it was asked over the years", async (level) => {
    const { blocks, status } = await talk.answerTo("教育局哪年收到的申请最多", level);
    expect(status).toBe("answered");
    expect(blocks[0]).toEqual((await talk.answerTo("桓台县教育局哪年收到的申请最多")).blocks[0]);
  });

  test("a place may be named of choices that are places themselves", async () => {
    const whole = await talk.answerTo("整个枣庄市2021年收到多少申请");
    expect(whole.status).toBe("answered");
    expect(await talk.answerTo("全市2021年收到多少申请", "枣庄市")).toEqual(whole);
  });

  test("choices of no year are of the year that is named, and of nobody else", async () => {
    const { options } = await talk.answerTo("教育局", "2021");
    expect(options.length).toBeGreaterThan(1);
    for (const { question } of options) {
      expect(question).toContain("教育局");
      const { values } = await talk.answerTo(question);
      // A summary tells what changed since the year before.
      expect(Math.max(...values.map(({ year }) => year ?? 0))).toBe(2021);
    }
  });

  test("two of one level are not told apart by it", async () => {
    expect(await told("教育局2021年收到几件申请", "区里的")).toEqual([]);
  });

  test.each(["2022年", "2022年呢", "那2022年的"])("another year (%s) leaves the same to choose from", async (year) => {
    const before = await talk.answerTo("教育局2021年收到几件申请");
    const { status, values, options } = await talk.answerTo("教育局2021年收到几件申请", year);
    expect({ status, values }).toEqual({ status: "clarify", values: [] });
    expect(options.map(({ question }) => question)).toEqual(
      before.options.map(({ question }) => question.replace("2021年", "2022年")),
    );
  });
});
