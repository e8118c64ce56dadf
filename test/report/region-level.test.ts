import { describe, expect, test } from "vitest";
import type { Agency, AgencyType } from "../../src/report/agency.ts";
import { belongsTo } from "../../src/report/government-group.ts";
import { levelOfRegion, regionUpTo } from "../../src/report/region-level.ts";

function government(region: readonly string[], type: AgencyType = "government"): Agency {
  const short = `${region.at(-1) ?? ""}人民政府`;
  return { id: [...region, short].join("/"), name: short, short, region, type, aliases: [] };
}

describe("levels of regions", () => {
  test.each<[readonly string[], "province" | "city" | "county" | undefined]>([
    [["山东省"], "province"],
    [["北京市"], "province"],
    [["北京市", "东城区"], "county"],
    [["山东省", "淄博市"], "city"],
    [["山东省", "淄博市", "临淄区"], "county"],
    [["江苏省", "苏州市", "昆山市"], "county"],
    [["西藏自治区", "阿里地区"], "city"],
    [["湖北省", "神农架林区"], "county"],
    [["青临市"], "city"],
    [["青临市", "石桥县"], "county"],
    [["青临市", "石桥市"], "county"],
    [["石桥县"], "county"],
    [["山东省", "石桥县"], "county"],
    [[], undefined],
  ])("%j is of the level %s", (region, level) => {
    expect(levelOfRegion(region)).toBe(level);
  });

  test.each<[readonly string[], readonly string[] | undefined, readonly string[] | undefined]>([
    [
      ["山东省", "淄博市", "临淄区"],
      ["山东省", "淄博市"],
      ["山东省", "淄博市", "临淄区"],
    ],
    [["北京市", "东城区"], ["北京市"], ["北京市", "东城区"]],
    [["青临市", "石桥县"], ["青临市"], ["青临市", "石桥县"]],
    [["石桥县"], undefined, ["石桥县"]],
    [
      ["湖北省", "神农架林区"],
      ["湖北省", "神农架林区"],
      ["湖北省", "神农架林区"],
    ],
    [["山东省"], undefined, undefined],
  ])("%j reaches up to its city and its county", (region, city, county) => {
    expect([regionUpTo(region, "city"), regionUpTo(region, "county")]).toEqual([city, county]);
  });

  test.each<[readonly string[], boolean]>([
    [["山东省", "淄博市", "桓台县"], true],
    [["青临市", "石桥县"], true],
    [["石桥县"], true],
    [["北京市", "东城区"], true],
    [["青临市"], false],
    [["山东省", "淄博市"], false],
    [["山东省"], false],
  ])("the government of %j is one of a county: %s", (region, is) => {
    expect(belongsTo(government(region), "counties")).toBe(is);
  });
});
