import fc from "fast-check";
import { expect, test } from "vitest";
import { locateQuote } from "../../../src/channels/web/pages/locate-quote.ts";

test.each([
  ["主动公开436条。其中145条。", "其中145条。", "其中145条。"],
  ["其中在网站公开\n145条，微信81条。", "网站公开145条", "网站公开\n145条"],
  ["共 436 条", "共436条", "共 436 条"],
  ["共436条", "共 436 条", "共436条"],
])("locateQuote() finds in %j the quotation %j", (text, quote, found) => {
  const range = locateQuote(text, quote);
  expect(range && text.slice(range.start, range.end)).toBe(found);
});

test.each([
  ["主动公开436条。", "主动公开437条。"],
  ["主动公开436条。", ""],
  ["", "436"],
  ["主动公开436条。", " \n"],
])("locateQuote() finds in %j no %j", (text, quote) => {
  expect(locateQuote(text, quote)).toBeUndefined();
});

test("locateQuote() finds any stretch of any text, whatever characters they hold", () => {
  const text = fc.string({ unit: fc.constantFrom("公", "开", "1", " ", "\n", ".", "*", "(", "😀"), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (whole, from, length) => {
      const quote = whole.slice(from, from + length);
      fc.pre(quote.trim() !== "");
      const range = locateQuote(whole, quote);
      expect(range && whole.slice(range.start, range.end).replace(/\s/g, "")).toBe(quote.replace(/\s/g, ""));
    }),
  );
});
