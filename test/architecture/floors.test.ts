import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findCircle, foldersBeside, importsOf, packageOf, type SourceFile, sourceFiles, targetOf } from "./imports.ts";

/** docs/architecture.md: an import points down this list or stays on its floor. */
const FLOORS: readonly (readonly string[])[] = [
  ["src/form/", "src/text/"],
  ["src/report/"],
  ["src/reading/", "src/parsing/", "src/store/"],
  ["src/understanding/"],
  ["src/answering/"],
  ["src/conversation/", "src/rendering/", "src/ingesting/"],
  ["src/channels/"],
  ["src/cli/", "src/main.ts"],
];

/** The one home of every outside library; swapping one touches that folder only. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  nodejieba: ["src/text/"],
  "@node-rs/jieba": ["src/text/"],
  lowdb: ["src/store/embedded/"],
  parse5: ["src/reading/"],
  mammoth: ["src/reading/"],
  "pdfjs-dist": ["src/reading/"],
  yaml: ["src/understanding/"],
  "fuse.js": ["src/understanding/"],
  "pinyin-pro": ["src/text/"],
  // Checks whatever comes from outside, at each edge that it comes in by.
  zod: ["src/cli/", "src/understanding/", "src/store/", "src/channels/web/"],
  grammy: ["src/channels/telegram/"],
  "@grammyjs/auto-retry": ["src/channels/telegram/"],
  "@grammyjs/runner": ["src/channels/telegram/"],
  "@grammyjs/transformer-throttler": ["src/channels/telegram/"],
  wechaty: ["src/channels/wechat/"],
  hono: ["src/channels/web/"],
  "@hono/node-server": ["src/channels/web/"],
  commander: ["src/cli/"],
  pino: ["src/cli/"],
  qrcode: ["src/cli/"],
  echarts: ["src/rendering/picture/"],
  "@resvg/resvg-js": ["src/rendering/picture/"],
  "@embedpdf/fonts-sc": ["src/rendering/picture/"],
  "subset-font": ["src/rendering/picture/"],
  "opencc-js": ["src/text/"],
  "file-box": ["src/channels/wechat/"],
};

const ENVIRONMENT = /\bprocess\s*(?:\?\.|\.)\s*env\b|\benv\b[^;]*\bfrom\s*["']node:process["']/;
const MAY_READ_ENVIRONMENT = ["src/cli/", "src/main.ts"];

const files = sourceFiles("src");
const floorOf = (path: string) => FLOORS.findIndex((folders) => folders.some((folder) => path.startsWith(folder)));
const lives = (path: string, homes: readonly string[]) => homes.some((home) => path.startsWith(home));

function upward(file: SourceFile): string[] {
  const targets = file.imports.flatMap((name) => targetOf(file.path, name) ?? []);
  return targets.filter((target) => floorOf(target) > floorOf(file.path)).map((target) => `${file.path} → ${target}`);
}

function strangers(file: SourceFile): string[] {
  const packages = file.imports.flatMap((name) => packageOf(name) ?? []);
  return packages.filter((name) => !lives(file.path, HOMES[name] ?? [])).map((name) => `${file.path} → ${name}`);
}

test("every source file stands on a floor", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.map((file) => file.path).filter((path) => floorOf(path) < 0)).toEqual([]);
});

test("no import points up", () => {
  expect(files.flatMap(upward)).toEqual([]);
});

test("no imports run in a circle", () => {
  expect(findCircle(files)).toBeUndefined();
});

test("of folders that stand beside each other, none import in a circle", () => {
  expect(findCircle(foldersBeside(files))).toBeUndefined();
});

test("every outside library is imported in its one home", () => {
  expect(files.flatMap(strangers)).toEqual([]);
});

test("every dependency is imported, but the one that only nodejieba's installation needs", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const imported = new Set(files.flatMap((file) => file.imports.map(packageOf)));
  expect(Object.keys(dependencies).filter((name) => !imported.has(name))).toEqual(["@mapbox/node-pre-gyp"]);
});

test("only src/cli and src/main.ts read the environment", () => {
  const readers = files.filter((file) => ENVIRONMENT.test(file.text)).map((file) => file.path);
  expect(readers.filter((path) => !lives(path, MAY_READ_ENVIRONMENT))).toEqual([]);
});

test.each([
  ['import { a } from "./a.ts";', ["./a.ts"]],
  ['import type { A } from "./a.ts";', ["./a.ts"]],
  ['import {\n  a,\n  type B,\n} from "../b/a.ts";', ["../b/a.ts"]],
  ['export * from "./a.ts";', ["./a.ts"]],
  ['import "./effect.ts";', ["./effect.ts"]],
  ['const { Bot } = await import("grammy");', ["grammy"]],
  ['const jieba = require("nodejieba");', ["nodejieba"]],
  ['const jieba = createRequire(import.meta.url)("nodejieba");', ["nodejieba"]],
  ['import a from "a";\nimport b from "b";', ["a", "b"]],
  ['// import { a } from "./a.ts";\n/* import "b"; */', []],
  ['const text = "a line";\nconst more = from("x");', []],
])("importsOf() finds the modules of %j", (text, expected) => {
  expect(importsOf(text)).toEqual(expected);
});

test.each([
  ["hono/streaming", "hono"],
  ["@grammyjs/runner", "@grammyjs/runner"],
  ["node:fs", undefined],
  ["../form/facts.ts", undefined],
])("packageOf() takes %j for %j", (specifier, expected) => {
  expect(packageOf(specifier)).toBe(expected);
});

test("findCircle() names the files of a circle", () => {
  const file = (path: string, ...imports: string[]) => ({ path, text: "", imports });
  const line = [file("src/a.ts", "./b.ts"), file("src/b.ts", "./c.ts"), file("src/c.ts")];
  expect(findCircle(line)).toBeUndefined();
  expect(findCircle([...line.slice(0, 2), file("src/c.ts", "./b.ts")])).toEqual(["src/b.ts", "src/c.ts", "src/b.ts"]);
});

test("foldersBeside() takes an import between two folders for one of the folders where they part", () => {
  const imports = ["../../b/d/e.ts", "./own.ts", "../f.ts", "zod"];
  expect(foldersBeside([{ path: "src/a/c/g.ts", text: "", imports }])).toEqual([
    { path: "src/a", text: "", imports: ["./b"] },
  ]);
});
