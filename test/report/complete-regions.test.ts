import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agency } from "../../src/report/agency.ts";
import { completeRegions } from "../../src/report/complete-regions.ts";

type Region = readonly string[];

function street(region: Region, short: string): Agency {
  return { id: [...region, short].join("/"), name: short, short, region, type: "street", aliases: [] };
}

const isListed = (county: string): boolean => county === "市中区";

/** The region that 望舒街道 of some place has beside agencies of others. */
function completed(own: Region, others: readonly Region[], isKnown = isListed): Region {
  const agency = street(own, "望舒街道");
  const regions = completeRegions([agency, ...others.map((region, at) => street(region, `街道${at}`))], isKnown);
  return regions.get(agency.id) ?? own;
}

describe("completeRegions()", () => {
  test.each<[string, Region, readonly Region[], Region]>([
    ["the city that another agency tells", ["汀禾区"], [["岚浦市", "汀禾区"]], ["岚浦市", "汀禾区"]],
    ["with its province", ["汀禾区"], [["山东省", "岚浦市", "汀禾区"]], ["山东省", "岚浦市", "汀禾区"]],
    [
      "told with its province and without",
      ["汀禾区"],
      [
        ["岚浦市", "汀禾区"],
        ["山东省", "岚浦市", "汀禾区"],
      ],
      ["山东省", "岚浦市", "汀禾区"],
    ],
    ["a county", ["石桥县"], [["岚浦市", "石桥县"]], ["岚浦市", "石桥县"]],
    ["a banner", ["石桥旗"], [["岚浦盟", "石桥旗"]], ["岚浦盟", "石桥旗"]],
    ["a zone", ["汀禾高新区"], [["岚浦市", "汀禾高新区"]], ["岚浦市", "汀禾高新区"]],
    ["in a municipality", ["汀禾区"], [["重庆市", "汀禾区"]], ["重庆市", "汀禾区"]],
    ["what lies in the county", ["汀禾区", "城关新区"], [["岚浦市", "汀禾区"]], ["岚浦市", "汀禾区", "城关新区"]],
    ["a zone in another's county", ["汀禾区"], [["岚浦市", "汀禾区", "汀禾开发区"]], ["岚浦市", "汀禾区"]],
  ])("completes %s", (_, own, others, expected) => {
    expect(completed(own, others)).toEqual(expected);
  });

  test.each<[string, Region, readonly Region[]]>([
    ["no other agency tells", ["汀禾区"], [["汀禾区"], ["岚浦市"], ["岚浦市", "澜坪县"]]],
    [
      "two cities have one",
      ["汀禾区"],
      [
        ["岚浦市", "汀禾区"],
        ["青临市", "汀禾区"],
      ],
    ],
    [
      "cities of one name in two provinces have one",
      ["汀禾区"],
      [
        ["岚浦市", "汀禾区"],
        ["山东省", "岚浦市", "汀禾区"],
        ["湖南省", "岚浦市", "汀禾区"],
      ],
    ],
    ["a list knows it", ["市中区"], [["山东省", "枣庄市", "市中区"]]],
    ["the name is only like another's", ["汀禾县"], [["岚浦市", "汀禾区"]]],
    ["it begins with a city", ["石桥市"], [["岚浦市", "石桥市"]]],
    ["its city is told", ["青临市", "汀禾区"], [["岚浦市", "汀禾区"]]],
    ["nothing is told", [], [["岚浦市", "汀禾区"]]],
    ["any city may have a district called so", ["城南区"], [["岚浦市", "城南区"]]],
    ["any city may have a zone called so", ["经济开发区"], [["岚浦市", "经济开发区"]]],
    ["the other one lies in a county", ["汀禾区"], [["石桥县", "汀禾区"]]],
  ])("leaves a region as it is where %s", (_, own, others) => {
    expect(completed(own, others)).toEqual(own);
  });

  test("leaves an agency that would then be another's namesake in the same place", () => {
    const agencies = [
      street(["汀禾区"], "望舒街道"),
      street(["汀禾区"], "城东街道"),
      street(["岚浦市", "汀禾区"], "望舒街道"),
    ];
    const ids = (all: readonly Agency[]) => [...completeRegions(all, isListed).keys()];
    expect(ids(agencies)).toEqual(["汀禾区/城东街道"]);
    expect(ids([...agencies, street(["山东省", "岚浦市", "汀禾区"], "砚池街道")])).toEqual(["汀禾区/城东街道"]);
  });

  test("whatever the agencies: only what is before a county is added, some agency says it, and no two become one", () => {
    const outer = fc.constantFrom<Region>([], ["岚浦市"], ["青临市"], ["山东省", "岚浦市"], ["山东省"], ["重庆市"]);
    const inner = fc.constantFrom<Region>([], ["汀禾区"], ["石桥县"], ["市中区"], ["石桥市"], ["汀禾区", "城关新区"]);
    const agency = fc
      .tuple(outer, inner, fc.constantFrom("望舒街道", "城东街道"))
      .map(([city, county, short]) => street([...city, ...county], short));
    fc.assert(
      fc.property(fc.array(agency, { maxLength: 12 }), fc.boolean(), (agencies, listed) => {
        const regions = completeRegions(agencies, (county) => listed && isListed(county));
        const byId = new Map(agencies.map((each) => [each.id, each]));
        for (const [id, region] of regions) {
          const own = byId.get(id)?.region ?? [];
          const added = region.slice(0, -own.length);
          expect(added.length).toBeGreaterThan(0);
          expect(region.slice(added.length)).toEqual(own);
          const says = `${[...added, own[0]].join("/")}/`;
          expect(agencies.some((each) => `${each.region.join("/")}/`.startsWith(says))).toBe(true);
          const placesOfIt = agencies.filter((each) => each.region.indexOf(own[0] ?? "") > 0);
          const cities = placesOfIt.flatMap((each) => each.region[each.region.indexOf(own[0] ?? "") - 1] ?? []);
          expect(new Set(cities).size).toBe(1);
          if (listed) expect(own[0]).not.toBe("市中区");
        }
        const whole = [...byId.values()].map(({ id, region, short }) =>
          [...(regions.get(id) ?? region), short].join("/"),
        );
        expect(new Set(whole).size).toBe(byId.size);
        const backwards = completeRegions(agencies.toReversed(), (county) => listed && isListed(county));
        expect(new Map(backwards)).toEqual(new Map(regions));
      }),
    );
  });
});
