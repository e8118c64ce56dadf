import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

function received(short: string, year: number, total: number, more: { readonly [id: string]: number } = {}) {
  const cells = { "applications.received.total": total, "applications.handled_total.total": total, ...more };
  return madeReport({ short, year, cells });
}

const talk = talkOver([
  received("甲街道", 2021, 20, {
    "applications.received.natural_person": 15,
    "applications.received.enterprise": 5,
    "applications.granted.total": 8,
    "applications.partially_granted.total": 2,
    "review.reconsideration.total": 1,
  }),
  received("甲街道", 2022, 30),
  received("乙街道", 2021, 7),
]);

async function verdicts(...questions: readonly string[]): Promise<string> {
  const { status, blocks } = await talk.answerTo(...questions);
  const leads = blocks.flatMap((block) =>
    block.kind === "lead" && "text" in block ? [block.text.split(/[，。]/)[0]] : [],
  );
  return `${status} ${leads.join("|")}`;
}

describe("each figure that is stated is held against the report", () => {
  test.each([
    ["甲街道2021年收到20件，公开8件，公开率40%对不对", "是|是|是"],
    ["甲街道2021年收到20件，公开8件，公开率41%对不对", "是|是|不是"],
    ["甲街道2021年新收20件，其中个人15件，企业5件，是吗", "是|是|是"],
    ["甲街道2021年新收20件，其中个人12件，企业5件，是吗", "是|不是|是"],
    ["甲街道2021年收到20件，其中15件是个人提的，对吗", "是|是"],
    ["甲街道2021年公开率40%，部分公开2件，对吧", "是|是"],
    ["甲街道2021年予以公开8件占40%对吗", "是|是"],
    ["甲街道2021年复议1起诉讼0起对吗", "是|是"],
    ["甲街道2021年复议2起诉讼0起对吗", "不是|是"],
    ["甲街道2021年收到20件，2022年收到30件，对吗", "是|是"],
    ["甲街道2021年收到20件，乙街道8件，对吧", "是|不是"],
  ])("%s: %s", async (question, expected) => {
    expect(await verdicts(question)).toBe(`answered ${expected}`);
  });

  test("what one answer confirms stays one answer", async () => {
    expect(await verdicts("甲街道2021年收到20件，办结20件，结转0件，对吗")).toBe("answered 是");
  });

  test("no claim but a question: nothing is taken apart", async () => {
    expect(await verdicts("甲街道2021年收到20件，公开了几件")).not.toContain("|");
  });
});

describe("a claim binds no message after it", () => {
  test.each([
    ["公开率多少", "answered"],
    ["2022年呢", "answered 30件"],
    ["哪个街道最多", "answered 最多的是甲街道：20件"],
  ])("%s", async (question, expected) => {
    expect(await verdicts("甲街道2021年收到20件对吗", question)).toContain(expected);
  });
});
