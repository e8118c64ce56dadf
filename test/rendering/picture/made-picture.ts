import fc from "fast-check";
import type { Mark, Panel, Picture } from "../../../src/answering/pictures/picture.ts";

/** A mark by its name and figure; `null` is a blank. */
export function madeMark(name: string, value: number | null, unit = "件"): Mark {
  return { name, value, label: value === null ? "空白" : `${value}${unit}` };
}

/** A picture with one panel. */
export function madePicture(shape: Panel["shape"], marks: readonly Mark[], rest: Partial<Picture> = {}): Picture {
  return {
    title: "辛店街道新收政府信息公开申请",
    panels: [{ shape, heading: "新收政府信息公开申请", unit: "件", marks }],
    notes: [],
    source: "临淄区人民政府辛店街道办事处2020年政府信息公开工作年度报告",
    ...rest,
  };
}

export const HOSTILE_TEXTS = [
  "",
  "   ",
  "</text><script>alert(1)</script>",
  "<![CDATA[ ]]> <!-- & &amp; &#x0; \"'",
  'style="font-size:1px;font-family:x;"',
  "{b}{c}\\n{a|x}",
  "\u0000\u0001\u001b[2J\u007f\u0085\u2028",
  "\ud800 \udc00\ud800 \ufffe\uffff",
  "\u202eabc\u202c عربي",
  "😀🇨🇳👨‍👩‍👧",
  "a\u0300".repeat(50),
  "长".repeat(5000),
  "A".repeat(5000),
  "，".repeat(300),
];

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom(...HOSTILE_TEXTS, "辛店街道2020年", "12件", "99.99%（1234÷5678）"),
);
const anyValue = fc.oneof(
  fc.constantFrom(null, 0, -0, 1, -1, 0.0001, 1e-300, 1e21, 1.7e308, -1.7e308, Number.NaN, Number.POSITIVE_INFINITY),
  fc.double(),
  fc.nat(5000),
);
const anyMark: fc.Arbitrary<Mark> = fc.record({
  name: anyText,
  value: anyValue,
  label: anyText,
  ...{ doubted: fc.constant(true as const) },
});
const anyPanel: fc.Arbitrary<Panel> = fc.record({
  shape: fc.constantFrom("line", "bars", "parts", "tiles"),
  heading: anyText,
  unit: fc.constantFrom("", "件", "%", "万元"),
  marks: fc.array(anyMark, { maxLength: 60 }),
});

/** Any picture that the types allow, sensible or not. */
export const anyPicture: fc.Arbitrary<Picture> = fc.record({
  title: anyText,
  panels: fc.array(anyPanel, { maxLength: 4 }),
  notes: fc.array(anyText, { maxLength: 9 }),
  source: anyText,
});
