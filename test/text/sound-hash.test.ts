import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soundHash } from "../../src/text/sound-hash.ts";
import { syllableOf } from "../../src/text/sounds-alike.ts";

const chinese = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x4fff }).map((code) => String.fromCharCode(code)) });

describe("soundHash", () => {
  test.each([
    ["辛店街道", "新殿接到"],
    ["临淄区", "林淄区"],
    ["ab临", "ab林"],
    ["", ""],
  ])("%s and %s, which sound the same, have one", (a, b) => {
    expect(soundHash(a)).toBe(soundHash(b));
  });

  test.each([
    ["辛店街道", "街道辛店"],
    ["临淄", "临淄区"],
    ["临淄", "周村"],
  ])("%s and %s, which do not, have two", (a, b) => {
    expect(soundHash(a)).not.toBe(soundHash(b));
  });

  test("is a small whole number, told by the syllables alone", () => {
    const bySound = new Map<number, string>();
    fc.assert(
      fc.property(chinese, (text) => {
        const hash = soundHash(text);
        const sound = [...text].map(syllableOf).join(" ");
        expect(Number.isSafeInteger(hash) && hash >= 0 && hash < 2 ** 30).toBe(true);
        expect(bySound.get(hash) ?? sound).toBe(sound);
        bySound.set(hash, sound);
      }),
    );
  });
});
