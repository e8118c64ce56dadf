import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const report = (short: string, granted: number) =>
  madeReport({
    short,
    year: 2022,
    cells: {
      "applications.received.natural_person": 60,
      "applications.received.enterprise": 40,
      "applications.received.total": 100,
      "applications.granted.natural_person": granted - 5,
      "applications.granted.enterprise": 5,
      "applications.granted.total": granted,
      "applications.unavailable_not_held.natural_person": 15,
      "applications.unavailable_not_held.enterprise": 5,
      "applications.unavailable_not_held.total": 20,
      "applications.handled_total.natural_person": 60,
      "applications.handled_total.enterprise": 40,
      "applications.handled_total.total": 100,
    },
  });
const talk = talkOver([report("柳林街道", 50), report("杨树街道", 25)]);

const leadOf = async (...questions: readonly string[]): Promise<string> => {
  const [block] = (await talk.answerTo(...questions)).blocks;
  return block && "text" in block ? block.text : "";
};
const NOT_HELD = "柳林街道2022年无法提供几件";

describe("the share of some applicants is of the result that was told", () => {
  test.each([
    [[NOT_HELD, "企业占几成"], /25%.*5÷20/],
    [[NOT_HELD, "企业占比呢"], /25%.*5÷20/],
    [[NOT_HELD, "其中企业占比"], /25%.*5÷20/],
    [[NOT_HELD, "其中自然人的比例"], /75%.*15÷20/],
    [[NOT_HELD, "企业呢", "占几成"], /25%.*5÷20/],
    [["柳林街道2022年予以公开几件", "自然人占多少"], /90%.*45÷50/],
    [["柳林街道2022年收到多少申请", "企业占几成"], /40%.*40÷100/],
    [["柳林街道2022年企业占无法提供的比例"], /25%.*5÷20/],
    [["柳林街道2022年自然人占予以公开的比例是多少"], /90%.*45÷50/],
  ])("%j", async (questions, lead) => expect(await leadOf(...questions)).toMatch(lead));

  test("and that of a reason is of its group", async () => {
    expect(await leadOf(NOT_HELD, "其中本机关不掌握的占比")).toMatch(/100%.*20÷20/);
  });
});

describe("what goes on after one of two", () => {
  test("is the same share", async () => {
    const asked = ["柳林街道2022年收到多少申请", "杨树街道呢", "后者的予以公开率", "前者呢"];
    expect(await leadOf(...asked)).toMatch(/50%.*柳林街道2022年.*50÷100/);
  });

  test("is how many there are", async () => {
    expect(await leadOf("柳林街道2022年有申请吗", "几件")).toMatch(/100件.*柳林街道2022年/);
  });
});
