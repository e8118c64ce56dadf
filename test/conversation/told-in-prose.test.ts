import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const SAID = {
  meetings: "全年召开政务公开工作推进会3次，公开局长办公会议11次。",
  letters: "通过网站收到互动信件7件，全部办结。",
  press: "举办新闻发布会2场。",
  places: "在便民大厅设立政务公开专区1个。",
  accounts: "微信公众号一个，全称“甲街道发布”。",
  staff: "配备专职工作人员2名。",
  training: "组织业务培训5次，参训80人次。",
  cleaning: "开展行政规范性文件清理，废止2件。",
  interpretation: "发布政策解读材料9篇。",
  response: "回应社会关切4次。",
  enquiries: "接受咨询120人次。",
  hotline: "办理12345工单36件。",
  weibo: "微博发布信息15条。",
  wechat: "利用公众号推送政策法规，全年共推送50余期，发布消息400余条。",
  events: "举办政府开放日活动1次。",
  hearings: "就重大决策征求意见6次。",
  visits: "网站访问量8万次。",
  followers: "公众号粉丝3000个。",
  boards: "更新公开栏12期。",
  funds: "投入工作经费3万元。",
};

function withProse(short: string, sentences: readonly string[]): Report {
  const report = madeReport({ short, year: 2021 });
  const 一 = [{ text: ["一、总体情况。", ...sentences].join(""), line: 2 }];
  return { ...report, sections: { ...report.sections, 一, 五: [{ text: "信息更新不及时。", line: 300 }] } };
}

const VAGUE = [
  "加强业务培训，公开信息也要及时。",
  "全年公开信息12条，严格按照上级的部署和要求，认真做好本单位的政策解读等工作。",
  "利用微博、微信等发布信息。",
];
const talk = talkOver([withProse("甲街道", Object.values(SAID)), withProse("乙街道", []), withProse("丙街道", VAGUE)]);

test.each([
  ["2021年各街道热线收到申请排名", "clarify"],
  // What each report says of it is quoted, and not ranked.
  ["2021年微博公开信息最多的是哪家", "answered"],
])("%s is no question for a table", async (question, expected) => {
  const { status, values } = await talk.answerTo(question);
  expect([status, values]).toEqual([expected, []]);
});

describe("what the tables do not count is answered with the report's own sentence, and no figure", () => {
  test.each<[question: string, topic: keyof typeof SAID]>([
    ["2021年开了几次会", "meetings"],
    ["2021年开会几次", "meetings"],
    ["2021年召开了哪些会", "meetings"],
    ["2021年公开了几次局长办公会议", "meetings"],
    ["2021年会议公开多少次", "meetings"],
    ["2021年信件几件", "letters"],
    ["2021年收到几封来信", "letters"],
    ["2021年收到互动信件多少件", "letters"],
    ["2021年开了几场新闻发布会", "press"],
    ["2021年发布会开了几场，新闻发布会", "press"],
    ["2021年有几个政务公开专区", "places"],
    ["的公众号叫什么名字", "accounts"],
    ["2021年公众号名称是什么", "accounts"],
    ["微信公众号叫啥", "accounts"],
    ["2021年有几名专职人员", "staff"],
    ["2021年专职工作人员多少", "staff"],
    ["2021年培训几次", "training"],
    ["2021年组织了几次培训", "training"],
    ["2021年有没有清理规范性文件", "cleaning"],
    ["2021年规范性文件清理情况", "cleaning"],
    ["2021年政策解读几篇", "interpretation"],
    ["2021年发了几篇解读材料", "interpretation"],
    ["2021年回应群众关切几次", "response"],
    ["2021年接受咨询多少人次", "enquiries"],
    ["2021年12345热线办了多少件", "hotline"],
    ["2021年热线工单多少件", "hotline"],
    ["2021年微博发了多少条", "weibo"],
    ["2021年微信发了几期", "wechat"],
    ["2021年公众号一共推送了多少期", "wechat"],
    ["2021年推送了几期公众号", "wechat"],
    ["2021年举办了几次开放日活动", "events"],
    ["2021年听证会开了几次", "hearings"],
    ["2021年征求意见几次", "hearings"],
    ["2021年网站访问量多少", "visits"],
    ["2021年粉丝有多少", "followers"],
    ["2021年公开栏更新几次", "boards"],
    ["2021年信息公开经费多少", "funds"],
  ])("%s", async (words, topic) => {
    const answer = await talk.answerTo(`甲街道${words}`);
    expect(answer).toMatchObject({ status: "answered", intent: "narrative", values: [] });
    expect(answer.blocks.flatMap((block) => (block.kind === "quote" ? [block.text] : []))).toEqual([SAID[topic]]);
    const silent = await talk.answerTo(`乙街道${words}`);
    expect(silent).toMatchObject({ status: "not_found", intent: "narrative", values: [] });
  });

  test.each(["培训几次", "政策解读几篇", "微博发了多少条", "微信发了几期"])(
    "%s, where the prose states no number",
    async (words) => {
      const answer = await talk.answerTo(`丙街道2021年${words}`);
      expect(answer).toMatchObject({ status: "not_found", intent: "narrative", values: [] });
      expect(JSON.stringify(answer.blocks)).toMatch(/的(?:数字|期数)，只写到/);
    },
  );

  test.each([
    "甲街道2021年通过信件申请几件",
    "甲街道2021年会议纪要申请几件",
    "甲街道2021年信访件几件",
    "甲街道2021年公开招聘多少人",
    "甲街道2021年开了几家公司",
    "甲街道2021年发布几条会讯",
  ])("but not %s", async (question) => {
    const { status, intent, values } = await talk.answerTo(question);
    expect([status === "answered", intent === "narrative", values]).toEqual([false, false, []]);
  });
});

test.each(["专职人员够不够", "人手够吗"])("甲街道2021年%s is told in the sentence on the staff", async (question) => {
  const { status, blocks } = await talk.answerTo(`甲街道2021年${question}`);
  expect(status).toBe("answered");
  expect(blocks).toContainEqual({ kind: "quote", text: SAID.staff });
});

test("a sentence that is asked for word by word is quoted once", async () => {
  const { blocks } = await talk.answerTo("甲街道2021年存在的主要问题原文是什么");
  expect(blocks.filter(({ kind }) => kind === "quote")).toHaveLength(1);
});

describe("words are looked for in the prose", () => {
  test.each([
    ["报告里有没有提到“新闻发布会2场”", SAID.press],
    ["的报告提没提局长办公会议", SAID.meetings],
    ["2021年有没有写“甲街道发布”", SAID.accounts],
    ["2021年报告里便民大厅提到了吗", SAID.places],
    ["2021年有没有提到“便民 大厅”这个词", SAID.places],
  ])("甲街道%s", async (words, sentence) => {
    const answer = await talk.answerTo(`甲街道${words}`);
    expect(answer).toMatchObject({ status: "answered", intent: "narrative", values: [] });
    expect(answer.blocks).toContainEqual({ kind: "quote", text: expect.stringContaining(sentence) });
    expect(answer.citations).toHaveLength(1);
  });

  test.each([
    "报告里有没有提到“党建”",
    "2021年疫情提到了吗",
    "2021年有没有讲到上半年",
    "2021年提到过“信息公开指南”没有",
  ])("甲街道%s: it does not say so", async (words) => {
    const answer = await talk.answerTo(`甲街道${words}`);
    expect(answer).toMatchObject({ status: "not_found", intent: "narrative", values: [], citations: [] });
    expect(JSON.stringify(answer.blocks)).toContain("的报告正文（第一、五、六部分）没有写到“");
  });

  test("那乙街道呢 looks for the same words there", async () => {
    const answer = await talk.answerTo("甲街道2021年有没有提到党建", "那乙街道呢");
    expect(JSON.stringify(answer.blocks)).toContain("乙街道2021年的报告正文（第一、五、六部分）没有写到“党建”");
  });

  test("of whom is asked back with the same words", async () => {
    const { status, options } = await talk.answerTo("报告里有没有提到党建");
    expect([status, options[0]?.question]).toEqual(["clarify", expect.stringContaining("有没有提到党建")]);
  });

  test.each([
    ["甲街道2021年提到培训了吗", "answered", "narrative"],
    ["甲街道2021年有没有提到被复议", "answered", "value"],
  ])("but %s asks for what has a name", async (question, status, intent) =>
    expect(await talk.answerTo(question)).toMatchObject({ status, intent }),
  );
});
