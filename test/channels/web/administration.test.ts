import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLoginCodes } from "../../../src/channels/login-codes.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { withAttribute } from "./support/page-elements.ts";
import { createWebWorld, type WebWorld } from "./support/web-world.ts";

const TOKEN = "a-token-of-the-tests";
const complained: unknown[] = [];
const loginCodes = createLoginCodes();

let world: WebWorld;
beforeAll(async () => {
  const answer = madeAnswer("<b>2件</b>");
  world = await createWebWorld({
    converse: () => ({
      ask: async (_session, question) => ({ question, answer, id: "abc" }),
      reopen: async (_session, id) => (id === "abc" ? [{ question: "几件", answer, id }] : undefined),
    }),
    complaints: {
      async record(complaint) {
        complained.push(complaint);
        return "kept";
      },
      recent: async () => [{ at: "2024-06-01T08:09:10.000Z", id: "abc", question: "<i>几件", answer: "2件" }],
    },
    administration: { token: TOKEN, loginCodes, drawLoginCode: async (code) => `<svg><!--${code}--></svg>` },
    costlyRate: { burst: 1000, perSecond: 100 },
  });
});
afterAll(() => world.end());

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${world.web.url}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Origin: world.web.url, ...headers },
    redirect: "manual",
  });

async function logIn(): Promise<string> {
  const response = await post("/admin/login", { token: TOKEN });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

describe("logging in", () => {
  test("sets a cookie that scripts do not see and other sites cannot make a browser send", async () => {
    const response = await post("/admin/login", { token: TOKEN });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/admin"]);
    const cookie = response.headers.get("set-cookie") ?? "";
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/admin"]) expect(cookie).toContain(part);
    expect(cookie).not.toContain(TOKEN);
  });

  test.each(["", "another-token-of-length", `${TOKEN}x`, TOKEN.slice(1)])("is refused with “%s”", async (token) => {
    const response = await post("/admin/login", { token });
    expect(response.status).toBe(401);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test.each(["https://evil.example", "null", "http://127.0.0.1:1"])("is refused from %s", async (origin) => {
    expect((await post("/admin/login", { token: TOKEN }, { Origin: origin })).status).toBe(403);
  });

  test("is tried a few times only", async () => {
    const guarded = await createWebWorld({
      converse: () => ({ ask: async (_, question) => ({ question, answer: madeAnswer("") }), reopen: async () => [] }),
      administration: { token: TOKEN },
      costlyRate: { burst: 3, perSecond: 0.01 },
    });
    try {
      const guess = () =>
        fetch(`${guarded.web.url}/admin/login`, {
          method: "POST",
          body: new URLSearchParams({ token: "x" }),
          headers: { Origin: guarded.web.url },
        });
      const statuses: number[] = [];
      for (let at = 0; at < 4; at++) statuses.push((await guess()).status);
      expect(statuses).toEqual([401, 401, 401, 429]);
    } finally {
      await guarded.end();
    }
  });

  test("ends with logging out, on the server too", async () => {
    const cookie = await logIn();
    expect((await world.get("/admin", { cookie })).status).toBe(200);
    expect((await post("/admin/logout", {}, { cookie })).status).toBe(303);
    expect((await world.get("/admin", { cookie })).status).toBe(401);
  });
});

describe("the operator's page", () => {
  test.each(["/admin", "/admin/login-code.svg"])("%s is shown to nobody else", async (path) => {
    loginCodes.show({ channel: "微信", code: "https://login.example/secret" });
    for (const cookie of ["", "gongkai-admin=x", `gongkai-admin=${TOKEN}`]) {
      const response = await world.get(path, { cookie });
      expect(response.status).toBe(401);
      expect(await response.text()).not.toMatch(/几件|secret/);
    }
  });

  test("lists what visitors hold to be wrong, as text", async () => {
    const page = await (await world.get("/admin", { cookie: await logIn() })).text();
    expect(page).toContain("&lt;i&gt;几件");
    expect(withAttribute(page, "href", "/a/abc")).toHaveLength(1);
  });

  test("shows a channel's code for as long as it waits", async () => {
    const cookie = await logIn();
    loginCodes.show({ channel: "微信", code: "https://login.example/secret" });
    expect(await (await world.get("/admin", { cookie })).text()).toContain("微信等着扫码登录");
    const image = await world.get("/admin/login-code.svg", { cookie });
    expect([image.headers.get("content-type"), image.headers.get("cache-control")]).toEqual([
      "image/svg+xml; charset=utf-8",
      "no-store",
    ]);
    expect(await image.text()).toContain("secret");
    loginCodes.show(undefined);
    expect(await (await world.get("/admin", { cookie })).text()).not.toContain("扫码登录");
    expect((await world.get("/admin/login-code.svg", { cookie })).status).toBe(404);
  });

  test("takes no file from a form of another site", async () => {
    const cookie = await logIn();
    expect((await post("/admin/reports", {}, { cookie, Origin: "https://evil.example" })).status).toBe(403);
  });
});

describe("这个答案不对", () => {
  test("records question and answer, and leads back", async () => {
    const response = await post("/a/abc/complaint", {}, { cookie: "gongkai=0123456789012345678901" });
    expect(response.status).toBe(200);
    expect(withAttribute(await response.text(), "href", "/a/abc")).toHaveLength(1);
    expect(complained).toEqual([
      { person: "web:0123456789012345678901", id: "abc", question: "几件", answer: "<b>2件</b>" },
    ]);
  });

  test.each([
    ["/a/nothing/complaint", {}, 404],
    ["/a/abc/complaint", { Origin: "https://evil.example" }, 403],
  ])("%s %j is refused", async (path, headers, status) => {
    const before = complained.length;
    expect((await post(path, {}, headers)).status).toBe(status);
    expect(complained).toHaveLength(before);
  });
});
