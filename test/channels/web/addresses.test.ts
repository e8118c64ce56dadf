import { describe, expect, test } from "vitest";
import { checkPublicUrl, isAllowedHost } from "../../../src/channels/web/guards/allowed-host.ts";
import { addressOf, carriedOf, LONGEST_QUESTION, readQuestions } from "../../../src/channels/web/read-questions.ts";

test.each([
  ["localhost", undefined, true],
  ["127.0.0.1", undefined, true],
  ["192.168.1.9", undefined, true],
  ["[::1]", undefined, true],
  ["evil.example", undefined, false],
  ["localhost.evil.example", undefined, false],
  ["gongkai.example", "https://gongkai.example", true],
  ["GongKai.example", "https://gongkai.example", true],
  ["other.example", "https://gongkai.example", false],
  ["127.0.0.1.evil.example", "https://gongkai.example", false],
])("isAllowedHost() takes %s with the public address %s: %s", (host, publicUrl, allowed) => {
  expect(isAllowedHost(host, publicUrl)).toBe(allowed);
});

test.each(["https://gongkai.example", "http://127.0.0.1:8787", "https://gongkai.example/"])(
  "checkPublicUrl() takes %s",
  (url) => expect(() => checkPublicUrl(url)).not.toThrow(),
);

test.each(["gongkai.example", "ftp://gongkai.example", "https://gongkai.example/a", "https://u@gongkai.example", ""])(
  "checkPublicUrl() refuses %j and says so in Chinese",
  (url) => expect(() => checkPublicUrl(url)).toThrow(/公开地址.*写得不对/),
);

describe("readQuestions()", () => {
  const long = "长".repeat(LONGEST_QUESTION);
  test.each([
    [["几件"], ["几件"]],
    [
      [" 几件 ", "", "那2021年呢"],
      ["几件", "那2021年呢"],
    ],
    [
      ["1", "2", "3", "4", "5"],
      ["2", "3", "4", "5"],
    ],
    [[long], [long]],
  ])("takes the last questions of an address", (given, questions) => {
    expect(readQuestions(given)).toEqual({ kind: "asked", questions });
  });
  test.each([[[]], [[""]], [["  ", "\n"]]])("finds nothing asked in %j", (given) => {
    expect(readQuestions(given)).toEqual({ kind: "nothing" });
  });
  test("refuses one that is too long, with the limit", () => {
    expect(readQuestions([`${long}长`])).toMatchObject({ kind: "refused", message: expect.stringContaining("2000") });
  });
});

test("addressOf() is read back as the same questions", () => {
  const asked = ["辛店街道2020年收到多少件?", "那&2021年=呢", "其中<自然人>", "100%"];
  const params = new URL(addressOf(asked), "http://localhost").searchParams;
  expect(readQuestions(params.getAll("q"))).toEqual({ kind: "asked", questions: asked });
  expect(addressOf([])).toBe("/");
});

test("carriedOf() keeps the last three, and drops what an address has no room for", () => {
  expect(carriedOf(["1", "2", "3", "4"])).toEqual(["2", "3", "4"]);
  const long = "长".repeat(1500);
  expect(carriedOf([long, long, "短"])).toEqual([long, "短"]);
  expect(addressOf([long, long, long]).length).toBeLessThan(32 * 1024);
});
