import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const RECEIVED = "applications.received.total";
const LAWSUITS = "review.litigation.total";
const samples = understanderOver(SAMPLE_ENTRIES);
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("words that say nothing more, or the same in other words", () => {
  it.each([
    [["想查马桥镇2021年收到几件申请"], `value 马桥镇2021 ${RECEIVED}`],
    [["马桥镇2021年新提申请数"], `value 马桥镇2021 ${RECEIVED}`],
    [["麻烦查哈子，马桥镇2021年那会儿接了几单申请"], `value 马桥镇2021 ${RECEIVED}`],
    [["马桥镇2021年收的件数"], `value 马桥镇2021 ${RECEIVED}`],
    [["马桥镇2021年的申清有几件"], `value 马桥镇2021 ${RECEIVED}`],
    [["马桥镇2021年把多少件算成重复申请"], "value 马桥镇2021 applications.rejected_repeated.total"],
    [
      ["马桥镇2021年不予公开占全部办理结果多少个点"],
      "ratio 马桥镇2021 applications.denied.total/applications.handled_total.total",
    ],
    [["马桥镇2021多少人告"], `value 马桥镇2021 ${LAWSUITS}`],
    [["马桥镇2021年告镇政府的案子几起"], `value 马桥镇2021 ${LAWSUITS}`],
    [["马桥镇2021年行政诉讼一共几件（含复议后起诉）"], `value 马桥镇2021 ${LAWSUITS}`],
    [["马桥镇2021年行政诉讼几件，包括复议后起诉的"], `value 马桥镇2021 ${LAWSUITS}`],
    [["马桥镇2021年行政诉讼几件（不含复议后起诉）"], "value 马桥镇2021 review.litigation_direct.total"],
    [["2021年谁收到申请最多", "反过来最少呢"], `rank 2021年的报告 ${RECEIVED} least 1`],
    [["马桥镇2021年老百姓自己申请的有多少"], "value 马桥镇2021 applications.received.natural_person"],
    [
      ["马桥镇2021年律师机构的申请占多少"],
      "ratio 马桥镇2021 applications.received.legal_service/applications.received.total",
    ],
    [
      ["马桥镇2021年收到多少申请，结果出来没有"],
      `value 马桥镇2021 ${RECEIVED} applications.handled_total.total applications.carried_out.total`,
    ],
    [["马桥镇怎么公开信息的"], "narrative 马桥镇2023 channels"],
    [["马桥镇2021年年报网址给我"], "contact 马桥镇2021 website"],
    [["马桥镇2021年的表有没有缺的"], "check 马桥镇2021"],
    [
      ["2022年各县政府公开率（予以公开除以办理总数）排名"],
      "rank 各县政府2022年的报告 applications.granted.total/applications.handled_total.total most all",
    ],
    [["2021年哪些单位收到了申请"], `aggregate 2021年的报告 ${RECEIVED} count positive`],
    [["2021年哪家唯一收到申请"], `rank 2021年的报告 ${RECEIVED} most all`],
    [["2021年报告政府信息公开多少条"], "? which_agency"],
  ])("%s", (asked, expected) => expect(lastOf(panel, asked)).toBe(expected));
  it.each([
    ["张范街道2023年一件政协提案都没办", "value 张范街道2023 narrative.cppcc_proposals"],
    ["矿区街道2021年网站、新媒体、其他三个渠道各占主动公开的百分之多少", "breakdown 矿区街道2021 channels"],
    ["依申请公开要不要交钱", "definition processing_fee"],
  ])("%s", (question, expected) => expect(lastOf(samples, [question])).toBe(expected));
});

describe("what is left out", () => {
  it.each([
    ["除了马桥镇其他几家2021年收到多少申请", `aggregate 2021年的报告（不含马桥镇） ${RECEIVED} sum`],
    [
      "桓台县2021年除了县政府，其他单位一共收到多少申请",
      `aggregate 桓台县2021年的报告（不含桓台县人民政府） ${RECEIVED} sum`,
    ],
    ["马桥镇不算，2021年其他单位一共收到多少申请", `aggregate 2021年的报告（不含马桥镇） ${RECEIVED} sum`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
  it("of applicants, and not the agency before the words", () =>
    expect(lastOf(panel, ["马桥镇不算自然人的话2021年收到几件申请"])).toMatch(/^value 马桥镇2021 sum:/));
});

describe("years and places that are not there", () => {
  it.each([
    ["马桥镇2018公开多少", "? unknown_year"],
    ["马桥镇2021公开多少", "? which_fact"],
    ["合肥2021年申请总数", "? unknown_agency"],
    ["合肥的申请多少", "? unknown_agency"],
    ["公开2021年申请", "? which_agency"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("names that nobody bears are repeated as a whole", () => {
  const named = (question: string): string => {
    const { understanding } = panel.understand(question, null);
    const obstacle = understanding.kind === "obstacle" ? understanding.obstacle : undefined;
    return obstacle?.kind === "unknown_agency" ? obstacle.named : "";
  };
  it.each([
    ["桓台县自然资源和规划局2021年申请", "桓台县自然资源和规划局"],
    ["桓台县行政审批服务局2021年行政许可", "桓台县行政审批服务局"],
    ["桓台县城乡规划局2021年申请", "桓台县城乡规划局"],
    ["桓台县教育局和规划局2021年申请", "规划局"],
  ])("%s: %s", (question, name) => expect(named(question)).toBe(name));
});
