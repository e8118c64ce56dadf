import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerId } from "../../src/conversation/kept/answer-id.ts";
import { keepInFolder } from "../../src/conversation/kept/keep-in-folder.ts";

let root = "";
let folder = "";
const warnings: string[] = [];
const logger = { warn: (_: object, message: string) => void warnings.push(message) };
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-kept-"));
  folder = join(root, "questions");
  warnings.length = 0;
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** As another process, or this one after a restart, opens the folder. */
const open = (largestFile?: number) => keepInFolder({ folder, logger, ...(largestFile ? { largestFile } : {}) });
const QUESTIONS = ["辛店街道2020年收到多少件申请", '其中<自然人>呢\n"2"\u2028'];
const ID = answerId(QUESTIONS);
const fileOf = (id: string) => join(folder, `${id.slice(0, 2).toLowerCase()}.jsonl`);

/** Questions whose ids share a file. */
function ofOneFile(count: number): (readonly [string, readonly string[]])[] {
  const found: (readonly [string, readonly string[]])[] = [];
  for (let at = 0; found.length < count; at++) {
    const questions = [`第${at}问`];
    const id = answerId(questions);
    if (id.toLowerCase().startsWith("a7")) found.push([id, questions]);
  }
  return found;
}

test("keepInFolder() finds after a restart what was kept, and nothing else", async () => {
  await open().keep(ID, QUESTIONS);
  expect(await open().find(ID)).toEqual(QUESTIONS);
  expect(await open().find(answerId(["别的"]))).toBeUndefined();
});

test("keepInFolder() keeps the same only once, whoever keeps it", async () => {
  for (const kept of [open(), open()]) {
    await kept.keep(ID, QUESTIONS);
    await kept.keep(ID, QUESTIONS);
  }
  expect((await readFile(fileOf(ID), "utf8")).trim().split("\n")).toHaveLength(1);
});

test("keepInFolder() loses nothing among many at once", async () => {
  const kept = open();
  const all = ofOneFile(20);
  await Promise.all(all.map(([id, questions]) => kept.keep(id, questions)));
  expect(await Promise.all(all.map(([id]) => open().find(id)))).toEqual(all.map(([, questions]) => questions));
});

test("keepInFolder() lets go of the oldest when a file is full, and leaves no other file behind", async () => {
  const all = ofOneFile(40);
  const kept = open(500);
  for (const [id, questions] of all) {
    await kept.keep(id, questions);
    expect((await stat(fileOf(id))).size).toBeLessThanOrEqual(500);
  }
  const found = await Promise.all(all.map(([id]) => open(500).find(id)));
  const left = found.filter((questions) => questions !== undefined);
  expect(left.length).toBeGreaterThan(3);
  expect(left).toEqual(all.slice(-left.length).map(([, questions]) => questions));
  expect(await readdir(folder)).toEqual(["a7.jsonl"]);
});

test("keepInFolder() goes on after a line that was cut short", async () => {
  const [first, second] = ofOneFile(2);
  if (!first || !second) throw new Error("none found");
  await open().keep(...first);
  await appendFile(fileOf(first[0]), '{"id":"a7');
  await open().keep(...second);
  expect([await open().find(first[0]), await open().find(second[0])]).toEqual([first[1], second[1]]);
});

test("keepInFolder() goes on after a line that was cut short in a file that is full", async () => {
  const all = ofOneFile(40);
  const last = all.pop();
  if (!last) throw new Error("none found");
  for (const [id, questions] of all) await open().keep(id, questions);
  await appendFile(fileOf(last[0]), '{"id":"a7');
  await open(500).keep(...last);
  expect(await open(500).find(last[0])).toEqual(last[1]);
});

test.each([
  ["other questions", JSON.stringify({ id: ID, questions: ["另一个问题"] })],
  ["no questions", JSON.stringify({ id: ID })],
  ["numbers", JSON.stringify({ id: ID, questions: [1] })],
  ["no JSON", `{"id":"${ID}",}`],
])("keepInFolder() opens nothing by a line with %s", async (_, line) => {
  await open().keep(ID, QUESTIONS);
  await writeFile(fileOf(ID), `${line}\n`);
  expect(await open().find(ID)).toBeUndefined();
});

test("keepInFolder() lets nobody else read what people asked", async () => {
  await open().keep(ID, QUESTIONS);
  const modes = await Promise.all([folder, fileOf(ID)].map(async (path) => (await stat(path)).mode & 0o077));
  expect(modes).toEqual([0, 0]);
});

test("keepInFolder() where nothing can be written says so once, and remembers until it ends", async () => {
  await rm(root, { recursive: true });
  await writeFile(root, "a file stands in the way");
  const kept = open();
  await kept.keep(ID, QUESTIONS);
  await kept.keep(answerId(["甲"]), ["甲"]);
  expect(await kept.find(ID)).toEqual(QUESTIONS);
  expect(warnings).toHaveLength(1);
});
