import { expect, test } from "vitest";
import { createMemorySessions, type Memory } from "../../src/conversation/memory/sessions.ts";

const memory = (name: string): Memory => ({ frame: null, questions: [name], options: [] });
const MINUTE_MS = 60_000;

function sessionsAt(most?: number) {
  let nowMs = 0;
  const sessions = createMemorySessions({ now: () => new Date(nowMs), ...(most === undefined ? {} : { most }) });
  return { sessions, pass: (ms: number) => (nowMs += ms) };
}

test("createMemorySessions() knows a dialogue for half an hour after its last message", async () => {
  const { sessions, pass } = sessionsAt();
  await sessions.remember("a", memory("甲"));
  pass(29 * MINUTE_MS);
  expect(await sessions.recall("a")).toEqual(memory("甲"));
  await sessions.remember("a", memory("乙"));
  pass(29 * MINUTE_MS);
  expect(await sessions.recall("a")).toEqual(memory("乙"));
  pass(MINUTE_MS);
  expect(await sessions.recall("a")).toBeUndefined();
});

test("createMemorySessions() forgets the dialogue that was silent longest when there are too many", async () => {
  const { sessions } = sessionsAt(2);
  await sessions.remember("a", memory("甲"));
  await sessions.remember("b", memory("乙"));
  await sessions.remember("a", memory("甲"));
  await sessions.remember("c", memory("丙"));
  expect(await sessions.recall("b")).toBeUndefined();
  expect([await sessions.recall("a"), await sessions.recall("c")]).toEqual([memory("甲"), memory("丙")]);
});

test.each(["__proto__", "constructor", ""])("createMemorySessions() keeps a dialogue by the name %j", async (name) => {
  const { sessions } = sessionsAt();
  expect(await sessions.recall(name)).toBeUndefined();
  await sessions.remember(name, memory("甲"));
  expect(await sessions.recall(name)).toEqual(memory("甲"));
});
