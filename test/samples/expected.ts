import type { NarrativeFactId } from "../../src/form/narrative.ts";
import type { EditionId } from "../../src/form/types.ts";
import type { Contact } from "../../src/report/report.ts";

/** What one sample must be read as. Cells of the form that are not named here hold the number 0. */
export interface Sample {
  /** In data/reports. */
  readonly file: string;
  /** What the name of the original in the collection of originals begins with. */
  readonly original: string;
  readonly agency: string;
  readonly short: string;
  readonly region: readonly string[];
  readonly year: number;
  readonly edition: EditionId;
  readonly period: "stated" | "not stated";
  readonly published: string | null;
  readonly contact: Contact;
  /** The cells that hold another figure than 0. */
  readonly figures: Readonly<Record<string, number>>;
  /** The cells that are lost or not printed. */
  readonly missing: readonly string[];
  /** Every fact of the prose that is stated: with a ~ when the report says 余, and what else it says of the same thing. */
  readonly prose: { readonly [F in NarrativeFactId]?: string };
  /** Broken relations, as `relation:column or row, expected, found`. */
  readonly findings: readonly string[];
}

const UNKNOWN: Contact = { address: null, postcode: null, telephone: null, email: null, website: null };

export const samples: readonly Sample[] = [
  {
    file: "2020-xindian.html",
    original: "002_",
    agency: "临淄区人民政府辛店街道办事处",
    short: "辛店街道",
    region: ["山东省", "淄博市", "临淄区"],
    year: 2020,
    edition: "2019",
    period: "not stated",
    published: "2021-01-28",
    contact: UNKNOWN,
    figures: {
      "applications.received.natural_person": 2,
      "applications.received.total": 2,
      "applications.unavailable_not_held.natural_person": 1,
      "applications.unavailable_not_held.total": 1,
      "applications.other_handling.natural_person": 1,
      "applications.other_handling.total": 1,
      "review.reconsideration.pending": 1,
      "review.reconsideration.total": 1,
    },
    missing: [],
    prose: {
      "narrative.disclosed_website": "241",
      "narrative.disclosed_new_media": "185",
      "narrative.applications_received": "2",
    },
    findings: ["1:natural_person, 2, 0", "1:total, 2, 0", "2:natural_person, 2, 0", "2:total, 2, 0"],
  },
  {
    file: "2021-kuangqu.html",
    original: "000_",
    agency: "市中区矿区街道办事处",
    short: "矿区街道",
    region: ["山东省", "枣庄市", "市中区"],
    year: 2021,
    // For 2021, yet on the form of 2019, and without its last part.
    edition: "2019",
    period: "stated",
    published: "2022-01-10",
    contact: {
      address: "枣庄市市中区解放北路1号",
      postcode: "277100",
      telephone: "0632-8022900",
      email: "szqkqjdbscadmin@zz.shandong.cn",
      website: "http://www.zzszq.gov.cn/",
    },
    figures: {},
    missing: ["proactive.procurement.items", "proactive.procurement.amount"],
    prose: {
      "narrative.disclosed_total": "436",
      "narrative.disclosed_website": "145",
      "narrative.disclosed_new_media": "81",
      "narrative.disclosed_other": "210",
      "narrative.applications_received": "0",
      "narrative.npc_proposals": "6",
      "narrative.cppcc_proposals": "1",
      "narrative.processing_fee": "0",
    },
    findings: [],
  },
  {
    file: "2021-zhanbeilu.html",
    original: "003_",
    agency: "湛北路街道办事处",
    short: "湛北路街道",
    region: [],
    year: 2021,
    edition: "2021",
    period: "not stated",
    published: null,
    contact: UNKNOWN,
    figures: {},
    missing: [
      "proactive.normative_documents.in_force",
      "applications.carried_in.natural_person",
      "applications.carried_in.enterprise",
      "applications.carried_in.research_institution",
      "applications.other_overdue_fee.total",
      "applications.other_other.total",
      "applications.handled_total.total",
    ],
    prose: {
      "narrative.disclosed_total": "~130, also 180",
      "narrative.disclosed_new_media": "~400",
      "narrative.applications_received": "0",
    },
    findings: [],
  },
  {
    file: "2021-zhangdian-jiguan-shiwu.html",
    original: "004_",
    agency: "淄博市张店区机关事务服务中心",
    short: "机关事务服务中心",
    region: ["山东省", "淄博市", "张店区"],
    year: 2021,
    edition: "2021",
    period: "stated",
    published: null,
    contact: {
      address: "山东省淄博市张店区新村西路226号",
      postcode: "255020",
      telephone: "0533-2869928",
      email: null,
      website: "www.zhangdian.gov.cn",
    },
    figures: {},
    missing: [],
    prose: {
      "narrative.disclosed_total": "85",
      "narrative.applications_received": "0",
      "narrative.npc_proposals": "0",
      "narrative.cppcc_proposals": "1",
      "narrative.processing_fee": "0",
    },
    findings: [],
  },
  {
    file: "2023-zhangfan.html",
    original: "001_",
    agency: "枣庄高新区张范街道",
    short: "张范街道",
    region: ["山东省", "枣庄市", "枣庄高新区"],
    year: 2023,
    edition: "2021",
    period: "stated",
    published: null,
    contact: {
      address: null,
      postcode: null,
      telephone: "0632-4615098",
      email: "zfjd8025@163.com",
      website: "http://www.zzctp.gov.cn/",
    },
    figures: {},
    missing: [],
    prose: {
      "narrative.disclosed_total": "~400",
      "narrative.disclosed_website": "~100, also 150",
      "narrative.disclosed_new_media": "~280",
      "narrative.applications_received": "0",
      "narrative.npc_proposals": "2",
      "narrative.cppcc_proposals": "0",
      "narrative.processing_fee": "0",
    },
    findings: [],
  },
];
