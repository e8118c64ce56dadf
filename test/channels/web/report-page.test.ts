import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellsOf } from "../../../src/form/facts.ts";
import type { Cell } from "../../../src/report/cell.ts";
import type { Fact, Report } from "../../../src/report/report.ts";
import { madeReport } from "../../support/made-report.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { elementsOf, withAttribute } from "./support/page-elements.ts";
import { createWebWorld, type WebWorld } from "./support/web-world.ts";

const EVIL = `<script>alert("1")</script>'&`;
const BLANK: Cell = { state: "blank", raw: "/" };
const TEXT: Cell = { state: "text", raw: "约30" };
const MISSING: Cell = { state: "missing", raw: null };

const older = madeReport({
  short: "甲街道",
  year: 2020,
  cells: {
    "applications.received.total": 2,
    "applications.received.enterprise": BLANK,
    "applications.granted.total": TEXT,
    "applications.carried_in.total": MISSING,
    "applications.denied_third_party_rights.total": 1,
    "narrative.disclosed_total": 436,
    "narrative.npc_proposals": 6,
  },
});

function moved(fact: Fact): Fact {
  if (fact.id === "narrative.disclosed_total") return { ...fact, quote: "主动公开信息436条" };
  if (fact.id === "narrative.npc_proposals") {
    return { ...fact, quote: "办理建议6件。", where: { ...fact.where, section: null } };
  }
  return fact;
}

const report: Report = {
  ...older,
  facts: older.facts.map(moved),
  source: { ...older.source, file: "/home/operator/private/2020.html" },
  sections: {
    ...older.sections,
    一: [
      { text: "（一）主动公开", line: 2 },
      { text: "本年主动公开信息\n436条，其中网站145条。", line: 3 },
    ],
  },
  findings: [
    {
      relation: 1,
      column: "total",
      expected: 2,
      found: 0,
      facts: ["applications.received.total", "applications.handled_total.total"],
      message: "总计一列对不上：2与0。",
    },
  ],
  remarks: ["本文件是摘编。"],
};

const carriedOut = madeReport({ short: "乙街道", year: 2021, cells: { "applications.carried_out.total": 3 } });
const newer = madeReport({ short: "乙街道", year: 2022, cells: { "applications.carried_in.total": 1 } });
const named = madeReport({ short: "丙街道", year: 2021 });
const evil: Report = {
  ...named,
  title: EVIL,
  agency: { ...named.agency, name: EVIL, short: EVIL, region: [EVIL] },
  contact: { address: EVIL, postcode: EVIL, telephone: EVIL, email: EVIL, website: "javascript:alert(1)" },
  sections: { 一: [{ text: EVIL, line: 1 }], 五: [], 六: [] },
  remarks: [EVIL],
  facts: named.facts.map((fact) => ({ ...fact, cell: { state: "text", raw: EVIL } })),
};

let world: WebWorld;
beforeAll(async () => {
  world = await createWebWorld({
    reports: [report, carriedOut, newer, evil],
    converse: () => ({
      ask: async (_session, question) => ({ question, answer: madeAnswer("") }),
      reopen: async () => undefined,
    }),
  });
});
afterAll(() => world.end());

const view = (fact?: string, of = report) =>
  world.page(`/reports/${of.id}${fact === undefined ? "" : `?fact=${encodeURIComponent(fact)}`}`);
const cell = (page: string, fact: string) => withAttribute(page, "data-fact", fact)[0];

describe("GET /reports/:id", () => {
  test.each([
    [report, "2019" as const],
    [newer, "2021" as const],
  ])("shows every cell of the edition once, in printed order", async (shown, edition) => {
    const cells = withAttribute(await view(undefined, shown), "data-fact");
    expect(cells.map(({ attributes }) => attributes["data-fact"])).toEqual(cellsOf(edition).map(({ id }) => id));
  });

  test("heads the report with what it is and where it comes from", async () => {
    const page = await view();
    for (const part of [
      "山东省 淄博市 临淄区",
      "2020年",
      "2019年版（国办公开办函〔2019〕60号）",
      "2020-01-01 至 2020-12-31",
      "2021-01-28",
      "本文件是摘编。",
      "2020.html",
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain("/home/operator");
  });

  test.each([
    ["applications.received.total", "2", "number"],
    ["applications.carried_out.total", "0", "number zero"],
    ["applications.received.enterprise", "/空白", "blank"],
    ["applications.granted.total", "约30非数字", "text"],
    ["applications.carried_in.total", "缺失", "missing"],
  ])("tells apart what stands in %s", async (fact, text, classes) => {
    const shown = cell(await view(), fact);
    expect(shown?.text.replace(/1$/, "")).toBe(text);
    expect(shown?.attributes["class"]?.replace(/ found$/, "")).toBe(classes);
  });

  test("shows a finding on the cells it touches, and only there", async () => {
    const page = await view();
    const touched = withAttribute(page, "data-fact").filter(({ attributes }) => attributes["class"]?.includes("found"));
    expect(touched.map(({ attributes }) => attributes["data-fact"])).toEqual([
      "applications.received.total",
      "applications.handled_total.total",
    ]);
    const notes = new Set(
      withAttribute(page, "class", "finding-mark").map(({ attributes }) => attributes["popovertarget"]),
    );
    expect(notes).toEqual(new Set(["note-1"]));
    expect(withAttribute(page, "id", "note-1")[0]?.text).toContain("总计一列对不上：2与0。");
    expect(withAttribute(page, "id", "finding-1")[0]?.text).toContain("总计一列对不上");
  });

  test("shows a break between two years on each year's own side of it", async () => {
    const touched = async (of: Report) =>
      withAttribute(await view(undefined, of), "data-fact")
        .filter(({ attributes }) => attributes["class"]?.includes("found"))
        .map(({ attributes }) => attributes["data-fact"]);
    expect(await touched(carriedOut)).toEqual(["applications.carried_out.total"]);
    expect(await touched(newer)).toEqual(["applications.carried_in.total"]);
    const other = `/reports/${carriedOut.id}?fact=applications.carried_out.total#cited`;
    expect(withAttribute(await view(undefined, newer), "href", other)).toHaveLength(1);
  });

  test("marks nothing when nothing is cited", async () => {
    const page = await view();
    expect(withAttribute(page, "id", "cited")).toEqual([]);
    expect(withAttribute(page, "aria-current", "true")).toEqual([]);
  });

  test("marks the cited cell", async () => {
    const page = await view("applications.received.total");
    const [marked, ...others] = withAttribute(page, "id", "cited");
    expect(others).toEqual([]);
    expect(marked).toMatchObject({
      tag: "td",
      attributes: { "data-fact": "applications.received.total", "aria-current": "true" },
    });
    expect(marked?.attributes["class"]).toContain("cited");
    expect(page).toContain("引用的是：第三部分 · 一、本年新收政府信息公开申请数量 · 总计");
  });

  test("marks every cell that a derived total is the sum of", async () => {
    const page = await view("applications.denied.total");
    const marked = withAttribute(page, "aria-current", "true").flatMap(
      ({ attributes }) => attributes["data-fact"] ?? [],
    );
    expect(marked).toHaveLength(8);
    expect(marked.every((fact) => /^applications\.denied_.*\.total$/.test(fact))).toBe(true);
    expect(withAttribute(page, "id", "cited").map(({ attributes }) => attributes["data-fact"])).toEqual([marked[0]]);
    expect(page).toContain("标出的8格之和");
  });

  test("marks the parts that the report's own edition has", async () => {
    const marked = async (of: Report) =>
      withAttribute(await view("applications.other.total", of), "aria-current", "true").map(
        ({ attributes }) => attributes["data-fact"],
      );
    expect(await marked(report)).toEqual(["applications.other_handling.total"]);
    expect(await marked(newer)).toHaveLength(3);
  });

  test("marks a sentence of the prose, a line break in it or not", async () => {
    const [marked] = withAttribute(await view("narrative.disclosed_total"), "id", "cited");
    expect(marked).toMatchObject({ tag: "mark", text: "主动公开信息\n436条" });
  });

  test("shows a cited sentence of the preamble by itself", async () => {
    const page = await view("narrative.npc_proposals");
    expect(withAttribute(page, "id", "cited").map(({ text }) => text)).toEqual(["办理建议6件。"]);
    expect(page).toContain("报告正文");
  });

  test.each(["applications.other_overdue_fee.total", "nothing", "narrative.processing_fee", "constructor", EVIL])(
    "says so when the report has nothing for %s",
    async (fact) => {
      const page = await view(fact);
      expect(page).toContain("那一格不在这份报告里");
      expect(withAttribute(page, "id", "cited")).toEqual([]);
    },
  );

  test("leads on: to questions about the report, to its data, to the parts", async () => {
    const page = await view();
    const buttons = withAttribute(page, "name", "q");
    expect(buttons[0]?.attributes["value"]).toBe("甲街道2020年收到多少件政府信息公开申请？");
    expect(withAttribute(page, "href", `/api/reports/${report.id}.csv`)).toHaveLength(1);
    const parts = elementsOf(page).flatMap(({ attributes }) =>
      /^#part-/.test(attributes["href"] ?? "") ? (attributes["href"] ?? []) : [],
    );
    for (const part of parts) expect(withAttribute(page, "id", part.slice(1))).toHaveLength(1);
    expect(parts).toHaveLength(6);
  });

  test("shows whatever a report holds as text", async () => {
    for (const page of [await view(undefined, evil), await world.page("/reports"), await world.page("/")]) {
      const elements = elementsOf(page);
      expect(elements.filter(({ tag }) => tag === "script")).toHaveLength(1);
      expect(elements.filter(({ attributes }) => attributes["href"]?.startsWith("javascript:"))).toEqual([]);
      expect(page).toContain("&lt;script&gt;");
    }
    expect(cell(await view(undefined, evil), "applications.received.total")?.text).toBe(`${EVIL}非数字`);
  });

  test.each(["2020-0000000000", "nothing", "..%2f..%2fetc%2fpasswd", "2020-zzzzzzzzzz", "constructor"])(
    "answers for %s with a page in Chinese",
    async (id) => {
      const response = await world.get(`/reports/${id}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("没有这份报告");
    },
  );
});

describe("GET /reports", () => {
  const linked = (page: string) =>
    elementsOf(page).flatMap(({ attributes }) => {
      const href = attributes["href"] ?? "";
      return href.startsWith("/reports/") ? [href.slice("/reports/".length)] : [];
    });

  test("lists every agency with its years, and how many findings each has", async () => {
    const page = await world.page("/reports");
    expect(new Set(linked(page))).toEqual(new Set([report.id, carriedOut.id, newer.id, evil.id]));
    expect(page).toContain("3 个机关，4 份报告");
    expect(page).toContain("有1条数据提示");
  });

  test.each([
    ["name=甲街道", [report.id]],
    ["name=临淄&year=2022", [newer.id]],
    ["year=2020", [report.id]],
    ["name=没有这个", []],
    ["year=2020'--", [report.id, carriedOut.id, newer.id, evil.id]],
    ["page=999999", [report.id, carriedOut.id, newer.id, evil.id]],
    ["name=(((", []],
  ])("finds what %s asks for", async (query, ids) => {
    const found = linked(await world.page(`/reports?${encodeURI(query)}`));
    expect(new Set(found)).toEqual(new Set(ids));
  });

  test("keeps what was looked for in its fields, as text", async () => {
    const page = await world.page(`/reports?name=${encodeURIComponent(EVIL)}`);
    expect(withAttribute(page, "name", "name")[0]?.attributes["value"]).toBe(EVIL);
  });
});

describe("the interface for programs", () => {
  test("lists the reports", async () => {
    const list = await (await world.get("/api/reports")).json();
    expect(list).toContainEqual({
      report: report.id,
      title: report.title,
      agency: { name: "临淄区人民政府甲街道办事处", short: "甲街道", region: ["山东省", "淄博市", "临淄区"] },
      year: 2020,
      edition: "2019",
      published: "2021-01-28",
      revision: 1,
      findings: 1,
    });
  });

  test("gives a report with every fact and its place, without the operator's folders", async () => {
    const json = await (await world.get(`/api/reports/${report.id}`)).json();
    const { facts } = json as { facts: unknown[] };
    expect(json).toMatchObject({ report: report.id, edition: "2019", source: { file: "2020.html" } });
    expect(facts).toHaveLength(report.facts.length);
    expect(facts).toContainEqual({
      fact: "applications.received.total",
      value: 2,
      raw: "2",
      state: "number",
      where: { section: "三", row: "一、本年新收政府信息公开申请数量", column: "总计", line: expect.any(Number) },
    });
    expect(facts).toContainEqual(expect.objectContaining({ state: "missing", value: null, raw: null }));
  });

  test("gives the facts as a file that a spreadsheet opens", async () => {
    const response = await world.get(`/api/reports/${report.id}.csv`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${report.id}.csv"`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split("\r\n");
    expect(lines[0]).toBe("report,agency,year,fact,value,raw,state");
    expect(lines).toContain(`${report.id},甲街道,2020,applications.received.total,2,2,number`);
    expect(lines).toHaveLength(report.facts.length + 1);
  });

  test.each(["/api/reports/2020-0000000000", "/api/reports/2020-0000000000.csv", "/api/reports/..%2fx.csv"])(
    "answers for %s that there is no such report",
    async (path) => {
      const response = await world.get(path);
      expect([response.status, await response.json()]).toEqual([404, { error: "没有这个编号的报告。" }]);
    },
  );
});
