import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agencyType } from "../../../src/parsing/identity/agency-type.ts";
import { gazetteer } from "../../../src/parsing/identity/gazetteer.ts";
import { parseAgencyName, shortName } from "../../../src/parsing/identity/name-agency.ts";
import { regionOf } from "../../../src/parsing/identity/parse-place.ts";
import type { Attested } from "../../../src/parsing/identity/parse-unknown-place.ts";
import type { AgencyType } from "../../../src/report/agency.ts";

function taken(name: string, attested?: Attested) {
  const { places, beyond, rest } = parseAgencyName(name, attested);
  const region = [...(places[0] ? regionOf(places[0]) : []), ...beyond];
  return { region, short: shortName(rest, region), type: agencyType(rest) };
}

/** What a body is called behind a place, its short name with @ for the place, and its type. */
const BODIES: readonly (readonly [body: string, short: string, type: AgencyType])[] = [
  ["人民政府", "@人民政府", "government"],
  ["人民政府办公室", "人民政府办公室", "office"],
  ["望湖街道办事处", "望湖街道", "street"],
  ["人民政府滨河路街道办事处", "滨河路街道", "street"],
  ["龙井镇人民政府", "龙井镇", "town"],
  ["溪下乡人民政府", "溪下乡", "township"],
  ["公安局", "公安局", "department"],
  ["住房和城乡建设局", "住房和城乡建设局", "department"],
  ["市场监督管理局", "市场监督管理局", "department"],
  ["城市管理局", "城市管理局", "department"],
  ["发展和改革委员会", "发展和改革委员会", "department"],
  ["民政局", "民政局", "department"],
  ["卫生健康委员会", "卫生健康委员会", "department"],
  ["机关事务服务中心", "机关事务服务中心", "institution"],
  ["人民法院", "人民法院", "institution"],
];

/** Characters that names of places are made of, and none that ends one or begins a body. */
const CHARACTERS = [
  ..."白河石桥青临澜江望湖梅岭云霞松柏金银龙凤岩溪源泉清远宁康福寿昌盛丰润泽丽华晨曦朗星月阳光春秋冬夏",
];
const stem = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...CHARACTERS), { minLength: least, maxLength: most })
    .map((characters) => characters.join(""))
    .filter((name) => !/^(?:月|阳光|新|金融|[省市县])/.test(name));
const city = fc.tuple(stem(2, 4), fc.constantFrom("市", "盟", "自治州")).map((parts) => parts.join(""));
const county = fc.tuple(stem(2, 5), fc.constantFrom("区", "县", "旗", "市", "自治县")).map((parts) => parts.join(""));
const body = fc.constantFrom(...BODIES);
/** Names that the gazetteer has are none of those meant here. */
const isNew = (name: string): boolean => parseAgencyName(`${name}公安局`).places.length === 0;

describe("places that only their form tells", () => {
  test.each<[string, readonly string[], string]>([
    ["青临市石桥县公安局", ["青临市", "石桥县"], "公安局"],
    ["青临市白河区望湖街道办事处", ["青临市", "白河区"], "望湖街道"],
    ["石桥县人民政府", ["石桥县"], "石桥县人民政府"],
    ["石桥县市场监督管理局", ["石桥县"], "市场监督管理局"],
    ["青临市赵县民政局", ["青临市", "赵县"], "民政局"],
    ["淄博市石桥县公安局", ["山东省", "淄博市", "石桥县"], "公安局"],
    ["山东省青临市石桥县公安局", ["山东省", "青临市", "石桥县"], "公安局"],
    ["青临市桓台县城关镇人民政府", ["青临市", "桓台县"], "城关镇"],
    ["重庆市石桥区财政局", ["重庆市", "石桥区"], "财政局"],
    ["青临市高新区张范街道", ["青临市", "青临高新区"], "张范街道"],
    ["青临高新技术产业开发区管理委员会", ["青临高新区"], "青临高新区管委会"],
    ["淄博市白河经济区应急管理局", ["山东省", "淄博市", "淄博白河经济区"], "应急管理局"],
    ["青临市市场监督管理局", ["青临市"], "市场监督管理局"],
    ["国家税务总局青临市石桥县税务局", ["青临市", "石桥县"], "税务局"],
    ["青临州石桥县教育局", ["青临州", "石桥县"], "教育局"],
  ])("%s", (name, region, short) => {
    expect(taken(name)).toMatchObject({ region, short });
  });

  test.each([
    "市场监督管理局",
    "市民中心",
    "县域经济办公室",
    "区块链局",
    "城市管理局",
    "中心城市管理局",
    "社区服务中心",
    "平安社区服务中心",
    "开发区管委会",
    "国家级高新区管委会",
    "现代农业示范区管委会",
    "景区管理委员会",
    "校区管理办公室",
    "库区移民局",
    "林区公安局",
    "矿区街道办事处",
    "新区街道办事处",
    "城区街道办事处",
    "开发区街道",
    "旧县营镇人民政府",
    "蓝旗营镇人民政府",
    "红旗路街道办事处",
    "东花市街道办事处",
    "盐市口街道办事处",
    "新市镇人民政府",
    "联盟路街道办事处",
    "自由贸易试验区管委会",
    "全市公安局",
    "我县公安局",
    "县级市人民政府",
    "公安局石桥县分局",
    "石桥城市管理局",
    "石桥市政管理局",
  ])("%s is left whole", (name) => {
    expect(taken(name).region).toEqual([]);
  });

  test.each(["城市管理局", "市场监督管理局", "南部山区管委会", "古县渡镇人民政府", "城区街道办事处"] as const)(
    "淄博市%s is left behind its city",
    (name) => {
      expect(parseAgencyName(`淄博市${name}`)).toMatchObject({ beyond: [], rest: name });
    },
  );

  test("the rest of the report tells where the form does not", () => {
    expect(taken("石桥县榨菜产业发展中心").region).toEqual([]);
    expect(taken("石桥县榨菜产业发展中心", (place) => place === "石桥县")).toEqual({
      region: ["石桥县"],
      short: "榨菜产业发展中心",
      type: "institution",
    });
    expect(taken("淄博市南部山区管委会", (place) => place === "南部山区").region).toEqual([
      "山东省",
      "淄博市",
      "南部山区",
    ]);
  });

  test("any made-up county of any made-up city, in front of any body", () => {
    fc.assert(
      fc.property(city, county, body, (outer, inner, [name, short, type]) => {
        fc.pre(isNew(outer + inner) && isNew(inner));
        expect(taken(outer + inner + name)).toEqual({
          region: [outer, inner],
          short: short.replace("@", inner),
          type,
        });
      }),
    );
  });

  test("any made-up county by itself or in a known city", () => {
    fc.assert(
      fc.property(county, body, fc.constantFrom("", "淄博市"), (inner, [name, short, type], outer) => {
        fc.pre(isNew(inner));
        expect(taken(outer + inner + name)).toEqual({
          region: outer === "" ? [inner] : ["山东省", outer, inner],
          short: short.replace("@", inner),
          type,
        });
      }),
    );
  });

  test("a name without a place is taken apart by nobody", () => {
    fc.assert(
      fc.property(stem(2, 5), fc.constantFrom("街道办事处", "镇人民政府", "路街道", "服务中心", "局"), (name, kind) => {
        fc.pre(isNew(name));
        return taken(name + kind).region.length === 0;
      }),
    );
  });
});

describe("places of the gazetteer", () => {
  const places = [gazetteer.provinces, gazetteer.cities, gazetteer.counties].flatMap((names) =>
    [...names].flatMap(([name, entries]) => (entries.every(({ full }) => full) ? [name] : [])),
  );

  test.each(BODIES.map(([name]) => name))("begin a name of %s as they always did", (rest) => {
    const others = places.filter((place) => {
      const parsed = parseAgencyName(place + rest);
      return parsed.beyond.length > 0 || parsed.places.length === 0 || !parsed.rest.endsWith(rest);
    });
    expect(others).toEqual([]);
  });

  test("are told by their form where the gazetteer would lack them, or the name is left whole", () => {
    const wrong: string[] = [];
    let told = 0;
    for (const [name, entries] of gazetteer.counties) {
      // 澜江市 is no city of the gazetteer, so that its counties are none either.
      const { region } = taken(`澜江市${name}公安局`);
      if (region.length === 2) told++;
      const zone = /区$/.test(name) && region.at(-1)?.endsWith("区");
      if (region.length === 2 && region[1] !== name && !zone) wrong.push(name);
      expect(entries.length).toBeGreaterThan(0);
    }
    expect(wrong).toEqual([]);
    expect(told / gazetteer.counties.size).toBeGreaterThan(0.95);
  });
});
