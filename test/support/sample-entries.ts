import type { EditionId } from "../../src/form/types.ts";
import type { Agency, AgencyType } from "../../src/report/agency.ts";
import { reportId } from "../../src/report/report-id.ts";
import type { ReportEntry } from "../../src/store/store.ts";

function agency(name: string, short: string, region: readonly string[], type: AgencyType): Agency {
  return { id: [...region, short].join("/"), name, short, region, type, aliases: [] };
}

const XINDIAN = agency("临淄区人民政府辛店街道办事处", "辛店街道", ["山东省", "淄博市", "临淄区"], "street");
const KUANGQU = agency("市中区矿区街道办事处", "矿区街道", ["山东省", "枣庄市", "市中区"], "street");
const ZHANGFAN = agency("枣庄高新区张范街道", "张范街道", ["山东省", "枣庄市", "枣庄高新区"], "street");
const ZHANBEILU = agency("湛北路街道办事处", "湛北路街道", [], "street");
const JIGUAN = agency(
  "淄博市张店区机关事务服务中心",
  "机关事务服务中心",
  ["山东省", "淄博市", "张店区"],
  "institution",
);

export function entry(of: Agency, year: number, edition: EditionId): ReportEntry {
  const id = reportId(of.id, year);
  const source = { file: `${id}.txt`, sha256: id };
  return {
    id,
    agency: of,
    year,
    edition,
    title: `${of.name}${year}年年报`,
    published: null,
    source,
    revision: 1,
    findings: [],
  };
}

/** The agencies and years of the sample data: what the examples in `intents/` speak of. */
export const SAMPLE_ENTRIES: readonly ReportEntry[] = [
  entry(XINDIAN, 2020, "2019"),
  entry(KUANGQU, 2021, "2019"),
  entry(ZHANBEILU, 2021, "2021"),
  entry(JIGUAN, 2021, "2021"),
  entry(ZHANGFAN, 2023, "2021"),
];

/** Streets of one name in three places, and one with three years: what must be asked back. */
export const NAMESAKES: readonly ReportEntry[] = [
  entry(XINDIAN, 2019, "2019"),
  entry(XINDIAN, 2020, "2019"),
  entry(XINDIAN, 2021, "2021"),
  entry(agency("东营区辛店街道办事处", "辛店街道", ["山东省", "东营市", "东营区"], "street"), 2021, "2021"),
  entry(agency("洛阳高新区辛店街道办事处", "辛店街道", ["河南省", "洛阳市", "洛阳高新区"], "street"), 2021, "2021"),
  entry(agency("临淄区教育和体育局", "教育和体育局", ["山东省", "淄博市", "临淄区"], "department"), 2021, "2021"),
];
