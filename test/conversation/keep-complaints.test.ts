import { appendFile, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepComplaints } from "../../src/conversation/kept/keep-complaints.ts";

let root = "";
let file = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-complaints-"));
  file = join(root, "store", "complaints.jsonl");
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** As this process, or another one after a restart, opens the file. */
const open = (largestFile?: number) =>
  keepComplaints({
    file,
    storeVersion: () => "v7",
    now: () => new Date("2026-11-21T00:00:00Z"),
    ...(largestFile ? { largestFile } : {}),
  });
const complaint = { person: "telegram:7", id: "gZBd79yQNu", question: "收到几件？", answer: '2件。\n"总计"' };

async function entries(): Promise<readonly Record<string, unknown>[]> {
  return (await readFile(file, "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("keepComplaints() keeps question, answer and the store's version, and names nobody", async () => {
  expect(await open().record(complaint)).toBe("kept");
  expect(await entries()).toEqual([
    {
      at: "2026-11-21T00:00:00.000Z",
      by: expect.stringMatching(/^[\w-]{12}$/),
      id: complaint.id,
      question: complaint.question,
      answer: complaint.answer,
      store: "v7",
    },
  ]);
  expect(await readFile(file, "utf8")).not.toContain(complaint.person);
});

test("keepComplaints() lets only the owner read the file", async () => {
  await open().record(complaint);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("keepComplaints() keeps one per person and answer, also after a restart and at once", async () => {
  const complaints = open();
  expect(await Promise.all([complaints.record(complaint), complaints.record(complaint)])).toEqual(["kept", "known"]);
  expect(await open().record({ ...complaint, question: "换了说法" })).toBe("known");
  expect(await open().record({ ...complaint, person: "telegram:8" })).toBe("kept");
  expect(await open().record({ ...complaint, id: "0000000000" })).toBe("kept");
  expect(await entries()).toHaveLength(3);
});

test("keepComplaints() goes on after half a line", async () => {
  await open().record(complaint);
  await appendFile(file, '{"at":"2026');
  expect(await open().record({ ...complaint, person: "telegram:8" })).toBe("kept");
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ id: complaint.id });
});

test("keepComplaints() stays within its size and keeps the newest", async () => {
  const complaints = open(2000);
  for (let person = 0; person < 60; person++) await complaints.record({ ...complaint, person: `telegram:${person}` });
  expect((await stat(file)).size).toBeLessThanOrEqual(2000);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await open().record({ ...complaint, person: "telegram:59" })).toBe("known");
});

test("keepComplaints() bounds what people wrote", async () => {
  await open().record({ ...complaint, question: "长".repeat(100_000), answer: "长".repeat(100_000) });
  expect((await stat(file)).size).toBeLessThan(40_000);
});

test("keepComplaints() rejects when it cannot keep, and tries anew with the next", async () => {
  const complaints = keepComplaints({ file: join(root, "\0"), storeVersion: () => "", now: () => new Date() });
  await expect(complaints.record(complaint)).rejects.toThrow();
  await expect(complaints.record(complaint)).rejects.toThrow();
});

test("keepComplaints() gives the last few, newest first, and passes over what is no complaint", async () => {
  expect(await open().recent(5)).toEqual([]);
  for (const id of ["first", "second", "third"]) await open().record({ ...complaint, id });
  await appendFile(file, 'null\n{"at":"2026"}\n{"at":"2026-11-2');
  const recent = await open().recent(2);
  expect(recent.map(({ id }) => id)).toEqual(["third", "second"]);
  expect(recent[0]).toEqual({
    at: "2026-11-21T00:00:00.000Z",
    id: "third",
    question: complaint.question,
    answer: complaint.answer,
  });
});
