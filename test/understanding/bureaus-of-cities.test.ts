import { describe, expect, test } from "vitest";
import type { Understanding } from "../../src/understanding/understanding.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames(
    ["河北省石家庄市", "河北省沧州市", "河南省平顶山市"].flatMap((city) => [
      `${city}人民政府`,
      `${city}教育局`,
      `${city}新华区人民政府`,
      `${city}新华区教育局`,
      `${city}新华区民政局`,
    ]),
  ),
  "2022-06-01",
);
const RECEIVED = "applications.received.total";

describe("bureaus of several cities", () => {
  test.each([
    [["河北省2021年哪个市的教育局收到申请最多"], `rank 河北省市教育局2021年的报告 ${RECEIVED} most 1`],
    [["河北省2021年哪个市教育局收到申请最多"], `rank 河北省市教育局2021年的报告 ${RECEIVED} most 1`],
    [["2021年申请最多的是哪个市的教育局"], `rank 市教育局2021年的报告 ${RECEIVED} most 1`],
    [["2021年哪个区的民政局收到申请最少"], `rank 区民政局2021年的报告 ${RECEIVED} least 1`],
  ])("%s: %s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });

  test("those of a city are not called by the name of its own", () => {
    const query = queryOf(understander, "教育局里头石家庄市、沧州市2021年收到申请各多少");
    const apart = query?.intent === "aggregate" ? query.apart : [];
    expect(apart?.map(({ label }) => label)).toEqual(["石家庄市各教育局2021年的报告", "沧州市各教育局2021年的报告"]);
  });

  test.each([
    [["石家庄市教育局2021年收到多少申请", "沧州的呢"], "河北省/沧州市/教育局"],
    [["石家庄市新华区教育局2021年收到多少申请", "沧州的呢"], "河北省/沧州市/新华区/教育局"],
    [["石家庄市新华区教育局2021年收到多少申请", "换沧州市的", "石家庄那个呢"], "河北省/石家庄市/新华区/教育局"],
    [["沧州市新华区政府2021年收到多少申请", "石家庄的"], "河北省/石家庄市/新华区/新华区人民政府"],
    [["石家庄市新华区民政局2021年收到多少申请", "沧州那个呢"], "河北省/沧州市/新华区/民政局"],
  ])(
    "a city's own goes before those of its districts, and the district of the same name before it: %s",
    (questions, id) => {
      expect(lastOf(understander, questions, agencyOf)).toBe(id);
    },
  );
});

function agencyOf(understanding: Understanding): string {
  const query = understanding.kind === "query" ? understanding.query : undefined;
  return query?.intent === "value" ? query.targets.map(({ agency }) => agency.id).join("、") : "";
}

const siblings = understanderOver(
  storeOfNames([
    "贵州省遵义市教育局",
    "贵州省遵义市公安局",
    "贵州省遵义市财政局",
    "贵州省遵义市赤水市教育局",
    "贵州省遵义市红花岗区教育局",
  ]),
  "2022-06-01",
);

describe("a bureau that several cities have, in a row with one that a single city has", () => {
  const OF_CITY = ["教育局", "公安局", "财政局"].map((bureau) => `贵州省/遵义市/${bureau}`);
  test.each([
    ["市教育局和市公安局2021年申请数", OF_CITY.slice(0, 2)],
    ["市公安局和市教育局2021年申请数", OF_CITY.slice(0, 2)],
    ["市教育局、市公安局、市财政局2021年申请数", OF_CITY],
    ["教育、公安、财政三个市局2021年的申请数", OF_CITY],
    ["赤水市教育局和市公安局2021年申请数", ["贵州省/遵义市/赤水市/教育局", "贵州省/遵义市/公安局"]],
    // Nobody tells of which city it is.
    ["市教育局和红花岗区教育局2021年申请数", "? which_agency"],
    ["市教育局2021年申请数", "? which_agency"],
  ])("%s", (question, expected) => {
    const { understanding } = siblings.understand(question, null);
    const query = understanding.kind === "query" ? understanding.query : undefined;
    const ids = query && "targets" in query ? query.targets.map(({ agency }) => agency.id).toSorted() : null;
    const told = understanding.kind === "query" ? ids : `? ${understanding.obstacle.kind}`;
    expect(told).toEqual(typeof expected === "string" ? expected : expected.toSorted());
  });
});
