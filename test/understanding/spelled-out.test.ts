import { expect, test } from "vitest";
import { spelledOut } from "../../src/understanding/lexicon/spelled-out.ts";

test.each([
  ["年报", ["年报"]],
  ["(在|去)哪(|里)看", ["在哪看", "在哪里看", "去哪看", "去哪里看"]],
  ["(七)总计..等于", ["(七)总计..等于"]],
])("%s", (phrase, all) => {
  expect(spelledOut(phrase)).toEqual(all);
});
