import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCatalogue } from "../../../src/channels/web/catalogue.ts";
import type { Agency } from "../../../src/report/agency.ts";
import { agencyKeyOf } from "../../../src/report/agency-key.ts";
import { reportId } from "../../../src/report/report-id.ts";
import type { ReportEntry } from "../../../src/store/store.ts";
import { madeReport } from "../../support/made-report.ts";
import { elementsOf, withAttribute } from "./support/page-elements.ts";
import { createRealWorld, YEARS } from "./support/real-world.ts";
import type { WebWorld } from "./support/web-world.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await createRealWorld();
});
afterAll(() => world.end());

const [first, , newest, other] = YEARS.map(({ id }) => id);
const key = agencyKeyOf(first ?? "");
const otherKey = agencyKeyOf(other ?? "");

describe("an agency's page", () => {
  test("has its years with the gap between them, each figure leading to its cell", async () => {
    const page = await world.page(`/agencies/${key}`);
    expect(withAttribute(page, "scope", "col").map(({ text }) => text.replace(/无报告$/, ""))).toEqual([
      "项目",
      "2019年",
      "2020年",
      "2021年",
      "2022年",
    ]);
    const row = page.split("<tr>").find((each) => each.includes(">新收政府信息公开申请<")) ?? "";
    expect(elementsOf(`<table><tr>${row}`).flatMap(({ tag, text }) => (tag === "td" ? [text] : []))).toEqual([
      "5件",
      "0件",
      "无报告",
      "8件",
    ]);
    expect(row).toContain(`/reports/${newest}?fact=applications.received.total#cited`);
  });

  test("tells a blank from a zero", async () => {
    const page = await world.page(`/agencies/${key}`);
    const row = page.split("<tr>").find((each) => each.includes(">予以公开<")) ?? "";
    expect(row.match(/空白/g)).toHaveLength(3);
  });

  test("draws its years in both colour schemes, the gap told in words too", async () => {
    const page = await world.page(`/agencies/${key}`);
    const [image] = elementsOf(page).filter(({ tag, attributes }) => tag === "img" && attributes["alt"] !== "");
    expect(image?.attributes["alt"]).toContain("2019年5件，2020年0件，2021年无报告，2022年8件");
    const [source] = withAttribute(page, "media", "(prefers-color-scheme: dark)");
    for (const address of [image?.attributes["src"], source?.attributes["srcset"]]) {
      const response = await world.get(address ?? "");
      expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
      expect(await response.text()).toMatch(/^<svg/);
    }
  });

  test("leads to its reports and to all its facts as CSV", async () => {
    const page = await world.page(`/agencies/${key}`);
    const [download] = withAttribute(page, "download", "");
    const csv = await (await world.get(download?.attributes["href"] ?? "")).text();
    const reports = new Set(
      csv
        .trim()
        .split("\r\n")
        .slice(1)
        .map((line) => line.split(",")[0]),
    );
    expect(reports).toEqual(new Set(YEARS.slice(0, 3).map(({ id }) => id)));
    for (const { id } of YEARS.slice(0, 3)) expect(page).toContain(`href="/reports/${id}"`);
  });

  test.each(["0000000000", "constructor", "..%2f", "%E7%94%B2"])(
    "answers for %s that there is none",
    async (unknown) => {
      const response = await world.get(`/agencies/${unknown}`);
      expect([response.status, await response.text()]).toEqual([404, expect.stringContaining("没有这个机关")]);
    },
  );
});

describe("agencies side by side", () => {
  test("are shown for the newest year that most of them have", async () => {
    const page = await world.page(`/compare?agency=${key}&agency=${otherKey}`);
    expect(withAttribute(page, "scope", "col").map(({ text }) => text)).toEqual(["项目", "甲街道", "乙街道"]);
    expect(withAttribute(page, "aria-current", "true").map(({ text }) => text)).toEqual(["2022年"]);
    expect(page).toContain("2022年主要数据");
  });

  test("say where one of them has no report", async () => {
    const page = await world.page(`/compare?agency=${key}&agency=${otherKey}&year=2019`);
    expect(withAttribute(page, "scope", "col").map(({ text }) => text)).toEqual(["项目", "甲街道", "乙街道无报告"]);
  });

  test("are drawn as a picture that can be kept", async () => {
    const page = await world.page(`/compare?agency=${key}&agency=${otherKey}`);
    const png = elementsOf(page).find(({ attributes }) => attributes["href"]?.includes("picture.png"));
    const response = await world.get(png?.attributes["href"] ?? "");
    expect([...new Uint8Array(await response.arrayBuffer()).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  test.each(["", "?agency=nothing", "?agency=nothing&year=x"])("need to be chosen: %s", async (query) => {
    expect(await world.page(`/compare${query}`)).toContain("勾选两个");
  });
});

describe("the catalogue", () => {
  const agency = (province: string, city: string, short: string, type: Agency["type"]): Agency => {
    const region = [province, city];
    return { id: [...region, short].join("/"), name: `${city}${short}`, short, region, type, aliases: [] };
  };
  const agencies = [
    agency("山东省", "甲市", "东街道", "street"),
    agency("山东省", "乙市", "东街道", "street"),
    agency("山东省", "乙市", "财政局", "department"),
    agency("浙江省", "丙市", "东镇", "town"),
  ];
  const { edition, title, published, source, findings } = madeReport();
  const entry = (one: Agency, year: number): ReportEntry => {
    return { id: reportId(one.id, year), agency: one, year, edition, title, published, source, revision: 1, findings };
  };
  const store = { version: "1", entries: () => agencies.flatMap((one) => [entry(one, 2021), entry(one, 2022)]) };
  const catalogue = createCatalogue(store);
  const all = { name: "", region: "", type: "", year: "" } as const;

  test.each([
    [{ name: "东街道" }, 2, 4],
    [{ name: "乙市 东" }, 1, 2],
    [{ region: "山东省" }, 3, 6],
    [{ region: "山东省/乙市" }, 2, 4],
    [{ region: "山东" }, 0, 0],
    [{ type: "department" }, 1, 2],
    [{ year: "2022" }, 4, 4],
    [{ year: "2022", region: "浙江省", type: "town", name: "东" }, 1, 1],
  ] as const)("finds by %j", (query, count, reports) => {
    const found = catalogue.search({ ...all, ...query });
    expect([found.length, found.flatMap(({ entries }) => entries).length]).toEqual([count, reports]);
  });

  test("knows the regions step by step", () => {
    expect([catalogue.regionsIn(""), catalogue.regionsIn("山东省")]).toEqual([
      ["山东省", "浙江省"],
      ["乙市", "甲市"],
    ]);
  });

  test("of tens of thousands of reports is a page of fifty agencies", async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => agency("山东省", `${at % 100}市`, `${at}街道`, "street"));
    const large = createCatalogue({
      version: "1",
      entries: () => many.flatMap((one) => [2020, 2021, 2022].map((year) => entry(one, year))),
    });
    expect(large.search({ ...all, region: "山东省/7市", year: "2021" })).toHaveLength(100);
  });
});
