import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LONGEST_QUESTION } from "../../../src/channels/web/read-questions.ts";
import type { LastingConversation } from "../../../src/conversation/conversation.ts";
import { madeReport } from "../../support/made-report.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { elementsOf, withAttribute } from "./support/page-elements.ts";
import { createWebWorld, type WebWorld } from "./support/web-world.ts";

const EVIL = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
const OPTIONS = ["甲街道", "乙街道"].map((label) => ({ label, question: `${label}2021年收到多少件申请` }));

/** Says what was asked before in the same dialogue, so that a test sees which dialogue it is in. */
function recalling(): LastingConversation {
  const asked = new Map<string | null, string[]>();
  return {
    async ask(session, text) {
      const before = asked.get(session) ?? [];
      asked.set(session, [...before, text]);
      if (text === "1" && before.at(-1) === "哪个") {
        return { question: OPTIONS[0]?.question ?? "", answer: madeAnswer("甲街道的") };
      }
      const answer = madeAnswer(`问：${text}；先前：${before.join("、") || "无"}`, text === "哪个" ? OPTIONS : []);
      return { question: text, answer };
    },
    reopen: async () => undefined,
  };
}

let world: WebWorld;
beforeAll(async () => {
  world = await createWebWorld({ reports: [madeReport()], converse: recalling });
});
afterAll(() => world.end());

const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";
const answersIn = (page: string) => withAttribute(page, "data-part", "answer").map(({ text }) => text);

describe("GET /", () => {
  test("shows the field and examples that name the store's reports", async () => {
    const page = await world.page("/");
    const examples = elementsOf(page).filter(({ tag, attributes }) => tag === "button" && attributes["value"]);
    expect(examples.map(({ text }) => text)).toContain("甲街道2021年收到多少件政府信息公开申请？");
    expect(withAttribute(page, "id", "question").map(({ tag }) => tag)).toEqual(["textarea"]);
    expect(withAttribute(page, "for", "question").map(({ text }) => text)).toEqual(["问题"]);
  });

  test("answers the question of its address", async () => {
    expect(answersIn(await world.page(`/?q=${encodeURIComponent("甲街道几件")}`))).toEqual([
      "问：甲街道几件；先前：无",
    ]);
  });

  test("answers a dialogue in its address in order, and carries it to the next question", async () => {
    const page = await world.page(`/?q=${encodeURIComponent("甲街道几件")}&q=${encodeURIComponent("那2020年呢")}`);
    expect(answersIn(page)).toEqual(["问：甲街道几件；先前：无", "问：那2020年呢；先前：甲街道几件"]);
    const carried = elementsOf(page).filter(({ attributes }) => attributes["type"] === "hidden");
    expect(carried.map(({ attributes }) => attributes["value"])).toEqual(["甲街道几件", "那2020年呢"]);
  });

  test("shows the choices as buttons that ask without a script", async () => {
    const page = await world.page(`/?q=${encodeURIComponent("哪个")}`);
    const buttons = elementsOf(page).filter(({ tag, attributes }) => tag === "button" && attributes["name"] === "q");
    expect(buttons.map(({ text, attributes }) => ({ label: text, question: attributes["value"] }))).toEqual(OPTIONS);
  });

  test("names the whole question in the address of a numbered choice", async () => {
    const page = await world.page(`/?q=${encodeURIComponent("哪个")}&q=1`);
    const links = withAttribute(page, "data-part", "address").map(({ attributes }) => attributes["href"] ?? "");
    expect(decodeURIComponent(links.at(-1) ?? "")).toBe("/?q=哪个&q=甲街道2021年收到多少件申请");
  });

  test("says so when a question is too long, and asks nothing", async () => {
    const response = await world.get(`/?q=${encodeURIComponent("长".repeat(LONGEST_QUESTION + 1))}`);
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(withAttribute(page, "role", "alert").map(({ text }) => text)[0]).toContain("最多2000个字");
    expect(answersIn(page)).toEqual([]);
  });

  test("takes a question of the full length in an address", async () => {
    const response = await world.get(`/?q=${encodeURIComponent("长".repeat(LONGEST_QUESTION))}`);
    expect(response.status).toBe(200);
  });
});

describe("the visitor's cookie", () => {
  test("is random, out of scripts' reach, and only for this site", async () => {
    const [first, second] = await Promise.all([world.ask("甲"), world.ask("甲")]);
    expect(first.headers.get("set-cookie")).toMatch(/^gongkai=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookieOf(first)).not.toBe(cookieOf(second));
  });

  test("keeps one dialogue over page and interface, and strangers out of it", async () => {
    const first = await world.get(`/?q=${encodeURIComponent("甲街道几件")}`);
    const cookie = cookieOf(first);
    const followUp = await world.ask("那2020年呢", { cookie });
    expect(followUp.headers.get("set-cookie")).toBeNull();
    expect(await followUp.json()).toMatchObject({ text: "问：那2020年呢；先前：甲街道几件" });
    const stranger = await world.ask("那2020年呢");
    expect(await stranger.json()).toMatchObject({ text: "问：那2020年呢；先前：无" });
  });

  test("ends with the empty page, where nothing is left to follow up", async () => {
    const cookie = cookieOf(await world.ask("甲街道几件"));
    expect((await world.get("/", { cookie })).headers.get("set-cookie")).toMatch(/^gongkai=; Max-Age=0; Path=\/$/);
  });

  test.each(["short", "../../../etc/passwd0000", "a".repeat(40)])(
    "is replaced when it is none of ours: %s",
    async (token) => {
      expect(cookieOf(await world.ask("甲", { cookie: `gongkai=${token}` }))).toMatch(/^gongkai=[\w-]{22}$/);
    },
  );

  test("is not set by reading", async () => {
    for (const path of ["/", "/reports", "/api/reports", "/healthz"]) {
      expect((await world.get(path)).headers.get("set-cookie")).toBeNull();
    }
  });
});

describe("POST /api/ask", () => {
  test("gives the answer as programs and as the page get it", async () => {
    const reply = await (await world.ask("哪个")).json();
    expect(reply).toEqual({
      question: "哪个",
      status: "clarify",
      intent: "value",
      text: expect.stringContaining("问：哪个"),
      values: [],
      citations: [],
      findings: [],
      options: OPTIONS,
      suggestions: [],
      html: expect.stringMatching(/^<p>问：哪个；先前：无<\/p><form class="choices"/),
    });
  });

  test.each([
    ["no JSON", "question=1", "application/json", 400],
    ["another type", '{"question":"甲"}', "text/plain", 415],
    ["a form", "question=1", "application/x-www-form-urlencoded", 415],
    ["no question", "{}", "application/json", 400],
    ["an empty question", '{"question":"  "}', "application/json", 400],
    ["a question that is no text", '{"question":["甲"]}', "application/json", 400],
    ["nothing", "null", "application/json", 400],
    ["a long question", JSON.stringify({ question: "长".repeat(2001) }), "application/json", 400],
    ["a huge body", JSON.stringify({ question: "长".repeat(100_000) }), "application/json", 413],
  ])("refuses %s in Chinese", async (_, body, type, status) => {
    const response = await fetch(`${world.web.url}/api/ask`, {
      method: "POST",
      headers: { "Content-Type": type },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/[\u4e00-\u9fff]/) });
  });

  test("loses no one and mixes no one up among two hundred at once", async () => {
    const replies = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const first = await world.ask(`第${index}人`);
        await first.text();
        return (await world.ask("接着呢", { cookie: cookieOf(first) })).json();
      }),
    );
    expect(replies.map((reply: unknown) => (reply as { text: string }).text)).toEqual(
      replies.map((_, index) => `问：接着呢；先前：第${index}人`),
    );
  });
});

describe("whatever is asked", () => {
  test("stands on the page as text", async () => {
    const page = await world.page(`/?q=${encodeURIComponent(EVIL)}&q=2`);
    const [question] = withAttribute(page, "data-part", "question");
    expect(question?.text).toBe(EVIL);
    const elements = elementsOf(page);
    expect(elements.filter(({ tag }) => tag === "script").map(({ attributes }) => attributes["src"])).toEqual([
      expect.stringMatching(/^\/assets\/page\.js/),
    ]);
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on/.test(name))).toEqual(
      [],
    );
  });

  test("is not written to the log", async () => {
    await world.ask("一句不该留下的话");
    expect(world.log.lines.join()).not.toContain("不该留下");
  });
});
