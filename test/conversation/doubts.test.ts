import { describe, expect, test } from "vitest";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";
const ASKED = "马桥镇2022年收到几件申请";
const own = madePanel.find(({ agency, year }) => agency.short === "马桥镇" && year === 2022);
const cell = own && findFact(own, RECEIVED)?.cell;
const received = cell?.state === "number" ? cell.value : Number.NaN;

const lead = async (...questions: readonly string[]): Promise<string> => {
  const { blocks } = await talk.answerTo(...questions);
  return blocks[0]?.kind === "lead" ? blocks[0].text : "";
};

describe("a doubt is answered with the same figures and where they stand", () => {
  test.each([
    "真的吗",
    "真的？",
    "真的假的",
    "是真的吗",
    "你确定吗",
    "确定？",
    "没搞错吧",
    "没记错吧？",
    "啊？不会吧",
    "对吗",
    "这个数准确吗",
    "数据可靠吗",
    "有这么多吗",
    "这么少？",
    "就这么点？",
    "是不是搞错了",
    "我不信",
    "麻烦再核实一下",
    "怎么可能",
  ])("%s", async (doubt) => {
    const [told, again] = [await talk.answerTo(ASKED), await talk.answerTo(ASKED, doubt)];
    expect(again).toMatchObject({ status: "answered", intent: "value", values: told.values });
  });

  test.each([
    ["2021年桓台县哪个单位收到申请最多", "rank"],
    ["桓台县教育局和马桥镇2022年谁收到的申请多", "compare"],
    ["马桥镇2022年存在哪些问题", "narrative"],
    ["什么是三安全一稳定", "definition"],
  ])("确定吗, after %s", async (question, intent) => {
    const told = await talk.answerTo(question);
    const again = await talk.answerTo(question, "确定吗");
    expect(again).toMatchObject({ status: "answered", intent, values: told.values });
  });
});

describe("a figure that somebody holds is held against the one in the report", () => {
  test.each([
    "不是77件吗",
    "不是有77件吗？",
    "才77件？",
    "只有77件吗",
    "我记得是77件",
    "不对吧，应该是77件",
    "真的吗？我怎么记得是七十七件",
    "明明是77件啊",
    "不是说77件吗",
    "不是说有77件吗，对不对",
    "确定是77件吗",
  ])("%s", async (claim) => {
    expect(await lead(ASKED, claim)).toMatch(new RegExp(`^不是，是${received}件`));
    expect(await lead(ASKED, claim.replace(/77|七十七/, `${received}`))).toMatch(new RegExp(`^是，${received}件`));
  });

  test("of the one that leads a ranking", async () => {
    const question = "2021年哪个单位收到的申请最多";
    const answer = await talk.answerTo(question, "不是2件吗");
    expect(answer.values.map(({ value }) => value)).toContain((await talk.answerTo(question)).values[0]?.value);
    expect(await lead(question, "不是2件吗")).toMatch(/^不是/);
  });

  test.each([
    ["超过100件了吗", received > 100],
    [`不到${received + 1}件吧`, true],
    [`超过${received}件吗`, false],
  ])("%s", async (limit, holds) => {
    expect(await lead(ASKED, limit)).toMatch(holds ? /^是，/ : /^不是，/);
  });
});

test.each(["怎么这么少", "咋这么多啊", "怎么才2件", "怎么会这么低", "不可能吧，怎么这么少"])(
  "%s gets no reason",
  async (why) => {
    const { status, values } = await talk.answerTo(ASKED, why);
    expect({ status, values }).toEqual({ status: "not_found", values: [] });
  },
);

describe("what is no doubt, or about nothing that was told, gets no figure of what was asked before", () => {
  test.each([
    [["真的吗"]],
    [["不是40件吗"]],
    [["今天天气怎么样", "真的吗"]],
    [["马桥镇2022年上半年收到几件申请", "真的吗"]],
    [[ASKED, "为什么", "真的吗"]],
    [[ASKED, "40件"]],
    [[ASKED, "40多件吗"]],
    [["马桥镇2022年收到几件申请、予以公开几件", "不是40件吗"]],
    [["2021年桓台县各单位收到几件申请", "不是40件吗"]],
    [[ASKED, "真的很难吗"]],
  ])("%j", async (questions) => {
    const { status, values } = await talk.answerTo(...questions);
    expect(status).not.toBe("answered");
    expect(values).toEqual([]);
  });
});
