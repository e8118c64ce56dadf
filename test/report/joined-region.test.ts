import { expect, test } from "vitest";
import { joinedNames, liesInJoined } from "../../src/report/joined-region.ts";

const GULOU = ["江苏省", "南京市", "鼓楼区"];

test("a place is called with those that it lies in, the widest first", () => {
  expect(joinedNames(GULOU)).toEqual(["江苏省南京市鼓楼区", "南京市鼓楼区"]);
  expect(joinedNames(["江苏省"])).toEqual([]);
});

test.each([
  [GULOU, "南京市鼓楼区", true],
  [GULOU, "江苏省南京市鼓楼区", true],
  [GULOU, "江苏省南京市", true],
  [GULOU, "鼓楼区", false],
  [GULOU, "江苏省鼓楼区", false],
  [["福建省", "福州市", "鼓楼区"], "南京市鼓楼区", false],
])("does %j lie in %s: %s", (region, name, lies) => {
  expect(liesInJoined(region, name)).toBe(lies);
});
