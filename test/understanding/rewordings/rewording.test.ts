import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../src/text/normalise.ts";
import { type Reword, rewordingSchema } from "../../../src/understanding/rewordings/rewording.ts";
import { type Definitions, findClassIn } from "../../../src/understanding/rewordings/word-classes.ts";
import "../../support/property-seed.ts";

const CLASSES: Definitions = {
  digit: { signs: "0..9" },
  clause: { any_but: ",。?!;" },
  body: ["街道", "(镇|乡)"],
  year: "20{digit 2}年(度|)",
  bare_open: { words: "公开", not_after: "(主动|不予)" },
};

/** A rewording as it is written in the data, without what is of no matter here. */
function rewordingOf(entry: object): Reword {
  const schema = rewordingSchema(findClassIn(CLASSES));
  return schema.parse({ says: "…", examples: { 甲: "乙" }, means: "〇", ...entry }).reword;
}

/** Every sign that says something in a template stands for itself behind a stroke. */
const escaped = (text: string): string => text.replace(/[\\(){}|*+ ]/g, "\\$&");

describe("a template finds what it says", () => {
  it.each([
    ["收到", ["我收到了"], "我〇了"],
    ["收(到|)多少", ["收到多少", "收多少"], "〇"],
    ["(收到|接到|收)了", ["收到了", "接到了", "收了"], "〇"],
    ["(的|了)*申请", ["的了的申请", "申请"], "〇"],
    ["(的|了)+申请", ["的申请"], "〇"],
    ["(再)*来", ["再再来", "来"], "〇"],
    ["(七)总计", ["(七)总计", "（七）总计"], "〇"],
    ["收(到( 过|)|)", ["收到过", "收到", "收"], "〇"],
    ["{digit 1..3}件", ["12件", "3件"], "〇"],
    ["{digit 2}件", ["12件"], "〇"],
    ["{body}申请", ["镇申请", "街道申请"], "〇"],
    ["收{0..4}件", ["收到的那件", "收件"], "〇"],
    ["收{0..4 not 最的}件", ["收到那件"], "〇"],
    ["收{clause 1.. not digit}件", ["收到很多很多很多件"], "〇"],
    ["1.5\\+（甲）", ["1.5+(甲)", "1.5+（甲）"], "〇"],
    ["多少，几件？", ["多少,几件?", "多少，几件？"], "〇"],
  ] as const)("%s", (words, texts, plain) => {
    expect(texts.map(rewordingOf({ words }))).toEqual(texts.map(() => plain));
  });

  it.each([
    ["收(到|)了", "收过"],
    ["(的|了)+申请", "申请"],
    ["{digit 2}件", "2件"],
    ["收{0..4}件", "收到,那件"],
    ["收{0..4}件", "收到的是那一件"],
    ["收{0..4 not 最的}件", "收到的件"],
    ["{bare_open}", "主动公开"],
    ["1.5件", "1点5件"],
  ])("%s is not in %s", (words, text) => expect(rewordingOf({ words })(text)).toBe(text));
});

describe("a rewording heeds what stands around its words", () => {
  it.each([
    ["right before them", { words: "公开", after: "予以" }, "公开和予以公开", "公开和予以〇"],
    ["not right before them", { words: "公开", not_after: ["主动", "不予"] }, "主动公开和公开", "主动公开和〇"],
    ["right behind them", { words: "公开", before: "率" }, "公开和公开率", "公开和〇率"],
    ["not right behind them", { words: "公开", not_before: "率" }, "公开率和公开", "公开率和〇"],
    ["nothing between", { after: "收到的{digit 1..6}件", before: "里" }, "收到的24件里", "收到的24件〇里"],
    ["anywhere in the message", { words: "公开", message_has: "吗" }, "公开了吗", "〇了吗"],
    ["nowhere in the message", { words: "公开", message_lacks: "吗" }, "公开了吗", "公开了吗"],
    ["the first time", { words: "公开" }, "公开公开", "〇公开"],
    ["every time", { words: "公开", all: true }, "公开公开", "〇〇"],
  ])("%s", (_, entry, text, plain) => expect(rewordingOf(entry)(text)).toBe(plain));
});

describe("what stands for them may name what was found", () => {
  it.each([
    [{ words: "{year}的{body}", means: "{body}{year}" }, "2020年的镇", "镇2020年"],
    [{ words: "{year1}比{year2}", means: "{year2}和{year1}" }, "2021年比2020年", "2020年和2021年"],
    [{ words: "俩({unit}|)", means: "两{unit}0", where: { unit: "(个|家)" } }, "俩", "两0"],
    [{ words: "甲", means: "$1$&（乙）" }, "甲", "$1$&(乙)"],
  ])("%j", (entry, text, plain) => expect(rewordingOf(entry)(text)).toBe(plain));
});

describe("any text", () => {
  const plainText = fc
    .string({ unit: fc.constantFrom(..."收到公开年(){}[]|*+?.^$\\-/,:;!?0aA、。 （，"), minLength: 1, maxLength: 12 })
    .map(normalise)
    .filter((text) => text !== "");

  it("finds itself and nothing else", () =>
    fc.assert(
      fc.property(plainText, plainText, (sought, text) => {
        const reword = rewordingOf({ words: escaped(sought) });
        expect(reword(`${text}${sought}`)).toBe(`${text}${sought}`.replace(sought, () => "〇"));
        expect(reword(text)).toBe(text.replace(sought, () => "〇"));
      }),
    ));

  it("may stand for what was found, but for braces", () =>
    fc.assert(
      fc.property(
        plainText.filter((text) => !/[{}]/.test(text)),
        (means) => {
          expect(rewordingOf({ words: "甲", means })("甲")).toBe(means);
        },
      ),
    ));

  it("is a template, or it is said what is wrong with it", () =>
    fc.assert(
      fc.property(plainText, (words) => {
        const read = rewordingSchema(findClassIn(CLASSES)).safeParse({
          says: "…",
          examples: { 甲: "乙" },
          means: "",
          words,
        });
        expect(read.success || (read.error.issues[0]?.path[0] === "words" && /[一-鿿]/.test(read.error.message))).toBe(
          true,
        );
      }),
    ));
});
