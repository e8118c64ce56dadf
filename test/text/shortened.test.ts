import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortened } from "../../src/text/shortened.ts";

describe("shortened()", () => {
  test.each([
    ["辛店街道2020年", 20, "辛店街道2020年"],
    ["辛店街道2020年收到", 9, "辛店街道2020年…"],
    ["辛店街道2020年收到", 8, "辛店街道2020…"],
    ["辛店街道2020年收到", 6, "辛店街道…"],
    ["收费1,234.56万元", 8, "收费…"],
    ["12345", 3, "…"],
    ["甲\u{20000}乙", 2, "甲…"],
  ])("%s within %i: %s", (text, most, short) => {
    expect(shortened(text, most)).toBe(short);
  });

  test("tells no number that the text does not", () => {
    const text = fc.string({ unit: fc.constantFrom(..."甲乙0123456789,.\u{20000}"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(30), (text, most) => {
        const numbers = text.match(/\d+/g) ?? [];
        const short = shortened(text, most);
        expect(short.length).toBeLessThanOrEqual(Math.max(most + 1, 0));
        expect((short.match(/\d+/g) ?? []).every((number, at) => number === numbers[at])).toBe(true);
      }),
    );
  });
});
