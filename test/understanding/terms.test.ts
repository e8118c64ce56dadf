import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { relations } from "../../src/form/relations.ts";
import { loadTerms } from "../../src/understanding/lexicon/terms.ts";

const terms = loadTerms("intents");
const textOf = (name: string) => terms.find(({ names }) => names.includes(name))?.text ?? "";

test.each([
  ["三安全一稳定", ["国家安全", "公共安全", "经济安全", "社会稳定"]],
  ["三类内部事务信息", ["人事管理", "后勤管理", "内部工作流程"]],
  ["四类过程性信息", ["讨论记录", "过程稿", "磋商信函", "请示报告"]],
  ["依申请公开", ["申请"]],
  ["部分公开", ["区分处理"]],
  ["勾稽关系", ["等于", "结转", "总计"]],
  ["结转下年度继续办理", ["还没有答复", "下一年"]],
  ["答复期限", ["20个工作日"]],
])("loadTerms() explains %s", (name, words) => {
  for (const word of words) expect(textOf(name)).toContain(word);
});

test("loadTerms() explains every relation by its name", () => {
  for (const { name } of Object.values(relations)) expect(textOf(name)).not.toBe("");
});

function faultIn(yaml: string): string {
  const directory = mkdtempSync(join(tmpdir(), "terms-"));
  writeFileSync(join(directory, "terms.yaml"), yaml);
  try {
    loadTerms(directory);
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
  return "";
}

test.each([
  ["not YAML", "- id: [", /intents\/terms\.yaml 第1行/],
  ["a missing text", "- id: a\n  names: [甲]\n  article: null\n", /第1行.*text/],
  ["an unknown field", "- id: a\n  names: [甲]\n  article: null\n  text: 乙\n  texts: 丙\n", /第1行/],
  ["an article that is none", "- id: a\n  names: [甲]\n  article: 五\n  text: 乙\n", /第3行.*第…条/],
  [
    "a name of two terms",
    "- id: a\n  names: [甲]\n  article: null\n  text: 乙\n- id: b\n  names: [丙, 甲]\n  article: null\n  text: 丁\n",
    /第6行.*“甲”已经是“a”的名称/,
  ],
  ["an empty list", "[]\n", /一个词也没有/],
])("loadTerms() refuses %s and says where", (_what, yaml, message) => {
  expect(faultIn(yaml)).toMatch(message);
});

test("loadTerms() gives each term its own name first", () => {
  expect(terms.find(({ id }) => id === "processing_fee")?.names[0]).toBe("信息处理费");
});
