import { describe, expect, test } from "vitest";
import { figuresOf, fixture, reportOf } from "./reports.ts";

const PAGES = ["edition-2019", "edition-2021", "many-figures", "split-table", "written-by-people"];
const AS_RTF = ["split-table", "written-by-people"];

describe.each(PAGES)("%s, saved as a Word file by LibreOffice", (page) => {
  test.each(["docx", "doc", ...(AS_RTF.includes(page) ? ["rtf"] : [])])(
    "gives as .%s what it gives as a page",
    async (ending) => {
      const asPage = await reportOf(fixture(`${page}.html`), `${page}.html`);
      const asWord = await reportOf(fixture(`${page}.${ending}`), `${page}.${ending}`);
      expect(figuresOf(asWord)).toEqual(figuresOf(asPage));
      expect(asWord.title).toBe(asPage.title);
      expect(asWord.agency).toEqual(asPage.agency);
      expect(asWord.year).toBe(asPage.year);
      expect(asWord.edition).toBe(asPage.edition);
      expect(asWord.sections).toEqual(asPage.sections);
      expect(asWord.findings).toEqual(asPage.findings);
    },
  );
});

test("the pages hold figures, blanks and words enough to tell their places apart", async () => {
  const { facts } = await reportOf(fixture("written-by-people.html"), "written-by-people.html");
  const states = facts.map(({ cell }) => cell.state);
  expect(states.filter((state) => state === "number").length).toBeGreaterThan(150);
  expect(states.filter((state) => state === "blank").length).toBeGreaterThan(15);
  const values = new Set(facts.flatMap(({ cell }) => (cell.state === "number" ? [cell.value] : [])));
  expect(values.size).toBeGreaterThan(30);
});
