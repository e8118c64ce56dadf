import { expect, test } from "vitest";
import { madeOf } from "../../src/text/made-of.ts";

const madeOfThese = madeOf(["那", "那么", "么", "到底", "几", "件", "呢"]);

test.each([
  ["那么到底几件呢?", true],
  ["那,到底…几件", true],
  ["", true],
  ["那么多件", false],
  ["到件底", false],
])("madeOf() of %s is %s", (text, is) => expect(madeOfThese(text)).toBe(is));

test("madeOf() takes no longer where words are parts of others", () => {
  expect(madeOfThese(`${"那么".repeat(5000)}狗`)).toBe(false);
});
