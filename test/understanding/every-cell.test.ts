import { describe, expect, it } from "vitest";
import { EDITION_IDS, editions } from "../../src/form/editions.ts";
import { type CellDefinition, cellsOf } from "../../src/form/facts.ts";
import { narrativeFacts } from "../../src/form/narrative.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { understanderOver } from "./support.ts";

const understander = understanderOver(SAMPLE_ENTRIES);
/** A sample agency's year on each edition of the form. */
const REPORTS = { "2019": "矿区街道2021年", "2021": "张范街道2023年" } as const;

/** The first figure asked for, in the ids that the edition decides among. */
function askedFor(question: string): readonly string[] {
  const { understanding } = understander.understand(question, null);
  if (understanding.kind !== "query" || understanding.query.intent !== "value") return [JSON.stringify(understanding)];
  return understanding.query.facts.flatMap(({ ids }) => ids);
}

/** Ways in which a cell is asked for by what is printed beside and above it. */
function wordings({ row, column, table }: CellDefinition): string[] {
  const [label, head] = [row.label.replace(/^[一二四]、/, ""), column.label.replace(/（.*）$/, "")];
  if (table === "proactive") return [`${label}${head}是多少`, `${label}的${head}`];
  if (table === "review") {
    return column.id === "total" ? [`${label}总计几件`] : [`${label}${head}几件`, `${label}中${head}的有多少件`];
  }
  const group = row.group && !row.group.startsWith("三、") ? row.group.replace(/^（.）/, "") : "";
  const named = row.id === "other_other" ? "其他处理中的其他" : row.id === "handled_total" ? "办理结果总计" : label;
  if (column.id === "total")
    return [`${named}多少件`, `${group === "" || row.id === "other_other" ? "" : `因${group}`}${named}的申请有几件`];
  const who = column.id === "other_organization" ? "其他组织" : head;
  return [`${named}，${who}几件`, `${who}的申请里${named}的有多少件`];
}

describe.each(EDITION_IDS)("every cell of the edition of %s is found by its printed labels", (edition) => {
  // （六）其他处理 is one row in the edition of 2019 and a group in that of 2021: asked for, it is the group's total.
  const asked = (id: string): string => id.replace(".other_handling.", ".other.");
  const cases = cellsOf(edition).flatMap((cell) => wordings(cell).map((wording) => ({ id: asked(cell.id), wording })));
  it.each(cases)("$wording → $id", ({ id, wording }) => {
    expect(askedFor(`${REPORTS[edition]}${wording}`)).toContain(id);
  });
});

describe("every fact of the prose is found by its name", () => {
  const cases = narrativeFacts.filter(({ id }) => id !== "narrative.applications_received");
  it.each(cases)("$label → $id", ({ id, label, unit }) => {
    expect(askedFor(`矿区街道2021年${label}多少${unit}`)).toContain(id);
  });
});

describe("the form of each edition", () => {
  it("is the one that the reports here are on", () => {
    const known = Object.fromEntries(
      SAMPLE_ENTRIES.map(({ agency, year, edition }) => [`${agency.short}${year}年`, edition]),
    );
    for (const edition of EDITION_IDS) expect(known[REPORTS[edition]]).toBe(editions[edition].id);
  });
});
