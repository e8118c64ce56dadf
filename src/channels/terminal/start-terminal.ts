import { createInterface } from "node:readline";
import type { Conversation } from "../../conversation/conversation.ts";
import type { LinkTo } from "../../rendering/links.ts";
import { renderPlain, suggestionLine } from "../../rendering/plain.ts";
import { TEXTS } from "../texts.ts";

const PROMPT = "问> ";
const GREETING = "直接输入问题即可。/help 看能问什么，输入“退出”或按 Ctrl-D 离开。\n";
const FAREWELL = "再见。\n";
const LEAVE: ReadonlySet<string> = new Set(["退出", "再见", "exit", "quit", "/exit", "/quit", ":q"]);
const HELP: ReadonlySet<string> = new Set(["/help", "/?", "?", "？", "help"]);

export interface TerminalSettings {
  readonly conversation: Conversation;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly linkTo: LinkTo;
  /** Ends the chat from outside. */
  readonly signal?: AbortSignal;
}

/**
 * Chats in a terminal: one line a question, its answer below it. Through a pipe it answers line by line, in order,
 * without prompt or greeting.
 *
 * @returns when the person leaves, the input ends or `signal` aborts
 */
export async function startTerminal({ conversation, input, output, linkTo, signal }: TerminalSettings): Promise<void> {
  const person = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, output, terminal: person, prompt: PROMPT, ...(signal && { signal }) });
  // The iterator must listen before the first line can arrive, or that line is lost.
  const questions = lines[Symbol.asyncIterator]();
  lines.on("SIGINT", () => lines.close());
  const say = (text: string): boolean => output.write(text);

  if (person) {
    say(GREETING);
    lines.prompt();
  }
  for await (const line of { [Symbol.asyncIterator]: () => questions }) {
    const text = line.trim();
    if (LEAVE.has(text.toLowerCase())) break;
    if (text !== "") {
      const { answer } = await conversation.ask("terminal", HELP.has(text.toLowerCase()) ? TEXTS.help : text);
      const next = person ? suggestionLine(answer) : "";
      say(`${renderPlain(answer, { linkTo, numbered: true })}\n${next}\n`);
    }
    if (person) lines.prompt();
  }
  lines.close();
  if (person) say(`\n${FAREWELL}`);
}
