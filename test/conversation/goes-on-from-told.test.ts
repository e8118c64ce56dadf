import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { TODAY } from "./sample-conversation.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const ONE = "马桥镇2021年收到几件申请";
const LAST_YEAR = Number(TODAY.slice(0, 4)) - 1;

describe("what goes on from what was told is as it is plainly asked", () => {
  test.each<readonly [readonly string[], string]>([
    // The same claim of somebody else.
    [[ONE, "都给公开了吗", "唐山镇呢"], "唐山镇2021年申请都公开了吗"],
    [[ONE, "超过10件吗", "果里镇呢"], "果里镇2021年收到的申请超过10件吗"],
    // By how much it changed, as somebody says.
    [[ONE, "2022呢", "那就是翻了一倍多咯"], "马桥镇2021年和2022年收到的申请翻了一倍多吗"],
    [[ONE, "2020年呢", "那就是少了一半吧"], "马桥镇2020年和2021年收到的申请少了一半吗"],
    // Who came first, and by how much somebody is behind.
    [[ONE, "2021年桓台县哪个街道收到的申请最多", "差多少"], "马桥镇和桓台县城关街道2021年收到的申请差多少"],
    [["马桥镇近三年申请量", "唐山镇也来一份", "哪个涨得快"], "马桥镇和唐山镇2021年至2023年收到的申请哪个涨得快"],
    [["马桥镇近三年申请量", "唐山镇呢", "哪个变化大"], "马桥镇和唐山镇2021年至2023年收到的申请变化最大的是谁"],
    [["马桥镇近三年申请量", "唐山镇呢", "谁变化最大"], "马桥镇和唐山镇2021年至2023年收到的申请变化最大的是谁"],
    // Shares, and how they went.
    [["马桥镇2021年公开率", "2020年呢", "变化了几个百分点"], "马桥镇2020年和2021年予以公开率变化了几个百分点"],
    [
      ["马桥镇2021年自然人申请占比", "2020年占比", "差几个百分点"],
      "马桥镇2020年和2021年收到的申请（自然人）占收到的申请的比例差几个百分点",
    ],
    [[ONE, "2020年呢", "2022年", "画个趋势"], "马桥镇2020年至2022年收到的申请的变化趋势"],
    // The bodies of a county, and those alone.
    [["桓台县政府2021年收到几件申请", "它的镇呢"], "桓台县各镇2021年收到的申请合计多少"],
    [["桓台县政府2021年收到几件申请", "下面的镇呢", "那个街道呢"], "桓台县各街道2021年收到的申请合计多少"],
    // Ends of the years that there are.
    [["马桥镇2014年收到几件申请", "那有哪几年的", "最近一年的就行"], "马桥镇2023年收到几件申请"],
    [["马桥镇2014年收到几件申请", "有哪几年的", "最早的吧"], "马桥镇2019年收到几件申请"],
    // What is said of a report's problems.
    [["马桥镇2021年存在的问题", "改了没"], "马桥镇2021年的改进措施"],
  ])("%j", async (questions, plain) => {
    const [answer, asked] = [await talk.answerTo(...questions), await talk.answerTo(plain)];
    expect(answer.status).toBe(asked.status);
    expect(answer.status).not.toBe("clarify");
    expect(answer.values).toEqual(asked.values);
    expect(answer.blocks[0]).toEqual(asked.blocks[0]);
  });

  test.each([
    [LAST_YEAR, "去年呢", LAST_YEAR - 1],
    [LAST_YEAR - 1, "前年呢", LAST_YEAR - 3],
  ])("after %i, the clock says just that of %s: it is counted from there", async (told, question, year) => {
    const answer = await talk.answerTo(`马桥镇${told}年收到几件申请`, question);
    const asked = await talk.answerTo(`马桥镇${year}年收到几件申请`);
    expect(answer.blocks[0]).toEqual(asked.blocks[0]);
  });

  test("the place of one agency among those of a level is told of another year as well", async () => {
    const place = ["临淄区教育局2021年收到的申请排第几", "在区直部门里呢", "2022年排第几"];
    const [lead] = (await talk.answerTo(...place)).blocks;
    expect(JSON.stringify(lead)).toMatch(/第\d名.*教育局2022年.*在(?:临淄)?区直部门2022年的报告里/);
  });
});
