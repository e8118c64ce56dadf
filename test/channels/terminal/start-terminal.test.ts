import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { startTerminal } from "../../../src/channels/terminal/start-terminal.ts";
import type { Conversation } from "../../../src/conversation/conversation.ts";
import { linksInto } from "../../../src/rendering/links.ts";
import { madeAnswer } from "../support/made-answer.ts";

const OPTIONS = ["甲街道", "乙街道"].map((label) => ({ label, question: `${label}2021年` }));

/** Answers with the question, the first one late, so that answers out of order would show. */
const conversation: Conversation = {
  async ask(session, question) {
    if (question === "慢") await new Promise((resolve) => setTimeout(resolve, 30));
    const text = question === "彩色" ? "红\u001b[31m字\u009b2J" : `${session}：${question}`;
    return { question, answer: madeAnswer(text, question === "哪个" ? OPTIONS : []) };
  },
};

/** What the terminal says when these lines are typed or piped in. */
async function talk(lines: string, { person = false, end = true, signal = undefined as AbortSignal | undefined } = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()].map((stream) =>
    Object.assign(stream, { isTTY: person, columns: 80 }),
  );
  if (!input || !output) throw new Error("no streams");
  const chat = startTerminal({
    conversation,
    input,
    output,
    linkTo: linksInto("http://127.0.0.1:1"),
    ...(signal && { signal }),
  });
  input.write(lines);
  if (end) input.end();
  await chat;
  output.end();
  return (await output.toArray()).join("");
}

describe("startTerminal() through a pipe", () => {
  test("answers line by line, in order, with nothing else", async () => {
    expect(await talk("慢\n第二问\r\n\n  第三问  \n")).toBe("terminal：慢\n\nterminal：第二问\n\nterminal：第三问\n\n");
  });

  test("answers a last line without a line break", async () => {
    expect(await talk("一问")).toBe("terminal：一问\n\n");
  });

  test("ends with its input", async () => {
    expect(await talk("")).toBe("");
  });

  test("numbers the choices", async () => {
    const said = await talk("哪个\n");
    expect(said).toContain("1. 甲街道2021年");
    expect(said).toContain("2. 乙街道2021年");
  });

  test.each(["/help", "help", "?", "？", "/HELP"])("takes %s for the question of what can be asked", async (word) => {
    expect(await talk(`${word}\n`)).toBe("terminal：帮助\n\n");
  });

  test.each(["退出", "exit", "quit", "EXIT", "/exit"])("leaves at %s, whatever comes after it", async (word) => {
    expect(await talk(`一问\n${word}\n二问\n`, { end: false })).toBe("terminal：一问\n\n");
  });

  test("lets no text steer the terminal", async () => {
    expect(await talk("彩色\n")).toBe("红[31m字2J\n\n");
  });
});

describe("startTerminal() before a person", () => {
  test("greets, asks for a question, and says goodbye", async () => {
    const said = await talk("一问\n退出\n", { person: true, end: false });
    expect(said).toMatch(/^直接输入问题即可。/);
    expect(said.match(/问> /g)?.length).toBeGreaterThanOrEqual(2);
    expect(said).toContain("terminal：一问");
    expect(said).toMatch(/再见。\n$/);
  });

  test.each([
    ["Ctrl-D", "\u0004"],
    ["Ctrl-C", "\u0003"],
  ])("leaves at %s", async (_, key) => {
    expect(await talk(key, { person: true, end: false })).toMatch(/再见。\n$/);
  });

  test("leaves when it is told to from outside", async () => {
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 20);
    expect(await talk("一问\n", { person: true, end: false, signal: stopping.signal })).toMatch(/再见。\n$/);
  });
});
