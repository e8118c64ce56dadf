import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { remember } from "../../src/text/remember.ts";

describe("remember()", () => {
  const counting = () => {
    let asked = 0;
    const answer = remember((text) => {
      asked++;
      return text === "" ? undefined : text.length;
    });
    return { answer, asked: () => asked };
  };

  it("gives the same answers and works each out once, also where the answer is nothing", () => {
    const { answer, asked } = counting();
    expect(["甲", "", "甲乙", "甲", ""].map(answer)).toEqual([1, undefined, 2, 1, undefined]);
    expect(asked()).toBe(3);
  });

  it("keeps no more than so many characters of the texts that it may keep", () => {
    let asked = 0;
    const answer = remember(() => asked++, 50_000);
    const texts = Array.from({ length: 20 }, (_, at) => String.fromCharCode(0x4e00 + at).repeat(30_000));
    texts.map(answer);
    expect(answer(texts[0] ?? "")).toBe(20);
    expect(answer(texts[19] ?? "")).toBe(19);
  });

  it("does not keep the documents that its texts are pieces of, nor do its answers", () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const answer = remember((text) => text.slice(1));
    const inUse = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = inUse();
    for (let at = 0; at < 40; at++) {
      const document = Buffer.alloc(2 ** 20, `第${at}份报告的正文。`).toString("utf8");
      answer(document.slice(0, 20));
    }
    expect(inUse() - before).toBeLessThan(5 * 2 ** 20);
    expect(answer("第一份")).toBe("一份");
  });

  it("does not keep long texts, nor ever more of them", () => {
    const { answer, asked } = counting();
    const long = "长".repeat(101);
    expect([answer(long), answer(long), asked()]).toEqual([101, 101, 2]);
    for (let at = 0; at < 10_000; at++) answer(String(at));
    const before = asked();
    answer("0");
    expect(asked()).toBe(before + 1);
  });
});
