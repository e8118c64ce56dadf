import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const line = (question: string): string => inALine(samples.understand(question, null).understanding);
const overPanel = (question: string): string => inALine(panel.understand(question, null).understanding);

describe("what is said around a figure changes nothing", () => {
  it.each([
    "截至2023年年底，张范街道一共收到多少件信息公开申请",
    "截止到2023年12月31日张范街道收到多少申请",
    "2023年从年头到年尾张范街道收到了多少件申请",
    "张范街道2023年1月1日至12月31日收到申请多少件",
    "张范街道2023年一整年申请量是多少",
    "截至当年年底，张范街道2023年收到申请多少件",
    "兹查询张范街道2023年度收到的政府信息公开申请件数，请予答复",
    "听邻居说张范街道2023年收到不少申请，到底是几件",
    "网上有人说张范街道2023年没收到申请，真的吗，到底收到几件申请",
    "明天要开会用，张范街道2023年收到几件申请",
    "老爷子让我问问张范街道2023年收到几件申请",
    "写毕业论文需要用到张范街道2023年收到的申请数",
    "帮我导出张范街道2023年收到申请的数量",
    "张范街道2023年收到的申请小计多少",
    "张范街道2023年满打满算收到几件申请",
    "张范街道2023年收到申请量有多大",
  ])("%s", (question) => {
    expect(line(question)).toBe("value 张范街道2023 applications.received.total");
  });

  it.each([
    "截至2023年6月底张范街道收到几件申请",
    "张范街道2023年11月至12月收到申请几件",
    "到年中为止张范街道2023年收到申请几件",
    "张范街道2023年12月31日收到的申请几件",
    "教授2023年在张范街道申请了几件",
    "老师2023年在张范街道申请几件",
    "网上提交，张范街道2023年申请几件",
    "由于信息太敏感，张范街道2023年不公开的有几件",
  ])("but %s asks for a part", (question) => {
    expect(line(question)).toMatch(/^\? (?:unexplained|out_of_scope)$/);
  });
});

describe("rows in other words", () => {
  it.each([
    ["张范街道2023年依申请公开收了几件", "applications.received.total"],
    ["张范街道2023年头一年结转下来的申请几件", "applications.carried_in.total"],
    ["张范街道2023年不让看的申请几件", "applications.denied.total"],
    ["张范街道2023年申请给公开的有几件", "applications.granted.total"],
    ["张范街道2023年因保密没公开的申请几件", "applications.denied_state_secret.total"],
    ["张范街道2023年查询类事项不予公开几件", "applications.denied_administrative_enquiry.total"],
    ["张范街道2023年没能给的申请几件", "applications.unavailable.total"],
    ["张范街道2023年按信访处理的申请几件", "applications.rejected_petition.total"],
    ["张范街道2023年没交钱不处理的几件", "applications.other_overdue_fee.total"],
    ["张范街道2023年回复了几件申请", "applications.handled_total.total"],
    ["张范街道2023年未了结的申请几件", "applications.carried_out.total"],
    ["张范街道2023年行政复议在办的几件", "review.reconsideration.pending"],
    ["张范街道2023年被法院判败的几件", "review.litigation.corrected"],
    ["张范街道2023年官司输了几场", "review.litigation.corrected"],
    ["张范街道2023年直接告到法院的几件", "review.litigation_direct.total"],
    ["张范街道2023年对复议不服起诉的几件", "review.litigation_after_reconsideration.total"],
    ["张范街道2023年还算数的红头文件有几个", "proactive.normative_documents.in_force"],
  ])("%s", (question, fact) => {
    expect(line(question)).toBe(`value 张范街道2023 ${fact}`);
  });

  it.each([
    "张范街道2023年被驳回的几件",
    "张范街道2023年同意的行政许可几件",
    "张范街道2023年作废的行政许可几件",
    "张范街道2023年保留的行政许可几件",
    "张范街道2023年取消了几件",
    "张范街道2023年未办完的行政处罚几件",
    "张范街道2023年剩下没办的许可几件",
    "张范街道2023年复议不予受理几件",
    "张范街道2023年被法院强制执行几件",
    "张范街道2023年行政处罚公示多少条",
  ])("%s is none of them for certain", (question) => {
    expect(line(question)).toMatch(/^\?/);
  });
});

describe("applicants, results and shares in other words", () => {
  it.each([
    ["张范街道2023年企业单位申请的几件", "value 张范街道2023 applications.received.enterprise"],
    ["张范街道2023年以个人身份申请的几件", "value 张范街道2023 applications.received.natural_person"],
    ["张范街道2023年高等院校申请几件", "value 张范街道2023 applications.received.research_institution"],
    ["张范街道2023年申请怎么办的", "breakdown 张范街道2023 results"],
    ["张范街道2023年申请处理得咋样", "breakdown 张范街道2023 results"],
    ["张范街道2023年复议都是啥结果", "breakdown 张范街道2023 reconsideration"],
    ["矿区街道2021年不同渠道分别公开多少条", "breakdown 矿区街道2021 channels"],
    [
      "矿区街道2021年网站公开占全部公开信息的几成",
      "ratio 矿区街道2021 narrative.disclosed_website/narrative.disclosed_total",
    ],
  ])("%s", (question, query) => {
    expect(line(question)).toBe(query);
  });

  it.each([
    "张范街道2023年企业多少家",
    "张范街道2023年新增企业几家",
    "张范街道2023年社会组织多少个",
    "张范街道2023年社团登记几家",
    "张范街道2023年企业类项目几个",
    "张范街道2023年同一申请人提的申请几件",
  ])("%s counts something else", (question) => {
    expect(line(question)).toMatch(/^\?/);
  });
});

describe("many reports in other words", () => {
  const RECEIVED = "applications.received.total";
  it.each([
    ["2021年谁收到的申请冒尖", `rank 2021年的报告 ${RECEIVED} most 1`],
    ["2021年申请数首屈一指的是哪家", `rank 2021年的报告 ${RECEIVED} most 1`],
    ["2021年哪个单位收到申请排末位", `rank 2021年的报告 ${RECEIVED} least 1`],
    ["2021年收到申请后三名", `rank 2021年的报告 ${RECEIVED} least 3`],
    ["2021年收到申请后三", `rank 2021年的报告 ${RECEIVED} least 3`],
    ["2021年收到申请后三家", `rank 2021年的报告 ${RECEIVED} least 3`],
    ["2021年收到申请垫底的三家", `rank 2021年的报告 ${RECEIVED} least 3`],
    ["2021年收到申请TOP3", `rank 2021年的报告 ${RECEIVED} most 3`],
    ["2021年申请数前三甲", `rank 2021年的报告 ${RECEIVED} most 3`],
    ["2021年把各单位收到的申请排一排", `rank 2021年的报告 ${RECEIVED} most all`],
    ["2021年各单位收到申请多少件，列个表", `rank 2021年的报告 ${RECEIVED} most all`],
    ["2021年各镇街收到申请最多的是哪个", `rank 街道、镇、乡2021年的报告 ${RECEIVED} most 1`],
    ["2021年哪个部门或街道收的申请最多", `rank 部门、街道2021年的报告 ${RECEIVED} most 1`],
    ["2021年部门里谁收到申请最多", `rank 部门2021年的报告 ${RECEIVED} most 1`],
    ["2021年临淄区上上下下一共收到多少申请", `aggregate 临淄区2021年的报告 ${RECEIVED} sum`],
    ["2021年库里单位申请合计", `aggregate 2021年的报告 ${RECEIVED} sum`],
    ["2021年多少单位申请数为零", `aggregate 2021年的报告 ${RECEIVED} count zero`],
    ["2021年申请数过10件的单位有几个", `aggregate 2021年的报告 ${RECEIVED} count more_than 10`],
    ["临淄区教育局收到申请有没有逐年增加", `trend 教育局2019-2023 ${RECEIVED}`],
    ["临淄区教育局2021年申请降幅多大", `trend 教育局2020-2021 ${RECEIVED}`],
    ["临淄区教育局2021年收到申请跟上年持平吗", `trend 教育局2020-2021 ${RECEIVED}`],
    ["临淄区教育局2019到2021年申请增幅", `trend 教育局2019-2021 ${RECEIVED}`],
  ])("%s", (question, query) => {
    expect(overPanel(question)).toBe(query);
  });

  it.each(["2021年各社区申请头三名", "2021年各镇街下半年收到申请排名", "2021年企业数量后三名的街道"])(
    "not %s",
    (question) => {
      expect(overPanel(question)).toMatch(/^\?/);
    },
  );
});

describe("passages, checks and the rest in other words", () => {
  it.each([
    ["张范街道2023年年报内容提要", "summary 张范街道2023"],
    ["张范街道2023年总览", "summary 张范街道2023"],
    ["张范街道2023年有什么需要完善的地方", "narrative 张范街道2023 problems"],
    ["张范街道2023年工作上的差距", "narrative 张范街道2023 problems"],
    ["张范街道2023年开展了哪些培训", "narrative 张范街道2023 training"],
    ["张范街道2023年有没有追责", "narrative 张范街道2023 accountability"],
    ["张范街道2023年保密审查怎么做的", "narrative 张范街道2023 secrecy"],
    ["张范街道2023年三审三校落实得怎么样", "narrative 张范街道2023 vetting"],
    ["张范街道2023年网站建设情况", "narrative 张范街道2023 websites"],
    ["张范街道2023年还有什么要说明的", "narrative 张范街道2023 other_matters"],
    ["张范街道2023年年报啥时候出来的", "narrative 张范街道2023 publication"],
    ["张范街道2023年数据自查一下", "check 张范街道2023"],
    ["张范街道2023年数据有没有异常", "check 张范街道2023"],
    ["上年结转指的啥", "definition carried_over"],
    ["菜单", "help"],
  ])("%s", (question, query) => {
    expect(line(question)).toBe(query);
  });
});

describe("neighbours of what the reports count get no figure", () => {
  it.each([
    "张范街道2023年公开招聘多少人",
    "张范街道2023年信访件数",
    "张范街道2023年财政公开多少钱",
    "张范街道2023年村务公开几次",
    "张范街道2023年低保申请多少件",
    "张范街道2023年民事诉讼几件",
    "张范街道2023年纪律处分几人",
    "张范街道2023年网民留言回复几条",
    "张范街道2023年诉讼驳回几件",
    "张范街道2023年在办许可几件",
    "张范街道2023年机密文件几份",
    "张范街道2023年教育领域公开多少条",
    "张范街道2023年领先企业申请几件",
    "张范街道2023年积压案件几件",
    "张范街道2023年新收案件几件",
    "张范街道2023年年末尾收到的申请几件",
  ])("%s", (question) => {
    expect(line(question)).toMatch(/^\?/);
  });

  it.each([
    ["张范街道2023年12345工单多少件", "hotline"],
    ["张范街道2023年微博发了多少条", "weibo"],
  ])("%s is for the prose", (question, topic) => expect(line(question)).toBe(`narrative 张范街道2023 ${topic}`));
});
