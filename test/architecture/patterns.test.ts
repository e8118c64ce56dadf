import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { ensureBuilt } from "../support/ensure-built.ts";
import { ambiguousRepeats } from "./ambiguous-repeats.ts";

describe("a repeat that a text can be cut into in two ways is found", () => {
  test.each([
    ["^(?:那么?|再|看看?)*最多$", "看看"],
    ["^(?:的|那个|那一?个)+$", "那个"],
    ["^(?:党政|办公|党政办|公室|室)+$", "党政办公室"],
    ["^(?:[一-鿿]*族)*$", "族族族"],
    ["^(?:\\s*,?)*$", "  ,"],
  ])("%s: %s", (source, text) => {
    expect(ambiguousRepeats(source, "").map(({ text: read }) => read)).toEqual([text]);
  });

  test.each([
    "^(?:那么?|再|看)*最多$",
    "^(?:[^,]+,)*$",
    "^(?:看看?){0,3}$",
    "(?:[加和与]|还有)*",
    "^(?:a|b)*(?:a|c)*$",
  ])("%s has none", (source) => {
    expect(ambiguousRepeats(source, "")).toEqual([]);
  });
});

describe("no message and no report makes a pattern of the program take exponential time", () => {
  interface Pattern {
    readonly source: string;
    readonly flags: string;
    readonly at: string;
  }
  let patterns: readonly Pattern[] = [];

  beforeAll(() => {
    ensureBuilt();
    const printed = execFileSync(process.execPath, ["test/architecture/collect-patterns.mjs"], { maxBuffer: 2 ** 26 });
    patterns = JSON.parse(printed.toString("utf8"));
  });

  test("literals and patterns that are put together are looked through", () => {
    expect(patterns.length).toBeGreaterThan(2000);
  });

  test("none repeats what can be read in two ways", () => {
    const found = patterns.flatMap(({ source, flags, at }) =>
      ambiguousRepeats(source, flags).map(({ part, text }) => `${at}: ${part} reads ${text} in two ways`),
    );
    expect(found).toEqual([]);
  });
});
