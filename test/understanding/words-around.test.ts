import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { inALine, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const line = (question: string): string => inALine(panel.understand(question, null).understanding);
const TWO = "桓台县教育局2022+马桥镇2022";

describe("words around a figure that say nothing of it", () => {
  it.each([
    "马桥镇2022年申请规模多大",
    "马桥镇2022年依申请公开的体量是多少",
    "马桥镇2022年申请总盘子有多大",
    "马桥镇2022年申请这活儿收了几件",
    "马桥镇2022年社会各界提交的申请多少件",
    "马桥镇2022年第三张表新收总计是多少",
    "马桥镇2022年收到申请函几封",
    "马桥镇2022年收到多少份申请书",
    "马桥镇2022年收到了多少个公开请求",
    "马桥镇2022年收到的公开诉求多少件",
  ])("%s", (question) => expect(line(question)).toBe("value 马桥镇2022 applications.received.total"));

  it.each([
    [
      "桓台县教育局和马桥镇之间2022年谁收到的申请多",
      `compare ${TWO.replace("桓台县", "")} applications.received.total`,
    ],
    ["2020年到2022年之间马桥镇收到的申请变化多少", "trend 马桥镇2020-2022 applications.received.total"],
  ])("%s", (question, query) => expect(line(question)).toBe(query));
});

describe("rows in other words", () => {
  it.each([
    ["马桥镇2022年申请通过了几件", "applications.granted.total"],
    ["马桥镇2022年给出信息的申请几件", "applications.granted.total"],
    ["马桥镇2022年申请都公开了吗", "applications.granted.total applications.handled_total.total"],
    ["马桥镇2022年的申请公开了吗", "applications.granted.total"],
    ["马桥镇2022年收到的2件申请公开了没", "applications.granted.total"],
    ["马桥镇2022年的信息公开申请有没有公开", "applications.granted.total"],
    ["马桥镇2022年有人申请公开了吗", "applications.received.total"],
    ["马桥镇2022年手头还积压多少申请", "applications.carried_out.total"],
    ["马桥镇2022年跨年没办的申请几件", "applications.carried_out.total"],
    ["马桥镇2022年惹官司了吗", "review.litigation.total"],
    ["马桥镇2022年引发的行政争议复议几件", "review.reconsideration.total"],
    ["马桥镇2022年行政争议几件", "review.reconsideration.total review.litigation.total"],
    ["马桥镇2022年收了老百姓多少钱", "proactive.fees.amount"],
  ])("%s", (question, fact) => expect(line(question)).toBe(`value 马桥镇2022 ${fact}`));

  it.each([
    ["马桥镇2022年信息公开有哪些亮点", "narrative 马桥镇2022 overview"],
    ["马桥镇2022年采取了哪些新举措", "narrative 马桥镇2022 overview"],
    ["马桥镇2022年有哪些改进举措", "narrative 马桥镇2022 improvements overview"],
    ["马桥镇2022年通过什么方式公开信息", "breakdown 马桥镇2022 channels"],
    ["马桥镇2022年的申请结果", "breakdown 马桥镇2022 results"],
  ])("%s", (question, query) => expect(line(question)).toBe(query));
});

describe("work in general and the application of somebody by name are on no table", () => {
  it.each([
    "马桥镇2022年处理了几起案子",
    "马桥镇2022年给老百姓办了多少事",
    "马桥镇2022年办了几件实事",
    "马桥镇2022年申请人张三的申请结果怎么样",
  ])("%s", (question) => expect(line(question)).toMatch(/^\?/));
});

describe("what only the prose may count", () => {
  it.each([
    "马桥镇2022年公开栏公开了多少条",
    "马桥镇2022年公示栏上公开多少条信息",
    "马桥镇2022年通过公开栏、网站等渠道公开多少条",
    "马桥镇2022年电子屏公开多少条",
  ])("%s", (question) => expect(line(question)).toBe("narrative 马桥镇2022 boards"));
});

describe("what narrows a figure is no idle word", () => {
  it.each([
    "马桥镇2022年报纸上公开了多少条",
    "马桥镇2022年积压多少申请",
    "马桥镇2022年包括上年结转在内收到几件申请",
    "马桥镇2022年通过网络申请几件",
    "马桥镇2022年5到10月之间收到几件申请",
    "马桥镇2022年邻里之间的申请几件",
    "马桥镇2022年记者申请几件",
    "2022年市直部门收到申请最多的是哪家",
    "2022年有哪些学校发了年报",
    "都有哪些医院和学校",
    "2022年所有学校的年报",
  ])("%s", (question) => expect(line(question)).toMatch(/^\?/));
});
