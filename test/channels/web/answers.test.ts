import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createConversation } from "../../../src/conversation/create-conversation.ts";
import { keepInFolder } from "../../../src/conversation/kept/keep-in-folder.ts";
import type { ReplyJson } from "../../../src/rendering/reply-json.ts";
import type { Store } from "../../../src/store/store.ts";
import { LANGUAGE } from "../../support/language.ts";
import { madeReport } from "../../support/made-report.ts";
import { elementsOf, withAttribute } from "./support/page-elements.ts";
import { createWebWorld, type WebWorld } from "./support/web-world.ts";

const EVIL = `甲街道2021年"'><script>alert(1)</script>`;
const REPORTS = [
  madeReport({
    short: "甲街道",
    cells: { "applications.received.total": 7, "applications.received.natural_person": 5 },
  }),
  madeReport({ short: "乙街道", cells: { "applications.received.total": 3 } }),
];

let folder = "";
let world: WebWorld;
/** The page as it comes up after every restart: another process's memory, the same folder. */
const start = (): Promise<WebWorld> =>
  createWebWorld({
    reports: REPORTS,
    converse: (store: Store) =>
      createConversation({
        store,
        language: LANGUAGE,
        now: () => new Date("2024-06-01T00:00:00Z"),
        logger: pino({ level: "silent" }),
        kept: keepInFolder({ folder: join(folder, "questions"), logger: pino({ level: "silent" }) }),
      }),
  });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-answers-"));
  world = await start();
});
afterAll(async () => {
  await world.end();
  await rm(folder, { recursive: true });
});

const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";
const partsOf = (page: string, part: string) => withAttribute(page, "data-part", part).map(({ text }) => text);
const linksOf = (page: string) =>
  withAttribute(page, "data-part", "address").map(({ attributes }) => attributes["href"]);

async function askAll(...questions: readonly string[]): Promise<ReplyJson> {
  const [first = "", ...rest] = questions;
  let response = await world.ask(first);
  const cookie = cookieOf(response);
  for (const question of rest) response = await world.ask(question, { cookie });
  return (await response.json()) as ReplyJson;
}

describe("GET /a/:id", () => {
  test("opens an answer again after a restart, with the very same bytes for everyone", async () => {
    const { id } = await askAll("甲街道2021年收到多少件申请");
    const page = await world.page(`/a/${id}`);
    await world.end();
    world = await start();
    expect(await world.page(`/a/${id}`)).toBe(page);
    expect(partsOf(page, "answer")[0]).toMatch(/^7件/);
    expect(linksOf(page)[0]).toBe(`/a/${id}`);
  });

  test("opens a follow-up with the question that it leans on, whatever the reader asked before", async () => {
    const { id } = await askAll("甲街道2021年收到多少件申请", "其中自然人呢");
    const reader = cookieOf(await world.ask("乙街道2021年收到多少件申请"));
    const page = await (await world.get(`/a/${id}`, { cookie: reader })).text();
    expect(partsOf(page, "question")).toEqual(["甲街道2021年收到多少件申请", "其中自然人呢"]);
    expect(partsOf(page, "answer")[1]).toMatch(/^5件/);
    const next = (await (await world.ask("那乙街道呢", { cookie: reader })).json()) as ReplyJson;
    expect(next.values).toMatchObject([{ agency: "乙街道", fact: "applications.received.natural_person" }]);
  });

  test("is where the link under every answer leads", async () => {
    const page = await world.page(
      `/?q=${encodeURIComponent("甲街道2021年收到多少件申请")}&q=${encodeURIComponent("其中自然人呢")}`,
    );
    const links = linksOf(page);
    expect(links).toEqual([
      expect.stringMatching(/^\/a\/[0-9A-Za-z]{10}$/),
      expect.stringMatching(/^\/a\/[0-9A-Za-z]{10}$/),
    ]);
    expect(partsOf(await world.page(links[1] ?? ""), "answer")).toEqual(partsOf(page, "answer"));
  });

  test("shows what was asked as text", async () => {
    const { id } = await askAll(EVIL);
    const page = await world.page(`/a/${id}?debug=1`);
    expect(partsOf(page, "question")).toEqual([EVIL]);
    expect(elementsOf(page).filter(({ tag, attributes }) => tag === "script" && !attributes["src"])).toEqual([]);
  });

  test.each(["AAAAAAAAAA", "..%2f..%2fetc", "x", "%00", "__proto__1", "a".repeat(5000)])(
    "says that there is no answer %s",
    async (id) => {
      const response = await world.get(`/a/${id}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(/没有这个(?:回答|页面)/);
    },
  );
});

describe("how a question was understood", () => {
  const path = `/?q=${encodeURIComponent("甲街道2021年收到多少件申请")}`;
  const explained = (page: string) => withAttribute(page, "class", "explain");

  test("is told for ?debug=1 only, under every answer", async () => {
    expect(explained(await world.page(path))).toEqual([]);
    const page = await world.page(`${path}&debug=1`);
    expect(explained(page).map(({ tag, text }) => [tag, text.includes("applications.received.total")])).toEqual([
      ["details", true],
    ]);
  });

  test("goes on being told for what is asked next without a script", async () => {
    const carried = (page: string) => withAttribute(page, "name", "debug").map(({ attributes }) => attributes["value"]);
    expect(carried(await world.page("/?debug=1"))).toEqual(["1"]);
    expect(carried(await world.page("/"))).toEqual([]);
  });

  test.each([
    [{ debug: true }, true],
    [{}, false],
    [{ debug: "true" }, false],
  ])("is in the interface's answer to %j: %s", async (given, told) => {
    const response = await fetch(`${world.web.url}/api/ask`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ question: "甲街道2021年收到多少件申请", ...given }),
    });
    const reply = (await response.json()) as ReplyJson & { readonly html: string };
    expect(reply.explain !== undefined).toBe(told);
    expect(reply.html.includes('<details class="explain">')).toBe(told);
  });
});
