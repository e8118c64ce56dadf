import { describe, expect, it } from "vitest";
import { TABLE_IDS } from "../../../src/form/editions.ts";
import { align } from "./align.ts";
import { layouts } from "./layouts.ts";
import { allFigures, PLAIN, printForm, TOTAL_FIRST } from "./printed-form.ts";

const M = "missing";
/** Labels with a wrong character, as a bad scan has several. */
const SPOILT: readonly (readonly [string, string])[] = [
  ["5.属于三类内部事务信息", "5.属于三类内部事囗信息"],
  ["2.没有现成信息需要另行制作", "2.没有现成信恩需要另行制作"],
];

function written(
  layout: string,
  changes: readonly (readonly [string, string])[],
  more: readonly (readonly [string, string])[] = [],
): string {
  const figures = {
    ...Object.fromEntries(more),
    "applications.granted.natural_person": "3",
    "applications.granted.total": "3",
  };
  const review = { "review.litigation_direct.pending": "2", "review.litigation_direct.total": "2" };
  const form = printForm("2021", allFigures("2021", { ...figures, ...review }), PLAIN);
  const text = layouts[layout]?.(TABLE_IDS.map((table) => form[table])) ?? "";
  return changes.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, text);
}

function row(text: string, id: string): (number | string)[] {
  return align(text)
    .facts.filter((fact) => fact.id.startsWith(`${id}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

/** Changes words where they stand last. */
function changedLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

const LAYOUTS = ["text: one cell a line", "text: tabs, every slot", "text: wide spaces"];
const GRANTED = [3, 0, 0, 0, 0, 0, 3];

describe.each(LAYOUTS)("alignTables() on labels with misread characters, %s", (layout) => {
  it.each<[string, string, string, (number | string)[]]>([
    ["（一）予以公开", "（旱）予以公并", "applications.granted", GRANTED],
    ["（七）总计", "（七）总囗", "applications.handled_total", Array(7).fill(0)],
    ["3.其他", "3.其力", "applications.other_other", Array(7).fill(0)],
    ["规章", "规L", "proactive.regulations", [0, 0, 0]],
    ["行政处罚", "行政囗罚", "proactive.penalties", [0]],
    ["8.属于行政查询事项", "8.厶于行囗查询由项", "applications.denied_administrative_enquiry", Array(7).fill(0)],
  ])("takes %s for itself when it is %s", (label, misread, id, cells) => {
    expect(row(written(layout, [...SPOILT, [label, misread]]), id)).toEqual(cells);
  });

  it.each<[string, string, string, (number | string)[]]>([
    ["（七）总计", "（七）忌计", "applications.handled_total", Array(7).fill(0)],
    ["（七）总计", "（七）总", "applications.handled_total", Array(7).fill(0)],
    ["2.重复申请", "2.重复请", "applications.rejected_repeated", Array(7).fill(0)],
    ["（一）予以公开", "（一〕予以公开", "applications.granted", GRANTED],
    ["行政事业性收费", "行政事业性费", "proactive.fees", [0]],
    ["规章", "规亨", "proactive.regulations", Array(3).fill(M)],
  ])(
    "takes %s for itself when it is %s and no other label is misread, where it can be no other",
    (from, to, id, cells) => {
      expect(row(written(layout, [[from, to]]), id)).toEqual(cells);
    },
  );

  it.each<[string, readonly (readonly [string, string])[], string, number]>([
    ["another matter in a clean file", [["行政处罚", "行政处分"]], "proactive.penalties", 1],
    ["another matter in a bad scan", [...SPOILT, ["行政处罚", "行政奖励"]], "proactive.penalties", 1],
    ["words that are like none", [...SPOILT, ["（一）予以公开", "（一）主动服务"]], "applications.granted", 7],
    ["a row out of its place", [...SPOILT, ["（一）予以公开", "（七）总囗"]], "applications.granted", 7],
  ])("reads nothing from %s", (_, changes, id, count) => {
    expect(row(written(layout, changes), id)).toEqual(Array(count).fill(M));
  });
});

describe.each([...LAYOUTS, "text: a cell a line, without a mark"])(
  "alignTables() on heads with misread characters, %s",
  (layout) => {
    it.each<[string, string]>([
      ["科研机构", "科研己构"],
      ["商业企业", "商由企业"],
      ["总计", "厶计"],
    ])("takes %s for itself when it is %s", (head, misread) => {
      expect(row(written(layout, [[head, misread]]), "applications.granted")).toEqual(GRANTED);
    });

    it.each<[string, string]>([
      ["结果维持", "结果恩持"],
      ["其他结果", "伺他结果"],
      ["尚未审结", "由未审结"],
      ["总计", "总日"],
    ])("takes %s for itself when it is %s", (head, misread) => {
      expect(row(written(layout, [[head, misread]]), "review.litigation_direct")).toEqual([0, 0, 0, 2, 2]);
    });
  },
);

describe("alignTables() on heads that are lost or misread", () => {
  it.each<[string, string, string]>([
    ["the last head, over the figures", "总计", "总旱"],
    ["a head with two wrong characters", "尚未审结", "尚力囗结"],
  ])("reads under %s", (_, from, to) => {
    const text = changedLast(written("text: a cell a line, without a mark", []), from, to);
    expect(row(text, "review.litigation_direct")).toEqual([0, 0, 0, 2, 2]);
  });

  it.each(["结果维持", "尚未审结"])("reads lawsuits without the head %s of the first kind", (head) => {
    const text = written("text: tabs, every slot", []);
    const at = text.indexOf(head, text.indexOf("行政诉讼情况"));
    expect(row(text.slice(0, at) + text.slice(at + head.length), "review.litigation_direct")).toEqual([0, 0, 0, 2, 2]);
  });

  it("takes no total in front for the first column where the head lacks a word", () => {
    const figures = { "applications.granted.legal_service": "1", "applications.granted.total": "1" };
    const form = printForm("2021", allFigures("2021", figures), TOTAL_FIRST);
    const text = layouts["text: one cell a line"]?.(TABLE_IDS.map((table) => form[table])) ?? "";
    const damaged = text.replace("\t商业企业", "\t口丁己力").replace("\t0\n\t0\n\t0\n", "\t０\n\t0\n\t0\n\t5\n");
    const read = row(damaged, "applications.granted");
    expect([Array(7).fill(M), [0, 0, 0, 0, 1, 0, 1]]).toContainEqual(read);
  });
});

describe("alignTables() on rows that break their sum", () => {
  const broken: readonly [string, string] = ["2.重复申请\t0\t0\t0", "2.重复申请\t0\t0\t8"];
  it.each<[string, readonly (readonly [string, string])[], (number | string)[]]>([
    ["as printed in a clean file", [broken], [0, 0, 8, 0, 0, 0, 0]],
    ["not where labels are misread: one figure may be lost and another stray", [...SPOILT, broken], Array(7).fill(M)],
  ])("reads them %s", (_, changes, cells) => {
    expect(row(written("text: tabs, merged cells once", changes), "applications.rejected_repeated")).toEqual(cells);
  });

  /** The figures of the table add up, but for what is changed. */
  const granted = ["applications.received", "applications.handled_total"].flatMap((id) =>
    ["natural_person", "total"].map((column) => [`${id}.${column}`, "3"] as const),
  );
  const one: readonly [string, string] = ["2.重复申请\t0\t0\t0", "2.重复申请\t0\t0\t8"];
  const other: readonly [string, string] = ["3.要求提供公开出版物\t0\t0", "3.要求提供公开出版物\t0\t5"];
  const short: readonly [string, string] = ["2.重复申请\t0\t0\t0\t0", "2.重复申请\t0\t0\t0"];
  const inReview: readonly [string, string] = ["0\t0\t0\t2\t2", "0\t0\t0\t2\t7"];
  it.each<[string, readonly (readonly [string, string])[], string, (number | string)[]]>([
    ["one figure that breaks its row and its column", [one], "applications.rejected_repeated", [0, 0, 8, 0, 0, 0, 0]],
    ["one such figure in each of two rows", [one, other], "applications.rejected_repeated", [0, 0, 8, 0, 0, 0, 0]],
    ["a total of section 四", [inReview], "review.litigation_direct", [0, 0, 0, 2, 7]],
    [
      "not figures in the wrong columns",
      [["（一）予以公开\t3\t0\t0\t0\t0\t0\t3", "（一）予以公开\t0\t3\t0\t0\t0\t3\t0"]],
      "applications.granted",
      Array(7).fill(M),
    ],
    ["not where another row lost a figure", [other, short], "applications.rejected_publication", Array(7).fill(M)],
  ])("in a text whose labels are misread, reads as printed %s", (_, changes, id, cells) => {
    expect(row(written("text: tabs, merged cells once", [...SPOILT, ...changes], granted), id)).toEqual(cells);
  });

  it("reads them as printed in a page, which shows its cells", () => {
    const page = written("html: merged cells once", [...SPOILT, ["2.重复申请</td><td>0", "2.重复申请</td><td>8"]]);
    expect(row(page, "applications.rejected_repeated")).toEqual([8, 0, 0, 0, 0, 0, 0]);
  });
});
