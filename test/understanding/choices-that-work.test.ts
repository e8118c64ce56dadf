import { describe, expect, test } from "vitest";
import { talkOver } from "../conversation/talk-over.ts";
import { madePanel } from "../support/made-panel.ts";

const talk = talkOver(madePanel);

describe("choices are whole questions, without what is left of an opening or of a place", () => {
  test.each([
    "我说的是区教育局",
    "我问的是教育居",
    "马桥镇和唐山真跟2021年比",
    "果里真2021年跟别的比一下",
    "桓台县马乔镇我想了解一下",
    "淄博市桓台县2021年收到几件申请",
    "枣庄市市中区2021年收到几件申请",
  ])("%s", async (question) => {
    const { status, options } = await talk.answerTo(question);
    if (status === "answered") return;
    for (const { question: choice } of options) {
      expect(choice).not.toMatch(/我|跟比|跟$|比一?下?$|年(?:.{2,3}市.{2,3}[县区])/);
      expect((await talk.answerTo(choice)).status).toBe("answered");
    }
  });
});

describe("what joined or counted what was taken out of a question does not stay in its choices", () => {
  test.each([
    [["马桥镇2023年收到多少申请", "2025年比2024年多多少申请"]],
    [["教育局2023年比2022年多多少申请"]],
    [["比较马桥镇和果里镇的申请量"]],
    [["把马桥镇和果里镇的申请比一比"]],
    [["马桥镇和果里镇比谁的申请多"]],
    [["马桥镇比果里镇收到的申请多多少"]],
    [["教育局2023年比2022年的申请多几件"]],
    [["三个教育局里哪个申请多"]],
    [["一些镇2019年收到多少申请"]],
    [["2019年一些镇…收到多少申请"]],
    [["部分街道2019年办结了几件申请"]],
  ])("%s", async (dialogue) => {
    const { status, options } = await talk.answerTo(...dialogue);
    expect(status).not.toBe("answered");
    expect(options.length).toBeGreaterThan(1);
    for (const { question: choice } of options) {
      expect(choice).not.toMatch(/比[多谁收的]|和的|三个|一些|部分街|\.\.|把/);
      expect((await talk.answerTo(choice)).status).toBe("answered");
    }
  });
});

test("years that are left out stay out of the choices", async () => {
  const { options } = await talk.answerTo("教育局除了2021年以外收到多少申请");
  expect(options.length).toBeGreaterThan(1);
  for (const { question } of options) expect(question).toContain("2020年和2022年和2023年");
});
