import type { Fact, Finding, Report } from "../../src/report/report.ts";
import { madeReport, type Wanted } from "../support/made-report.ts";

/** What these tests want of a report beyond its figures. */
interface Told extends Wanted {
  readonly one?: readonly string[];
  readonly five?: readonly string[];
  readonly six?: readonly string[];
  readonly findings?: readonly Finding[];
  readonly remarks?: readonly string[];
  readonly contact?: Partial<Report["contact"]>;
  /** Changes a fact of the prose: its sentence, that it is a round figure, that it is restated. */
  readonly prose?: { readonly [id: string]: Partial<Fact> };
}

const passages = (texts: readonly string[], from: number) => texts.map((text, index) => ({ text, line: from + index }));

/** A report with prose, findings and contact of its own. */
export function toldReport(told: Told): Report {
  const report = madeReport(told);
  const { one = ["总体情况。"], five = [], six = [], findings = [], remarks = [], contact = {}, prose = {} } = told;
  return {
    ...report,
    facts: report.facts.map((fact) => ({ ...fact, ...prose[fact.id] })),
    sections: { 一: passages(one, 2), 五: passages(five, 300), 六: passages(six, 320) },
    findings,
    remarks,
    contact: { ...report.contact, ...contact },
  };
}

/** Breaks relations 1 and 2: two received, two handled by row, but a total of 0. */
export const jia2020 = toldReport({
  short: "甲街道",
  year: 2020,
  cells: {
    "applications.received.total": 2,
    "applications.received.natural_person": 2,
    "applications.unavailable_not_held.total": 1,
    "applications.unavailable_not_held.natural_person": 1,
    "applications.other_handling.total": 1,
    "applications.other_handling.natural_person": 1,
    "review.reconsideration.pending": 1,
    "review.reconsideration.total": 1,
    "narrative.disclosed_website": 241,
    "narrative.disclosed_new_media": 185,
  },
  one: [
    "门户网站公开信息241条，公众号发布信息185条。",
    "建议和提案交政协、人大答复3件。",
    "全年收到依申请公开件2件，2件均按时办结。",
  ],
  five: [
    "取得一定成效，但仍有不足：信息更新不够及时；解读形式单一。",
    "明年将加强学习：",
    "1.加强公开深度。围绕中心工作拓展内容。",
    "2.扩展解读形式。多用图片和表格。",
  ],
  findings: [
    {
      relation: 1,
      column: "total",
      expected: 2,
      found: 0,
      facts: [
        "applications.received.total",
        "applications.carried_in.total",
        "applications.handled_total.total",
        "applications.carried_out.total",
      ],
      message: "“总计”一列收办平衡不符：新收与上年结转之和为2，办理与结转之和为0。",
    },
    {
      relation: 2,
      column: "total",
      expected: 2,
      found: 0,
      facts: [
        "applications.unavailable_not_held.total",
        "applications.other_handling.total",
        "applications.handled_total.total",
      ],
      message: "“总计”一列办理结果合计不符：总计为0，各行之和为2。",
    },
  ],
  contact: { address: null, postcode: null },
});

/** An edition of 2019 used for 2021; all zero in the tables, figures in the prose. */
export const yi2021 = toldReport({
  short: "乙街道",
  year: 2021,
  edition: "2019",
  cells: {
    "narrative.disclosed_total": 436,
    "narrative.disclosed_website": 145,
    "narrative.disclosed_new_media": 81,
    "narrative.disclosed_other": 210,
    "narrative.npc_proposals": 6,
    "narrative.cppcc_proposals": 1,
    "narrative.processing_fee": 0,
    "proactive.procurement.items": { state: "missing", raw: null },
    "proactive.procurement.amount": { state: "missing", raw: null },
  },
  one: ["主动公开信息436条，其中网站145条，新媒体81条，其他渠道210条。"],
  five: [
    "存在问题：",
    "一是公开意识有待增强；二是工作流程有待优化；三是公开力度有待加大。",
    "改进措施：",
    "一是加强业务培训。",
    "二是梳理公开目录，优化流程。",
  ],
  six: ["本年度依申请公开未收取任何费用。"],
  prose: { "narrative.processing_fee": { quote: "本年度依申请公开未收取任何费用。" } },
  contact: { telephone: "0000-1234567" },
});

/** Round figures in the prose, one of them given twice. */
export const bing2023 = toldReport({
  short: "丙镇",
  year: 2023,
  cells: {
    "narrative.disclosed_total": 400,
    "narrative.disclosed_website": 100,
    "narrative.disclosed_new_media": 280,
    "proactive.penalties.decisions": 12,
    "applications.received.total": 20,
    "applications.received.natural_person": 18,
    "applications.received.enterprise": 2,
    "applications.granted.total": 13,
    "applications.partially_granted.total": 2,
    "applications.denied_internal_affairs.total": 3,
    "applications.unavailable_not_held.total": 2,
    "applications.handled_total.total": 20,
    "review.litigation_direct.total": 1,
    "review.litigation_direct.upheld": 1,
  },
  prose: {
    "narrative.disclosed_total": { approximate: true, quote: "主动公开政府信息400余条。" },
    "narrative.disclosed_website": {
      approximate: true,
      quote: "通过政府门户网站公开政府信息100余条。",
      restated: [
        {
          value: 150,
          raw: "150条",
          quote: "政府网站150条。",
          where: { section: "六", row: "政府网站公开信息", column: null, line: 330 },
        },
      ],
    },
    "narrative.disclosed_new_media": { approximate: true, quote: "公众号发布信息280余篇。" },
  },
  five: [
    "还存在一些问题：如，更新不够及时；重点不突出等。结合以上不足，我们将采取措施：一是提高站位。二是加强宣传。三是加大培训。",
  ],
  remarks: ["本报告是摘编，数字与原报告相同。"],
});

export const bing2022 = toldReport({
  short: "丙镇",
  year: 2022,
  cells: {
    "applications.received.total": 8,
    "applications.granted.total": 8,
    "applications.handled_total.total": 8,
  },
});

/** A scan: some cells are lost, one is blank, one holds words. */
export const ding2021 = toldReport({
  short: "丁街道",
  year: 2021,
  cells: {
    "applications.other_overdue_fee.total": { state: "missing", raw: "C" },
    "applications.other_other.total": { state: "missing", raw: null },
    "applications.handled_total.total": { state: "missing", raw: "C" },
    "proactive.normative_documents.in_force": { state: "blank", raw: "/" },
    "proactive.licensing.decisions": { state: "text", raw: "约30" },
    "narrative.disclosed_total": 180,
  },
  prose: {
    "narrative.disclosed_total": {
      quote: "发布政务动态信息更新180条。",
      restated: [
        {
          value: 130,
          raw: "130余条",
          quote: "共发布信息130余条。",
          where: { section: "一", row: "主动公开信息总条数", column: null, line: 9 },
        },
      ],
    },
  },
});

export const all = [jia2020, yi2021, ding2021, bing2022, bing2023];
