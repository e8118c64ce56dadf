import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readIdentity } from "../../../src/parsing/identity/read-identity.ts";
import type { Document } from "../../../src/reading/document.ts";

/** A document of plain lines, numbered from 1. */
function makeDocument(lines: readonly string[], metaTitle: string | null = null): Document {
  return {
    format: "text",
    metaTitle,
    blocks: lines.map((text, i) => ({ kind: "paragraph", text, line: i + 1 })),
  };
}

const BODY = ["一、总体情况", "全年工作有序开展。", "二、主动公开政府信息情况", "六、其他需要报告的事项", "无。"];

const TITLES: readonly (readonly [
  title: string,
  told: { name: string; short: string; region: readonly string[]; type: string; year: number },
])[] = [
  [
    "临淄区人民政府辛店街道办事处2020年政府信息公开工作年度报告",
    {
      name: "临淄区人民政府辛店街道办事处",
      short: "辛店街道",
      region: ["山东省", "淄博市", "临淄区"],
      type: "street",
      year: 2020,
    },
  ],
  [
    "枣庄高新区张范街道2023年政府信息公开工作年度报告",
    {
      name: "枣庄高新区张范街道",
      short: "张范街道",
      region: ["山东省", "枣庄市", "枣庄高新区"],
      type: "street",
      year: 2023,
    },
  ],
  [
    "枣庄高新技术产业开发区管理委员会2023年政府信息公开工作年度报告",
    {
      name: "枣庄高新技术产业开发区管理委员会",
      short: "枣庄高新区管委会",
      region: ["山东省", "枣庄市", "枣庄高新区"],
      type: "government",
      year: 2023,
    },
  ],
  [
    "淄博市张店区机关事务服务中心 2021 年政府信息公开工作年度报告",
    {
      name: "淄博市张店区机关事务服务中心",
      short: "机关事务服务中心",
      region: ["山东省", "淄博市", "张店区"],
      type: "institution",
      year: 2021,
    },
  ],
  [
    "湛北路街道办事处2021年政府信息公开工作年度报告",
    { name: "湛北路街道办事处", short: "湛北路街道", region: [], type: "street", year: 2021 },
  ],
  [
    "临淄区人民政府2022年政府信息公开工作年度报告",
    {
      name: "临淄区人民政府",
      short: "临淄区人民政府",
      region: ["山东省", "淄博市", "临淄区"],
      type: "government",
      year: 2022,
    },
  ],
  [
    "临淄区人民政府办公室关于2022年度政府信息公开工作的年度报告",
    {
      name: "临淄区人民政府办公室",
      short: "人民政府办公室",
      region: ["山东省", "淄博市", "临淄区"],
      type: "office",
      year: 2022,
    },
  ],
  [
    "2022年上海市政府信息公开工作年度报告",
    { name: "上海市人民政府", short: "上海市人民政府", region: ["上海市"], type: "government", year: 2022 },
  ],
  [
    "枣庄市人民政府信息公开2019年度报告",
    { name: "枣庄市人民政府", short: "枣庄市人民政府", region: ["山东省", "枣庄市"], type: "government", year: 2019 },
  ],
  [
    "淄博市市场监督管理局二〇二二年政府信息公开工作年度报告",
    {
      name: "淄博市市场监督管理局",
      short: "市场监督管理局",
      region: ["山东省", "淄博市"],
      type: "department",
      year: 2022,
    },
  ],
  [
    "山东省发展和改革委员会2021年政府信息公开工作年度报告",
    { name: "山东省发展和改革委员会", short: "发展和改革委员会", region: ["山东省"], type: "department", year: 2021 },
  ],
  [
    "教育部2020年政府信息公开工作年度报告",
    { name: "教育部", short: "教育部", region: [], type: "department", year: 2020 },
  ],
  [
    "国家税务总局淄博市临淄区税务局2022年政府信息公开工作年度报告",
    {
      name: "国家税务总局淄博市临淄区税务局",
      short: "税务局",
      region: ["山东省", "淄博市", "临淄区"],
      type: "department",
      year: 2022,
    },
  ],
  [
    "滕州市龙阳镇人民政府2021年政府信息公开年报",
    { name: "滕州市龙阳镇人民政府", short: "龙阳镇", region: ["山东省", "枣庄市", "滕州市"], type: "town", year: 2021 },
  ],
  [
    "永嘉县溪下乡人民政府2023年政府信息公开工作年度报告",
    {
      name: "永嘉县溪下乡人民政府",
      short: "溪下乡",
      region: ["浙江省", "温州市", "永嘉县"],
      type: "township",
      year: 2023,
    },
  ],
  [
    "重庆市九龙坡区二郎街道办事处2022年政府信息公开工作年度报告",
    {
      name: "重庆市九龙坡区二郎街道办事处",
      short: "二郎街道",
      region: ["重庆市", "九龙坡区"],
      type: "street",
      year: 2022,
    },
  ],
  [
    "枣庄市中区税郭镇2022年政府信息公开工作年度报告",
    { name: "枣庄市中区税郭镇", short: "税郭镇", region: ["山东省", "枣庄市", "市中区"], type: "town", year: 2022 },
  ],
  [
    "济源市民政局2022年政府信息公开工作年度报告",
    { name: "济源市民政局", short: "民政局", region: ["河南省", "济源市"], type: "department", year: 2022 },
  ],
  [
    "新华街道办事处2022年政府信息公开工作年度报告",
    { name: "新华街道办事处", short: "新华街道", region: [], type: "street", year: 2022 },
  ],
  [
    "矿区街道2022年政府信息公开工作年度报告",
    { name: "矿区街道", short: "矿区街道", region: [], type: "street", year: 2022 },
  ],
  [
    "恩施州教育局2022年政府信息公开工作年度报告（图解）",
    {
      name: "恩施州教育局",
      short: "教育局",
      region: ["湖北省", "恩施土家族苗族自治州"],
      type: "department",
      year: 2022,
    },
  ],
  [
    "国家新闻出版署（国家版权局）2019年政府信息公开工作年度报告",
    {
      name: "国家新闻出版署（国家版权局）",
      short: "国家新闻出版署（国家版权局）",
      region: [],
      type: "department",
      year: 2019,
    },
  ],
  [
    "儋州市税务局2022年政府信息公开工作年度报告",
    { name: "儋州市税务局", short: "税务局", region: ["海南省", "儋州市"], type: "department", year: 2022 },
  ],
  ["2018年建新镇政府信息公开工作年度报告", { name: "建新镇", short: "建新镇", region: [], type: "town", year: 2018 }],
  [
    "淄博市民政局政府信息公开工作年度报告（2021年）",
    { name: "淄博市民政局", short: "民政局", region: ["山东省", "淄博市"], type: "department", year: 2021 },
  ],
  [
    "临淄区乡村振兴局2022年政府信息公开工作年度报告",
    {
      name: "临淄区乡村振兴局",
      short: "乡村振兴局",
      region: ["山东省", "淄博市", "临淄区"],
      type: "department",
      year: 2022,
    },
  ],
];

describe("readIdentity() reads agency and year from the title", () => {
  test.each(TITLES)("%s", (title, told) => {
    const identity = readIdentity(makeDocument([title, ...BODY]), "report.txt");
    const { name, short, region, type } = identity?.agency ?? {};
    expect({ name, short, region, type, year: identity?.year }).toEqual(told);
  });
});

/** Bodies that write such reports, after a place or its government. */
const BODIES =
  `研究室 政策研究室 督查室 信访室 参事室 公务用车管理室 接待办 档案馆 图书馆 博物院 人民法院 人民检察院 科学研究院
  卫生院 中心医院 人民医院 职业技术学院 师范大学 第一中学 实验小学 幼儿园 党校 派出所 戒毒所 财政所 监狱 管理站 工作站 水文站
  公安局交通警察支队 消防救援大队 综合行政执法大队 农村调查总队 城管中队 电视台 气象台 日报社 供销社 供销合作社联合社 报社
  总工会 工商联 妇联 残联 文联 侨联 科协 计生协 残疾人联合会 红十字会 团委 政协 慈善总会 行业协会 法学会 贸促会
  城市投资集团 自来水公司 供电公司 农业银行 工商银行某某分行 某某支行 海关 气象局 邮政局 邮政管理局 烟草专卖局 服务局
  管理处 公路管理段 防汛抗旱指挥部 政务服务大厅 驻北京办事处 驻上海联络处 仲裁委 公积金管理中心 国有林场 水库 动物园
  人民法庭 风景名胜区 自由贸易试验区 旅游度假区`.split(/\s+/);

describe("readIdentity() knows bodies by what their names end in", () => {
  test.each(BODIES.flatMap((body) => ["滕州市", "滕州市人民政府"].map((place) => place + body)))("%s", (name) => {
    const lines = [`${name}2022年政府信息公开工作年度报告`, ...BODY];
    expect(readIdentity(makeDocument(lines), "a.txt")?.agency.name).toBe(name);
  });

  test.each(["滕州市工作情况", "滕州市人民政府关于全面推进", "滕州市重点领域", "滕州市本年度工作安排"])(
    "not %s",
    (name) => {
      const lines = [`${name}2022年政府信息公开工作年度报告`, ...BODY];
      expect(readIdentity(makeDocument(lines), "a.txt")).toBeUndefined();
    },
  );
});

describe("readIdentity() on zones of one city", () => {
  const agencyOf = (name: string) =>
    readIdentity(makeDocument([`${name}2022年政府信息公开工作年度报告`, ...BODY]), "a.txt")?.agency;

  test("keeps 经济技术开发区 and 经济开发区 apart, and both are 经开区", () => {
    const [technical, plain] = ["固原市经济技术开发区管委会", "固原市经济开发区管理委员会"].map(agencyOf);
    expect(technical).toMatchObject({ id: "宁夏回族自治区/固原市/固原经开区/固原经开区管委会" });
    expect(plain).toMatchObject({
      id: "宁夏回族自治区/固原市/固原经济开发区/固原经济开发区管委会",
      aliases: ["固原市经开区管理委员会", "固原经开区管委会"],
    });
  });

  test("names 经开区 also for the bodies in it", () => {
    const { id, aliases } = agencyOf("固原市经济开发区财政局") ?? {};
    expect(id).toBe("宁夏回族自治区/固原市/固原经济开发区/财政局");
    expect(aliases).toEqual(["固原市经开区财政局", "固原经开区财政局"]);
  });

  test.each(["固原市高新技术产业开发区", "固原高新技术开发区", "固原高新区"])("takes %s for the one 高新区", (zone) => {
    expect(agencyOf(`${zone}管委会`)?.id).toBe("宁夏回族自治区/固原市/固原高新区/固原高新区管委会");
  });
});

describe("readIdentity()", () => {
  test("joins a title that stands on two lines", () => {
    const lines = ["首页 > 政府信息公开年报", "市中区矿区街道办事处", "2021年政府信息公开工作年度报告", ...BODY];
    expect(readIdentity(makeDocument(lines), "a.txt")?.title).toBe(
      "市中区矿区街道办事处2021年政府信息公开工作年度报告",
    );
  });

  test("takes the title over the report, not a link to another year's", () => {
    const link = "临淄区民政局2019年政府信息公开工作年度报告";
    const lines = [link, "临淄区民政局2021年政府信息公开工作年度报告", ...BODY];
    expect(readIdentity(makeDocument(lines), "a.txt")?.year).toBe(2021);
  });

  test.each([
    ["1.总体情况", "2.主动公开政府信息情况"],
    ["（一）总体情况", "（二）主动公开政府信息情况"],
    ["二、主动公开政府信息情况", "第二十条第（一）项"],
  ])("is not misled by what the page links to after a report that begins with %s", (...body) => {
    const lines = ["2021年政府信息公开工作年度报告", body[0], "全年有序。", body[1], "临淄区民政局", "2022年1月5日"];
    const links = ["上一篇：临淄区民政局2020年政府信息公开工作年度报告", "临淄区民政局2019年政府信息公开工作年度报告"];
    const name = "临淄区民政局2021年政府信息公开工作年度报告.html";
    expect(readIdentity(makeDocument([...lines, ...links]), name)?.year).toBe(2021);
  });

  test("tells its own title from a list of other years' reports", () => {
    const list = [2022, 2021, 2020, 2019].map((year) => `临淄区民政局${year}年政府信息公开工作年度报告`);
    const body = ["一、总体情况", "2021年，全年工作有序。", ...BODY.slice(2)];
    for (const title of ["2021年政府信息公开工作年度报告", "临淄区民政局2021年政府信息公开工作年度报告"]) {
      for (const lines of [
        [...list, title, ...body],
        [title, ...list, ...body],
        [...list, title, ...BODY, "临淄区民政局"],
      ]) {
        const identity = readIdentity(makeDocument(lines), "a.html");
        expect([identity?.agency.name, identity?.year]).toEqual(["临淄区民政局", 2021]);
      }
    }
  });

  test.each([[[]], [["首页", "政府信息公开年报"]]])("joins no dated link to what stands below it", (between) => {
    const link = "临淄区民政局2019年政府信息公开工作年度报告[2020-01-20]";
    const lines = [link, ...between, "2021年政府信息公开工作年度报告", ...BODY, "临淄区民政局", "2022年1月5日"];
    expect(readIdentity(makeDocument(lines), "a.html")?.year).toBe(2021);
  });

  test("takes no link before the report for its title", () => {
    const lines = ["附件：临淄区民政局2020年政府信息公开工作年度报告", "2021年政府信息公开工作年度报告", ...BODY];
    const name = "临淄区民政局2021年政府信息公开工作年度报告.html";
    expect(readIdentity(makeDocument(lines), name)?.year).toBe(2021);
  });

  test.each([
    "《临淄区民政局2021年政府信息公开工作年度报告》",
    "临淄区民政局２０２１年政府信息公开工作年度报告",
    "２０２１年临淄区民政局政府信息公开工作年度报告",
    "【年报】临淄区民政局2021年政府信息公开工作年度报告",
    "临淄区民政局公开2021年政府信息公开工作年度报告",
  ])("reads a title with marks or wide figures: %s", (title) => {
    const identity = readIdentity(makeDocument([title, ...BODY]), "a.html");
    expect([identity?.agency.name, identity?.year]).toEqual(["临淄区民政局", 2021]);
  });

  test.each<[string, ...string[]]>([
    ["# 临淄区民政局2021年政府信息公开工作年度报告"],
    ["★ 临淄区民政局2021年政府信息公开工作年度报告"],
    ["临淄区民政局2021年政府信息公开工作年度报告 发布日期：2022-01-20"],
    ["临淄区民政局2021年政府信息公开工作年度报告.docx"],
    ["附件：临淄区民政局2021年政府信息公开工作年度报告"],
    ["附件1", "临淄区民政局2021年政府信息公开工作年度报告"],
    ["临淄区民政局——2021年政府信息公开工作年度报告"],
    ["2021年政府信息公开工作年度报告——临淄区民政局"],
    ["2021年政府信息公开工作年度报告", "（临淄区民政局）"],
    ["2021年政府信息公开工作年度报告", "临淄区民政局"],
    ["关于2021年度政府信息公开工作的年度报告", "（临淄区民政局）"],
    ["临淄区民政局年政府信息公开工作年度报告（2021）"],
    ["临淄区民政局2021年政府信息主动公开及依申请公开工作年度报告"],
  ])("reads a title with what is written around it: %s", (...title) => {
    const identity = readIdentity(makeDocument([...title, ...BODY]), "a.html");
    expect([identity?.agency.name, identity?.year]).toEqual(["临淄区民政局", 2021]);
  });

  test("believes no line under the title that another source contradicts", () => {
    const lines = ["2021年政府信息公开工作年度报告", "临淄区人民政府", ...BODY, "临淄区民政局", "2022年1月5日"];
    expect(readIdentity(makeDocument(lines), "a.html")).toBeUndefined();
  });

  test.each([
    ["淄博经济开发区", "淄博经济开发区", "淄博经济开发区"],
    ["淄博经济技术开发区", "淄博经济技术开发区", "淄博经开区"],
    ["新疆生产建设兵团第八师石河子市", "新疆生产建设兵团第八师石河子市", "新疆生产建设兵团第八师石河子市"],
    ["第八师140团", "第八师140团", "第八师140团"],
  ])("names %s as it is printed", (named, name, short) => {
    const agency = readIdentity(makeDocument([`${named}2021年政府信息公开工作年度报告`, ...BODY]), "a.txt")?.agency;
    expect([agency?.name, agency?.short]).toEqual([name, short]);
  });

  test("settles which of several counties of one name by the address", () => {
    const title = "市中区矿区街道办事处2021年政府信息公开工作年度报告";
    const address = "如有疑问，请联系（地址：枣庄市市中区某路1号）。";
    const agency = readIdentity(makeDocument([title, address, ...BODY]), "a.txt")?.agency;
    expect(agency?.region).toEqual(["山东省", "枣庄市", "市中区"]);
    expect(agency?.id).toBe("山东省/枣庄市/市中区/矿区街道");
  });

  test("leaves open what the report does not settle", () => {
    const title = "市中区某某街道办事处2021年政府信息公开工作年度报告";
    expect(readIdentity(makeDocument([title, ...BODY]), "a.txt")?.agency.region).toEqual(["市中区"]);
  });

  test.each<[string, string, readonly string[], readonly string[], string]>([
    [
      "the city from the address, where the title names a county alone",
      "石桥县民政局",
      ["（地址：青临市石桥县人民路3号）"],
      ["青临市", "石桥县"],
      "民政局",
    ],
    [
      "the city from the prose",
      "石桥县民政局",
      ["请与四川省青临市石桥县民政局联系。"],
      ["四川省", "青临市", "石桥县"],
      "民政局",
    ],
    [
      "a known city from the prose",
      "石桥县民政局",
      ["请与淄博市石桥县民政局联系。"],
      ["山东省", "淄博市", "石桥县"],
      "民政局",
    ],
    [
      "no city, where two are told",
      "石桥县民政局",
      ["青临市石桥县人民路3号。", "淄博市石桥县。"],
      ["石桥县"],
      "民政局",
    ],
    [
      "a place of odd form because the prose speaks of its committee",
      "石桥县榨菜产业发展中心",
      ["在石桥县委、县政府的领导下，各项工作有序开展。"],
      ["石桥县"],
      "榨菜产业发展中心",
    ],
    [
      "a place of odd form because the address begins with it",
      "石桥县榨菜产业发展中心",
      ["（地址：淄博市石桥县人民路3号）"],
      ["山东省", "淄博市", "石桥县"],
      "榨菜产业发展中心",
    ],
    [
      "a street's county from its address",
      "望湖街道办事处",
      ["（地址：青临市白河区人民路3号）"],
      ["青临市", "白河区"],
      "望湖街道",
    ],
    [
      "no county from an address that names a quarter",
      "望湖街道办事处",
      ["（地址：青临市阳光花园小区3号）"],
      [],
      "望湖街道",
    ],
  ])("takes of places that no list holds %s", (_, name, lines, region, short) => {
    const document = makeDocument([`${name}2021年政府信息公开工作年度报告`, ...lines, ...BODY]);
    expect(readIdentity(document, "a.txt")?.agency).toMatchObject({ region, short, id: [...region, short].join("/") });
  });

  test("does not take a bureau's address for its region", () => {
    const lines = ["大数据局2021年政府信息公开工作年度报告", "（地址：淄博市张店区某路1号）", ...BODY];
    expect(readIdentity(makeDocument(lines), "a.txt")?.agency.region).toEqual([]);
  });

  test("keeps a government and its office apart", () => {
    const ids = ["临淄区人民政府", "临淄区人民政府办公室"].map(
      (name) => readIdentity(makeDocument([`${name}2021年政府信息公开工作年度报告`, ...BODY]), "a.txt")?.agency.id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  test("gives one agency one id under two forms of its name", () => {
    const ids = ["临淄区人民政府辛店街道办事处", "淄博市临淄区辛店街道办", "临淄区辛店街道"].map(
      (name) => readIdentity(makeDocument([`${name}2021年政府信息公开工作年度报告`, ...BODY]), "a.txt")?.agency.id,
    );
    expect(ids).toEqual(Array(3).fill("山东省/淄博市/临淄区/辛店街道"));
  });

  test("lists the other forms of its name that the report uses", () => {
    const lines = [
      "临淄区人民政府辛店街道办事处2020年政府信息公开工作年度报告",
      "一、总体情况",
      "辛店街道办稳步推进，我街道和本机关受到好评。",
      "六、其他需要报告的事项",
      "无。",
      "辛店街道办事处",
      "2021年1月28日",
    ];
    expect(readIdentity(makeDocument(lines), "a.txt")?.agency.aliases).toEqual(["辛店街道办", "辛店街道办事处"]);
  });

  test.each([
    ["2021年1月28日", "2021-01-28"],
    ["二〇二一年一月二十八日", "2021-01-28"],
    ["二○二一年十二月三日", "2021-12-03"],
    ["2021-01-28", "2021-01-28"],
    ["２０２１年１月２８日", "2021-01-28"],
    ["某某局 2021 年 1 月 28 日", "2021-01-28"],
    ["2021年2月30日", null],
    ["无日期", null],
  ])("reads the date of the signature: %s", (date, published) => {
    const lines = ["临淄区民政局2020年政府信息公开工作年度报告", ...BODY, "临淄区民政局", date];
    expect(readIdentity(makeDocument(lines), "a.txt")?.published).toBe(published);
  });

  test.each([
    ["本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。", "2021-01-01", "2021-12-31", true],
    ["数据统计时限为2021年1月1日至12月31日。", "2021-01-01", "2021-12-31", true],
    ["统计期限为2021年3月1日-2021年12月31日。", "2021-03-01", "2021-12-31", true],
    ["2020年1月1日至2020年12月31日期间的数据统计见附件。", "2021-01-01", "2021-12-31", false],
    ["按要求编制。", "2021-01-01", "2021-12-31", false],
  ])("reads the period: %s", (sentence, from, to, stated) => {
    const lines = ["临淄区民政局2021年政府信息公开工作年度报告", sentence, ...BODY];
    expect(readIdentity(makeDocument(lines), "a.txt")?.period).toEqual({ from, to, stated });
  });

  test("takes the year from the statistics period when the title has none", () => {
    const lines = ["临淄区民政局政府信息公开工作年度报告", "统计期限为2021年1月1日至2021年12月31日。", ...BODY];
    expect(readIdentity(makeDocument(lines), "a.txt")?.year).toBe(2021);
  });

  test("takes agency and year from the file's metadata, then from its name", () => {
    const title = "临淄区民政局2021年政府信息公开工作年度报告";
    const [meta, named] = [
      readIdentity(makeDocument(BODY, `${title}_政府信息公开_临淄区人民政府`), "a.html"),
      readIdentity(makeDocument(BODY), `/some/where/12_${title}.txt`),
    ];
    expect([meta?.agency.name, meta?.year]).toEqual(["临淄区民政局", 2021]);
    expect([named?.agency.name, named?.year]).toEqual(["临淄区民政局", 2021]);
  });

  test("takes agency and year from the sentence that announces the report", () => {
    const lines = [
      "现公布长安区某某街道2022年政府信息公开工作年度报告，统计期限自2022年1月1日起至12月31日止。",
      ...BODY,
    ];
    const identity = readIdentity(makeDocument(lines), "a.html");
    expect([identity?.agency.short, identity?.year]).toEqual(["某某街道", 2022]);
  });

  test.each<[string, readonly string[], string | null]>([
    [
      "the preamble that begins with the title",
      ["2022年政府信息公开工作年度报告", "临淄区民政局2022年政府信息公开工作年度报告依照条例编制。", ...BODY],
      null,
    ],
    [
      "who made the report and signed it, though the site names itself",
      [
        "2022年政府信息公开工作年度报告",
        "按照条例要求，临淄区民政局编制本报告。",
        ...BODY,
        "临淄区民政局",
        "2023年1月10日",
      ],
      "淄博市人民政府 政府信息公开年报 2022年政府信息公开工作年度报告",
    ],
  ])("takes the agency from %s", (_, lines, metaTitle) => {
    expect(readIdentity(makeDocument(lines, metaTitle), "a.html")?.agency.short).toBe("民政局");
  });

  test("reads a signature through the head of the next page", () => {
    const lines = ["2022年政府信息公开工作年度报告", ...BODY, "临淄区民政局", "内部资料注意保存", "2023年1月10日"];
    expect(readIdentity(makeDocument(lines), "a.html")?.agency.name).toBe("临淄区民政局");
  });

  test("names nobody where 我局 made the report", () => {
    const lines = ["2022年政府信息公开工作年度报告", "按照条例要求，我局编制本报告。", ...BODY];
    expect(readIdentity(makeDocument(lines), "a.html")).toBeUndefined();
  });

  test("finds that sentence behind the name of the order that it follows", () => {
    const order = "根据《国务院办公厅政府信息与政务公开办公室关于印发〈政府信息公开工作年度报告格式〉的通知》要求";
    const lines = [
      "2022年政府信息公开工作年度报告",
      `${order}，现公布临淄区民政局2022年政府信息公开工作年度报告。`,
      ...BODY,
    ];
    expect(readIdentity(makeDocument(lines), "a.html")?.agency.name).toBe("临淄区民政局");
  });

  test.each([
    ["no agency", ["2021年政府信息公开工作年度报告", ...BODY]],
    ["no year", ["临淄区民政局政府信息公开工作年度报告", ...BODY]],
    ["no report", ["关于召开会议的通知", "请准时参加。"]],
    ["nothing", []],
  ])("is undefined when there is %s", (_, lines) => {
    expect(readIdentity(makeDocument(lines), "a.txt")).toBeUndefined();
  });

  test("is undefined when the sources of the year contradict each other", () => {
    const lines = ["临淄区民政局政府信息公开工作年度报告", "统计期限为2021年1月1日至2021年12月31日。", ...BODY];
    expect(readIdentity(makeDocument(lines), "临淄区民政局2019年政府信息公开工作年度报告.txt")).toBeUndefined();
  });
});

const REPORTS = "../shared/reports";

describe.runIf(existsSync(REPORTS))("readIdentity() on the original reports", () => {
  test.each([
    ["000", "山东省/枣庄市/市中区/矿区街道", 2021, "2022-01-10"],
    ["001", "山东省/枣庄市/枣庄高新区/张范街道", 2023, null],
    ["002", "山东省/淄博市/临淄区/辛店街道", 2020, "2021-01-28"],
    ["003", "湛北路街道", 2021, null],
    ["004", "山东省/淄博市/张店区/机关事务服务中心", 2021, null],
  ])("%s", (number, id, year, published) => {
    const file = readdirSync(REPORTS).find((name) => name.startsWith(number)) ?? "";
    const lines = readFileSync(`${REPORTS}/${file}`, "utf8").split("\n");
    const identity = readIdentity(makeDocument(lines), file);
    expect([identity?.agency.id, identity?.year, identity?.published]).toEqual([id, year, published]);
  });
});
