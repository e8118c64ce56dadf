import { describe, expect, test } from "vitest";
import { reportsOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(
  reportsOf([
    "绵阳市人民政府",
    "绵阳市教育局",
    "绵阳市三台县人民政府",
    "绵阳市三台县教育局",
    "绵阳市三台县芦溪镇人民政府",
    "绵阳市涪城区人民政府",
    "绵阳市涪城区教育局",
    "绵阳市安州区人民政府",
    "绵阳市江油市人民政府",
    "绵阳市江油市公安局",
  ]),
);

const OF_A_VALUE = "三台县2021年收到多少申请";
const OF_A_RATE = "三台县2021年予以公开率";
const OF_PARTS = "三台县2021年申请都是谁提的";
const OF_A_REPORT = "三台县2021年年报主要内容";

async function optionOf(question: string, named: RegExp): Promise<string> {
  const { options } = await talk.answerTo(question);
  const [only, ...others] = options.filter((option) => named.test(option.question));
  expect(others).toEqual([]);
  return only?.question ?? "";
}

/** What a reply is answered with is what the choice that it takes is answered with. */
async function takes(question: string, reply: string, named: RegExp): Promise<void> {
  const chosen = await optionOf(question, named);
  const expected = await talk.answerTo(chosen);
  expect(expected.status).toBe("answered");
  expect(await talk.answerTo(question, reply)).toEqual(expected);
}

describe.each([OF_A_VALUE, OF_A_RATE, OF_PARTS, OF_A_REPORT])("asked back about %s", (question) => {
  test.each(["政府", "县政府", "政府的", "县政府的", "人民政府", "就是县政府", "县人民政府", "政府本级", "县政府那个"])(
    "%s is the government",
    (reply) => takes(question, reply, /人民政府/),
  );

  test.each([
    "全县",
    "全县的",
    "所有单位",
    "各单位",
    "整个县",
    "所有单位合计",
    "全部单位",
    "县里所有单位",
    "全县各单位",
    "合计",
  ])("%s is all who report there", (reply) => takes(question, reply, /各单位/));

  test("都要 takes both", async () => {
    const { values } = await talk.answerTo(question, "都要");
    const { options } = await talk.answerTo(question);
    const each = await Promise.all(options.map(async (option) => (await talk.answerTo(option.question)).values));
    expect(values).toEqual(each.flat());
  });
});

describe("a reply of another level takes neither", () => {
  test.each([
    [OF_A_RATE, "市政府"],
    [OF_A_RATE, "区政府"],
    [OF_A_RATE, "全市"],
    ["涪城区2021年予以公开率", "全县"],
  ])("%s, %s", async (question, reply) => {
    const { options } = await talk.answerTo(question);
    const answers = await Promise.all(options.map((option) => talk.answerTo(option.question)));
    const { values } = await talk.answerTo(question, reply);
    for (const answer of answers) expect(values).not.toEqual(answer.values);
  });
});

test.each([
  ["涪城区2021年予以公开率", "区政府", /人民政府/],
  ["涪城区2021年予以公开率", "全区", /各单位/],
  ["绵阳市2021年予以公开率", "市政府", /人民政府/],
  ["江油市2021年予以公开率", "市政府", /人民政府/],
  ["江油市2021年予以公开率", "全市", /各单位/],
  ["江油市2021年予以公开率", "所有单位", /各单位/],
])("%s, %s", takes);
