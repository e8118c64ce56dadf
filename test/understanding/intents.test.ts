import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplesOf, readExample } from "../../src/understanding/check-intents.ts";
import { loadIntents } from "../../src/understanding/lexicon/intents.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { INTENTS_DIRECTORY, understanderOver } from "./support.ts";

const { definitions } = loadIntents(INTENTS_DIRECTORY);

describe("every example is understood as its own intent", () => {
  const understander = understanderOver(SAMPLE_ENTRIES);
  it.each(examplesOf(definitions))("$question is $intent", ({ question, intent }) => {
    const { understood, tied, candidates } = readExample(question, understander);
    expect({ understood, tied }, `candidates: ${JSON.stringify(candidates)}`).toEqual({ understood: intent, tied: [] });
  });
});

describe("loadIntents() says what is wrong, and where", () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "gongkai-intents-"));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const faults = [
    {
      file: "value.yaml",
      from: "intent: value",
      to: "intent: valeu",
      says: /intents\/value\.yaml 第1行：intent 不合要求/,
    },
    {
      file: "value.yaml",
      from: "requires: [fact]",
      to: "requires: [yaer]",
      says: /intents\/value\.yaml 第3行：requires\.0/,
    },
    {
      file: "trend.yaml",
      from: "triggers:\n  [",
      to: "triggers:\n  [[",
      says: /intents\/trend\.yaml 第\d+行：YAML 语法有误/,
    },
    {
      file: "words/rows.yaml",
      from: "applications.granted:",
      to: "applications.grantd:",
      says: /intents\/words\/rows\.yaml 第\d+行：.*grantd/,
    },
    {
      file: "words/columns.yaml",
      from: "  enterprise:",
      to: "  enterprises:",
      says: /intents\/words\/columns\.yaml 第\d+行：.*enterprises/,
    },
    { file: "value.yaml", from: "requires: [fact]", to: "requires: [fact]\noutranks: [trend]", says: /互相优先/ },
    { file: "rank.yaml", from: "intent: rank", to: "intent: trend", says: /与文件名不符/ },
  ];
  it.each(faults)("$file with $to", ({ file, from, to, says }) => {
    cpSync(INTENTS_DIRECTORY, directory, { recursive: true });
    const text = readFileSync(join(directory, file), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(directory, file), text.replace(from, to));
    expect(() => loadIntents(directory)).toThrow(says);
  });

  it("names a missing file", () => {
    cpSync(INTENTS_DIRECTORY, directory, { recursive: true });
    rmSync(join(directory, "check.yaml"));
    expect(() => loadIntents(directory)).toThrow(/缺少 check\.yaml/);
  });
});
