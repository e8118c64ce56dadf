import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadRewordings, misworded } from "../../../src/understanding/rewordings/rewordings.ts";
import { LANGUAGE } from "../../support/language.ts";
import { INTENTS_DIRECTORY } from "../support.ts";

describe("misworded()", () => {
  it("finds every example of the data made what it should be", () =>
    expect(misworded(LANGUAGE.rewordings)).toEqual([]));
});

describe("loadRewordings() says what is wrong, and where", () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "gongkai-rewordings-"));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const entry = { says: "…", words: "收了", means: "收到", examples: "{ 收了: 收到 }" };
  const faults: readonly (readonly [Partial<Record<string, string | undefined>>, RegExp])[] = [
    [{ words: "'{yaer}'" }, /第3行：sample\.words .*没有叫 \{yaer\} 的词类/],
    [{ words: "收(到|了" }, /第3行：sample\.words .*括号没有成对/],
    [{ words: "收|了" }, /竖线 \| 要写在括号里/],
    [{ words: "收)了" }, /多了一个 \)/],
    [{ words: "收{0..12" }, /读不懂 \{0\.\.12/],
    [{ words: "收{}" }, /读不懂 \{\}/],
    [{ words: "收{12..1}" }, /写反了/],
    [{ words: "(的|)*收" }, /不要留空的一项/],
    [{ words: "收{end not 了}" }, /\{end\} 是词，不是字/],
    [{ words: "收{digit4}" }, /要 4 个请写 \{digit 4\}/],
    [{ words: "'{year}收{year}'", means: "'{year}'" }, /有两个 \{year\}：第二个请编号/],
    [{ means: "'{year}'" }, /sample\.means .*words 里没有 \{year\}/],
    [{ means: "'{'" }, /sample\.means .*花括号/],
    [{ words: undefined }, /sample\.words .*after 和 before 都要写/],
    [{ before: "'{ende}'" }, /sample\.before .*没有叫 \{ende\} 的词类/],
    [{ message_has: "(" }, /sample\.message_has .*括号没有成对/],
    [{ where: "{ own: '{own}' }" }, /sample\.where\.own .*又用到它自己/],
    [{ examples: "{}" }, /sample\.examples .*至少写一个例子/],
    [{ exmaples: "{}" }, /exmaples/],
  ];
  it.each(faults)("%j", (change, says) => {
    cpSync(join(INTENTS_DIRECTORY, "rewordings"), join(directory, "rewordings"), { recursive: true });
    const lines = Object.entries({ ...entry, ...change }).filter(([, value]) => value !== undefined);
    const yaml = `sample:\n${lines.map(([key, value]) => `  ${key}: ${value}\n`).join("")}`;
    writeFileSync(join(directory, "rewordings", "talk.yaml"), yaml);
    expect(() => loadRewordings(directory)).toThrow(says);
    expect(() => loadRewordings(directory)).toThrow(/^intents\/rewordings\/talk\.yaml 第\d+行：/);
  });

  it("refuses a file that nobody reads", () => {
    cpSync(join(INTENTS_DIRECTORY, "rewordings"), join(directory, "rewordings"), { recursive: true });
    const [from, to] = ["talk", "tlak"].map((name) => join(directory, "rewordings", `${name}.yaml`));
    writeFileSync(to ?? "", readFileSync(from ?? ""));
    expect(() => loadRewordings(directory)).toThrow(/tlak\.yaml：没有这个主题/);
  });
});
