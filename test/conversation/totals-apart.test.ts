import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const TWO = "桓台县教育局和马桥镇";

/** The first sentence of an answer to these questions. */
async function leadOf(...questions: readonly string[]): Promise<string> {
  const { blocks } = await talk.answerTo(...questions);
  const lead = blocks.find(({ kind }) => kind === "lead");
  return lead?.kind === "lead" ? lead.text : "";
}

/** What the years of one agency come to. */
async function totalOf(question: string): Promise<string> {
  const { values } = await talk.answerTo(question);
  return `${values[0]?.value}${values[0]?.unit}`;
}

describe("totals over years, side by side", () => {
  test.each([
    [`${TWO}2021到2022年申请合计谁多`],
    [`${TWO}2021年和2022年收到的申请总数相差多少`],
    [`${TWO}2021到2022年申请加起来哪家最多`],
    [`${TWO}2021到2022年申请一共多少`, "谁多"],
  ])("%j", async (...questions) => {
    const lead = await leadOf(...questions);
    for (const name of ["桓台县教育局", "马桥镇"])
      expect(lead).toContain(await totalOf(`${name}2021到2022年申请合计多少`));
  });

  test.each([
    ["谁收到的申请少", "更少"],
    ["谁收到的申请多", "更多"],
  ])("%s names whoever it asks for", async (asked, how) => {
    const name = "(桓台县教育局|马桥镇)";
    const lead = await leadOf(`${TWO}2021到2022年申请`, asked);
    const [, first, one, second, other, named] =
      new RegExp(`${name}[^，]*?(\\d+)件，${name}[^，]*?(\\d+)件，${name}[^，]*${how}，`).exec(lead) ?? [];
    expect(named).toBe(Number(one) < Number(other) === (how === "更少") ? first : second);
  });

  test.each([
    ["2021年谁收到的申请少", "least"],
    ["2021年谁收到的申请多", "most"],
    ["2021年谁的行政复议多", "most"],
  ])("%s ranks all that there are", async (asked, order) => {
    const lead = await leadOf(asked);
    expect(lead).toMatch(order === "least" ? /^最少的是/ : /^最多的是/);
    expect(lead).toBe(await leadOf(asked.replace(/[多少]$/, "最$&")));
  });

  test.each([
    `${TWO}2022年申请合计谁多`,
    `${TWO}2021到2022年予以公开率谁高`,
    `${TWO}2021到2022年每年申请谁多`,
    `${TWO}2021到2022年申请最多的一年`,
  ])("%s is of single years", async (question) => {
    expect((await talk.answerTo(question)).intent).not.toBe("aggregate");
  });

  test.each([`${TWO}2012到2022年申请合计谁多`, `${TWO}2021到2022年申请和行政处罚合计谁多`])(
    "%s is asked back",
    async (question) => {
      expect((await talk.answerTo(question)).status).not.toBe("answered");
    },
  );
});
