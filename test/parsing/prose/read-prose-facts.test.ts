import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProseFacts } from "../../../src/parsing/prose/read-prose-facts.ts";
import type { Sections } from "../../../src/parsing/prose/split-sections.ts";
import type { Fact } from "../../../src/report/report.ts";
import { makeSections } from "./make-sections.ts";
import { type Stated, sentences } from "./prose-sentences.ts";

const IDS: { readonly [K in keyof Stated]-?: string } = {
  total: "narrative.disclosed_total",
  website: "narrative.disclosed_website",
  media: "narrative.disclosed_new_media",
  other: "narrative.disclosed_other",
  applications: "narrative.applications_received",
  npc: "narrative.npc_proposals",
  cppcc: "narrative.cppcc_proposals",
  fee: "narrative.processing_fee",
};

function statedBy(sections: Sections, year = 2022): Stated {
  const facts = new Map<string, Fact>(readProseFacts(sections, year).map((fact) => [fact.id, fact]));
  const stated = Object.entries(IDS).flatMap(([name, id]) => {
    const cell = facts.get(id)?.cell;
    return cell?.state === "number" ? [[name, cell.value]] : [];
  });
  return Object.fromEntries(stated);
}

describe("readProseFacts() reads what a sentence states, and nothing else", () => {
  test.each(sentences)("%s", (sentence, stated) => {
    expect(statedBy(makeSections([sentence]))).toEqual(stated);
  });
});
