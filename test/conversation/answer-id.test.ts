import fc from "fast-check";
import { expect, test } from "vitest";
import { answerId, isAnswerId } from "../../src/conversation/kept/answer-id.ts";

test("answerId() is the same in every process and version: links are permanent", () => {
  expect(answerId(["辛店街道2020年收到多少件申请"])).toBe("dehgz188Gq");
});

test("answerId() tells a question from a follow-up, and where one question ends", () => {
  const all = [["甲", "乙"], ["甲乙"], ["乙", "甲"], ["乙"], ['甲","乙'], []];
  expect(new Set(all.map(answerId)).size).toBe(all.length);
});

test("answerId() of anything has the shape of an id", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (questions) => {
      expect(isAnswerId(answerId(questions))).toBe(true);
    }),
  );
});

test.each(["", "short", "../../etc/pw", "abcdefghi\n", "abcdefghij\n", "abcdefghijk", "ａbcdefghij", "__proto__1"])(
  "isAnswerId() refuses %j",
  (text) => expect(isAnswerId(text)).toBe(false),
);
