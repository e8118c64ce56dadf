import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, squash } from "../../src/text/normalise.ts";

describe("normalise()", () => {
  it.each([
    ["full width digits and letters", "２０２０年ＡＢｃ", "2020年abc"],
    ["full width punctuation", "多少件？（含结转）：１，０２４", "多少件?(含结转):1,024"],
    ["capitals", "E-Mail", "e-mail"],
    ["runs of white space, at the ends too", "  辛店　街道\t\n2020 \r\n年 ", "辛店 街道 2020 年"],
    ["dashes of all kinds", "2019—2021–2023−5－1‐0", "2019-2021-2023-5-1-0"],
    ["quotation marks of all kinds", "“三安全”「一」『稳』„定‟ ‘甲’", '"三安全""一""稳""定" \'甲\''],
    ["invisible characters", "辛\u200b店\ufeff街\u00ad道\u202e\u0000", "辛店街道"],
    ["ligatures and compatibility forms", "㎡ ① ﹪ Ⅲ", "m2 1 % iii"],
    ["nothing", "", ""],
    ["only white space", " \u3000\n", ""],
  ])("makes %s alike", (_, text, expected) => expect(normalise(text)).toBe(expected));

  it("leaves Chinese as it is", () => {
    const text = "辛店街道办事处二〇二〇年收到几件申请";
    expect(normalise(text)).toBe(text);
  });

  it("never grows a text beyond what compatibility forms hold, and leaves no white space but single spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const normal = normalise(text);
        expect(normal).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
        expect(normal.length).toBeLessThanOrEqual(text.length * 18);
      }),
    );
  });

  it("spells what is usual like what is not", () => {
    const usual = fc.string({
      unit: fc.constantFrom(
        ..."政府 \u00a0\u3000\t\n·—‘’“”…、。〈〉《》「」『』【】〔〕，（）：；！？ＡｚＺ０９～Az09-_~",
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(usual, (text) => {
        expect(normalise(`甲${text}乙①`)).toBe(`${normalise(`甲${text}乙`)}1`);
      }),
    );
  });

  it("changes nothing any more when done twice", () => {
    const written = fc.array(fc.constantFrom("辛店", "２０", "Ａ", " ", "　", "—", "“", "\u200b", "，", "①"));
    fc.assert(
      fc.property(written, (pieces) => {
        const once = normalise(pieces.join(""));
        expect(normalise(once)).toBe(once);
      }),
    );
  });
});

describe("squash()", () => {
  it.each([
    ["一、本年新收 政府信息\n公开申请数量", "一、本年新收政府信息公开申请数量"],
    ["（ 一 ）　予以公开", "(一)予以公开"],
    ["总 计", "总计"],
  ])("of %j is %s", (text, expected) => expect(squash(text)).toBe(expected));
});
