import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** What a person reads first. */
async function leadOf(question: string): Promise<string> {
  const { blocks } = await talk.answerTo(question);
  return blocks.flatMap((block) => (block.kind === "lead" ? [block.text] : []))[0] ?? "";
}

describe("what is asked for is told first", () => {
  test.each([
    ["唐山镇哪年收到的申请最多", /^唐山镇新收政府信息公开申请最多的是\d{4}年，\d+件。$/],
    ["唐山镇哪一年收到的申请最少", /^唐山镇新收政府信息公开申请最少的是\d{4}年，\d+件。$/],
    ["唐山镇历年收到的申请有什么变化", /^唐山镇新收政府信息公开申请：/],
    ["2021年收到申请最多的三家", /^最多的3份报告：[^，。]+\d+件，[^，。]+\d+件，[^，。]+\d+件。/],
    ["2021年收到申请最多的单位", /^最多的是[^，。]+：\d+件。/],
    ["唐山镇2020年和2021年哪年多", /^请问您想查哪一项？$/],
    ["唐山镇和马桥镇2021年谁更多", /^请问您想查哪一项？$/],
    ["临淄区新华街道和桓台县新华街道2021年一共收到几件申请", /^\d+件。临淄区新华街道、桓台县新华街道2021年的报告/],
  ])("%s", async (question, lead) => {
    expect(await leadOf(question)).toMatch(lead);
  });
});

const blank = talkOver([
  madeReport({
    short: "凤凰街道",
    year: 2022,
    cells: {
      "applications.granted.total": 71,
      "applications.denied_security_stability.total": { state: "blank", raw: "/" },
    },
  }),
]);

test.each([
  ["予以公开比不予公开多几件", "有的没有数字，比不出来。"],
  ["予以公开和不予公开哪个多", "有的没有数字，比不出来。"],
  ["予以公开和不予公开各几件", "凤凰街道2022年：予以公开71件（总计）。"],
])("of two figures one of which is blank none is told as if it were the answer: %s", async (asked, lead) => {
  const { blocks } = await blank.answerTo(`凤凰街道2022年${asked}`);
  expect(blocks[0]).toEqual({ kind: "lead", text: lead });
});

test.each(["马桥镇年报摘要。2021年的", "总结一下马桥镇的年报？2021年"])(
  "a year behind the question is that of the question: %s",
  async (question) => {
    const { blocks } = await talk.answerTo(question);
    expect(blocks.every(({ kind }) => kind !== "heading")).toBe(true);
    expect(blocks[0]).toMatchObject({ kind: "lead", text: expect.stringMatching(/^马桥镇2021年：/) });
  },
);
