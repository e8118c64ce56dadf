import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";
const received = (columns: string): string =>
  columns
    .split(" ")
    .map((column) => `applications.received.${column}`)
    .join(" ");
const APPLICANTS =
  "natural_person enterprise research_institution social_organization legal_service other_organization";

describe("everyday words stand in nobody's way", () => {
  test.each<[string, string | RegExp]>([
    ["辛店街道贰零贰零年收到几件申请", `value 辛店街道2020 ${RECEIVED}`],
    ["矿区街道贰壹年收到几件申请", `value 矿区街道2021 ${RECEIVED}`],
    ["张范街道2023年新提交的申请有几件", `value 张范街道2023 ${RECEIVED}`],
    ["邻居们都说湛北路街道2021年被人告了，真有这回事？", "value 湛北路街道2021 review.litigation.total"],
    ["矿区街道2021年不予处理小计", "value 矿区街道2021 applications.rejected.total"],
    ["辛店街道2020年公众号更新了几条", "value 辛店街道2020 narrative.disclosed_new_media"],
    ["矿区街道2021年公众号更新发布信息多少条", "value 矿区街道2021 narrative.disclosed_new_media"],
    ["矿区街道2021年人大建议单独有几件", "value 矿区街道2021 narrative.npc_proposals"],
    ["湛北路街道2021年是不是没人找他们申请过公开", `value 湛北路街道2021 ${RECEIVED}`],
    ["矿区街道2021年有没有人跟他们要过信息，要了几回", `value 矿区街道2021 ${RECEIVED}`],
    [
      "矿区街道2021年网站公开数占主动公开总数多大比例",
      "ratio 矿区街道2021 narrative.disclosed_website/narrative.disclosed_total",
    ],
    ["矿区街道2021年集中采购总金额", "value 矿区街道2021 proactive.procurement.amount"],
    ["辛店街道2020年其他处理第3项其他", "value 辛店街道2020 applications.other_other.total"],
    ["辛店街道2020年其他处理结果一共多少件", "value 辛店街道2020 applications.other.total"],
    ["辛店街道2020年复议其他处理结果几件", "value 辛店街道2020 review.reconsideration.other"],
    ["想看湛北路街道的年报", "summary 湛北路街道2021"],
    ["辛店街道的年报打开看看", "? out_of_scope"],
    ["打开辛店街道年报", "summary 辛店街道2020"],
    ["辛店街道2020年报表有错吗", "check 辛店街道2020"],
    ["辛店街道2020年收到的数和办结的数为什么对不上", "check 辛店街道2020"],
    ["湛北路街道的年报在哪个网站下载", "contact 湛北路街道2021 website"],
    ["急急急矿区街道2021年收到几件申请", `value 矿区街道2021 ${RECEIVED}`],
    ["矿区街道2021年遭告了几回", "value 矿区街道2021 review.litigation.total"],
    ["矿区街道2021年给人家公开了的几件", "value 矿区街道2021 applications.granted.total"],
    ["行政执法案卷为啥可以不公开", /^definition enforcement_files/],
    ["矿区街道和张范街道的网站谁更新得勤", "compare 矿区街道2021+张范街道2023 narrative.disclosed_website"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toEqual(typeof line === "string" ? line : expect.stringMatching(line));
  });

  test.each([
    ["画一下临淄区教育局2021到2023年收到申请的趋势", `trend 教育局2021-2023 ${RECEIVED}`],
    ["临淄区教育局2022年收到的申请较上年增加几件", `trend 教育局2021-2022 ${RECEIVED}`],
    ["临淄区教育局2022年比2021年收到的申请增加百分之多少", `trend 教育局2021-2022 ${RECEIVED}`],
    ["2021年淄博市全市政府信息公开情况概述", "summary 淄博市2021年的报告"],
    ["2021年收到申请第一的是谁", `rank 2021年的报告 ${RECEIVED} most 1`],
    ["2022年收到申请最多的单位TOP3", `rank 2022年的报告 ${RECEIVED} most 3`],
    [
      "2022年予以公开率最高的两家",
      "rank 2022年的报告 applications.granted.total/applications.handled_total.total most 2",
    ],
    ["2022年谁罚得多", "rank 2022年的报告 proactive.penalties.decisions most all"],
    ["2022年收到申请top2", `rank 2022年的报告 ${RECEIVED} most 2`],
    ["临淄区教育局2021到2023年收到申请总数", `aggregate 临淄区教育局2021年至2023年的报告 ${RECEIVED} sum`],
    ["临淄区教育局历年收到申请总数", `trend 教育局2019-2023 ${RECEIVED}`],
    ["2021年几家单位的申请总数", `aggregate 2021年的报告 ${RECEIVED} sum`],
    ["2021年几个街道收到的申请一共多少", `aggregate 街道2021年的报告 ${RECEIVED} sum`],
    ["2021年几家单位收到的申请合计多少", `aggregate 2021年的报告 ${RECEIVED} sum`],
    ["临淄区几个街道2021年收到的申请总数", `aggregate 临淄区街道2021年的报告 ${RECEIVED} sum`],
    ["2021年有几个街道收到申请", `aggregate 街道2021年的报告 ${RECEIVED} count positive`],
    ["2021年收到申请的街道一共有几个", `aggregate 街道2021年的报告 ${RECEIVED} count positive`],
    ["2021年哪些单位没人申请过公开", `aggregate 2021年的报告 ${RECEIVED} count zero`],
    ["2021年有几家单位的申请总数超过3件", `aggregate 2021年的报告 ${RECEIVED} count more_than 3`],
    ["临淄区教育局和凤凰镇2021年、2022年收到的申请，列个表", /^(?:value|compare) 教育局2021/],
  ])("%s", (question, line) => {
    const understood = lastOf(panel, [question]);
    if (typeof line === "string") expect(understood).toBe(line);
    else expect(understood).toMatch(line);
  });
});

describe("words of the last day of a year", () => {
  test.each([
    ["矿区街道2021年底还有几件申请结转下年", "value 矿区街道2021 applications.carried_out.total"],
    ["矿区街道2021年末结转下年度的申请", "value 矿区街道2021 applications.carried_out.total"],
    ["矿区街道2021年年底现行有效的规范性文件", /normative_documents/],
    ["矿区街道截至2021年12月31日尚未审结的行政复议", "value 矿区街道2021 review.reconsideration.pending"],
    ["矿区街道2021年底收到几件申请", "? unexplained"],
    ["矿区街道2021年末新收的申请", "? unexplained"],
    ["矿区街道2021年底收到的申请里结转下年的几件", "? unexplained"],
    ["矿区街道2021年末办结几件", "? unexplained"],
    ["矿区街道2021年12月收到几件申请", "? unexplained"],
  ])("%s", (question, line) => {
    const understood = lastOf(samples, [question]);
    if (typeof line === "string") expect(understood).toBe(line);
    else expect(understood).toMatch(line);
  });
});

describe("其他 at the end of a list is what the list leaves", () => {
  test.each([
    ["矿区街道2021年个人、企业、科研机构、公益组织、律所、其他各提了几件", received(APPLICANTS)],
    ["矿区街道2021年收到的申请：自然人、商业企业、科研、公益、法律服务和其他分别几件", received(APPLICANTS)],
    [
      "矿区街道2021年网站、公众号、其他各公开多少条",
      "narrative.disclosed_website narrative.disclosed_new_media narrative.disclosed_other",
    ],
    [
      "辛店街道2020年行政复议维持、纠正、尚未审结和其他各几件",
      ["upheld", "corrected", "pending", "other"].map((id) => `review.reconsideration.${id}`).join(" "),
    ],
  ])("%s", (question, facts) => {
    expect(lastOf(samples, [question])).toMatch(new RegExp(`^value [^ ]+ ${facts.replaceAll(".", "\\.")}$`));
  });

  test.each(["矿区街道2021年个人、企业、其他各几件", "矿区街道2021年个人和其他各几件", "矿区街道2021年其他几件"])(
    "%s may mean more than one",
    (question) => {
      expect(lastOf(samples, [question])).toMatch(/^\?/);
    },
  );
});

describe("what is left out of a whole is not what is answered", () => {
  test.each([
    ["矿区街道2021年除网站和新媒体以外还公开了多少条", "value 矿区街道2021 narrative.disclosed_other"],
    ["矿区街道2021年除了网站和公众号还公开了多少条", "value 矿区街道2021 narrative.disclosed_other"],
    [
      "矿区街道2021年除了网站还公开了多少条",
      "value 矿区街道2021 sum:narrative.disclosed_new_media+narrative.disclosed_other",
    ],
    [
      "矿区街道2021年除了行政处罚还有行政许可多少",
      "value 矿区街道2021 proactive.penalties.decisions proactive.licensing.decisions",
    ],
    ["矿区街道2021年除了行政处罚还有多少", "? unexplained"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});

describe("wordings that stand for several", () => {
  const BOTH = "narrative.npc_proposals narrative.cppcc_proposals";
  test.each([
    ["矿区街道2021年建议提案几件", `value 矿区街道2021 ${BOTH}`],
    ["矿区街道2021年的提案建议有几件", `value 矿区街道2021 ${BOTH}`],
    ["矿区街道2021年办理议案提案多少件", `value 矿区街道2021 ${BOTH}`],
    ["矿区街道2021年建议提案一共几件", "value 矿区街道2021 sum:narrative.npc_proposals+narrative.cppcc_proposals"],
    ["矿区街道2021年建议提案办理情况", "narrative 矿区街道2021 proposals"],
    ["矿区街道2021年政协提案办理结果如何", "narrative 矿区街道2021 proposals"],
    [
      "矿区街道2021年办结率是多少",
      `value 矿区街道2021 ${["received", "carried_in", "handled_total"].map((row) => `applications.${row}.total`).join(" ")}`,
    ],
    ["矿区街道2021年按时办结率", "? out_of_scope"],
    ["2021年哪个单位办结率最高", "? unexplained"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });

  test("of a rate that no report has, the note says so", () => {
    const { understanding } = samples.understand("矿区街道2021年办结率", null);
    expect(understanding.notes.join()).toContain("报告里没有“办结率”");
  });
});

describe("a plan for a year stands in the report of the year before", () => {
  test.each([
    ["辛店街道打算2021年怎么改进", "narrative 辛店街道2020 improvements"],
    ["辛店街道明年（2021年）打算怎么加强", "narrative 辛店街道2020 improvements"],
    ["张店区机关事务服务中心2021年2022年工作重点是啥", "narrative 机关事务服务中心2021 improvements"],
    ["张店区机关事务服务中心2022年的工作重点", "narrative 机关事务服务中心2021 improvements"],
    ["张店区机关事务服务中心2021年报告第六项写了啥", "narrative 机关事务服务中心2021 other_matters"],
    ["湛北路街道准备2022年怎么改进工作", "narrative 湛北路街道2021 improvements"],
    ["辛店街道2020年打算怎么改进", "narrative 辛店街道2020 improvements"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});

describe("rules of the law", () => {
  test.each([
    ["政府信息公开年报每年几月几号前公布", "definition annual_report"],
    ["年报最迟哪天公布", "definition annual_report"],
    ["申请信息公开多少天内要答复", "definition time_limit"],
    ["收到申请后几天内要给答复", "definition time_limit"],
    ["什么是政府信息公开", "definition disclosure"],
    ["矿区街道2021年年报什么时候公布的", "narrative 矿区街道2021 publication"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});

describe("words that narrow are still asked back about", () => {
  test.each([
    "张范街道2023年单独提出的申请几件",
    "矿区街道2021年网站更新次数",
    "矿区街道2021年网站下载量多少",
    "矿区街道2021年网站打开次数",
    "矿区街道2021年不办的申请几件",
    "2021年几月份收到的政府信息公开申请最多",
    "2021年各街道平均多少天答复申请",
    "街坊申请的有几件，矿区街道2021年",
  ])("%s", (question) => {
    expect(lastOf(samples, [question])).toMatch(/^\?/);
  });
});
