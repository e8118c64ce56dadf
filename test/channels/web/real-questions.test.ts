import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReplyJson } from "../../../src/rendering/reply-json.ts";
import { elementsOf, type PageElement, withAttribute } from "./support/page-elements.ts";
import { converseOnSamples } from "./support/real-world.ts";
import { createWebWorld, type WebWorld } from "./support/web-world.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await createWebWorld({ converse: converseOnSamples });
});
afterAll(() => world.end());

async function ask(question: string, cookie?: string): Promise<ReplyJson & { readonly html: string }> {
  const response = await world.ask(question, cookie === undefined ? {} : { cookie });
  return (await response.json()) as ReplyJson & { readonly html: string };
}

/** Follows the first source of an answer's markup and gives back what is marked where it leads. */
async function follow(markup: string): Promise<PageElement | undefined> {
  const href = elementsOf(markup).find(({ attributes }) => attributes["href"]?.startsWith("/reports/"))?.attributes[
    "href"
  ];
  return withAttribute(await world.page(href ?? ""), "id", "cited")[0];
}

describe("a real question", () => {
  test.each([
    ["辛店街道2020年收到多少件政府信息公开申请", 2, "applications.received.total", "2"],
    ["2020年辛店街道新收的信息公开申请里，自然人提的有几件？", 2, "applications.received.natural_person", "2"],
    ["矿区街道2021年行政复议总数", 0, "review.reconsideration.total", "0"],
    ["张范街道2023年行政许可处理决定多少件", 0, "proactive.licensing.decisions", "0"],
  ])("%s: its citation leads to the cell with the figure", async (question, value, fact, printed) => {
    const reply = await ask(question);
    expect(reply.status).toBe("answered");
    expect(reply.values.map((each) => [each.fact, each.value])).toContainEqual([fact, value]);
    const marked = await follow(reply.html);
    expect(marked?.attributes["data-fact"]).toBe(fact);
    expect(marked?.text.startsWith(printed)).toBe(true);
  });

  test("about the prose leads to the sentence", async () => {
    const reply = await ask("矿区街道2021年主动公开信息多少条");
    expect(reply.values.map(({ value }) => value)).toContain(436);
    const marked = await follow(reply.html);
    expect(marked?.tag).toBe("mark");
    expect(marked?.text).toContain("436");
  });

  test("about a group's total leads to its parts", async () => {
    const reply = await ask("辛店街道2020年不予公开一共几件");
    const [citation] = reply.citations;
    const page = await world.page(`/reports/${citation?.report}?fact=applications.denied.total`);
    expect(withAttribute(page, "aria-current", "true").filter(({ tag }) => tag === "td")).toHaveLength(8);
  });

  test("is followed up by the visitor's own next one", async () => {
    const first = await world.get(`/?q=${encodeURIComponent("辛店街道2020年收到多少件申请")}`);
    const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
    const reply = await ask("其中自然人呢", cookie);
    expect(reply.values.map(({ agency, fact, value }) => [agency, fact, value])).toContainEqual([
      "辛店街道",
      "applications.received.natural_person",
      2,
    ]);
    expect(await ask("其中自然人呢")).toMatchObject({ status: "clarify", values: [] });
  });

  test("without an agency offers choices, each a button that is answered", async () => {
    const page = await world.page(`/?q=${encodeURIComponent("收到多少件申请？")}`);
    const [choice] = elementsOf(page).filter(({ tag, attributes }) => tag === "button" && attributes["name"] === "q");
    const next = await world.page(`/?q=${encodeURIComponent(choice?.attributes["value"] ?? "")}`);
    expect(withAttribute(next, "class", "lead").length + withAttribute(next, "class", "note").length).toBeGreaterThan(
      0,
    );
    expect(withAttribute(next, "href").some(({ attributes }) => attributes["href"]?.includes("#cited"))).toBe(true);
  });

  test("is answered whichever example of the front page it is", async () => {
    const examples = elementsOf(await world.page("/")).flatMap(({ tag, attributes }) =>
      tag === "button" && attributes["name"] === "q" ? [attributes["value"] ?? ""] : [],
    );
    expect(examples).toHaveLength(4);
    for (const example of examples) expect([example, (await ask(example)).status]).toEqual([example, "answered"]);
  });

  test("writes addresses that lead here into the text for programs", async () => {
    const { text } = await ask("辛店街道2020年收到多少件政府信息公开申请");
    expect(text).toContain(`${world.web.url}/reports/2020-`);
  });
});

test("every report of the catalogue opens, and says where it comes from", async () => {
  const ids = world.store.entries().map(({ id }) => id);
  expect(ids).toHaveLength(5);
  for (const id of ids) {
    const page = await world.page(`/reports/${id}`);
    expect(page).toContain("摘编");
    expect(withAttribute(page, "data-fact").length).toBeGreaterThan(190);
  }
});
