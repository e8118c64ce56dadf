import { request } from "node:http";
import { Hono } from "hono";
import { afterEach, describe, expect, test } from "vitest";
import { createHooks } from "../../../src/channels/hooks.ts";
import { limitRate } from "../../../src/channels/web/guards/limit-rate.ts";
import { startWeb } from "../../../src/channels/web/start-web.ts";
import type { LastingConversation } from "../../../src/conversation/conversation.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { elementsOf, withAttribute } from "./support/page-elements.ts";
import { createWebWorld, type WebWorld, type WorldSettings } from "./support/web-world.ts";

const conversation: LastingConversation = {
  async ask(_session, question) {
    if (question === "出错") throw new Error("made to fail");
    return { question, answer: madeAnswer(`答：${question}`) };
  },
  reopen: async () => undefined,
};

let world: WebWorld | undefined;
const start = async (settings: Partial<WorldSettings> = {}): Promise<WebWorld> => {
  world = await createWebWorld({ converse: () => conversation, ...settings });
  return world;
};
afterEach(async () => {
  await world?.end();
  world = undefined;
});

/** A request that names a host of its own, which fetch would not let us. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("every response", () => {
  test.each(["/", "/reports", "/reports/nothing", "/nothing", "/api/nothing", "/assets/page.css", "/healthz"])(
    "of %s forbids scripts, styles and frames of others",
    async (path) => {
      const { headers } = await (await start()).get(path);
      const policy = headers.get("content-security-policy") ?? "";
      for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]) {
        expect(policy.split("; ")).toContain(part);
      }
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    },
  );

  test("of a page uses nothing inline and nothing from elsewhere", async () => {
    const page = await (await start()).page("/");
    const elements = elementsOf(page);
    expect(elements.filter(({ tag, text }) => ["script", "style"].includes(tag) && text !== "")).toEqual([]);
    const attributes = elements.flatMap((element) => Object.entries(element.attributes));
    expect(attributes.filter(([name]) => name === "style" || name.startsWith("on"))).toEqual([]);
    const addresses = attributes.filter(([name]) => ["href", "src", "action"].includes(name));
    expect(addresses.map(([, value]) => value).filter((value) => !/^[/#]/.test(value))).toEqual([]);
  });
});

test("the shared files are small, typed, and kept by the browser", async () => {
  const { get, page } = await start();
  const elements = elementsOf(await page("/"));
  const files = elements.flatMap(({ tag, attributes }) =>
    tag === "script" || tag === "link" ? (attributes["src"] ?? attributes["href"] ?? []) : [],
  );
  expect(files).toHaveLength(3);
  for (const file of files) {
    const response = await get(file);
    expect(response.headers.get("content-type")).toMatch(/^(?:text\/css|text\/javascript|image\/svg\+xml)/);
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect((await response.text()).length).toBeLessThan(40_000);
  }
});

test.each(["/nothing", "/assets/..%2f..%2fstart-web.ts", "/assets/%2e%2e/package.json", "/reports/x/y"])(
  "an unknown address %s is a page in Chinese",
  async (path) => {
    const response = await (await start()).get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("没有这个页面");
  },
);

test("an unknown address of the interface is JSON", async () => {
  const response = await (await start()).get("/api/nothing");
  expect([response.status, await response.json()]).toEqual([404, { error: expect.stringContaining("没有这个页面") }]);
});

test("healthz tells how many reports there are", async () => {
  expect(await (await (await start()).get("/healthz")).json()).toEqual({ status: "ok", reports: 0 });
});

test("an empty store says how to fill it", async () => {
  expect(await (await start()).page("/")).toContain("gongkai ingest");
});

test("a fault becomes a page in Chinese, is logged, and tells nothing of its cause", async () => {
  const { get, log, ask } = await start();
  const response = await get(`/?q=${encodeURIComponent("出错")}`);
  expect(response.status).toBe(500);
  const page = await response.text();
  expect(page).toContain("出错了");
  expect(page).not.toContain("made to fail");
  expect((await ask("出错")).status).toBe(500);
  expect(log.lines.filter((line) => line.includes("web request failed"))).toHaveLength(2);
});

describe("the rate of one address", () => {
  const rate = { burst: 3, perSecond: 0.01 };

  test("is bounded, with the time to wait", async () => {
    const { ask, get } = await start({ rate });
    const statuses = [await ask("一"), await ask("二"), await ask("三")].map(({ status }) => status);
    const refused = await ask("四");
    expect([...statuses, refused.status]).toEqual([200, 200, 200, 429]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toEqual({ error: expect.stringContaining("问得太快了") });
    expect((await get("/")).status).toBe(429);
    expect((await get("/healthz")).status).toBe(200);
  });

  test("counts each question of an address", async () => {
    const { get } = await start({ rate });
    expect((await get("/?q=1&q=2&q=3")).status).toBe(200);
    expect((await get("/?q=1")).status).toBe(429);
  });

  test.each([
    [true, [200, 200, 429]],
    [false, [200, 429, 429]],
  ])("is another for each visitor that a trusted proxy names: trusted %s", async (trustProxy, expected) => {
    const { ask } = await start({ rate: { ...rate, burst: 1 }, trustProxy });
    const from = (address: string) => ask("一", { "X-Forwarded-For": `made-up, ${address}` });
    const statuses = [await from("203.0.113.1"), await from("203.0.113.2"), await from("203.0.113.1")];
    expect(statuses.map(({ status }) => status)).toEqual(expected);
  });

  test("is wider for this machine, which may speak for many", async () => {
    const app = new Hono().use(
      limitRate(
        { rate: { burst: 1, perSecond: 0.01 }, localRate: { burst: 3, perSecond: 0.01 }, trustProxy: false },
        (context) => context.text("太快了"),
      ),
    );
    app.get("/", (context) => context.text("da"));
    const statusesFrom = async (remoteAddress: string) => {
      const bindings = { incoming: { socket: { remoteAddress } } };
      const asked = [1, 2, 3, 4].map(() => app.request("/", {}, bindings));
      return (await Promise.all(asked)).map(({ status }) => status);
    };
    expect(await statusesFrom("203.0.113.1")).toEqual([200, 429, 429, 429]);
    for (const own of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) {
      expect(await statusesFrom(own)).toEqual([200, 200, 200, 429]);
    }
  });

  test("is tighter for what costs more", async () => {
    const { web } = await start({ costlyRate: { burst: 1, perSecond: 0.01 } });
    const send = () => fetch(`${web.url}/api/check?name=a.txt`, { method: "POST", body: "草稿" });
    expect([(await send()).status, (await send()).status]).toEqual([501, 429]);
  });
});

describe("a hook", () => {
  const hooks = createHooks();
  hooks.add("/telegram/secret", async (request) => new Response(`got ${(await request.text()).length}`));
  const post = (url: string, body: string) => fetch(`${url}/telegram/secret`, { method: "POST", body });

  test("gets what is sent to its path, whatever the rate", async () => {
    const { web } = await start({ hooks, rate: { burst: 1, perSecond: 0.01 } });
    for (let sent = 0; sent < 3; sent++) expect(await (await post(web.url, "更新")).text()).toBe("got 2");
  });

  test("takes no more than a megabyte", async () => {
    const { web } = await start({ hooks });
    expect((await post(web.url, "x".repeat(1024 * 1024 + 1))).status).toBe(413);
    expect((await post(web.url, "x".repeat(1024 * 1024))).status).toBe(200);
  });
});

describe("the host asked for", () => {
  test.each([
    ["localhost", 200],
    ["127.0.0.1", 200],
    ["gongkai.example", 200],
    ["evil.example", 421],
  ])("%s: %d", async (host, status) => {
    const { web } = await start({ publicUrl: "https://gongkai.example" });
    expect(await statusFor(`${web.url}/`, host)).toBe(status);
  });

  test("does not matter to a health check", async () => {
    const { web } = await start();
    expect(await statusFor(`${web.url}/healthz`, "web")).toBe(200);
  });
});

describe("a public address", () => {
  test("over https keeps the cookie to https", async () => {
    const { ask } = await start({ publicUrl: "https://gongkai.example" });
    expect((await ask("一")).headers.get("set-cookie")).toContain("; Secure");
  });

  test("that is none is refused before anything listens", async () => {
    await expect(start({ publicUrl: "gongkai.example" })).rejects.toThrow("公开地址");
  });
});

describe("startWeb()", () => {
  test("listens on this machine only", async () => {
    const { web } = await start();
    expect(new URL(web.url).hostname).toBe("127.0.0.1");
  });

  test("says in Chinese that the port is taken, and why", async () => {
    const { web, store, log } = await start();
    const port = Number(new URL(web.url).port);
    const again = startWeb({ conversation, store, port, logger: log });
    await expect(again).rejects.toThrow(`端口 ${port} 已被占用`);
    await expect(again).rejects.toMatchObject({ cause: { code: "EADDRINUSE" } });
  });

  test("stops with a request under way answered", async () => {
    let release = () => {};
    const opened = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: LastingConversation = {
      ...conversation,
      async ask(_session, question) {
        await opened;
        return { question, answer: madeAnswer("慢慢答") };
      },
    };
    const { ask, web, get } = await start({ converse: () => slow });
    const asked = ask("一");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = web.stop();
    release();
    expect(await (await asked).json()).toMatchObject({ text: "慢慢答" });
    await stopped;
    await expect(get("/")).rejects.toThrow();
  });
});

test("labels tell every field apart for someone who does not see it", async () => {
  const { page } = await start();
  for (const path of ["/", "/reports"]) {
    const markup = await page(path);
    const fields = elementsOf(markup).filter(
      ({ tag, attributes }) => ["input", "select", "textarea"].includes(tag) && attributes["type"] !== "hidden",
    );
    const labelled = new Set(withAttribute(markup, "for").map(({ attributes }) => attributes["for"]));
    const wrapped = elementsOf(markup).filter(
      ({ tag, attributes }) => tag === "label" && !("for" in attributes),
    ).length;
    const own = fields.filter(({ attributes }) => labelled.has(attributes["id"])).length;
    expect(own + wrapped).toBe(fields.length);
    expect(fields.length).toBeGreaterThan(0);
  }
});
