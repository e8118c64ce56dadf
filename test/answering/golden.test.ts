import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createAnswering } from "../../src/answering/create-answering.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { LANGUAGE } from "../support/language.ts";
import { memoryStore } from "../support/memory-store.ts";
import { CASES } from "./cases.ts";
import { all } from "./reports.ts";

/** `GOLDEN=write npx vitest run test/answering` writes what is read now; look at the difference before keeping it. */
const WRITE = process.env["GOLDEN"] === "write";
const FOLDER = join(import.meta.dirname, "golden");

const answering = createAnswering({ store: memoryStore(all), terms: LANGUAGE.terms });

test.each(Object.entries(CASES))("what a person reads: %s", async (name, understanding) => {
  const answer = await answering.answer(understanding);
  const text = `[${answer.status}/${answer.intent}]\n${renderPlain(answer, { linkTo: () => null, numbered: true })}\n`;
  const file = join(FOLDER, `${name}.txt`);
  if (WRITE) writeFileSync(file, text);
  expect(existsSync(file), `no expectation ${file}`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
});

test("every expectation has its case", () => {
  const names = readdirSync(FOLDER).map((file) => file.replace(/\.txt$/, ""));
  expect(names.filter((name) => !(name in CASES))).toEqual([]);
});
