import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createWordTree, NO_NODE, ROOT } from "../../src/text/word-tree.ts";

describe("createWordTree()", () => {
  const tree = createWordTree(["申请", "申请公开", "公开", "件"]);

  it.each([
    ["申请", true],
    ["申请公", false],
    ["申请公开", true],
    ["件", true],
    ["请", false],
    ["", false],
    ["申请公开了", false],
  ])("has %j: %s", (text, known) => {
    expect(tree.has(text)).toBe(known);
  });

  it("tells the beginnings of words from their ends", () => {
    const node = tree.nodeOf("申请公");
    expect(node).not.toBe(NO_NODE);
    expect(tree.isEnd(node)).toBe(false);
    expect(tree.step(node, "开".charCodeAt(0))).toBe(tree.nodeOf("申请公开"));
    expect(tree.step(node, "示".charCodeAt(0))).toBe(NO_NODE);
  });

  it("may be empty", () => {
    expect(createWordTree([]).step(ROOT, 0)).toBe(NO_NODE);
  });

  it("holds more words than two bytes can count", () => {
    const many = Array.from({ length: 70_000 }, (_, at) => `申${String.fromCharCode(0x4e00 + (at % 20_000))}${at}`);
    const large = createWordTree(many);
    expect(large.size).toBeGreaterThan(2 ** 16);
    expect(many.every(large.has)).toBe(true);
    expect([large.has("申请"), large.has(`${many[0]}0`)]).toEqual([false, false]);
  });

  test("has just the words that it was made of", () => {
    const word = fc.string({ unit: fc.constantFrom(..."一二三四\uffff\u0000"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, others) => {
        const known = new Set(words);
        const tree = createWordTree(words);
        for (const text of [...words, ...others]) expect(tree.has(text)).toBe(known.has(text));
      }),
    );
  });
});
