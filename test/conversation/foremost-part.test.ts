import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** What the answer says first. */
async function leadOf(question: string): Promise<string> {
  const { blocks } = await talk.answerTo(question);
  return blocks.flatMap((block) => (block.kind === "lead" ? [block.text] : [])).join("");
}

const OTHERS = ["enterprise", "legal_service", "other_organization", "research_institution", "social_organization"];

describe("which part is most or least is told first", () => {
  test.each([
    ["唐山镇2021年哪类申请人最多", /^最多的是自然人：140件。/],
    ["唐山镇2021年不予公开的理由哪个最多", /^最多的是属于国家秘密：23件。/],
    ["唐山镇2021年不予公开里哪一项最多", /^最多的是属于国家秘密：23件。/],
    ["唐山镇2021年不予公开里面哪项最少", /^不为0的里最少的是其他法律行政法规禁止公开：17件。/],
    ["唐山镇2021年不予公开的前三项理由", /^最多的3项：属于国家秘密23件，属于行政执法案卷19件，属于行政查询事项18件。/],
    ["唐山镇2021年不予公开理由前2", /^最多的2项：属于国家秘密23件，属于行政执法案卷19件。/],
    ["唐山镇2021年不予公开最多的两项理由", /^最多的2项：属于国家秘密23件，属于行政执法案卷19件。/],
    ["唐山镇2021年不予公开的前五个理由", /^不为0的只有4项：/],
    ["唐山镇2021年不予公开中占比最高的是哪一项", /^最多的是属于国家秘密：23件。/],
    ["唐山镇2021年哪一项不予公开最多", /^最多的是属于国家秘密：23件。/],
    ["唐山镇2021年申请人最多的两类", /^最多的3项（含并列）：自然人140件，商业企业16件，社会公益组织16件。/],
    ["桓台县2021年不予公开的前三项理由", /^最多的3项：.+。桓台县2021年的报告，不予公开的理由，合计/],
    ["2021年各单位不予公开最多的三项理由", /^最多的3项：.+。2021年的报告，不予公开的理由，合计/],
    ["除了自然人，唐山镇2021年收到的申请里哪类申请人最多", /^最多的是商业企业、社会公益组织：各16件。/],
    ["唐山镇2021年除自然人外哪类申请人最少", /^不为0的里最少的是法律服务机构：13件。/],
    ["唐山镇2021年法人申请人里哪类最多", /^最多的是商业企业、社会公益组织：各16件。/],
    // Results are rows of several groups, and a group may be more than a row.
    ["唐山镇2021年哪种处理结果最多", /^按大类，最多的是不予公开（共4项）：77件；按单项，最多的是不予处理（/],
    ["桓台县2021年各镇除自然人外哪类申请人最多", /^最多的是法律服务机构：52件。/],
  ])("%s", async (question, lead) => expect(await leadOf(question)).toMatch(lead));

  test.each([["唐山镇2021年申请人构成"], ["桓台县教育局2021年除自然人和企业外哪类申请人最多"]])(
    "but not of %s",
    async (question) => expect(await leadOf(question)).not.toMatch(/最多的是/),
  );
});

test.each(["第二多的呢", "第二多的是什么", "占比呢", "它占比多少"])(
  "%s, after the parts of a whole, is told of them and of nothing else",
  async (asked) => {
    const parts = "唐山镇2021年不予公开的理由";
    const { intent, values } = await talk.answerTo(parts, asked);
    expect(intent).toBe("breakdown");
    expect(values).toEqual((await talk.answerTo(parts)).values);
  },
);

test.each(["除了自然人，唐山镇2021年收到的申请里哪类申请人最多", "唐山镇2021年除自然人外各类申请人多少"])(
  "%s is told without those that are left out",
  async (question) => {
    const { values } = await talk.answerTo(question);
    const applicants = values.flatMap(({ fact }) => /^applications\.received\.(\w+)$/.exec(fact)?.[1] ?? []);
    expect([...new Set(applicants)].toSorted()).toEqual(OTHERS);
    expect(await leadOf(question)).toContain("申请人构成（不含自然人），共45件");
  },
);
