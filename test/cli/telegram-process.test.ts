import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FakeBotApi, TOKEN } from "../support/bot-api/fake-bot-api.ts";
import { COMMAND, ensureBuilt } from "../support/ensure-built.ts";
import { runCommand } from "../support/run-command.ts";
import { SAMPLES } from "../support/sample-files.ts";

const api = new FakeBotApi();
let root = "";
let store = "";
let apiRoot = "";
const children: ChildProcess[] = [];

beforeAll(async () => {
  ensureBuilt();
  apiRoot = await api.listen();
  root = await mkdtemp(join(tmpdir(), "gongkai-telegram-process-"));
  store = `file:${join(root, "store")}`;
  await runCommand(["ingest", SAMPLES, "--store", store]);
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await api.close();
  await rm(root, { recursive: true, force: true });
});

function start() {
  const env = { PATH: process.env["PATH"], TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, WEB_PORT: "0" };
  const child = spawn(process.execPath, [COMMAND, "start", "--store", store], { env });
  children.push(child);
  const said: string[] = [];
  child.stdout.on("data", (chunk) => said.push(String(chunk)));
  child.stderr.on("data", (chunk) => said.push(String(chunk)));
  child.stdin.end();
  return { child, said: () => said.join(""), ended: once(child, "close") };
}

/** Many people ask at the same time. */
function ask(from: number, to: number): void {
  for (let id = from; id <= to; id++) api.say({ id, type: "private" }, { id }, "辛店街道2020年收到多少件申请");
}

test("SIGTERM among many questions loses none and answers none twice, and the log tells no secrets", async () => {
  const first = start();
  await api.until(() => api.callsOf("getUpdates")[0], "the first poll");
  ask(1, 40);
  await api.until(() => api.sent[2], "some answers");
  first.child.kill("SIGTERM");
  expect((await first.ended)[0]).toBe(0);
  ask(41, 45);
  const second = start();
  await api.until(() => api.sent[44], "the rest");
  second.child.kill("SIGTERM");
  expect((await second.ended)[0]).toBe(0);
  const answered = api.sent.map(({ chatId }) => chatId).toSorted((a, b) => a - b);
  expect(answered).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
  expect(api.pending).toBe(0);
  expect(first.said()).not.toMatch(/TEST-token|辛店|Warning/);
});
