import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";
const WEBSITE = "narrative.disclosed_website";
const MEDIA = "narrative.disclosed_new_media";
const DISCLOSED = "narrative.disclosed_total";

describe("a word for a rate means that of what stands before it", () => {
  test.each([
    ["张范街道2023年网站公开率（占全部主动公开）", `ratio 张范街道2023 ${WEBSITE}/${DISCLOSED}`],
    ["张范街道2023年网站公开率", `ratio 张范街道2023 ${WEBSITE}/${DISCLOSED}`],
    ["张范街道2023年新媒体上的公开率", `ratio 张范街道2023 ${MEDIA}/${DISCLOSED}`],
    ["张范街道2023年行政处罚公开率", "? unexplained"],
    ["张范街道2023年主动公开率", "? unexplained"],
    ["张范街道2023年公开率", "ratio 张范街道2023 applications.granted.total/applications.handled_total.total"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});

describe("what was not given is not what was", () => {
  test.each([
    ["没给的是什么原因", "breakdown 辛店街道2020 results"],
    ["为什么没给", "breakdown 辛店街道2020 results"],
    ["没同意的理由有哪些", "breakdown 辛店街道2020 denied"],
    ["那没给的呢", "? unexplained"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, ["辛店街道2020年公开了几件申请", question])).toBe(line);
  });
});

describe("收 by itself is said of applications", () => {
  test.each([
    ["张范街道2023年收几件", `value 张范街道2023 ${RECEIVED}`],
    ["矿区街道2021年比湛北路街道多收几件", `compare 矿区街道2021+湛北路街道2021 ${RECEIVED}`],
    ["矿区街道和湛北路街道2021年各收多少件", `value 矿区街道2021+湛北路街道2021 ${RECEIVED}`],
    ["2021年各单位共收多少件", `aggregate 2021年的报告 ${RECEIVED} sum`],
    ["张范街道2023年没收几件", "? which_fact"],
    ["张范街道2023年征收几项", "? out_of_scope"],
    ["张范街道2023年收了几封信件", "narrative 张范街道2023 letters"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
  test("over years", () => {
    expect(lastOf(panel, ["临淄区教育局2020到2022年平均每年收几件"])).toMatch(/^aggregate .*received\.total average/);
  });
});

describe("a word that changes nothing of what is asked hinders nobody", () => {
  test.each([
    ["辛店街道2020年满足了多少件申请", "value 辛店街道2020 applications.granted.total"],
    ["张范街道2023官网上公开了多少条", `value 张范街道2023 ${WEBSITE}`],
    ["张范街道2023网上晒了多少", `value 张范街道2023 ${WEBSITE}`],
    ["张范街道2023官网贴了多少条", `value 张范街道2023 ${WEBSITE}`],
    ["湛北路街道2021年公众号消息更新条数", `value 湛北路街道2021 ${MEDIA}`],
    ["矿区街道2021年网站发稿几篇", `value 矿区街道2021 ${WEBSITE}`],
    ["张范街道2023年逾期未缴费而终止的申请", "value 张范街道2023 applications.other_overdue_fee.total"],
    ["张范街道2023年逾期不补正被终结的申请数", "value 张范街道2023 applications.other_overdue_correction.total"],
    ["矿区街道同湛北路街道2021年主动公开量谁更大", `compare 矿区街道2021+湛北路街道2021 ${DISCLOSED}`],
    ["论主动公开，矿区街道2021年胜过湛北路街道多少条", `compare 矿区街道2021+湛北路街道2021 ${DISCLOSED}`],
    ["辛店街道 2020 受理 依申请", `value 辛店街道2020 ${RECEIVED}`],
    ["矿区街道2021年末还没答复、结转到下一年的申请", "value 矿区街道2021 applications.carried_out.total"],
    ["矿区街道2021年碰上国家秘密没公开的有几个", "value 矿区街道2021 applications.denied_state_secret.total"],
    ["矿区街道2021年借申请公开之名搞信访投诉的有几件", "value 矿区街道2021 applications.rejected_petition.total"],
    ["矿区街道2021年没正当理由反复大量申请的件数", "value 矿区街道2021 applications.rejected_excessive.total"],
    ["矿区街道2021无法提供包括哪几种，数量", "breakdown 矿区街道2021 unavailable"],
    ["2020年报里有没有对不上账的", "check 2020年的报告"],
    ["倒着数，2021年主动公开最少的三家", `rank 2021年的报告 ${DISCLOSED} least 3`],
    ["全国各单位2021年行政处罚总数", "aggregate 2021年的报告 proactive.penalties.decisions sum"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
  test.each([
    ["临淄区教育局历年依申请数量（中间好像缺一年）", `trend 教育局2019-2023 ${RECEIVED}`],
    ["临淄区教育局历年申请数，缺的年份说明一下", `trend 教育局2019-2023 ${RECEIVED}`],
    ["临淄区教育局这几年申请数的涨跌", `trend 教育局2019-2023 ${RECEIVED}`],
    ["临淄区教育局公众号发稿量年年对比", `trend 教育局2019-2023 ${MEDIA}`],
    ["临淄区不含政府，2022年其余单位共收件多少", `aggregate 临淄区2022年的报告（不含政府） ${RECEIVED} sum`],
  ])("%s", (question, line) => {
    expect(lastOf(panel, [question])).toBe(line);
  });
});

describe("lists in short forms", () => {
  test.each([
    [
      "辛店街道20年行政复议：维持/纠正/其他/未结 各多少",
      "value 辛店街道2020 review.reconsideration.upheld review.reconsideration.corrected review.reconsideration.pending review.reconsideration.other",
    ],
    [
      "矿区街道2021 收/办/转 三个数",
      "value 矿区街道2021 applications.received.total applications.handled_total.total applications.carried_out.total",
    ],
    [
      "矿区街道2021年办理结果大类：公开、部分公开、不予公开、无法提供、不予处理、其他",
      "value 矿区街道2021 applications.granted.total applications.partially_granted.total applications.denied.total applications.unavailable.total applications.rejected.total applications.other.total",
    ],
    ["矿区街道2021年三、（七）总计是多少", "value 矿区街道2021 applications.handled_total.total"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});

describe("what is asked of the form, of the store and of one who was spoken of", () => {
  test.each([
    ["辛店街道2020年行政许可比上年增减多少项", "value 辛店街道2020 proactive.licensing.change"],
    ["辛店街道2020年行政许可比上年增加了吗", /^trend 辛店街道2019-2020/],
    ["辛店街道2020年报，三言两语说说", "summary 辛店街道2020"],
    ["库里总共多少份材料", "catalogue 库中全部报告 reports"],
    ["2021年的年报都有哪些单位", "catalogue 2021年的报告 agencies"],
    ["2021年的年报都有哪些", "catalogue 2021年的报告 reports"],
    ["2021年的报告都有谁", "catalogue 2021年的报告 agencies"],
    ["2021年都有哪些单位的年报", "catalogue 2021年的报告 agencies"],
    ["解释一下不掌握相关政府信息", "definition not_held"],
    ["主动公开都要公开啥", "definition proactive_disclosure"],
    ["表格里的结转是说什么", "definition carried_over"],
    ["矿区街道2021年信息都从哪儿公开出去的，分开报", "breakdown 矿区街道2021 channels"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toEqual(typeof line === "string" ? line : expect.stringMatching(line));
  });
  test.each([
    [["有几家教育局"], "catalogue 教育局的报告 agencies"],
    [["临淄区教育局2022年收到几件申请", "刚才那家2023年的许可"], "value 教育局2023 proactive.licensing.decisions"],
    [["临淄区教育局2023年收到几件申请", "再往前一年... 我是说2021"], `value 教育局2021 ${RECEIVED}`],
  ])("%s", (questions, line) => {
    expect(lastOf(panel, questions)).toBe(line);
  });
});

describe("where an agency lies is told, and no place is taken for a kind of agencies", () => {
  test.each([
    ["张范街道是哪个市的", "catalogue 张范街道的报告 places"],
    ["湛北路街道属于哪个区", "catalogue 湛北路街道的报告 places"],
    ["张店区机关事务服务中心在哪个省", "catalogue 张店区机关事务服务中心的报告 places"],
    ["辛店街道隶属于什么区", "catalogue 辛店街道的报告 places"],
    ["辛店街道和矿区街道分别在哪个市", "catalogue 辛店街道、矿区街道的报告 places"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
  test.each(["哪个区申请最多", "哪个市的申请多"])("%s ranks", (question) => {
    expect(lastOf(samples, [question])).toMatch(/^aggregate/);
  });
});

describe("a report that is said to be wrong is checked", () => {
  test.each([
    ["哪些单位的报告有问题", "check 库中全部报告"],
    ["哪些单位的报告有错", "check 库中全部报告"],
    ["矿区街道2021年报里有几处错误", "check 矿区街道2021"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});

describe("what is valid now stands in the newest report", () => {
  test.each([
    ["矿区街道现在有效的规范性文件有几件", /^value 矿区街道2021 .*in_force/],
    ["矿区街道目前还有效的规范性文件", /^value 矿区街道2021 .*in_force/],
    ["临淄区教育局当前有效的规范性文件有几件", /^value 教育局2023 .*in_force/],
    ["临淄区教育局2022年现在有效的规范性文件有几件", /^value 教育局2022 .*in_force/],
  ])("%s", (question, line) => {
    expect(lastOf(question.startsWith("矿区") ? samples : panel, [question])).toMatch(line);
  });
});
