import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gazetteer } from "../../../src/parsing/identity/gazetteer.ts";
import { parsePlace, regionOf } from "../../../src/parsing/identity/parse-place.ts";

describe("gazetteer", () => {
  test("holds every province, city and county, and each place of a shared name", () => {
    const counties = [...gazetteer.counties.values()].flat();
    expect(gazetteer.provinces.get("山东省")).toHaveLength(1);
    expect(counties.length).toBeGreaterThan(2_900);
    expect(gazetteer.counties.get("市中区")?.map(({ place }) => place.city)).toEqual(
      expect.arrayContaining(["济南市", "枣庄市", "内江市", "乐山市"]),
    );
  });

  test("has no heading of the register for a name", () => {
    const names = [...gazetteer.cities.keys()];
    expect(names.filter((name) => /^(?:市辖区|县)$|直辖/.test(name) || name === "")).toEqual([]);
  });
});

describe("parsePlace()", () => {
  test.each([
    ["临淄区辛店街道", [["山东省", "淄博市", "临淄区"]], "辛店街道"],
    ["淄博市张店区财政局", [["山东省", "淄博市", "张店区"]], "财政局"],
    ["山东省淄博市张店区新村西路", [["山东省", "淄博市", "张店区"]], "新村西路"],
    ["山东淄博张店区某局", [["山东省", "淄博市", "张店区"]], "某局"],
    ["枣庄市市中区某局", [["山东省", "枣庄市", "市中区"]], "某局"],
    ["枣庄市中区某局", [["山东省", "枣庄市", "市中区"]], "某局"],
    ["枣庄市某局", [["山东省", "枣庄市"]], "某局"],
    ["枣庄高新区张范街道", [["山东省", "枣庄市", "枣庄高新区"]], "张范街道"],
    ["枣庄市高新区张范街道", [["山东省", "枣庄市", "枣庄高新区"]], "张范街道"],
    ["济南高新技术产业开发区某局", [["山东省", "济南市", "济南高新区"]], "某局"],
    ["北京市东城区某局", [["北京市", "东城区"]], "某局"],
    ["吉林省吉林市船营区某局", [["吉林省", "吉林市", "船营区"]], "某局"],
    ["上海市浦东新区某局", [["上海市", "浦东新区"]], "某局"],
    ["延边州某局", [["吉林省", "延边朝鲜族自治州"]], "某局"],
  ])("%s", (text, regions, rest) => {
    const parsed = parsePlace(text);
    expect(parsed?.options.map(regionOf)).toEqual(regions);
    expect(parsed?.rest).toBe(rest);
  });

  test("gives every place of a shared name", () => {
    expect(parsePlace("市中区某某街道")?.options.length).toBeGreaterThan(3);
  });

  test.each(["新华街道", "矿区街道办事处", "城区街道办事处", "朝阳镇人民政府", "枣庄某局", "我街道", ""])(
    "is undefined for %s",
    (text) => {
      expect(parsePlace(text)).toBeUndefined();
    },
  );

  test("never throws, and leaves the end of the text as the rest", () => {
    const word = fc.constantFrom(
      "山东",
      "山东省",
      "淄博",
      "市",
      "市中区",
      "高新区",
      "街道",
      "枣庄",
      "吉林",
      "区",
      "人民政府",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 3 })), { maxLength: 8 }), (words) => {
        const text = words.join("");
        const parsed = parsePlace(text);
        return parsed === undefined || (text.endsWith(parsed.rest) && parsed.options.length > 0);
      }),
    );
  });
});
