import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const PROMPT = "问> ";

/** The contents of a fenced block. */
function block(markdown: string, language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(markdown)?.[1] ?? "";
}

describe.each(["README.md", "README.zh-CN.md"])("%s", (name) => {
  const readme = readFileSync(name, "utf8");
  let store: string;

  beforeAll(async () => {
    store = `file:${mkdtempSync(join(tmpdir(), "gongkai-readme-"))}`;
    await runCommand(["ingest", "data/reports", "--store", store]);
  });
  afterAll(() => rmSync(store.slice("file:".length), { recursive: true }));

  test("shows an exchange as it is", async () => {
    const shown = block(readme, "text");
    const questions = shown.split("\n").filter((line) => line.startsWith(PROMPT));
    expect(questions.length).toBeGreaterThan(1);
    const input = questions.map((line) => line.slice(PROMPT.length)).join("\n");
    const { stdout } = await runCommand(["ask", "--store", store], { input });
    const answers = shown.split("\n").filter((line) => line !== "" && !line.startsWith(PROMPT));
    expect(answers).toEqual(stdout.split("\n").filter((line) => line !== ""));
  });

  test("shows a JSON answer as it is", async () => {
    const { lines } = await runCommand(["ask", "矿区街道2021年主动公开信息多少条？", "--json", "--store", store]);
    expect(lines).toEqual([JSON.parse(block(readme, "json"))]);
  });

  test("names every command", async () => {
    const { stdout } = await runCommand(["--help"]);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) {2}/gm)].map((match) => match[1]);
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((command) => !readme.includes(`\`${command}`))).toEqual([]);
  });

  test("names every variable that the configuration reads", () => {
    const configuration = readFileSync("src/cli/configuration.ts", "utf8");
    const variables = [...configuration.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1]);
    expect(variables.length).toBeGreaterThan(5);
    expect(variables.filter((variable) => !readme.includes(`\`${variable}\``))).toEqual([]);
  });
});
