import { expect, test } from "vitest";
import { governmentsLacking } from "../../src/answering/aggregate/governments-lacking.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";

const governs = ({ agency }: (typeof madePanel)[number], county: string): boolean =>
  agency.type === "government" && agency.region.includes(county);
const isMissing = (report: (typeof madePanel)[number]): boolean => report.year === 2022 && governs(report, "桓台县");
const store = memoryStore(madePanel.filter((report) => !isMissing(report)));
const of = (year: number, region: string) => ({ years: [year], region, label: `${region}${year}年的报告` });

test("a place whose government has no report of that year is told beside one whose government has", () => {
  expect(governmentsLacking(store, [of(2022, "临淄区"), of(2022, "桓台县")])).toContain("桓台县人民政府2022年");
});

test("nothing is told where all have one, or one kind of agencies is compared", () => {
  const both = [2019, 2020, 2021, 2023].find((year) =>
    ["临淄区", "桓台县"].every((county) => madePanel.some((report) => report.year === year && governs(report, county))),
  );
  expect(governmentsLacking(store, [of(both ?? 0, "临淄区"), of(both ?? 0, "桓台县")])).toBeUndefined();
  const streets = [of(2022, "临淄区"), of(2022, "桓台县")].map((scope) => ({ ...scope, types: ["street"] as const }));
  expect(governmentsLacking(store, streets)).toBeUndefined();
});
