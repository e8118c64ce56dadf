import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { inALine, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const line = (question: string): string => inALine(panel.understand(question, null).understanding);
const noted = (question: string): string => panel.understand(question, null).understanding.notes.join();

describe("how many places of a ranking are taken from it", () => {
  it.each([
    "取前三名",
    "只取前三",
    "取排名前三的",
    "选出前三家",
    "挑前三个出来",
    "截取前三",
    "筛出前三名",
    "留前三名就行",
    "只留前三",
    "要前三名",
    "给我前三名",
    "报前三名",
    "展示前三名",
    "显示前三名即可",
  ])("2021年各街道按申请量排个名，%s", (words) => {
    expect(line(`2021年各街道按申请量排个名，${words}`)).toMatch(/^rank \S+ applications\.received\.total most 3$/);
  });

  it.each(["取后三名", "挑最后三家", "取倒数三名"])("from the end: %s", (words) => {
    expect(line(`2021年各街道按申请量排个名，${words}`)).toMatch(/^rank \S+ applications\.received\.total least 3$/);
  });

  it.each(["取款的", "取三成", "取前面那些"])("%s is no such number", (words) => {
    expect(line(`2021年各街道按申请量排个名，${words}`)).toMatch(/^\?/);
  });
});

describe("the highest and the lowest of the years", () => {
  it.each([
    ["马桥镇申请量的最低点在哪年", "least"],
    ["马桥镇申请量的最低点是哪一年", "least"],
    ["马桥镇申请量哪年是低点", "least"],
    ["马桥镇申请量哪年跌到谷底", "least"],
    ["马桥镇申请量哪年跌到最低点", "least"],
    ["马桥镇申请量哪年降到最低", "least"],
    ["马桥镇申请量哪年下降到了历史最低", "least"],
    ["马桥镇申请量哪年升到最高点", "most"],
    ["马桥镇申请量哪年涨到最高", "most"],
    ["马桥镇申请量的最高点在哪年", "most"],
    ["马桥镇申请量的高点出现在哪年", "most"],
    ["马桥镇申请量的峰值在哪年", "most"],
    ["马桥镇申请量的高峰是哪年", "most"],
    ["马桥镇申请量的顶点在哪年", "most"],
  ])("%s", (question, order) => {
    expect(line(question)).toBe("trend 马桥镇2019-2023 applications.received.total");
    // What it came to, and not by how much it changed.
    expect(panel.understand(question, null).slots).toMatchObject({ order, change: null });
  });
});

describe("the years up to the last, in other words", () => {
  it.each([
    "马桥镇的处罚决定近年走势",
    "马桥镇近年来处罚决定走势",
    "近年马桥镇处罚决定变化",
    "马桥镇近些年来处罚决定走势",
    "马桥镇这些年来处罚决定走势",
    "马桥镇最近这些年处罚决定走势",
    "马桥镇近年以来处罚决定变化情况",
  ])("%s", (question) => expect(line(question)).toMatch(/^trend 马桥镇2019-2023 proactive\.penalties\.decisions$/));

  it("近年底 is no such word", () => expect(line("马桥镇2022年临近年底收到几件申请")).toMatch(/^\?/));
});

describe("words of an asker who turns to his question", () => {
  it.each([
    "那说正事，",
    "说正事：",
    "好了说正经的，",
    "言归正传，",
    "回到正题，",
    "说回正题，",
    "进入正题，",
    "不扯了，",
    "闲话少说，",
    "不闲聊了，",
    "说点正经的，",
    "聊正事，",
    "办正事，",
  ])("%s", (words) =>
    expect(line(`${words}马桥镇2022年收到几件申请`)).toBe("value 马桥镇2022 applications.received.total"),
  );
});

describe("which part is spoken of", () => {
  it.each([
    "那块",
    "这块",
    "那一块",
    "那方面",
    "那一方面",
    "这方面",
    "那块儿",
    "这一块",
    "那个板块",
    "这一板块",
    "那一头",
  ])("马桥镇2022年网站%s公开了几条", (words) =>
    expect(line(`马桥镇2022年网站${words}公开了几条`)).toBe("value 马桥镇2022 narrative.disclosed_website"),
  );

  it("a plot of land narrows", () => expect(line("马桥镇2022年几块地的申请几件")).toMatch(/^\?/));
});

describe("applications by who made them, in verbs of every day", () => {
  it.each([
    "马桥镇2022年有多少人去要过信息公开",
    "马桥镇2022年有多少人来要过信息公开",
    "马桥镇2022年多少人跑去要信息公开",
    "马桥镇2022年有几个人去申请过信息公开",
    "马桥镇2022年有多少人去申请信息公开",
    "马桥镇2022年向马桥镇申请公开的件数",
    "马桥镇2022年申请公开的数量",
    "马桥镇2022年申请信息公开的件数",
    "马桥镇2022年要求公开的件数",
    "马桥镇2022年提出公开申请的件数",
    "马桥镇2022年申请公开政府信息的件数",
  ])("%s", (question) => expect(line(question)).toBe("value 马桥镇2022 applications.received.total"));

  it("公益组织2022年向马桥镇申请公开的件数", () =>
    expect(line("公益组织2022年向马桥镇申请公开的件数")).toBe(
      "value 马桥镇2022 applications.received.social_organization",
    ));

  it("不予公开的件数 is another row", () =>
    expect(line("马桥镇2022年不予公开的件数")).toBe("value 马桥镇2022 applications.denied.total"));
});

describe("a reason, and what came of the application for it", () => {
  it.each([
    ["因为没有现成信息要另外制作而没提供的几件", "unavailable_needs_creation"],
    ["因为没有现成信息所以没给的几件", "unavailable_needs_creation"],
    ["因为没有现成信息而未提供的有几件", "unavailable_needs_creation"],
    ["因为不掌握相关信息而没能提供的有几件", "unavailable_not_held"],
    ["由于本机关不掌握而没给的有多少件", "unavailable_not_held"],
    ["因为信访投诉而没处理的有几件", "rejected_petition"],
    ["因为重复申请所以不办的几件", "rejected_repeated"],
    ["因为涉及国家秘密没给的几件", "denied_state_secret"],
    ["因为是执法案卷而没有提供的几件", "denied_enforcement_files"],
    ["第三方权益保护不公开的", "denied_third_party_rights"],
    ["第三方合法权益保护的几件", "denied_third_party_rights"],
    ["因第三人权益保护不公开的几件", "denied_third_party_rights"],
    ["以保护第三方利益为由不公开的几件", "denied_third_party_rights"],
    ["为保护第三人权利不公开的几件", "denied_third_party_rights"],
  ])("%s", (words, row) => expect(line(`马桥镇2022年${words}`)).toBe(`value 马桥镇2022 applications.${row}.total`));

  it.each(["没提供的有几件", "没拿到的几件", "没给的几件"])(
    "%s, without a reason, is still asked back about",
    (words) => expect(line(`马桥镇2022年${words}`)).toMatch(/^\?/),
  );
});

describe("lawsuits after a reconsideration", () => {
  it.each([
    "复议之后又被告的案子有几件",
    "复议以后又被起诉的有几件",
    "复议完又被告上法庭的有几件",
    "复议后再被告到法院的案子几件",
    "经过复议又被告的几件",
    "复议之后还闹上法院的几件",
    "先复议再打官司的几件",
  ])("%s", (words) =>
    expect(line(`马桥镇2022年${words}`)).toBe("value 马桥镇2022 review.litigation_after_reconsideration.total"),
  );

  it.each([
    ["上级复议之后又被告的案子有几件", "review.litigation_after_reconsideration.total"],
    ["上级机关复议几件", "review.reconsideration.total"],
    ["被上级复议过几件", "review.reconsideration.total"],
    ["上级行政复议几件", "review.reconsideration.total"],
    ["向上一级机关申请复议的有几件", "review.reconsideration.total"],
    ["上级政府复议后起诉的几件", "review.litigation_after_reconsideration.total"],
  ])("%s: it is told that the form does not tell who decided", (words, fact) => {
    expect(line(`马桥镇2022年${words}`)).toBe(`value 马桥镇2022 ${fact}`);
    expect(noted(`马桥镇2022年${words}`)).toContain("复议机关");
  });

  it.each(["省政府复议几件", "法院复议几件"])("%s is asked back about", (words) =>
    expect(line(`马桥镇2022年${words}`)).toMatch(/^\?/),
  );
});

describe("whether all was done in time", () => {
  it.each(["2件全按时办结了所以办结数是2吧", "申请全都按期办结了吧，办结数是2吧", "2件都及时办完了，那办结数是2对吧"])(
    "%s: the figure is told, and that the form does not tell of time",
    (words) => {
      expect(line(`马桥镇2022年${words}`)).toBe("value 马桥镇2022 applications.handled_total.total");
      expect(noted(`马桥镇2022年${words}`)).toContain("按时");
    },
  );

  it.each(["按时办结的有几件", "没按时办结的几件", "逾期办结的几件"])("%s is asked back about", (words) =>
    expect(line(`马桥镇2022年${words}`)).toMatch(/^\?/),
  );
});
