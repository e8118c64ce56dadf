import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** What stands first: how the figure lies to the average. */
async function lead(...questions: readonly string[]): Promise<string> {
  const { status, blocks } = await talk.answerTo(...questions);
  const [first] = blocks;
  return status === "answered" && first?.kind === "lead" ? first.text : "";
}

describe("the figure of one agency against the average of many", () => {
  const OWN = "临淄区教育局2021年收到的申请";
  test.each(["是全区平均的几倍", "比全区平均多多少", "高于全区平均吗"])("%s", async (asked) => {
    const own = (await talk.answerTo(`${OWN}是多少`)).values[0]?.value ?? 0;
    const mean = (await talk.answerTo("2021年临淄区各单位收到的申请平均多少")).values[0]?.value ?? 0;
    const said = await lead(`${OWN}${asked}`);
    expect(said).toContain(`${own}件比临淄区2021年的报告平均${mean}件${own > mean ? "多" : "少"}`);
    expect(said).toMatch(/是平均的[\d.]+倍（\d+÷[\d.]+）/);
    expect(said).toMatch(own > mean ? /^高于平均/ : /^低于平均/);
  });

  test.each(["是平均的几倍", "超过平均水平吗"])("%s, of no place that is named, is of its city", async (asked) => {
    expect(await lead(`${OWN}${asked}`)).toBe(await lead(`${OWN}比淄博市各单位平均多多少`));
    expect(await lead(`${OWN}${asked}`)).toContain("淄博市2021年的报告平均");
  });

  test("a rate is held against that of all of them together", async () => {
    const own = (await talk.answerTo("凤凰镇2021年公开率")).values[0]?.value ?? 0;
    const all = (await talk.answerTo("2021年临淄区各单位公开率合计")).values[0]?.value ?? 0;
    const said = await lead("凤凰镇2021年公开率比全区平均高吗");
    expect(said).toContain(`${own}%比临淄区2021年的报告合计${all}%`);
    expect(said).toContain("个百分点");
  });

  test.each(["和全区平均比呢", "高于全区平均吗", "比全区平均高吗", "是全区平均的几倍"])(
    "%s, after the figure",
    async (then) => {
      expect(await lead(`${OWN}是多少`, then)).toBe(await lead(`${OWN}比全区平均多多少`));
    },
  );

  test("比全区平均高吗, after a rate, is of that rate", async () => {
    const said = await lead("凤凰镇2021年公开率", "比全区平均高吗");
    expect(said).toBe(await lead("凤凰镇2021年公开率比全区平均高吗"));
    expect(said).not.toBe("");
  });

  test("two figures of one agency are not held against anything", async () => {
    expect(await lead("临淄区教育局2021年收到几件申请？行政复议几件？")).not.toContain("平均");
  });
});
