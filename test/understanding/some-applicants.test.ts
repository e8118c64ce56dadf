import { describe, expect, it } from "vitest";
import { entry, SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

/** What the last question of a dialogue is understood as: wholes of breakdowns, rates as 甲/乙, values. */
function askedOf(questions: readonly string[]): readonly string[] {
  let frame = null;
  let asked: readonly string[] = [];
  for (const question of questions) {
    const { understanding, frame: next } = samples.understand(question, frame);
    frame = next;
    asked = understanding.kind === "obstacle" ? [`? ${understanding.obstacle.kind}`] : idsOf(understanding.query);
  }
  return asked.map((id) => id.replaceAll("applications.", "").replaceAll("narrative.", "").replaceAll("review.", ""));
}

function idsOf(query: Extract<ReturnType<typeof samples.understand>["understanding"], { kind: "query" }>["query"]) {
  if (query.intent === "breakdown") return query.breakdowns.map(({ label, whole }) => `${label} ${whole}`);
  if (query.intent === "ratio") return query.rates.map(({ numerator, denominator }) => `${numerator}/${denominator}`);
  return query.intent === "value" ? query.facts.map(({ ids: [id] }) => id) : [query.intent];
}

const OTHERS = ["enterprise", "research_institution", "social_organization", "legal_service", "other_organization"];

describe("breakdowns and rates of some applicants alone", () => {
  it.each([
    ["张范街道2023年企业申请的办理结果", ["申请办理结果（商业企业） handled_total.enterprise"]],
    ["张范街道2023年律所提交的申请分别怎么处理的", ["申请办理结果（法律服务机构） handled_total.legal_service"]],
    ["张范街道2023年个人申请不予公开的理由有哪些", ["不予公开的理由（自然人） denied.natural_person"]],
    ["张范街道2023年科研机构申请无法提供的各情形", ["无法提供的情形（科研机构） unavailable.research_institution"]],
    ["张范街道2023年企业申请的予以公开率", ["granted.enterprise/handled_total.enterprise"]],
    ["张范街道2023年自然人申请不予公开占比", ["denied.natural_person/handled_total.natural_person"]],
    ["张范街道2023年企业申请里无法提供的占多少", ["unavailable.enterprise/handled_total.enterprise"]],
    ["张范街道2023年自然人申请中，部分公开的比例", ["partially_granted.natural_person/handled_total.natural_person"]],
    ["张范街道2023年自然人不予公开占自然人办理总数的比例", ["denied.natural_person/handled_total.natural_person"]],
    ["张范街道2023年予以公开占企业办结的百分之几", ["granted.enterprise/handled_total.enterprise"]],
    ["张范街道2023年企业申请占个人申请的百分之几", ["received.enterprise/received.natural_person"]],
    ["张范街道2023年予以公开的申请里企业占多少", ["granted.enterprise/granted.total"]],
    [
      "张范街道2023年企业无法提供的占比",
      ["unavailable.enterprise/handled_total.enterprise", "unavailable.enterprise/unavailable.total"],
    ],
    [
      "张范街道2023年法人或其他组织的申请办理结果",
      [
        `申请办理结果（商业企业、科研机构、社会公益组织、法律服务机构、其他合计） sum:${OTHERS.map((id) => `handled_total.${id}`).join("+")}`,
      ],
    ],
  ])("%s", (question, asked) => {
    expect(askedOf([question])).toEqual(asked);
  });

  it.each([
    [["张范街道2023年的申请都是怎么处理的", "只看企业的"], ["申请办理结果（商业企业） handled_total.enterprise"]],
    [
      ["张范街道2023年的申请都是怎么处理的", "只看企业的", "自然人呢"],
      ["申请办理结果（自然人） handled_total.natural_person"],
    ],
    [["张范街道2023年予以公开率", "企业的呢"], ["granted.enterprise/handled_total.enterprise"]],
    [["张范街道2023年企业申请的予以公开率", "自然人的"], ["granted.natural_person/handled_total.natural_person"]],
    [["张范街道2023年收到的申请由哪些人提出", "只看企业的"], ["received.enterprise"]],
  ])("%j", (questions, asked) => {
    expect(askedOf(questions)).toEqual(asked);
  });
});

const sum = (...ids: string[]): string => `sum:${ids.join("+")}`;
const NOT_GRANTED = sum(
  ...["partially_granted", "denied", "unavailable", "rejected", "other"].map((id) => `${id}.total`),
);
const notUpheld = (row: string): string => sum(...["corrected", "other", "pending"].map((id) => `${row}.${id}`));
const notCorrected = (row: string): string => sum(...["upheld", "other", "pending"].map((id) => `${row}.${id}`));
const NOT_ENTERPRISE = sum(...["natural_person", ...OTHERS.slice(1)].map((id) => `received.${id}`));

describe("the other agency of a name", () => {
  const [lianhu, ours, kuangqu] = ["东营区", "临淄区", "市中区"].map((county) => ({
    id: `${county}/辛店街道`,
    name: `${county}辛店街道办事处`,
    short: "辛店街道",
    region: ["山东省", county],
    type: "street" as const,
    aliases: [],
  }));
  it.each([
    [[lianhu, ours], "value 辛店街道2021 review.reconsideration.total", "临淄区/辛店街道"],
    [[lianhu, ours, kuangqu], "? which_agency", undefined],
    [[lianhu], "? which_agency", undefined],
  ])("is the only one there is, or asked about", (agencies, line, id) => {
    const reports = agencies.flatMap((agency) => (agency ? [entry(agency, 2021, "2021")] : []));
    const understander = understanderOver(reports);
    const { frame } = understander.understand("东营区辛店街道2021年行政复议几件", null);
    const { understanding } = understander.understand("另一个呢", frame);
    expect(inALine(understanding)).toBe(line);
    if (id !== undefined) expect(JSON.stringify(understanding)).toContain(id);
  });
});

describe("words that name no applicants alone", () => {
  it.each([
    ["张范街道2023年公民、法人和其他组织递交的申请有多少", ["received.total"]],
    ["张范街道2023年公民、法人或者其他组织的申请予以公开几件", ["granted.total"]],
    ["张范街道2023年其他单位收到多少申请", ["? unexplained"]],
    ["辛店街道2020年和2021年的新收申请各是几件", ["received.total"]],
    ["辛店街道2020年和2021年的不予公开各是几件", ["denied.total"]],
  ])("%s", (question, asked) => {
    expect(askedOf([question])).toEqual(asked);
  });
});

describe("what is denied or excepted is the rest of its whole", () => {
  it.each([
    ["张范街道2023年没有予以公开的申请有多少件", NOT_GRANTED],
    ["张范街道2023年未予以公开的申请几件", NOT_GRANTED],
    ["张范街道2023年没能予以公开的申请几件", NOT_GRANTED],
    ["张范街道2023年除予以公开外的申请共几件", NOT_GRANTED],
    ["张范街道2023年未被维持的复议几件", notUpheld("reconsideration")],
    ["张范街道2023年没被纠正的诉讼有几件", notCorrected("litigation")],
    ["张范街道2023年复议结果不是维持的有几件", notUpheld("reconsideration")],
    ["张范街道2023年复议里除了维持以外的几件", notUpheld("reconsideration")],
    ["张范街道2023年不是企业提的申请几件", NOT_ENTERPRISE],
    ["张范街道2023年并非企业提交的申请几件", NOT_ENTERPRISE],
    ["张范街道2023年非企业申请几件", NOT_ENTERPRISE],
    ["张范街道2023年不是法人或其他组织提的申请几件", "received.natural_person"],
    ["张范街道2023年不是网站公开的信息有几条", sum("disclosed_new_media", "disclosed_other")],
    ["张范街道2023年不通过新媒体公开的信息几条", sum("disclosed_website", "disclosed_other")],
    // What is asked is whether there are any.
    ["张范街道2023年有没有被纠正的复议", "reconsideration.corrected"],
    ["张范街道2023年企业是不是提了申请", "received.enterprise"],
  ])("%s", (question, asked) => {
    expect(askedOf([question])).toEqual([asked]);
  });
});
