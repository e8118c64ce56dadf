import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const PAGES = ["README.md", "README.zh-CN.md", ...readdirSync("docs").map((name) => join("docs", name))];
/** A file or a folder of the project, whole: `src/understanding/`, `test/architecture/floors.test.ts`. */
const PATH = /`((?:src|test|scripts|bench|intents)\/[\w./-]*)`/g;

test.each(PAGES)("%s names no file that is not there", (page) => {
  const named = [...readFileSync(page, "utf8").matchAll(PATH)].flatMap(([, path]) => path ?? []);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
