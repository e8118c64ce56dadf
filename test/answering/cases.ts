import { applicantBreakdown, breakdowns } from "../../src/form/breakdowns.ts";
import { rates } from "../../src/form/rates.ts";
import type { Report } from "../../src/report/report.ts";
import type { FactChoice, Measure, MeasuredId, RateChoice } from "../../src/understanding/measure.ts";
import type { Query, Target } from "../../src/understanding/query.ts";
import type { Scope } from "../../src/understanding/scope.ts";
import type { Obstacle, Understanding } from "../../src/understanding/understanding.ts";
import { bing2022, bing2023, ding2021, jia2020, yi2021 } from "./reports.ts";

export const target = (report: Report): Target => ({ agency: report.agency, year: report.year, report: report.id });
export const choice = (...ids: [MeasuredId, ...MeasuredId[]]): FactChoice => ({ ids });
export const fact = (...ids: [MeasuredId, ...MeasuredId[]]): Measure => ({ kind: "fact", fact: { ids } });
export const everything: Scope = { label: "库中全部报告" };

export function rate(id: (typeof rates)[number]["id"]): RateChoice {
  const found = rates.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no rate ${id}`);
  return found;
}

function breakdown(id: (typeof breakdowns)[number]["id"]) {
  const found = breakdowns.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no breakdown ${id}`);
  return found;
}

const RECEIVED = "applications.received.total";
const HANDLED = "applications.handled_total.total";
const DISCLOSED = "narrative.disclosed_total";
const received = fact(RECEIVED);
const disclosed = fact(DISCLOSED);

const query = (of: Query, notes: readonly string[] = []): Understanding => ({ kind: "query", query: of, notes });
const obstacle = (of: Obstacle): Understanding => ({ kind: "obstacle", intent: "value", obstacle: of, notes: [] });
const value = (reports: readonly Report[], ...facts: readonly FactChoice[]) =>
  query({ intent: "value", targets: reports.map(target), facts });

/** One understanding of every kind, by the name of the file that holds what a person reads. */
export const CASES: { readonly [name: string]: Understanding } = {
  "value-cell": value([jia2020], choice(RECEIVED)),
  "value-contradicted-by-prose": value([jia2020], choice(HANDLED)),
  "value-untouched-by-findings": value([jia2020], choice("review.reconsideration.total")),
  "value-derived": value([jia2020], choice("applications.unavailable.total")),
  "value-derived-zero": value([jia2020], choice("applications.denied.total")),
  "value-derived-lost": value([ding2021], choice("applications.other.total")),
  "value-missing": value([ding2021], choice(HANDLED)),
  "value-blank": value([ding2021], choice("proactive.normative_documents.in_force")),
  "value-text": value([ding2021], choice("proactive.licensing.decisions")),
  "value-not-on-form": value([bing2023], choice("proactive.procurement.items")),
  "value-row-of-other-edition": value([jia2020], choice("proactive.normative_documents.in_force")),
  "value-first-on-form": value(
    [jia2020],
    choice("proactive.normative_documents.issued", "proactive.normative_documents.made"),
  ),
  "value-not-stated-total": value([jia2020], choice(DISCLOSED)),
  "value-not-stated-proposals": value(
    [jia2020],
    choice("narrative.npc_proposals"),
    choice("narrative.cppcc_proposals"),
  ),
  "value-round": value([bing2023], choice(DISCLOSED)),
  "value-restated": value([bing2023], choice("narrative.disclosed_website")),
  "value-fee": value([yi2021], choice("narrative.processing_fee")),
  "value-several-facts": value([jia2020], choice(RECEIVED), choice("review.reconsideration.total")),
  "value-several-reports": value([yi2021, ding2021, bing2023], choice(RECEIVED)),
  "value-partly-known": value([yi2021, ding2021], choice(HANDLED)),
  "value-many": value([bing2022, bing2023], choice(RECEIVED), choice(HANDLED)),
  "value-noted": query({ intent: "value", targets: [target(jia2020)], facts: [choice(RECEIVED)] }, ["按“甲街道”理解"]),
  "summary-broken": query({ intent: "summary", of: { kind: "reports", targets: [target(jia2020)] } }),
  "summary-zero": query({ intent: "summary", of: { kind: "reports", targets: [target(yi2021)] } }),
  "summary-with-year-before": query({ intent: "summary", of: { kind: "reports", targets: [target(bing2023)] } }),
  "summary-scan": query({ intent: "summary", of: { kind: "reports", targets: [target(ding2021)] } }),
  "summary-scope": query({
    intent: "summary",
    of: { kind: "scope", scope: { years: [2021], label: "2021年的报告" } },
  }),
  "trend-two-years": query({
    intent: "trend",
    agency: bing2023.agency,
    years: [2021, 2022, 2023],
    measures: [received],
  }),
  "trend-rate": query({
    intent: "trend",
    agency: bing2023.agency,
    years: [2022, 2023],
    measures: [{ kind: "rate", rate: rate("granted") }],
  }),
  "trend-one-year": query({ intent: "trend", agency: jia2020.agency, years: [2020], measures: [received] }),
  "trend-none": query({ intent: "trend", agency: jia2020.agency, years: [2018, 2019], measures: [received] }),
  "compare-two": query({ intent: "compare", targets: [jia2020, yi2021].map(target), measures: [received] }),
  "compare-less": query({
    intent: "compare",
    targets: [jia2020, yi2021].map(target),
    measures: [received],
    order: "least",
  }),
  "compare-tie": query({ intent: "compare", targets: [yi2021, ding2021].map(target), measures: [received] }),
  "compare-round": query({ intent: "compare", targets: [yi2021, bing2023].map(target), measures: [disclosed] }),
  "compare-several": query({
    intent: "compare",
    targets: [jia2020, yi2021, bing2023].map(target),
    measures: [received, fact(HANDLED)],
  }),
  "compare-rates": query({
    intent: "compare",
    targets: [bing2022, bing2023].map(target),
    measures: [{ kind: "rate", rate: rate("granted") }],
  }),
  "compare-years-of-one-agency": query({
    intent: "compare",
    targets: [bing2023, bing2022].map(target),
    measures: [received],
  }),
  "compare-years-of-one-agency-several": query({
    intent: "compare",
    targets: [bing2022, bing2023].map(target),
    measures: [received, fact("applications.granted.total"), { kind: "rate", rate: rate("granted") }],
  }),
  "compare-partly": query({ intent: "compare", targets: [jia2020, yi2021].map(target), measures: [disclosed] }),
  "rank-most": query({ intent: "rank", scope: everything, measure: received, order: "most", limit: 1 }),
  "rank-all": query({ intent: "rank", scope: everything, measure: disclosed, order: "most", limit: null }),
  "rank-least-tied": query({ intent: "rank", scope: everything, measure: received, order: "least", limit: 1 }),
  "rank-all-zero": query({
    intent: "rank",
    scope: { years: [2021], label: "2021年的报告" },
    measure: received,
    order: "most",
    limit: 1,
  }),
  "rank-rate": query({
    intent: "rank",
    scope: everything,
    measure: { kind: "rate", rate: rate("granted") },
    order: "most",
    limit: null,
  }),
  "rank-nothing": query({
    intent: "rank",
    scope: { years: [1999], label: "1999年的报告" },
    measure: received,
    order: "most",
    limit: 1,
  }),
  "aggregate-sum": aggregate("sum"),
  "aggregate-average": aggregate("average"),
  "aggregate-median": aggregate("median"),
  "aggregate-count": aggregate("count"),
  "aggregate-share": aggregate("share"),
  "aggregate-maximum": aggregate("maximum"),
  "aggregate-count-none": query({
    intent: "aggregate",
    scope: everything,
    measure: received,
    aggregation: "count",
    condition: { comparison: "more_than", value: 5000 },
  }),
  "aggregate-average-lacking-year": query({
    intent: "aggregate",
    scope: { label: "丙镇2021年至2023年的报告", agencies: [bing2023.agency.id], years: [2021, 2022, 2023] },
    measure: received,
    aggregation: "average",
    condition: null,
  }),
  "aggregate-rate": query({
    intent: "aggregate",
    scope: everything,
    measure: { kind: "rate", rate: rate("granted") },
    aggregation: "average",
    condition: null,
  }),
  "breakdown-results": query({
    intent: "breakdown",
    targets: [target(bing2023)],
    breakdowns: [breakdown("results")],
  }),
  "breakdown-contradicted": query({
    intent: "breakdown",
    targets: [target(jia2020)],
    breakdowns: [breakdown("results")],
  }),
  "breakdown-channels": query({
    intent: "breakdown",
    targets: [target(yi2021)],
    breakdowns: [breakdown("channels")],
  }),
  "breakdown-channels-round": query({
    intent: "breakdown",
    targets: [target(bing2023)],
    breakdowns: [breakdown("channels")],
  }),
  "breakdown-zero": query({ intent: "breakdown", targets: [target(bing2023)], breakdowns: [breakdown("rejected")] }),
  "breakdown-applicants": query({
    intent: "breakdown",
    targets: [target(bing2023)],
    breakdowns: [applicantBreakdown("received", "申请人构成")],
  }),
  "breakdown-lost": query({ intent: "breakdown", targets: [target(ding2021)], breakdowns: [breakdown("other")] }),
  "breakdown-reconsideration": query({
    intent: "breakdown",
    targets: [target(jia2020)],
    breakdowns: [breakdown("reconsideration")],
  }),
  "ratio-named": query({ intent: "ratio", targets: [target(bing2023)], rates: [rate("granted")] }),
  "ratio-zero-denominator": query({ intent: "ratio", targets: [target(yi2021)], rates: [rate("granted")] }),
  "ratio-unknown": query({ intent: "ratio", targets: [target(ding2021)], rates: [rate("granted")] }),
  "ratio-asked": query({
    intent: "ratio",
    targets: [target(yi2021)],
    rates: [{ label: "政府网站公开占比", numerator: "narrative.disclosed_website", denominator: DISCLOSED }],
  }),
  "narrative-problems": narrative(yi2021, "problems"),
  "narrative-improvements": narrative(bing2023, "improvements"),
  "narrative-overview": narrative(jia2020, "overview"),
  "narrative-fees": narrative(yi2021, "fees"),
  "narrative-channels": narrative(bing2023, "channels"),
  "narrative-nothing": narrative(ding2021, "other_matters"),
  "check-broken": check(jia2020, null),
  "check-sound": check(bing2023, null),
  "check-scan": check(ding2021, null),
  "check-relation": check(jia2020, 1),
  "check-scope": query({ intent: "check", of: { kind: "scope", scope: everything }, relation: null }),
  "catalogue-agencies": query({ intent: "catalogue", scope: everything, lists: "agencies" }),
  "catalogue-years": query({
    intent: "catalogue",
    scope: { agencies: [bing2023.agency.id], label: "丙镇的报告" },
    lists: "years",
  }),
  "catalogue-places": query({ intent: "catalogue", scope: everything, lists: "places" }),
  "catalogue-reports": query({
    intent: "catalogue",
    scope: { years: [2021], label: "2021年的报告" },
    lists: "reports",
  }),
  definition: query({ intent: "definition", terms: ["security_stability", "carried_over"] }),
  "contact-field": query({ intent: "contact", targets: [target(yi2021)], fields: ["telephone"] }),
  "contact-all": query({ intent: "contact", targets: [target(yi2021)], fields: [] }),
  "contact-not-stated": query({ intent: "contact", targets: [target(jia2020)], fields: ["telephone"] }),
  help: query({ intent: "help" }),
  "obstacle-which-agency": obstacle({
    kind: "which_agency",
    named: "新华街道",
    choices: [
      { label: "甲区新华街道", question: "甲区新华街道2021年收到多少件申请" },
      { label: "乙区新华街道", question: "乙区新华街道2021年收到多少件申请" },
    ],
  }),
  "obstacle-which-region": obstacle({
    kind: "which_region",
    named: "鼓楼区",
    choices: [
      { label: "南京市鼓楼区", question: "南京市鼓楼区2021年概况" },
      { label: "福州市鼓楼区", question: "福州市鼓楼区2021年概况" },
    ],
    listed: false,
  }),
  "obstacle-which-year": obstacle({ kind: "which_year", agency: bing2023.agency, choices: [] }),
  "obstacle-which-fact": obstacle({ kind: "which_fact", choices: [] }),
  "obstacle-unexplained": obstacle({ kind: "unexplained", words: ["外国人"], choices: [] }),
  "obstacle-unknown-agency": obstacle({ kind: "unknown_agency", named: "戊街道", choices: [] }),
  "obstacle-unknown-year": obstacle({
    kind: "unknown_year",
    absent: [{ agency: bing2023.agency, years: [2019], known: [2022, 2023] }],
    choices: [],
  }),
  "obstacle-too-long": obstacle({ kind: "too_long", limit: 2000 }),
  "obstacle-out-of-scope": obstacle({ kind: "out_of_scope", choices: [] }),
};

function aggregate(aggregation: Extract<Query, { intent: "aggregate" }>["aggregation"]): Understanding {
  const condition = aggregation === "count" || aggregation === "share" ? "positive" : null;
  return query({ intent: "aggregate", scope: everything, measure: received, aggregation, condition });
}

function narrative(report: Report, topic: Extract<Query, { intent: "narrative" }>["topics"][number]): Understanding {
  return query({ intent: "narrative", targets: [target(report)], topics: [topic] });
}

function check(report: Report, relation: Extract<Query, { intent: "check" }>["relation"]): Understanding {
  return query({ intent: "check", of: { kind: "reports", targets: [target(report)] }, relation });
}
