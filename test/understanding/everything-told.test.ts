import { describe, expect, test } from "vitest";
import type { AgencyType } from "../../src/report/agency.ts";
import { entry, SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

const jinzhai = understanderOver(
  [
    ["教育局", "department"],
    ["人民政府", "government"],
    ["人民政府办公室", "office"],
  ].flatMap(([short = "", type = ""]) => {
    const region = ["安徽省", "六安市", "金寨县"];
    const id = [...region, short].join("/");
    const agency = { id, name: `金寨县${short}`, short, region, type: type as AgencyType, aliases: [] };
    return [2021, 2022, 2023].map((year) => entry(agency, year, "2021"));
  }),
);

describe("a word is no slip for another of which nothing else is left", () => {
  const PENALTIES = "value 矿区街道2021 proactive.penalties.decisions";
  test.each([
    ["矿区街道2021年罚多少件", PENALTIES],
    ["矿区街道2021年罚几个", PENALTIES],
    ["矿区街道2021年罚了多少件", PENALTIES],
    ["矿区街道2021年罚得多不多", PENALTIES],
    ["矿区街道2021年花多少", "? which_fact"],
    ["矿区街道2021年罚了多少钱", "? unexplained"],
    ["矿区街道2021年罚没收入多少", "? unexplained"],
    [
      "矿区街道2021年发多少",
      "value 矿区街道2021 proactive.normative_documents.issued|proactive.normative_documents.made",
    ],
    ["辛店街道2020年和矿区街道2021年谁罚得多", "compare 辛店街道2020+矿区街道2021 proactive.penalties.decisions"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});

describe("money is no number of applications", () => {
  test.each([
    "矿区街道2021年依申请收了钱没有",
    "矿区街道2021年依申请公开收了钱没有",
    "矿区街道2021年依申请公开收没收钱",
    "矿区街道2021年申请公开收了费吗",
  ])("%s", (question) => {
    expect(lastOf(samples, [question])).toBe("value 矿区街道2021 narrative.processing_fee");
  });
});

describe("each thing that has a question of its own is answered", () => {
  test.each([
    [
      "矿区街道2021年复议几件诉讼几件信息处理费多少",
      "review.reconsideration.total review.litigation.total narrative.processing_fee",
    ],
    [
      "矿区街道2021年许可几件处罚几件复议几件诉讼几件",
      "proactive.licensing.decisions proactive.penalties.decisions review.reconsideration.total review.litigation.total",
    ],
    ["矿区街道2021年申请几件予以公开几件", "applications.received.total applications.granted.total"],
    ["矿区街道2021年不予公开的申请有几件", "applications.denied.total"],
    ["矿区街道2021年收到申请几件其中自然人几件", "applications.received.total applications.received.natural_person"],
    ["矿区街道2021年收到几件自然人的申请", "applications.received.natural_person"],
    ["矿区街道2021年建议几件提案几件", "narrative.npc_proposals narrative.cppcc_proposals"],
    [
      "矿区街道2021年：①新收申请②予以公开③行政复议",
      "applications.received.total applications.granted.total review.reconsideration.total",
    ],
    [
      "矿区街道2021年：(1)新收申请(2)予以公开(3)行政复议",
      "applications.received.total applications.granted.total review.reconsideration.total",
    ],
    ["矿区街道2021年许可办了几件", "proactive.licensing.decisions"],
    ["矿区街道2021年办了多少许可", "proactive.licensing.decisions"],
    ["矿区街道2021年申请办了几件，许可办了几件", "applications.handled_total.total proactive.licensing.decisions"],
    ["矿区街道2021年没交费就不处理的几件", "applications.other_overdue_fee.total"],
    ["矿区街道2021年要求重新出具已经拿到的信息的几件", "applications.rejected_reconfirmation.total"],
  ])("%s", (question, facts) => {
    expect(lastOf(samples, [question])).toBe(`value 矿区街道2021 ${facts}`);
  });

  test("复议 beside a figure of the prose is not passed over", () => {
    expect(lastOf(samples, ["矿区街道2021年复议信息处理费多少"])).toBe("? unplaced");
  });
});

describe("a column belongs to the thing of a list that it stands with", () => {
  test.each([
    [
      "矿区街道2021年予以公开、企业申请、复议各多少",
      "applications.granted.total applications.received.enterprise review.reconsideration.total",
    ],
    [
      "矿区街道2021年不予公开几件自然人申请几件其他处理几件",
      "applications.denied.total applications.received.natural_person applications.other.total",
    ],
    [
      "矿区街道2021年①自然人申请②无法提供③新收申请",
      "applications.received.natural_person applications.unavailable.total applications.received.total",
    ],
    [
      "矿区街道2021年诉讼败诉，不予公开，诉讼，各几件",
      "review.litigation.corrected applications.denied.total review.litigation.total",
    ],
    ["矿区街道2021年复议维持、诉讼败诉各几件", "review.reconsideration.upheld review.litigation.corrected"],
    ["矿区街道2021年复议和诉讼维持的各几件", "review.reconsideration.upheld review.litigation.upheld"],
    ["矿区街道2021年自然人和企业申请各几件", "applications.received.natural_person applications.received.enterprise"],
    ["矿区街道2021年企业予以公开和不予公开各几件", "applications.granted.enterprise applications.denied.enterprise"],
    ["矿区街道2021年收到的申请中，企业申请几件", "applications.received.enterprise"],
  ])("%s", (question, facts) => {
    expect(lastOf(samples, [question])).toBe(`value 矿区街道2021 ${facts}`);
  });

  test.each([
    [["矿区街道2021年行政复议几件", "诉讼败诉几件"], "review.litigation.corrected"],
    [["矿区街道2021年予以公开几件", "企业申请几件"], "applications.received.enterprise"],
    [["矿区街道2021年予以公开几件", "企业申请的呢"], "applications.granted.enterprise"],
    [["矿区街道2021年予以公开几件", "企业呢"], "applications.granted.enterprise"],
  ])("%s", (questions, facts) => {
    expect(lastOf(samples, questions)).toBe(`value 矿区街道2021 ${facts}`);
  });

  test("诉讼败诉行政复议各几件 is asked back about", () => {
    expect(lastOf(samples, ["矿区街道2021年诉讼败诉行政复议各几件"])).toMatch(/^\?/);
    expect(lastOf(samples, ["矿区街道2021年无法提供办结各几件"])).toMatch(/^\?/);
  });
});

describe("years that are listed without 年, or behind those that were spoken of", () => {
  const RECEIVED = "applications.received.total";
  test.each([
    [["金寨县教育局21、22两年收到申请各多少"], `value 教育局2021+教育局2022 ${RECEIVED}`],
    [["金寨县教育局21、22收到申请各多少"], `value 教育局2021+教育局2022 ${RECEIVED}`],
    [["金寨县教育局21 22年收到申请各多少"], `value 教育局2021+教育局2022 ${RECEIVED}`],
    [["金寨县教育局21-23三年收到申请多少"], `trend 教育局2021-2023 ${RECEIVED}`],
    [["金寨县教育局2021-23收到申请多少"], `trend 教育局2021-2023 ${RECEIVED}`],
    [["金寨县教育局21-23收到申请多少"], `trend 教育局2021-2023 ${RECEIVED}`],
    [["金寨县教育局23年收到申请同比21年"], `trend 教育局2021-2023 ${RECEIVED}`],
    [["金寨县教育局2021年收到几件申请", "以后几年呢"], `value 教育局2022+教育局2023 ${RECEIVED}`],
    [["金寨县教育局2023年收到几件申请", "之前几年呢"], `trend 教育局2021-2022 ${RECEIVED}`],
    [["金寨县教育局2023年收到几件申请", "以后几年呢"], "? unknown_year"],
    [["金寨县教育局23年收到多少申请，同比22年"], `trend 教育局2022-2023 ${RECEIVED}`],
    [["金寨县教育局2023年收到多少申请，同比"], `trend 教育局2022-2023 ${RECEIVED}`],
  ])("%s", (questions, line) => {
    expect(lastOf(jinzhai, questions)).toBe(line);
  });
});

describe("县政府 in a dialogue on an agency of that county", () => {
  const RECEIVED = "applications.received.total";
  test.each([
    [["金寨县教育局2021年收到几件申请", "县政府呢"], `value 人民政府2021 ${RECEIVED}`],
    [["金寨县教育局2021年收到几件申请", "县政府呢", "2022"], `value 人民政府2022 ${RECEIVED}`],
    [["金寨县教育局2021年收到几件申请", "县政府办呢"], `value 人民政府办公室2021 ${RECEIVED}`],
    [["金寨县教育局2021年收到几件申请", "市政府呢"], "? unknown_agency"],
    [["金寨县教育局2021年收到几件申请", "市政府办呢"], "? unknown_agency"],
    [["市政府办2021年收到几件申请"], "? unknown_agency"],
    [["县政府办2021年收到几件申请"], `value 人民政府办公室2021 ${RECEIVED}`],
  ])("%s", (questions, line) => {
    expect(lastOf(jinzhai, questions)).toBe(line);
  });
});

describe("neither of two is what is none of both", () => {
  const NEITHER =
    "sum:applications.received.research_institution+applications.received.social_organization+applications.received.legal_service+applications.received.other_organization";
  test("自然人和非自然人 are told apart", () => {
    expect(lastOf(samples, ["矿区街道2021年自然人和非自然人各几件"])).not.toContain("sum:");
  });
  test.each([
    [
      "矿区街道2021年既不是企业也不是律所的提了几件",
      "sum:applications.received.natural_person+applications.received.research_institution+applications.received.social_organization+applications.received.other_organization",
    ],
    ["矿区街道2021年其他类型申请人（既不是企业也不是律所）提了几件", "applications.received.other_organization"],
    ["矿区街道2021年自然人（不是企业）提了几件", "applications.received.natural_person"],
    ["矿区街道2021年非企业非自然人提的几件", NEITHER],
    ["矿区街道2021年企业以外、个人以外的申请几件", NEITHER],
    ["矿区街道2021年不是自然人也不是企业的几件", NEITHER],
  ])("%s", (question, fact) => {
    expect(lastOf(samples, [question])).toBe(`value 矿区街道2021 ${fact}`);
  });
});

test.each([
  ["矿区街道2021年信息处理费收了多少元", "narrative.processing_fee"],
  ["矿区街道2021年信息公开收了多少元", "narrative.processing_fee"],
  ["矿区街道2021年行政事业性收费收了多少万元", "proactive.fees.amount"],
])("%s", (question, fact) => {
  expect(lastOf(samples, [question])).toBe(`value 矿区街道2021 ${fact}`);
});

test.each(["矿区街道2021年收了多少钱", "矿区街道2021年信息公开收了多少元"])(
  "%s is no number of applications",
  (question) => {
    expect(lastOf(samples, [question])).not.toContain("applications.");
  },
);

describe("a follow-up changes what was told", () => {
  test.each([
    [["矿区街道2021年自然人申请几件", "企业呢", "总共呢"], "value 矿区街道2021 applications.received.total"],
    [["矿区街道2021年自然人申请几件", "企业呢", "全部加起来呢"], "value 矿区街道2021 applications.received.total"],
    [["矿区街道2021年企业申请几件", "全部呢"], "value 矿区街道2021 applications.received.total"],
    [["矿区街道2021年收到几件申请", "自然人呢", "合计呢"], "value 矿区街道2021 applications.received.total"],
    [["矿区街道2021年复议维持几件", "总数呢"], "value 矿区街道2021 review.reconsideration.total"],
    [["矿区街道2021年收到几件申请", "合计呢"], "? unplaced"],
    [["矿区街道2021年直接起诉的案子结果如何分布"], "breakdown 矿区街道2021 litigation_direct"],
    [["矿区街道2021年复议后起诉的结果构成"], "breakdown 矿区街道2021 litigation_after_reconsideration"],
    [["矿区街道2021年复议几件", "结果呢"], "breakdown 矿区街道2021 reconsideration"],
  ])("%s", (questions, line) => {
    expect(lastOf(samples, questions)).toBe(line);
  });
});

describe("the parts of a whole are asked for", () => {
  test.each([
    ["矿区街道2021年无法提供的具体情形", "unavailable"],
    ["矿区街道2021年其他处理分别是啥情况", "other"],
    ["矿区街道2021年不予公开原因排一下", "denied"],
  ])("%s", (question, id) => {
    expect(lastOf(samples, [question])).toBe(`breakdown 矿区街道2021 ${id}`);
  });
});

describe("what the bot has", () => {
  test.each(["你这收了几个单位", "库里收了多少家单位", "你这存了几份年报"])("%s", (question) => {
    expect(lastOf(samples, [question])).toMatch(/^catalogue/);
  });

  test("of some agencies, the cases and not the agencies are counted", () => {
    expect(lastOf(samples, ["2021年几家单位一共处罚多少件"])).toBe(
      "aggregate 2021年的报告 proactive.penalties.decisions sum",
    );
    expect(lastOf(samples, ["2021年有几家单位处罚过"])).toContain("count");
  });
});

describe("shares and differences", () => {
  test("予以公开和部分公开合起来占多少 is the share of their sum", () => {
    expect(lastOf(samples, ["矿区街道2021年予以公开和部分公开合起来占办结的多少"])).toBe(
      "ratio 矿区街道2021 sum:applications.granted.total+applications.partially_granted.total/applications.handled_total.total",
    );
    expect(lastOf(samples, ["矿区街道2021年予以公开和部分公开各占办结的多少"])).not.toContain("sum:");
  });

  test.each(["少收几件申请", "多收几件申请", "少罚几件"])("矿区街道2021年比辛店街道2020年%s", (asked) => {
    expect(lastOf(samples, [`矿区街道2021年比辛店街道2020年${asked}`])).toMatch(/^compare/);
  });
});
