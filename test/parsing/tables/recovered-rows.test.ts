import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPLICANTS } from "../../../src/form/applications.ts";
import { EDITION_IDS, editions, TABLE_IDS } from "../../../src/form/editions.ts";
import { results as ofResults } from "../../../src/form/relations.ts";
import { align } from "./align.ts";
import { layouts } from "./layouts.ts";
import { allFigures, PLAIN, printForm, TOTAL_FIRST } from "./printed-form.ts";

const M = "missing";
const RECEIVED = "一、本年新收政府信息公开申请数量";
const CARRIED = "二、上年结转政府信息公开申请数量";
const GRANTED = "（一）予以公开";
const PARTLY = /\t（二）部分公开[^\n]*\n/;
const ROW = "\t3\n\t0\n\t0\n\t0\n\t0\n\t0\n\t3\n";
const ZERO = "\t0\n".repeat(7);

/** A report with three applications that were granted, one cell a line. */
function written(): string {
  const three = ["received", "granted", "handled_total"].flatMap((row) => [
    [`applications.${row}.natural_person`, "3"],
    [`applications.${row}.total`, "3"],
  ]);
  const form = printForm("2021", allFigures("2021", Object.fromEntries(three)), PLAIN);
  return layouts["text: one cell a line"]?.(TABLE_IDS.map((table) => form[table])) ?? "";
}

function damaged(...changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text.search(from)).toBeGreaterThanOrEqual(0);
    return text.replace(from, to);
  }, written());
}

function row(text: string, id: string): (number | string)[] {
  return align(text)
    .facts.filter((fact) => fact.id.startsWith(`applications.${id}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

describe("alignTables() on rows that lost figures or got some", () => {
  const lost = (label: string, count = 1): [string, string] => [
    `${label}\n${ZERO}`,
    `${label}\n${ZERO.slice(3 * count)}`,
  ];
  it.each<[string, string, string, (number | string)[]]>([
    ["a nought lost among noughts: which one is not known", damaged(lost(CARRIED)), "carried_in", Array(7).fill(M)],
    ["a nought lost beside others", damaged([ROW, ROW.replace("\t0\n", "")]), "received", Array(7).fill(M)],
    ["two noughts lost", damaged(lost(CARRIED, 2)), "carried_in", Array(7).fill(M)],
    [
      "a nought lost, other figures not certain",
      damaged([`${RECEIVED}\n${ROW}`, `${RECEIVED}\n\t3\n\t0\n\t0\n\t0\n\t0\n\t3\n`]),
      "received",
      Array(7).fill(M),
    ],
    ["a figure written twice", damaged([ROW, `\t3\n${ROW}`]), "received", [3, 0, 0, 0, 0, 0, 3]],
    [
      "a page's number in the row",
      damaged([ROW, ROW.replace("\t0\n", "\t0\n\n- 3 -\n\n")]),
      "received",
      [3, 0, 0, 0, 0, 0, 3],
    ],
    [
      "a speck on a line of its own",
      damaged([ROW, ROW.replace("\t0\n", "\t0\n\tĪ\n")]),
      "received",
      [3, 0, 0, 0, 0, 0, 3],
    ],
    ["a stray figure", damaged([ROW, ROW.replace("\t0\n", "\t0\n\t5\n")]), "received", [3, 0, 0, 0, 0, 0, 3]],
    [
      "a stray figure beside which no reading adds up",
      damaged([ROW, "\t3\n\t1\n\t2\n\t0\n\t0\n\t0\n\t3\n\t3\n"]),
      "received",
      Array(7).fill(M),
    ],
    ["a page's bare number below it", damaged([ROW, `${ROW}\n7\n\n`]), "received", [3, 0, 0, 0, 0, 0, 3]],
    [
      "a figure that ran into its label",
      damaged([`${RECEIVED}\n\t3`, `${RECEIVED}3`]),
      "received",
      [3, 0, 0, 0, 0, 0, 3],
    ],
    [
      "a speck where another row lost a figure: it may stand in for one",
      damaged(lost(CARRIED), [`${GRANTED}\n\t3\n\t0`, `${GRANTED}\n\t3\n\tĪ`]),
      "granted",
      Array(7).fill(M),
    ],
    ["a label lost", damaged([`\t${CARRIED}\n`, ""]), "carried_in", Array(7).fill(0)],
    ["a label spoilt", damaged([CARRIED, "二、L年姑转玫付倌恩幵由请"]), "carried_in", Array(7).fill(0)],
    [
      "two labels lost with one row",
      damaged([`${GRANTED}\n`, ""], [PARTLY, ""], [ZERO, ""]),
      "partially_granted",
      Array(7).fill(M),
    ],
    [
      "a nought lost where cells are left blank",
      damaged(lost(CARRIED), ["2.重复申请\n\t0", "2.重复申请\n\t"]),
      "carried_in",
      Array(7).fill(M),
    ],
    [
      "a nought lost where a row breaks its sum",
      damaged(lost(CARRIED), [`${GRANTED}\n\t3`, `${GRANTED}\n\t2`]),
      "carried_in",
      Array(7).fill(M),
    ],
    [
      "a row as printed where others both lost and got figures",
      damaged(
        lost(CARRIED),
        ["2.重复申请\n\t0", "2.重复申请\n\t0\n\t0"],
        ["3.要求提供公开出版物\n\t0", "3.要求提供公开出版物\n\t0\n\t0"],
        ["1.信访举报投诉类申请\n\t0\n", "1.信访举报投诉类申请\n"],
      ),
      "granted",
      Array(7).fill(M),
    ],
  ])("%s", (_, text, id, cells) => {
    expect(row(text, id)).toEqual(cells);
  });

  it.each<[string, string]>([
    ["of its total", "总计\n\t自然人"],
    ["of a column", "总计\n\t自囗人"],
  ])("reads figures under a head with the total in front, a word %s apart", (_, words) => {
    const form = printForm("2021", allFigures("2021", {}), TOTAL_FIRST);
    const text = layouts["text: one cell a line"]?.(TABLE_IDS.map((table) => form[table])) ?? "";
    expect(row(text.replace("总计\n\t自然人", words), "received")).toEqual(Array(7).fill(0));
  });
});

describe("alignTables() on two rows that ran together in one line", () => {
  const REPEATED = "2.重复申请";
  it.each(["text: tabs, every slot", "text: tabs, rows of unequal length", "text: single spaces", "text: wide spaces"])(
    "reads each, %s",
    (layout) => {
      const five = {
        "applications.rejected_repeated.natural_person": "5",
        "applications.rejected_repeated.total": "5",
      };
      const form = printForm("2021", allFigures("2021", five), PLAIN);
      const lines = (layouts[layout]?.(TABLE_IDS.map((table) => form[table])) ?? "").split("\n");
      const at = lines.findIndex((line) => line.includes(REPEATED));
      const text = [...lines.slice(0, at - 1), `${lines[at - 1]} \t${lines[at]}`, ...lines.slice(at + 1)].join("\n");
      const joined = layout.includes("tabs")
        ? text.replace(" \t", "\t")
        : text.replace(" \t", layout.includes("wide") ? "  " : " ");
      expect(row(joined, "rejected_repeated")).toEqual([5, 0, 0, 0, 0, 0, 5]);
      expect(row(joined, "rejected_petition")).toEqual(Array(7).fill(0));
    },
  );

  it("gives no row the figures of one whose label is spoilt", () => {
    const form = printForm("2021", allFigures("2021", { "applications.rejected_petition.total": "7" }), PLAIN);
    const text = layouts["text: single spaces"]?.(TABLE_IDS.map((table) => form[table])) ?? "";
    const joined = text.replace(`\n${REPEATED}`, " 2.囗囗囗囗");
    expect(row(joined, "rejected_petition")).not.toEqual(Array(7).fill(0));
    expect(row(joined, "rejected_repeated")).toEqual(Array(7).fill(M));
  });
});

const DAMAGES = ["lose", "lose", "twice", "speck", "letter", "label"] as const;
const NOT_RESULTS: readonly string[] = ofResults.notResults;
const applicant = fc.constantFrom(...APPLICANTS);

describe("alignTables() on generated damage", () => {
  it("reads no wrong figure, whatever a report that adds up has lost or got", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EDITION_IDS),
        fc.array(fc.tuple(applicant, fc.nat(), fc.nat({ max: 9 })), { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom(
          "text: one cell a line",
          "text: tabs, rows of unequal length",
          "text: a cell a line, without a mark",
        ),
        fc.array(fc.tuple(fc.constantFrom(...DAMAGES), fc.nat()), { minLength: 1, maxLength: 5 }),
        (edition, applications, totalFirst, layout, damages) => {
          const counts = new Map<string, number>();
          const add = (id: string, count: number): void => {
            counts.set(id, (counts.get(id) ?? 0) + count);
          };
          const results = editions[edition].tables.applications.rows.filter(({ id }) => !NOT_RESULTS.includes(id));
          for (const [who, at, count] of applications) {
            for (const id of ["received", results[at % results.length]?.id, "handled_total"]) {
              add(`applications.${id}.${who}`, count);
              add(`applications.${id}.total`, count);
            }
          }
          const figures = allFigures(edition, Object.fromEntries([...counts].map(([id, count]) => [id, `${count}`])));
          const form = printForm(edition, figures, totalFirst ? TOTAL_FIRST : PLAIN);
          const text = layouts[layout]?.([form.applications]) ?? "";
          const misread = align(damages.reduce(damage, text)).facts.filter(
            ({ id, cell }) =>
              id.startsWith("applications.") && cell.state === "number" && `${cell.value}` !== figures[id],
          );
          expect(misread.map(({ id }) => id)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Does one thing to one cell of a text: a figure, or a label. */
function damage(text: string, [kind, where]: readonly [(typeof DAMAGES)[number], number]): string {
  const cells = [
    ...text.matchAll(kind === "label" ? /\t?[^\t\n]*\p{Script=Han}{4}[^\t\n]*\n?/gu : /(?<=[\t\n])\d+(?=[\t\n])/g),
  ];
  const cell = cells[where % Math.max(1, cells.length)];
  if (!cell) return text;
  const [from, to] = [cell.index, cell.index + cell[0].length];
  const between = text[from - 1] ?? "";
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (kind === "lose") return before.slice(0, -1) + after;
  if (kind === "twice") return `${before}${cell[0]}${after.startsWith("\n") ? "\n" : ""}${between}${cell[0]}${after}`;
  if (kind === "speck") return `${before}${cell[0]}${after.startsWith("\n") ? "\n" : ""}${between}Ī${after}`;
  if (kind === "letter") return before + cell[0].replace("0", "O").replace("1", "l") + after;
  return before + after;
}
