import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

/** One agency whose parts are all of their wholes, one where they are not, and one that had none. */
const held = (short: string, part: number, whole: number) =>
  madeReport({
    short,
    year: 2022,
    cells: {
      "applications.received.natural_person": part,
      "applications.received.total": whole,
      "applications.granted.natural_person": part,
      "applications.granted.total": part,
      "applications.handled_total.total": whole,
      "review.reconsideration.upheld": part,
      "review.reconsideration.total": whole,
    },
  });
const talk = talkOver([held("甲街道", 7, 7), held("乙街道", 5, 7), held("丙街道", 0, 0)]);

async function leadOf(...questions: readonly string[]): Promise<string> {
  const [block] = (await talk.answerTo(...questions)).blocks;
  return block && "text" in block ? block.text : "";
}

describe("whether something holds for all there are", () => {
  test.each([
    "2022年申请都是个人吗",
    "2022年申请全部公开了吧",
    "2022年申请全部予以公开了，对吗",
    "2022年申请是不是全都公开了吗",
  ])("%s is told with the whole beside it", async (asked) => {
    expect(await leadOf(`甲街道${asked}`)).toMatch(/^是，.*7件.*7件/);
    expect(await leadOf(`乙街道${asked}`)).toMatch(/^不是，.*5件.*7件/);
    expect(await leadOf(`丙街道${asked}`)).not.toMatch(/^不?是，/);
  });

  test("after a figure as well", async () => {
    expect(await leadOf("乙街道2022年收到多少申请", "全部公开了吧")).toMatch(/^不是，.*5件.*7件/);
    expect(await leadOf("乙街道2022年收到多少申请", "都是个人吗")).toMatch(/^不是，.*5件.*7件/);
  });

  test.each(["全部申请里有个人吗", "都有个人吗", "全年有个人申请吗"])("%s asks for any at all", async (asked) => {
    expect(await leadOf(`乙街道2022年${asked}`)).not.toMatch(/^不是，/);
  });
});

describe("what came of it", () => {
  test.each(["的复议结果", "复议结果", "行政复议的结果"])("%s is broken down", async (asked) => {
    expect((await talk.answerTo(`乙街道2022年${asked}`)).intent).toBe("breakdown");
  });

  test("复议结果维持几件 is one figure", async () => {
    const answer = await talk.answerTo("乙街道2022年复议结果维持几件");
    expect(answer).toMatchObject({ intent: "value", values: [{ fact: "review.reconsideration.upheld", value: 5 }] });
  });
});

describe("words of taking in", () => {
  test.each(["甲街道2022年收了500多个是真的吗", "收了500多个是真的吗 甲街道2022年"])(
    "%s asks for no list of reports",
    async (asked) => expect((await talk.answerTo(asked)).status).toBe("clarify"),
  );
});
