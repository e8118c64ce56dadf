import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { agencyKeyOf } from "../../../src/report/agency-key.ts";
import { SAMPLES } from "../../support/sample-files.ts";
import { findBrowser } from "./support/find-browser.ts";
import { ADMIN_TOKEN, createRealWorld, YEARS } from "./support/real-world.ts";
import type { WebWorld } from "./support/web-world.ts";

const executablePath = findBrowser();
const AXE = readFileSync(resolve("node_modules/axe-core/axe.min.js"), "utf8");
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
/** In CSS pixels, by 24 × 24 of WCAG 2.2. */
const SMALLEST_TARGET = 24;
const QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/** All rules in one scheme; in the other what depends on colours. */
const RULES = {
  light: { resultTypes: ["violations"] },
  dark: { resultTypes: ["violations"], runOnly: ["color-contrast", "link-in-text-block"] },
} as const;

/** What axe-core reports of a page. */
interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

describe.runIf(executablePath !== undefined)("in a browser", () => {
  let world: WebWorld;
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    world = await createRealWorld();
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: QUIET });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0), "complaints of the browser").toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.end();
  });

  /** Opens an address; whatever the browser complains of fails the test. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: DESK, reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${world.web.url}${path}`);
    return page;
  }

  const asking = (question: string): string => `/?q=${encodeURIComponent(question)}`;
  const lastAnswer = (page: Page) => page.locator(".turn:not(.pending) .answer").last();
  const focused = (page: Page): Promise<string> => page.evaluate("document.activeElement?.id ?? ''");
  /** Is it wholly inside the window, with nothing over its middle? */
  const isSeen = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const inside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return inside && element.contains(hit);
    })()`);

  test("asks by the keyboard alone, and follows up", async () => {
    const page = await open("/");
    while ((await focused(page)) !== "question") await page.keyboard.press("Tab");
    await page.keyboard.type("甲街道2019年收到多少件申请");
    await page.keyboard.press("Enter");
    await page.locator(".turn:not(.pending)").waitFor();
    expect(await lastAnswer(page).textContent()).toContain("5件");
    expect(await focused(page)).toBe("question");
    await page.keyboard.type("那2020年呢");
    await page.keyboard.press("Enter");
    await page.locator(".turn:not(.pending)").nth(1).waitFor();
    expect(await lastAnswer(page).textContent()).toContain("0件");
    const shared = await page.locator('[data-part="address"]').last().getAttribute("href");
    const again = await open(shared ?? "");
    expect(await lastAnswer(again).textContent()).toContain("0件");
  });

  test("leaves Enter to an input method that composes", async () => {
    const page = await open("/");
    await page.locator("#question").fill("jiajiedao");
    await page.locator("#question").dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
    expect(await page.locator(".turn").count()).toBe(0);
  });

  test("takes a choice, and a suggestion", async () => {
    const page = await open("/");
    await page.locator("#question").fill("2022年收到多少件申请");
    await page.keyboard.press("Enter");
    await page.locator(".choices button").first().click();
    await page.locator(".turn:not(.pending)").nth(1).waitFor();
    expect(await lastAnswer(page).textContent()).toMatch(/\d+件/);
    const next = page.locator(".turn").nth(1).locator(".next a").first();
    const question = await next.getAttribute("data-question");
    await next.click();
    await page.locator(".turn:not(.pending)").nth(2).waitFor();
    expect(await page.locator('[data-part="question"]').last().textContent()).toBe(question);
  });

  test.each([
    ["a phone", PHONE],
    ["a desk", DESK],
  ])("follows a citation to the marked cell, on %s", async (_, viewport) => {
    const page = await open(asking("辛店街道2020年收到多少件申请"), { viewport });
    await page.locator(".sources a").first().click();
    await page.locator("#cited").waitFor();
    expect(await page.locator("#cited").getAttribute("data-fact")).toBe("applications.received.total");
    expect(await page.locator("#cited mark").textContent()).toBe("2");
    expect(await isSeen(page, "#cited")).toBe(true);
  });

  test("opens what is wrong with a cell on the cell", async () => {
    const entry = world.store.entries().find(({ findings }) => findings.length > 0);
    const page = await open(`/reports/${entry?.id}`);
    const mark = page.locator("td .finding-mark").first();
    const note = page.locator(`[id="${await mark.getAttribute("popovertarget")}"]`);
    expect(await note.isVisible()).toBe(false);
    await mark.focus();
    await page.keyboard.press("Enter");
    expect(await note.textContent()).toContain("不符");
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await note.isVisible()).toBe(false);
  });

  test("shows a picture in the visitor's colours", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open(asking("甲街道历年收到的申请有什么变化"), { colorScheme });
      const image = page.locator(".picture img");
      await image.waitFor();
      await page.evaluate("document.querySelector('.picture img').decode()");
      const shown = await page.evaluate(
        "(({ currentSrc, naturalWidth }) => [currentSrc, naturalWidth > 0])(document.querySelector('.picture img'))",
      );
      expect(shown).toEqual([expect.stringContaining(`scheme=${colorScheme}`), true]);
      const paper: string = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      const [red = 0] = (paper.match(/\d+/g) ?? []).map(Number);
      expect(red < 100).toBe(colorScheme === "dark");
    }
  });

  test("takes down that an answer is wrong, without leaving the page", async () => {
    const page = await open(asking("甲街道2019年收到多少件申请"));
    await page.getByRole("button", { name: "这个答案不对" }).click();
    await page.getByRole("status").getByText("记下了").waitFor();
    expect(page.url()).toContain("/?q=");
  });

  test("answers without any script", async () => {
    const page = await open("/", { javaScriptEnabled: false });
    await page.locator("#question").fill("甲街道2019年收到多少件申请");
    await page.getByRole("button", { name: "提问" }).click();
    expect(await lastAnswer(page).textContent()).toContain("5件");
    await page.locator("#question").fill("那2022年呢");
    await page.getByRole("button", { name: "提问" }).click();
    expect(await lastAnswer(page).textContent()).toContain("8件");
  });

  test("checks a draft and leads from a finding to its cell", async () => {
    const page = await open("/check");
    await page.locator("input[type=file]").setInputFiles(join(SAMPLES, "2020-xindian.html"));
    await page.getByRole("button", { name: "核对" }).click();
    const link = page.locator(".findings li a").first();
    if (!(await link.isVisible())) await page.locator(".findings summary").click();
    const target = await link.getAttribute("href");
    await link.click();
    expect(await isSeen(page, `[id="${target?.slice(1)}"]`)).toBe(true);
  });

  test("lets the operator in, who takes a report in", async () => {
    const context = await browser.newContext();
    const admin = await context.newPage();
    await admin.goto(`${world.web.url}/admin`);
    await admin.getByLabel("管理员令牌").fill(ADMIN_TOKEN);
    await admin.getByRole("button", { name: "进入" }).click();
    await admin.locator("input[type=file]").setInputFiles(join(SAMPLES, "2020-xindian.html"));
    await admin.getByRole("button", { name: "收入库中" }).click();
    expect(await admin.locator(".answer").textContent()).toContain("没有变动");
  });

  const [first, , , other] = YEARS.map(({ id }) => agencyKeyOf(id));
  const pages = (): readonly (readonly [name: string, path: string])[] => [
    ["start", "/"],
    ["answer", asking("辛店街道2020年收到多少件申请")],
    ["trend", asking("甲街道历年收到的申请有什么变化")],
    ["summary", asking("总结一下辛店街道2020年的年报")],
    ["choices", asking("收到多少件申请")],
    ["catalogue", "/reports"],
    ["agency", `/agencies/${first}`],
    ["comparison", `/compare?agency=${first}&agency=${other}`],
    ["report", `/reports/${world.store.entries().find(({ findings }) => findings.length > 0)?.id}`],
    ["check", "/check"],
    ["interface", "/api"],
  ];

  test("no page is wider than a phone, and every target is big enough for a finger", async () => {
    const page = await open("/", { viewport: PHONE, hasTouch: true });
    for (const [name, path] of pages()) {
      await page.goto(`${world.web.url}${path}`);
      const beyond: number = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(beyond, `${name} is wider than the phone by`).toBeLessThanOrEqual(0);
      const small: readonly string[] =
        await page.evaluate(`[...document.querySelectorAll("button, select, input:not([type=checkbox]), label.pick, nav a")]
        .map((element) => ({ html: element.outerHTML.slice(0, 120), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < ${SMALLEST_TARGET} || box.height < ${SMALLEST_TARGET}))
        .map(({ html }) => html)`);
      expect(small, `${name} has targets that are too small`).toEqual([]);
    }
  });

  test.each([390, 700, 768])("the rows' labels stay in sight beside a cited cell, %i pixels wide", async (width) => {
    const { id } = world.store.entries().find(({ year }) => year === 2020) ?? {};
    const page = await open(`/reports/${id}?fact=applications.received.total#cited`, {
      viewport: { width, height: 844 },
    });
    const start: number = await page.evaluate(`(() => {
      const label = document.querySelector("#cited").closest("tr").querySelector("th[scope=row]");
      return label.getBoundingClientRect().left - label.closest(".scroller").getBoundingClientRect().left;
    })()`);
    expect(start).toBeGreaterThanOrEqual(0);
  });

  test("a printed report shows every column and every finding", async () => {
    const { id } = world.store.entries().find(({ findings }) => findings.length > 0) ?? {};
    // As wide as A4 between its margins.
    const page = await open(`/reports/${id}`, { viewport: { width: 718, height: 1000 } });
    await page.emulateMedia({ media: "print" });
    const cut: readonly string[] =
      await page.evaluate(`[...document.querySelectorAll(".scroller")].filter(({ parentElement, scrollWidth }) =>
        scrollWidth > parentElement.clientWidth).map(({ ariaLabel }) => ariaLabel)`);
    expect(cut).toEqual([]);
    const findings = await page.locator("[id^=finding-]").all();
    expect(findings.length).toBeGreaterThan(0);
    expect(await Promise.all(findings.map((finding) => finding.isVisible()))).not.toContain(false);
  });

  test.each(["light", "dark"] as const)("axe finds nothing serious, %s", async (colorScheme) => {
    const page = await open("/", { colorScheme });
    for (const [name, path] of pages()) {
      await page.goto(`${world.web.url}${path}`);
      // The page's own policy allows no script but its own; the debugger's way in is not bound by it.
      await page.evaluate(AXE);
      const violations: readonly Violation[] = await page.evaluate(
        `axe.run(document, ${JSON.stringify(RULES[colorScheme])}).then(({ violations }) => violations)`,
      );
      const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(
        grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        name,
      ).toEqual([]);
    }
  });
});
