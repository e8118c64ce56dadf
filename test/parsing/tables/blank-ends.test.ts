import { describe, expect, it } from "vitest";
import { TABLE_IDS } from "../../../src/form/editions.ts";
import { alignTables } from "../../../src/parsing/tables/align-tables.ts";
import type { Block } from "../../../src/reading/document.ts";
import { readHtml } from "../../../src/reading/read-html.ts";
import { align } from "./align.ts";
import { layouts } from "./layouts.ts";
import { allFigures, PLAIN, type PrintedTable, printForm } from "./printed-form.ts";

const RECEIVED = ["natural_person", "enterprise", "research_institution", "social_organization", "legal_service"].map(
  (column) => `applications.received.${column}`,
);
const FIGURES = {
  ...Object.fromEntries(RECEIVED.map((id) => [id, "1"])),
  "applications.received.total": "5",
  ...{ "review.reconsideration.corrected": "1", "review.reconsideration.total": "1" },
};

/** A text whose row has these cells, beside others that are whole. */
function written(layout: string, row: string, cells: readonly string[], figures = {}): string {
  const form = printForm("2021", allFigures("2021", { ...FIGURES, ...figures }), PLAIN);
  const tables = TABLE_IDS.map(
    (id): PrintedTable =>
      form[id].map((printed) => {
        const first = printed.findIndex(({ fact }) => fact?.startsWith(`${row}.`));
        if (first < 0) return printed;
        const rest = printed.slice(first + cells.length);
        return [
          ...printed.slice(0, first),
          ...cells.map((text) => ({ text, columns: 1, rows: 1 })),
          ...rest.filter(({ fact }) => row === "review" || !fact),
        ];
      }),
  );
  return layouts[layout]?.(tables) ?? "";
}

function read(text: string, row: string): (number | string)[] {
  return align(text)
    .facts.filter(({ id }) => id.startsWith(`${row}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

/** What stands in cells, blanks as such. */
function told(cells: readonly string[]): (number | string)[] {
  return cells.map((cell) => (cell === "" ? "blank" : Number(cell)));
}

const OWN_LENGTHS = ["text: one cell a line", "text: tabs, rows of unequal length"];
const SHOWN_GAPS = [...OWN_LENGTHS, "text: tabs, every slot", "text: upright strokes", "html: spans"];
const NONE = (cells: number): string[] => Array<string>(cells).fill("");
const ZEROS = (cells: number): string[] => Array<string>(cells).fill("0");

describe("alignTables() on a row that ends in blanks", () => {
  it.each(SHOWN_GAPS.map((layout) => [layout]))(
    "reads the proceedings of section 四 that are filled in, %s",
    (layout) => {
      for (const cells of [
        ["0", "1", "0", "0", "1", ...ZEROS(5), ...NONE(5)],
        [...ZEROS(10), ...NONE(5)],
        [...ZEROS(5), ...NONE(10)],
      ]) {
        expect(read(written(layout, "review", cells), "review")).toEqual(told(cells));
      }
    },
  );

  it("leaves a gap of section 四 open that is none of whole proceedings", () => {
    const cells = ["1", "0", "0", "1", ...ZEROS(5), ...NONE(6)];
    for (const layout of OWN_LENGTHS) {
      expect(read(written(layout, "review", cells), "review")).toEqual(Array(15).fill("missing"));
    }
  });

  it("leaves it open where no gap of the file shows that its rows have not closed up", () => {
    const cells = ["0", "1", "0", "0", "1", ...ZEROS(5), ...NONE(5)];
    const text = written("text: tabs, merged words repeated", "review", cells);
    expect(read(text, "review")).toEqual(Array(15).fill("missing"));
  });

  it.each(OWN_LENGTHS.map((layout) => [layout]))(
    "reads what is there where rows have their own lengths, %s",
    (layout) => {
      for (const cells of [
        ["1", "0", "0", "0", "0", "0", ""],
        [...ZEROS(6), ""],
      ]) {
        expect(read(written(layout, "applications.carried_in", cells), "applications.carried_in")).toEqual(told(cells));
      }
    },
  );

  it.each(OWN_LENGTHS.map((layout) => [layout]))("reads nothing of a row that is a cell short, %s", (layout) => {
    const cells = ["1", "0", "0", "0", "0", ""];
    expect(read(written(layout, "applications.carried_in", cells), "applications.carried_in")).toEqual(
      Array(7).fill("missing"),
    );
  });

  const SUMS = {
    "applications.received.total": "6",
    "applications.granted.natural_person": "2",
    "applications.granted.total": "2",
    "applications.handled_total.enterprise": "1",
    "applications.handled_total.total": "1",
    "applications.received.other_organization": "1",
  };

  it.each(SHOWN_GAPS.map((layout) => [layout]))(
    "reads a row without its total where the others add up, %s",
    (layout) => {
      const cells = ["1", "0", "0", "0", "0", "0", ""];
      const text = written(layout, "applications.carried_in", cells, SUMS);
      expect(read(text, "applications.carried_in")).toEqual(told(cells));
      const moved = ["1", "0", "0", "0", "0", "1", ""];
      const other = written(layout, "applications.carried_in", moved, SUMS);
      expect(read(other, "applications.carried_in")).toEqual(Array(7).fill("missing"));
    },
  );

  it("reads rows that begin in a blank where the others add up", () => {
    for (const layout of ["text: one cell a line", "text: tabs, rows of unequal length", "html: merged cells once"]) {
      const blank = (figures: Readonly<Record<string, string>>): Record<string, string> =>
        Object.fromEntries(
          Object.entries(allFigures("2021", figures)).map(([id, text]) => [id, text === "0" ? "" : text]),
        );
      const form = printForm("2021", blank({ ...FIGURES, ...SUMS }), PLAIN);
      const text = layouts[layout]?.(TABLE_IDS.map((id) => form[id])) ?? "";
      expect(read(text, "applications.handled_total")).toEqual(told(["", "1", "", "", "", "", "1"]));
    }
  });

  it("reads nothing where all rows were filled up to one length", () => {
    const text = written("text: tabs, every slot", "applications.carried_in", ["1", "0", "0", "0", "0", "0", ""]);
    expect(read(text, "applications.carried_in")).toEqual(Array(7).fill("missing"));
  });
});

/** Figures that keep every sum of section 三. */
const KEPT = {
  ...{ "applications.received.enterprise": "3", "applications.received.legal_service": "2" },
  ...{ "applications.received.natural_person": "0", "applications.received.total": "5" },
  ...{ "applications.received.research_institution": "0", "applications.received.social_organization": "0" },
  ...{ "applications.granted.enterprise": "3", "applications.granted.total": "3" },
  ...{ "applications.rejected_repeated.legal_service": "2", "applications.rejected_repeated.total": "2" },
  ...{ "applications.handled_total.enterprise": "3", "applications.handled_total.legal_service": "2" },
  "applications.handled_total.total": "5",
};
const FILLED_UP = ["text: tabs, every slot", "text: tabs, merged cells collapsed, rows filled up", "html: spans"];

describe("alignTables() on rows without their total", () => {
  /** Every total of section 三 left blank. */
  function withoutTotals(layout: string, figures: Readonly<Record<string, string>>): string {
    const all = Object.entries(allFigures("2021", figures));
    const isTotal = (id: string): boolean => id.startsWith("applications.") && id.endsWith(".total");
    const form = printForm("2021", Object.fromEntries(all.map(([id, text]) => [id, isTotal(id) ? "" : text])), PLAIN);
    return layouts[layout]?.(TABLE_IDS.map((id) => form[id])) ?? "";
  }

  it.each(FILLED_UP.map((layout) => [layout]))("reads them where the columns add up, %s", (layout) => {
    const text = withoutTotals(layout, KEPT);
    expect(read(text, "applications.granted")).toEqual(told(["0", "3", "0", "0", "0", "0", ""]));
    expect(read(text, "applications.handled_total")).toEqual(told(["0", "3", "0", "0", "2", "0", ""]));
    expect(read(text, "applications.carried_out")).toEqual(told([...ZEROS(6), ""]));
  });

  it.each(FILLED_UP.map((layout) => [layout]))("reads them beside a slip of the report, %s", (layout) => {
    const text = withoutTotals(layout, { ...KEPT, "applications.denied_state_secret.natural_person": "1" });
    expect(read(text, "applications.granted")).toEqual(told(["0", "3", "0", "0", "0", "0", ""]));
  });

  it.each(FILLED_UP.map((layout) => [layout]))("reads none that lost a cell and was filled up, %s", (layout) => {
    for (const [row, cells] of [
      ["applications.granted", ["3", "0", "0", "0", "0", "3", ""]],
      ["applications.rejected_repeated", ["0", "0", "0", "2", "0", "2", ""]],
      // With a total that is not their sum.
      ["applications.rejected_repeated", ["0", "0", "0", "2", "0", "1", ""]],
    ] as const) {
      expect(read(written(layout, row, cells, KEPT), row)).toEqual(Array(7).fill("missing"));
    }
  });
});

describe("alignTables() on a row of section 二 that ends in a gap where no other does", () => {
  it.each([
    ["licensing", ["5", "0", ""]],
    ["regulations", ["0", "0", ""]],
  ])("reads none of %s: a cell may be lost before it", (row, cells) => {
    const form = printForm("2019", allFigures("2019", KEPT), PLAIN);
    const proactive = form.proactive.map((printed) =>
      printed[1]?.fact?.startsWith(`proactive.${row}.`)
        ? [...printed.slice(0, 1), ...cells.map((text) => ({ text, columns: 1, rows: 1 }))]
        : printed,
    );
    const text = layouts["html: spans"]?.([proactive, form.applications, form.review]) ?? "";
    expect(read(text, `proactive.${row}`)).toEqual(Array(3).fill("missing"));
  });

  it("reads none where the figure reaches under two heads", () => {
    const form = printForm("2019", allFigures("2019", KEPT), PLAIN);
    const proactive = form.proactive.map((printed) =>
      printed[1]?.fact?.startsWith("proactive.procurement.")
        ? [...printed.slice(0, 1), { text: "13332155", columns: 2, rows: 1 }, { text: "", columns: 1, rows: 1 }]
        : printed,
    );
    const text = layouts["html: spans"]?.([proactive, form.applications, form.review]) ?? "";
    expect(read(text, "proactive.procurement")).toEqual(["missing", "missing"]);
  });
});

describe("alignTables() on section 四 in a page, filled up at its end", () => {
  it("reads nothing where a gap within a proceeding goes with sums that do not hold", () => {
    const cells = ["1", "0", "0", "1", "0", "0", "19", "0", "0", "27", "0", "0", "", "", ""];
    expect(read(written("html: spans", "review", cells, { ...KEPT, "proactive.fees.amount": "" }), "review")).toEqual(
      Array(15).fill("missing"),
    );
  });
});

describe("alignTables() on a page with lines whose row was filled up before it was printed", () => {
  it("reads nothing of it", () => {
    const cells = ["0", "0", ""];
    const text = written("html: spans", "proactive.regulations", cells, KEPT);
    const blocks = readHtml(text).blocks.map((block): Block => {
      if (block.kind !== "table") return block;
      return { kind: "table", grid: { slots: block.grid.slots, ruled: true } };
    });
    const states = alignTables(blocks)
      .facts.filter(({ id }) => id.startsWith("proactive.regulations."))
      .map(({ cell }) => cell.state);
    expect(states).toEqual(Array(3).fill("missing"));
  });
});

describe("alignTables() on groups that reach a row too far", () => {
  it("reads the rows whose label stands before the heading of the next group", () => {
    const form = printForm("2021", allFigures("2021", KEPT), PLAIN);
    const applications = form.applications.map((row) =>
      row.map((cell) => (cell.text.startsWith("（三）") ? { ...cell, rows: cell.rows + 1 } : cell)),
    );
    const text = layouts["html: spans"]?.([form.proactive, applications, form.review]) ?? "";
    expect(read(text, "applications.unavailable_needs_creation")).toEqual(Array(7).fill(0));
    expect(read(text, "applications.granted")).toEqual([0, 3, 0, 0, 0, 0, 3]);
  });
});
