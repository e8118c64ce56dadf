import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsWords } from "../../src/answering/prose/holds-words.ts";

describe("a sentence holds words as they stand, or with a character or two between them", () => {
  test.each([
    ["信息更新不够及时。", "更新不及时"],
    ["公开平台的检索功能不够完善。", "检索功能不完善"],
    ["政策解读形式较为单一。", "解读形式单一"],
    ["业务 能力需要加强", "业务能力"],
  ])("%s holds %s", (sentence, words) => {
    expect(holdsWords(sentence, words)).toBe(true);
  });

  test.each([
    // What turns the meaning stands between.
    ["公开平台的检索功能不够完善。", "检索功能完善"],
    ["更新慢，答复及时。", "更新答复及时"],
    // Words of two or three characters are looked for as they stand.
    ["培养和训练干部", "培训"],
    ["检查各处的功效", "检索功能"],
  ])("%s does not hold %s", (sentence, words) => {
    expect(holdsWords(sentence, words)).toBe(false);
  });

  test("whatever is a part of a sentence is held by it", () => {
    const text = fc.string({ unit: fc.constantFrom(..."公开信息不及时，。 更新"), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (sentence, from, length) => {
        const at = from % sentence.length;
        expect(holdsWords(sentence, sentence.slice(at, at + 1 + (length % sentence.length)))).toBe(true);
      }),
    );
  });
});
