import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTerminal } from "../../../src/channels/terminal/start-terminal.ts";
import { linksInto } from "../../../src/rendering/links.ts";
import { openSampleConversation, type SampleConversation } from "../support/sample-conversation.ts";

let sample: SampleConversation;
beforeEach(async () => {
  sample = await openSampleConversation();
});
afterEach(() => sample.close());

/** What the terminal says to these lines. */
async function talk(lines: string): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const linkTo = linksInto("http://127.0.0.1:8787");
  const chat = startTerminal({ conversation: sample.conversation, input, output, linkTo });
  input.end(lines);
  await chat;
  output.end();
  return (await output.toArray()).join("");
}

test("startTerminal() answers a question with its source, and a follow-up to it", async () => {
  const said = await talk("辛店街道2020年收到多少件申请？\n其中自然人呢\n");
  expect(said).toContain("2件");
  expect(said).toContain("http://127.0.0.1:8787/reports/2020-");
  expect(said).toContain("fact=applications.received.natural_person#cited");
});

test("startTerminal() takes a choice by its number", async () => {
  const choices = await talk("收到多少件申请？\n");
  const chosen = /^1\. (.*)$/m.exec(choices)?.[1] ?? "";
  expect(chosen).toContain("街道");
  const said = await talk("收到多少件申请？\n1\n");
  expect(said.slice(choices.length)).toContain("/reports/");
});
