import { expect, test } from "vitest";
import { ofUnknownPlace } from "../../src/answering/scope/of-unknown-place.ts";
import { agenciesLacking, entriesIn } from "../../src/answering/scope/scope.ts";
import type { Report } from "../../src/report/report.ts";
import type { Scope } from "../../src/understanding/scope.ts";
import { madeReport } from "../support/made-report.ts";
import { memoryStore } from "../support/memory-store.ts";

function reportIn(region: readonly string[], short: string, year: number, type: Report["agency"]["type"]): Report {
  const report = madeReport({ short, year });
  const agency = { ...report.agency, id: [...region, short].join("/"), region, type };
  return { ...report, id: `${short}-${year}`, agency };
}

const store = memoryStore([
  reportIn(["山东省", "淄博市", "临淄区"], "甲街道", 2020, "street"),
  reportIn(["山东省", "枣庄市", "枣庄高新区"], "乙街道", 2021, "street"),
  reportIn(["山东省", "枣庄市", "市中区"], "丙局", 2021, "department"),
  reportIn(["广西壮族自治区", "南宁市"], "丁镇", 2021, "town"),
  reportIn(["四川省", "乐山市", "市中区"], "戊局", 2021, "department"),
  reportIn(["河北省", "廊坊市", "大厂回族自治县"], "己镇", 2021, "town"),
]);
const inScope = (scope: Omit<Scope, "label">) =>
  entriesIn(store, { ...scope, label: "" }).map(({ entry }) => entry.agency.short);

test.each<[Omit<Scope, "label">, string[]]>([
  [{}, ["甲街道", "丁镇", "丙局", "乙街道", "戊局", "己镇"]],
  [{ years: [2020] }, ["甲街道"]],
  [{ types: ["street", "town"] }, ["甲街道", "丁镇", "乙街道", "己镇"]],
  [{ agencies: ["山东省/枣庄市/市中区/丙局"] }, ["丙局"]],
  [{ region: "山东" }, ["甲街道", "丙局", "乙街道"]],
  [{ region: "临淄" }, ["甲街道"]],
  [{ region: "高新区" }, ["乙街道"]],
  [{ region: "广西" }, ["丁镇"]],
  [{ region: "市中" }, ["丙局", "戊局"]],
  [{ region: "枣庄市市中区" }, ["丙局"]],
  [{ region: "四川省乐山市市中区" }, ["戊局"]],
  [{ region: "四川省市中区" }, []],
  [{ region: "大厂县" }, ["己镇"]],
  [{ region: "淄博市中" }, []],
  [{ region: "枣庄", types: ["street"], years: [2021] }, ["乙街道"]],
])("entriesIn() of %j", (scope, shorts) => {
  expect(inScope(scope).toSorted()).toEqual(shorts.toSorted());
});

test("entriesIn() keeps each report's place in the columns", () => {
  for (const { entry, index } of entriesIn(store, { years: [2021], label: "" }))
    expect(store.entries()[index]).toBe(entry);
});

test("entriesIn() keeps the store's order, and takes no report twice", () => {
  const [jia, bing] = ["山东省/淄博市/临淄区/甲街道", "山东省/枣庄市/市中区/丙局"];
  for (const scope of [
    { years: [2021, 2020, 2021] },
    { agencies: [bing, jia, bing] },
    { region: "山东", years: [2021, 2020] },
  ]) {
    const places = entriesIn(store, { ...scope, label: "" }).map(({ index }) => index);
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  }
});

test("agenciesLacking() names those of the scope that have no report among these", () => {
  const of2021 = entriesIn(store, { years: [2021], label: "" });
  const lacking = (scope: Omit<Scope, "label">) =>
    agenciesLacking(store, { ...scope, label: "" }, of2021).map(({ short }) => short);
  expect(lacking({})).toEqual(["甲街道"]);
  expect(lacking({ region: "临淄区" })).toEqual(["甲街道"]);
  expect(lacking({ types: ["town"] })).toEqual([]);
});

const withUniversity = memoryStore([
  reportIn(["山东省", "淄博市", "临淄区"], "甲街道", 2020, "street"),
  reportIn(["山东省", "淄博市"], "教育局", 2020, "department"),
  reportIn([], "淄博学院", 2020, "institution"),
  reportIn([], "丙大学", 2020, "institution"),
  reportIn([], "丙大学", 2021, "institution"),
  reportIn(["戊县"], "己局", 2021, "department"),
]);

test.each<[Omit<Scope, "label">, string | undefined]>([
  [{ region: "淄博市", years: [2020] }, "库中另有2家单位（淄博学院、丙大学）的报告看不出在不在淄博市，没有算在内。"],
  [{ region: "淄博", years: [2021] }, "库中另有2家单位（丙大学、戊县己局）的报告看不出在不在淄博，没有算在内。"],
  // A county is none of 临淄区's.
  [{ region: "临淄区", years: [2021] }, "库中另有1家单位（丙大学）的报告看不出在不在临淄区，没有算在内。"],
  [{ region: "淄博市", types: ["street"] }, undefined],
  [{ years: [2020] }, undefined],
])("ofUnknownPlace() of %j", (scope, told) => {
  const query = { intent: "catalogue", scope: { ...scope, label: "" }, lists: "agencies" } as const;
  const blocks = ofUnknownPlace(withUniversity, query);
  expect(blocks.map((block) => "text" in block && block.text)).toEqual(told === undefined ? [] : [told]);
});
