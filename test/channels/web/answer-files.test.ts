import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answering/answer.ts";
import type { Picture } from "../../../src/answering/pictures/picture.ts";
import type { Reply } from "../../../src/conversation/conversation.ts";
import { madeReport } from "../../support/made-report.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { withAttribute } from "./support/page-elements.ts";
import { createWebWorld, type WebWorld } from "./support/web-world.ts";

const picture: Picture = {
  title: "历年申请",
  panels: [{ shape: "line", heading: "新收", unit: "件", marks: [{ name: "2020年", value: 2, label: "2件" }] }],
  notes: ["⚠ 两处不一致。", "另有一份没有读出。"],
  source: "一份报告",
};
const answer: Answer = {
  ...madeAnswer("两件。"),
  blocks: [...madeAnswer("两件。").blocks, { kind: "warning", text: "两处不一致。" }],
  picture,
  wholeTable: { name: "申请 排名/2020", head: ["单位", "件"], rows: [["=甲街道", 2]] },
};

/** How often an answer was worked out anew. */
let reopened = 0;
const drawn: string[] = [];
let release: (() => void)[] = [];
let world: WebWorld;
beforeAll(async () => {
  const reply = (question: string): Reply => ({ question, answer, id: "abc" });
  world = await createWebWorld({
    publicUrl: "https://gongkai.example",
    converse: () => ({
      ask: async (_session, question) => reply(question),
      reopen: async (_session, id) => {
        reopened++;
        return id === "abc" ? [reply("几<件>")] : undefined;
      },
    }),
    pictures: {
      async svg({ title, notes }, scheme, width) {
        drawn.push(scheme);
        if (scheme === "dark") await new Promise<void>((resolve) => release.push(resolve));
        return `<svg><!--${title} ${scheme} ${width} ${notes.join("/")}--></svg>`;
      },
      png: async () => new Uint8Array([0x89, 0x50]),
    },
  });
});
afterAll(() => world.end());

test("the table of an answer is a file whose name is safe and whose texts are no formulas", async () => {
  const response = await world.get("/a/abc/table.csv");
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="table.csv"; filename*=UTF-8''${encodeURIComponent("申请_排名_2020.csv")}`,
  );
  expect(await response.text()).toBe("单位,件\r\n'=甲街道,2\r\n");
});

test("the picture of an answer is an image that can do nothing but show", async () => {
  const svg = await world.get("/a/abc/picture.svg");
  expect(svg.headers.get("content-type")).toContain("image/svg+xml");
  expect(svg.headers.get("content-security-policy")).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  expect(await svg.text()).toContain("历年申请 light wide ⚠ 两处不一致。/另有一份没有读出。");
  const png = await world.get("/a/abc/picture.png");
  expect([png.headers.get("content-type"), (await png.arrayBuffer()).byteLength]).toEqual(["image/png", 2]);
});

test("narrow, the picture of an answer leaves to the page what the page says below it", async () => {
  const svg = await world.get("/a/abc/picture.svg?scheme=light&width=narrow");
  expect(await svg.text()).toContain("历年申请 light narrow ⚠ 的说明见下文。/另有一份没有读出。");
});

test.each(["/a/nothing/picture.svg", "/a/nothing/picture.png", "/a/nothing/table.csv", "/a/abc/picture.gif"])(
  "%s is not there",
  async (path) => expect((await world.get(path)).status).toBe(404),
);

test("an answer is kept for what belongs to it, until the store says otherwise", async () => {
  await world.ask("几件");
  const before = reopened;
  await world.get("/a/abc/picture.svg");
  await world.get("/a/abc/table.csv");
  expect(reopened).toBe(before);
  await world.store.put([madeReport()]);
  await world.get("/a/abc/table.csv");
  expect(reopened).toBe(before + 1);
});

test("who asks for a picture while too many wait is told to come again", async () => {
  const before = drawn.length;
  const all = Array.from({ length: 64 }, () => world.get("/a/abc/picture.svg?scheme=dark"));
  const refused = await Promise.race(all);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  let settled = false;
  const statuses = Promise.all(all).then((responses) => responses.map(({ status }) => status));
  void statuses.then(() => {
    settled = true;
  });
  while (!settled) {
    for (const each of release) each();
    release = [];
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await statuses).filter((status) => status === 200)).toHaveLength(drawn.length - before);
});

describe("an answer's own address", () => {
  test("tells chats that preview links what it says, escaped, with its picture", async () => {
    const page = await world.page("/a/abc");
    const meta = (property: string) => withAttribute(page, "property", property)[0]?.attributes["content"];
    expect([meta("og:title"), meta("og:description"), meta("og:image")]).toEqual([
      "几<件>",
      "两件。\n⚠ 两处不一致。",
      "https://gongkai.example/a/abc/picture.png",
    ]);
    expect(page).not.toContain("几<件>");
  });
});
