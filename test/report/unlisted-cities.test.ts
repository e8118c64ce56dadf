import { describe, expect, test } from "vitest";
import type { Agency } from "../../src/report/agency.ts";
import { freeOfNamesakes } from "../../src/report/unlisted-cities.ts";

function bureau(name: string, ...region: readonly string[]): Agency {
  return { id: [...region, name].join("/"), name, short: name, region, type: "department", aliases: [] };
}

const LISTED = ["吉林省", "白山市", "临江市"] as const;
const own = bureau("临江市教育局", ...LISTED);
const inDistrict = bureau("临江市城南区教育局", "临江市", "城南区");

describe("a city that has districts is none of a county's level", () => {
  test("its own bureaus are placed with those of its districts", () => {
    expect([...freeOfNamesakes([own, inDistrict])]).toEqual([[own.id, ["临江市"]]]);
  });

  test.each([
    ["no district is told", [own, bureau("临江市财政局", ...LISTED)]],
    ["the gazetteer's city is named in full", [own, inDistrict, bureau("白山市临江市财政局", ...LISTED)]],
    ["the district is another city's", [own, bureau("青临市城南区教育局", "青临市", "城南区")]],
  ])("left where %s", (_, agencies) => {
    expect(freeOfNamesakes(agencies).size).toBe(0);
  });
});
