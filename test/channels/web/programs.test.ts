import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createUploads } from "../../../src/channels/web/uploads.ts";
import type { ReportDesk } from "../../../src/ingesting/report-desk.ts";
import { SAMPLES } from "../../support/sample-files.ts";
import { ADMIN_TOKEN, createRealWorld, YEARS } from "./support/real-world.ts";
import type { WebWorld } from "./support/web-world.ts";

const sample = (name: string) => new Uint8Array(readFileSync(join(SAMPLES, name)));
const XINDIAN = sample("2020-xindian.html");
const ZHANGFAN = sample("2023-zhangfan.html");

const neverAsked: ReportDesk = {
  largestBytes: 0,
  check: () => Promise.reject(new Error("the desk was asked")),
  add: () => Promise.reject(new Error("the desk was asked")),
  close: () => undefined,
};

let world: WebWorld;
let described: Description;
beforeAll(async () => {
  world = await createRealWorld();
  described = (await (await world.get("/api/openapi.json")).json()) as Description;
});
afterAll(() => world.end());

/** What the tests read of the description. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: object };
}
interface Described {
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

/** Is this what the description says that an operation gives? The schemas are those that the server hands out. */
function expectDescribed(path: string, method: string, status: number, body: unknown): void {
  const schema = described.paths[path]?.[method]?.responses[status]?.content["application/json"]?.schema;
  expect(schema, `${method} ${path} ${status} is described`).toBeDefined();
  const $defs = described.components.schemas;
  const local = JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", ...schema, $defs });
  const checker = z.fromJSONSchema(JSON.parse(local.replaceAll("#/components/schemas/", "#/$defs/")));
  expect(checker.safeParse(body).error?.issues ?? []).toEqual([]);
}

const formWith = (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  form.set("file", new File([content], name));
  return form;
};
const draft = () => formWith("2020年草稿.html", XINDIAN);
const post = (path: string, body: FormData | string, headers: Record<string, string> = {}) =>
  fetch(`${world.web.url}${path}`, { method: "POST", body, headers });

describe("the description", () => {
  test("is OpenAPI 3.1 as its own schema has it", async () => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(JSON.stringify(described)));
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, validator.version]).toEqual([true, "3.1"]);
  });

  test("leaves no reference open and no operation without a name", async () => {
    const text = JSON.stringify(described);
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? "");
    expect(references.filter((name) => !(name in described.components.schemas))).toEqual([]);
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("stands on a page for people, with the commands to copy", async () => {
    const page = await world.page("/api");
    for (const path of Object.keys(described.paths)) expect(page).toContain(path);
    expect(page).toContain(`curl -s ${world.web.url}/api/ask`);
  });
});

describe("what the interface gives is what it describes", () => {
  const report = YEARS[0]?.id ?? "";
  test.each([
    ["/api/reports", "/api/reports?limit=2&year=2022", 200],
    ["/api/reports", "/api/reports?type=street&region=山东省", 200],
    ["/api/reports", "/api/reports?type=nothing", 400],
    ["/api/reports", "/api/reports?limit=-1", 400],
    ["/api/reports/{report}", `/api/reports/${report}`, 200],
    ["/api/reports/{report}", "/api/reports/2020-0000000000", 404],
    ["/api/facts", "/api/facts?agency=甲街道&year=2019", 200],
    ["/api/facts", "/api/facts?fact=applications.received.total", 200],
    ["/api/facts", "/api/facts?year=20x9", 400],
  ])("GET %s: %s", async (path, address, status) => {
    const response = await world.get(encodeURI(address));
    expect(response.status).toBe(status);
    expectDescribed(path, "get", status, await response.json());
  });

  test("of every sample report", async () => {
    const list = z.array(z.object({ report: z.string() })).parse(await (await world.get("/api/reports")).json());
    expect(list.length).toBeGreaterThan(YEARS.length);
    for (const { report: id } of list) {
      expectDescribed("/api/reports/{report}", "get", 200, await (await world.get(`/api/reports/${id}`)).json());
    }
  });

  test.each([
    "甲街道2019年收到多少件申请",
    "甲街道历年申请变化",
    "2022年收到申请最多的是谁",
    "总结辛店街道2020年年报",
    "收到多少件",
    "今天天气",
    "辛店街道2020年数据有没有问题",
  ])("answering “%s”", async (question) => {
    const body = JSON.stringify({ question, debug: true });
    const response = await post("/api/ask", body, { "Content-Type": "application/json" });
    expectDescribed("/api/ask", "post", 200, await response.json());
  });

  test("refusing what is no question", async () => {
    const response = await post("/api/ask", "{}", { "Content-Type": "application/json" });
    expectDescribed("/api/ask", "post", 400, await response.json());
  });

  test("checking a draft, as a form or as a bare body", async () => {
    const before = world.store.version;
    const responses = [
      await post("/api/check", draft()),
      await fetch(`${world.web.url}/api/check?name=x.html`, { method: "POST", body: XINDIAN }),
      await fetch(`${world.web.url}/api/check`, {
        method: "POST",
        body: XINDIAN,
        headers: { "Content-Type": "text/html; charset=utf-8" },
      }),
    ];
    for (const response of responses) {
      expect(response.status).toBe(200);
      const body: unknown = await response.json();
      expectDescribed("/api/check", "post", 200, body);
      expect(body).toMatchObject({ status: "checked", report: { year: 2020 } });
    }
    expect(world.store.version).toBe(before);
  });

  test.each<[string, () => Promise<Response>, number]>([
    ["no file", () => post("/api/check", new FormData()), 400],
    ["a body of no known type", () => post("/api/check", "草稿", { "Content-Type": "application/x-thing" }), 415],
    ["an empty file", () => post("/api/check", formWith("空.docx", "")), 422],
    ["what is no report", () => post("/api/check?name=a.txt", "今天天气很好。"), 422],
    ["a program", () => post("/api/check?name=a.exe", "MZ"), 422],
    ["a huge file", () => post("/api/check?name=a.txt", "长".repeat(8 * 1024 * 1024)), 413],
  ])("refusing %s", async (_, send, status) => {
    const response = await send();
    expect(response.status).toBe(status);
    expectDescribed("/api/check", "post", status, await response.json());
  });
});

test("a file that does not arrive in time keeps nobody out", async () => {
  const desk: ReportDesk = { ...neverAsked, largestBytes: 1000 };
  const app = new Hono().post("/", async (context) => {
    const outcome = await createUploads(desk, { waitMs: 20 }).take(context, "check");
    return outcome.kind === "refused" ? context.text(outcome.message, outcome.status) : context.text("read");
  });
  const dawdling = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(10)) });
  const request = new Request("http://localhost/?name=a.txt", { method: "POST", body: dawdling, duplex: "half" });
  const response = await app.request(request);
  expect([response.status, await response.text()]).toEqual([408, expect.stringContaining("太慢")]);
});

describe("facts of many reports", () => {
  test("are given cell by cell, a few reports at a time", async () => {
    const get = async (offset: number) => {
      const address = `/api/facts?agency=甲街道&fact=applications.received.total&limit=2&offset=${offset}`;
      return (await world.get(encodeURI(address))).json();
    };
    const figures = [await get(0), await get(2)].map((page) =>
      z.object({ reports: z.literal(3), facts: z.array(z.object({ year: z.int(), value: z.number() })) }).parse(page),
    );
    expect(figures.flatMap(({ facts }) => facts)).toEqual([
      { year: 2019, value: 5 },
      { year: 2020, value: 0 },
      { year: 2022, value: 8 },
    ]);
  });

  test("come as a file, with one fact only where that is asked", async () => {
    const response = await world.get("/api/facts.csv?year=2022&fact=applications.received.total");
    const lines = (await response.text()).trim().split("\r\n");
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/,乙街道,2022,applications\.received\.total,3,3,number$/),
      expect.stringMatching(/,甲街道,2022,applications\.received\.total,8,8,number$/),
    ]);
  });

  test.each(["/api/facts", "/api/facts.csv"])("%s refuses a fact that no report can state", async (path) => {
    const response = await world.get(`${path}?fact=${encodeURIComponent("未知")}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringContaining("fact：没有这个数据编号") });
    expect((await world.get(`${path}?fact=narrative.disclosed_website&year=2022`)).status).toBe(200);
  });

  test("tell how many reports there are beyond those given", async () => {
    const response = await world.get("/api/reports?limit=1");
    expect(response.headers.get("x-total-count")).toBe(String(world.store.entries().length));
    expect(await response.json()).toHaveLength(1);
  });
});

describe("taking a report in", () => {
  test.each([
    ["without a token", {}],
    ["with another token", { Authorization: "Bearer another-token-of-length" }],
    ["with a token in a cookie", { Cookie: `gongkai-admin=${ADMIN_TOKEN}` }],
  ])("%s is refused, and the file not read", async (_, headers) => {
    const before = world.store.version;
    const response = await post("/api/reports", draft(), headers);
    expect(response.status).toBe(401);
    expectDescribed("/api/reports", "post", 401, await response.json());
    expect(world.store.version).toBe(before);
  });

  test("with the token puts it into the store, where it can be asked about", async () => {
    const form = new FormData();
    const text = new TextDecoder().decode(ZHANGFAN);
    form.set("file", new File([text.replaceAll("张范街道", "新来街道")], "../../新来.html"));
    const response = await post("/api/reports", form, { Authorization: `Bearer ${ADMIN_TOKEN}` });
    const body: unknown = await response.json();
    expectDescribed("/api/reports", "post", 200, body);
    expect(body).toMatchObject({ status: "added", file: "新来.html", report: { agency: { short: "新来街道" } } });
    expect(await (await world.ask("新来街道2023年收到多少件申请")).json()).toMatchObject({ status: "answered" });
  });
});

test("without an administrator the page is for reading only", async () => {
  const closed = await createRealWorld({ administration: undefined });
  try {
    expect((await closed.get("/admin")).status).toBe(404);
    const headers = { Authorization: "Bearer undefined" };
    const response = await fetch(`${closed.web.url}/api/reports`, { method: "POST", body: draft(), headers });
    expect(response.status).toBe(401);
  } finally {
    await closed.end();
  }
});
