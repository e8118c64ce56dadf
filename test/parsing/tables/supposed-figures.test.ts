import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { supposedFigure } from "../../../src/parsing/tables/cells/supposed-figure.ts";
import { align } from "./align.ts";
import { layouts } from "./layouts.ts";
import { allFigures, printForm } from "./printed-form.ts";

const APPLICANTS = [
  ...["natural_person", "enterprise", "research_institution", "social_organization", "legal_service"],
  "other_organization",
  "total",
];
const RESULTS = ["upheld", "corrected", "other", "pending", "total"];

type Rows = Readonly<Record<string, string>>;

/** The form of 2021 as a page with its merged cells, a few rows filled in, the others 0. */
function pageOf(rows: Rows): string {
  const figures: Record<string, string> = {};
  for (const [row, cells] of Object.entries(rows)) {
    const columns = row.startsWith("review.") ? RESULTS : APPLICANTS;
    for (const [index, cell] of cells.split("|").entries()) figures[`${row}.${columns[index]}`] = cell.trim();
  }
  const form = printForm("2021", allFigures("2021", figures));
  return layouts["html: spans"]?.([form.proactive, form.applications, form.review]) ?? "";
}

function read(rows: Rows, row: string): string {
  return align(pageOf(rows))
    .facts.filter(({ id }) => id.startsWith(`${row}.`))
    .map(({ cell }) => (cell.state === "number" ? String(cell.value) : cell.state))
    .join(" ");
}

const RECEIVED = "applications.received";
const GRANTED = "applications.granted";
const HANDLED = "applications.handled_total";
const REVIEW = "review.reconsideration";

describe("supposedFigure() tells a figure with white space among its digits", () => {
  it.each<[string, number | undefined]>([
    ["1 3", 13],
    ["1\u20033", 13],
    ["1\u202f3", 13],
    ["1\u00a0 3", 13],
    ["1\n3", 13],
    ["1 2 3 4", 1234],
    ["1 , 234", 1234],
    ["1 3件", 13],
    ["一", 1],
    ["○", 0],
    ["13", undefined],
    ["0 3", undefined],
    ["0 0", undefined],
    ["1 , 3", undefined],
    ["1 . 3", undefined],
    ["1 / 3", undefined],
    ["1 2 3 4 5 6 7 8 9 0", undefined],
    ["约 3", undefined],
    ["", undefined],
  ])("%j", (text, value) => {
    expect(supposedFigure(text)?.value).toBe(value);
  });
});

describe("alignTables() on figures with white space among their digits", () => {
  it.each<[string, Rows, string, string]>([
    ["the total proves a part", { [GRANTED]: "1 3|2|0|0|0|0|15" }, GRANTED, "13 2 0 0 0 0 15"],
    ["the parts prove a total", { [GRANTED]: "13|2|0|0|0|0|1 5" }, GRANTED, "13 2 0 0 0 0 15"],
    ["several beside a whole figure", { [GRANTED]: "1 3|2|0|0|0|0|1 5" }, GRANTED, "13 2 0 0 0 0 15"],
    ["gaps count as nothing", { [GRANTED]: "1 3|||||2|15" }, GRANTED, "13 blank blank blank blank 2 15"],
    ["lawsuits", { [REVIEW]: "1 0|2|0|0|12" }, REVIEW, "10 2 0 0 12"],
    ["nothing adds up", { [GRANTED]: "1 3|2|0|0|0|0|9" }, GRANTED, "text 2 0 0 0 0 9"],
    ["pairs would add up too", { [GRANTED]: "1 3|0|0|0|0|0|1 3" }, GRANTED, "text 0 0 0 0 0 text"],
    ["all are pairs", { [GRANTED]: "1 3|2 1|0|0|0|0|3 4" }, GRANTED, "text text 0 0 0 0 text"],
    ["carrying proves", { [GRANTED]: "1 6|1 7|0|0|0|0|3 3" }, GRANTED, "16 17 0 0 0 0 33"],
    ["words leave the row open", { [GRANTED]: "1 3|约2|0|0|0|0|15" }, GRANTED, "text text 0 0 0 0 15"],
    [
      "columns prove what the row does not",
      { [GRANTED]: "7|0|0|0|0|0|7", "applications.rejected_petition": "6|0|0|0|0|0|6", [HANDLED]: "1 3|0|0|0|0|0|1 3" },
      HANDLED,
      "13 0 0 0 0 0 13",
    ],
    [
      "what is proven proves others",
      { [GRANTED]: "13|0|0|0|0|0|13", [HANDLED]: "1 3|0|0|0|0|0|1 3", [RECEIVED]: "1 3|0|0|0|0|0|1 3" },
      RECEIVED,
      "13 0 0 0 0 0 13",
    ],
    [
      "a column that needs the first of two casts doubt on the table",
      { [HANDLED]: "1 3|2|0|0|0|0|1 5", [RECEIVED]: "1|2|0|0|0|0|3", [GRANTED]: "1|2|0|0|0|0|3" },
      HANDLED,
      "text 2 0 0 0 0 text",
    ],
    ["一 is one where nothing else fits", { [REVIEW]: "一|2|0|0|3" }, REVIEW, "1 2 0 0 3"],
    ["a column without it speaks against 一", { [GRANTED]: "一|2|0|0|0|0|3" }, GRANTED, "text 2 0 0 0 0 3"],
    ["一 may be a stroke", { [GRANTED]: "一|2|0|0|0|0|2" }, GRANTED, "text 2 0 0 0 0 2"],
    ["○ is nothing where all sums are kept", { [GRANTED]: "○|0|0|○|0|0|○" }, GRANTED, "0 0 0 0 0 0 0"],
    ["○ may be any sign", { [GRANTED]: "○|0|0|0|0|0|3" }, GRANTED, "text 0 0 0 0 0 3"],
    [
      "a column without it speaks against ○",
      { [GRANTED]: "○|0|0|0|0|0|○", [HANDLED]: "4|0|0|0|0|0|4" },
      GRANTED,
      "text 0 0 0 0 0 text",
    ],
    [
      "figures under one another are no thousands",
      { [GRANTED]: "157<br>157|0|0|0|0|0|314" },
      GRANTED,
      "text 0 0 0 0 0 314",
    ],
    ["一 beside 一", { [GRANTED]: "一|0|0|0|0|0|一" }, GRANTED, "text 0 0 0 0 0 text"],
    ["numerals count", { [GRANTED]: "十二|零|〇|○|0|0|1 2" }, GRANTED, "12 0 0 0 0 0 12"],
  ])("%s", (_, rows, row, cells) => {
    expect(read(rows, row)).toBe(cells);
  });

  it("keeps what is printed", () => {
    const cell = align(pageOf({ [GRANTED]: "1 3|2|0|0|0|0|15" })).facts.find(
      ({ id }) => id === `${GRANTED}.natural_person`,
    )?.cell;
    expect(cell).toEqual({ state: "number", value: 13, raw: "1 3" });
  });

  it("reads no figure otherwise than it was printed, wherever spaces are put in", () => {
    const parts = fc.array(fc.nat({ max: 150 }), { minLength: 6, maxLength: 6 });
    const cuts = fc.array(fc.nat({ max: 3 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(parts, cuts, (figures, places) => {
        const all = [...figures, figures.reduce((sum, figure) => sum + figure, 0)];
        const cells = all.map((figure, index) => {
          const text = String(figure);
          const at = places[index] ?? 0;
          return at > 0 && at < text.length ? `${text.slice(0, at)} ${text.slice(at)}` : text;
        });
        const got = read({ [GRANTED]: cells.join("|") }, GRANTED).split(" ");
        for (const [index, each] of got.entries()) if (each !== "text") expect(each).toBe(String(all[index]));
      }),
    );
  });
});

describe("alignTables() on odd cells in a grid that shows its cells", () => {
  it.each(["S", "1O", "5.", "3*", "3，", "12件①", "见附件", "?", "#REF!", "N/A", "（3）", "1 , 539", "1 2 3 4 5"])(
    "takes nothing but the cells with %j for words, however many they are",
    (odd) => {
      const rows: Rows = {
        [GRANTED]: `${odd}|2|0|0|0|0|90`,
        [RECEIVED]: `${odd}|3|0||0|0|90`,
        "applications.carried_in": `4|${odd}|0|0|0|0|90`,
        [REVIEW]: `${odd}|0|0|0|${odd}`,
      };
      expect(read(rows, GRANTED)).toBe("text 2 0 0 0 0 90");
      expect(read(rows, RECEIVED)).toBe("text 3 0 blank 0 0 90");
      expect(read(rows, "applications.carried_in")).toBe("4 text 0 0 0 0 90");
      expect(read(rows, REVIEW)).toBe("text 0 0 0 text");
      expect(align(pageOf(rows)).noisy).toBe(false);
    },
  );

  it("still tells a bad scan by what no hand types", () => {
    expect(align(pageOf({ [GRANTED]: "Ī|ı|0|0|7.JE|0|0" })).noisy).toBe(true);
  });
});
