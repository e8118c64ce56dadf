import { describe, expect, it } from "vitest";
import { alignTables } from "../../../src/parsing/tables/align-tables.ts";
import type { Block } from "../../../src/reading/document.ts";
import { align } from "./align.ts";

/** Cells of one row as they are read, from left to right. */
function row(text: string, id: string): (number | string)[] {
  return align(text)
    .facts.filter((fact) => fact.id.startsWith(`${id}.`))
    .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
}

const HEAD = "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";
const FULL = "四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0";
const LABEL = "一、本年新收政府信息公开申请数量";
const CARRIED = "二、上年结转政府信息公开申请数量";
const M = "missing";
const SCAN = "\tĪ\tı\ti\n\t1 1 1 1 1 1 1\t7.JE";

function applications(line: string, ...others: readonly string[]): string {
  return [HEAD, line, FULL, ...others].join("\n");
}

describe("alignTables() on a row that is not whole", () => {
  it.each<[string, string, (number | string)[]]>([
    ["a gap in the middle stays where it is", `${LABEL}\t1\t\t2\t0\t0\t0\t3`, [1, "blank", 2, 0, 0, 0, 3]],
    ["a blank row is blank", `${LABEL}\t\t\t\t\t\t\t`, Array(7).fill("blank")],
    ["a row that lost a cell is missing", `${LABEL}\t1\t0\t2\t0\t0\t3`, Array(7).fill(M)],
    ["a row that lost a cell and was filled up is missing", `${LABEL}\t1\t0\t2\t0\t0\t3\t`, Array(7).fill(M)],
    ["a row with a cell too many is missing", `${LABEL}\t1\t0\t0\t2\t0\t0\t0\t3`, Array(7).fill(M)],
    [
      "words are text, strokes are blank",
      `${LABEL}\t约30\t/\t0\t—\t0\t无\t见附件`,
      ["text", "blank", 0, "blank", 0, "blank", "text"],
    ],
    ["an illegible character is missing", `${LABEL}\t□\t0\t0\t0\t0\t0\t□`, [M, 0, 0, 0, 0, 0, M]],
  ])("%s", (_, line, cells) => {
    expect(row(applications(line), "applications.received")).toEqual(cells);
  });

  it.each<[string, string, (number | string)[]]>([
    ["a gap is a loss", `${LABEL}\t\t\t\t0\t0\t0\t0`, [M, M, M, 0, 0, 0, 0]],
    ["a stray glyph is a loss", `${LABEL}\t0\t0\t0\t0\t0\t0\tC`, [0, 0, 0, 0, 0, 0, M]],
    ["losses on both sides leave nothing certain", `${LABEL}\t\t1\t0\t0\t0\t1\t`, Array(7).fill(M)],
    ["losses at the end leave nothing certain", `${LABEL}\t1\t0\t0\t0\t1\t\t`, Array(7).fill(M)],
  ])("in a bad scan, %s", (_, line, cells) => {
    expect(row(applications(line, SCAN), "applications.received")).toEqual(cells);
  });
});

describe("alignTables() on a label that goes on under a repeated head", () => {
  const table = (rest: string): string =>
    `${HEAD}\n${FULL}\n4.保护第三\t1\t0\t2\t0\t0\t0\t3\n${HEAD}\n${rest}\t\t\t\t\t\t\t`;
  it("reads the row that the end of a page has cut", () => {
    expect(row(table("方合法权益"), "applications.denied_third_party_rights")).toEqual([1, 0, 2, 0, 0, 0, 3]);
  });

  it("puts nothing together that is no label", () => {
    expect(row(table("其他事项"), "applications.denied_third_party_rights").filter((cell) => cell === "blank")).toEqual(
      [],
    );
  });
});

describe("alignTables() on figures that narrow cells break", () => {
  const broken = (...cells: readonly string[]): Block[] => {
    const rows = [HEAD.split("\t"), FULL.split("\t"), [LABEL, ...cells]];
    const slots = rows.map((texts) => texts.map((text, index) => ({ text, line: index + 1 })));
    return [{ kind: "table", grid: { slots, ruled: true } }];
  };
  const received = (blocks: readonly Block[]): (number | string)[] =>
    alignTables(blocks)
      .facts.filter(({ id }) => id.startsWith("applications.received."))
      .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));

  it("reads them where the sum of the row proves them", () => {
    expect(received(broken("3\n1", "1\n9", "2", "0", "0", "0", "5\n2"))).toEqual([31, 19, 2, 0, 0, 0, 52]);
  });

  it("reads none where it does not, or where every cell holds two", () => {
    expect(received(broken("3\n1", "2", "0", "0", "0", "0", "5\n2"))[0]).toBe("text");
    expect(received(broken("3\n1", "1\n2", "0\n0", "0\n0", "0\n0", "0\n0", "4\n3"))[0]).toBe("text");
  });
});

describe("alignTables() on a table whose columns are drawn", () => {
  const received = (...cells: readonly (string | null)[]): (number | string)[] => {
    const rows = [HEAD.split("\t"), FULL.split("\t"), [LABEL, ...cells]];
    const slots = rows.map((texts) => texts.map((text, index) => (text === null ? null : { text, line: index + 1 })));
    return alignTables([{ kind: "table", grid: { slots, ruled: true } }])
      .facts.filter(({ id }) => id.startsWith("applications.received."))
      .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
  };

  it("reads a row whose total is left blank", () => {
    expect(received("1", "0", "0", "0", "0", "1", "")).toEqual([1, 0, 0, 0, 0, 1, "blank"]);
  });

  it("leaves a row open by itself that seems to have closed up in a file that knows its columns", () => {
    const merged = { text: "申请人情况", line: 0 };
    const texts = [
      HEAD.split("\t"),
      FULL.split("\t"),
      [LABEL, "5", "0", "0", "0", "0", "0", "3"],
      [CARRIED, "0", "0", "0", "0", "0", "2", ""],
    ];
    const slots = texts.map((row) => row.map((text, index) => ({ text, line: index + 1 })));
    const { facts } = alignTables([{ kind: "table", grid: { slots: [Array(8).fill(merged), ...slots] } }]);
    const state = (id: string): unknown => {
      const cell = facts.find((fact) => fact.id === id)?.cell;
      return cell?.state === "number" ? cell.value : cell?.state;
    };
    expect(state("applications.received.natural_person")).toBe(5);
    expect(state("applications.carried_in.other_organization")).toBe(M);
  });

  it("leaves a row open that has no cell at its end", () => {
    expect(received("1", "0", "0", "0", "0", "1", null)).toEqual(Array(7).fill(M));
  });
});

describe("alignTables() on a head in a line of its own", () => {
  const RESULTS = "\n\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n1\t0\t2\t0\t3\n";
  it("reads the table under it", () => {
    expect(row(`四、复议、诉讼情况\n\n行政复议${RESULTS}`, "review.reconsideration")).toEqual([1, 0, 2, 0, 3]);
  });

  it("leaves open what a table without it is of", () => {
    expect(row(`四、复议、诉讼情况\n\n情况如下。${RESULTS}`, "review.reconsideration")).toEqual(Array(5).fill(M));
  });
});

describe("alignTables() on a head that is not whole", () => {
  const line = (figures: string): string => `${LABEL}\t${figures}`;
  it.each<[string, string, string, (number | string)[]]>([
    [
      "reads the form's order where what is left of the head agrees",
      "\t自然人\t?\t科研机构\t\t\t其他\t总计",
      "1\t2\t0\t0\t0\t0\t3",
      [1, 2, 0, 0, 0, 0, 3],
    ],
    [
      "reads nothing where it contradicts the form",
      "\t科研机构\t?\t自然人\t\t\t其他\t总计",
      "1\t2\t0\t0\t0\t0\t3",
      Array(7).fill(M),
    ],
    [
      "reads nothing where the total may be first or last",
      "\t自然人\t商业企业",
      "3\t1\t2\t0\t0\t0\t0",
      Array(7).fill(M),
    ],
    ["reads a row of equal figures either way", "\t自然人\t商业企业", "0\t0\t0\t0\t0\t0\t0", Array(7).fill(0)],
  ])("%s", (_, head, figures, cells) => {
    expect(row([head, line(figures), FULL].join("\n"), "applications.received")).toEqual(cells);
  });

  it("takes a corner that looks like the head over all columns for a corner", () => {
    const head =
      "申请办理情况\t自然人\t法人或其他组织\t总计\n\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t";
    expect(row([head, line("1\t2\t0\t0\t0\t0\t3"), FULL].join("\n"), "applications.received")).toEqual([
      1, 2, 0, 0, 0, 0, 3,
    ]);
  });

  it("reads nothing by a head that names all columns where the figures show the total elsewhere", () => {
    const [head = "", ...heads] = HEAD.split("\t");
    const moved = [head, ...heads.slice(1), heads[0]].join("\t");
    const rows = [LABEL, CARRIED, "（一）予以公开"].map(
      (label, index) => `${label}\t${index + 1}\t2\t0\t0\t0\t0\t${index + 3}`,
    );
    expect(row([moved, ...rows, FULL].join("\n"), "applications.received")).toEqual(Array(7).fill(M));
  });

  it("lets the sums of several rows show the total's place", () => {
    const text = [line("1\t2\t0\t0\t0\t0\t3"), "（一）予以公开\t1\t0\t0\t1\t0\t0\t2", FULL].join("\n");
    expect(row(text, "applications.received")).toEqual([1, 2, 0, 0, 0, 0, 3]);
  });
});

describe("alignTables() in the table of reconsideration and lawsuits", () => {
  const RESULTS = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";

  it.each(["/", "", "—"])("reads one kind of proceeding a row, some of them without a figure but %j", (mark) => {
    const blank = Array(5).fill(mark).join("\t");
    const text = [`类别\t\t${RESULTS}`, `行政复议\t\t${blank}`, `行政诉讼\t未经复议直接起诉\t${blank}`];
    const table = [...text, "\t复议后起诉\t1\t0\t2\t0\t3"].join("\n");
    expect(row(table, "review.litigation_after_reconsideration")).toEqual([1, 0, 2, 0, 3]);
    expect(row(table, "review.litigation_direct")).toEqual(Array(5).fill("blank"));
  });
});

describe("alignTables() in a table of lawsuits that lost a label", () => {
  it("gives its figures to no other row", () => {
    const table = "\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n\t/\t/\t34\t/\t34\n复议后起诉\t0\t0\t1\t0\t1";
    expect(row(table, "review.reconsideration")).toEqual(Array(5).fill(M));
    expect(row(table, "review.litigation_after_reconsideration")).toEqual([0, 0, 1, 0, 1]);
  });
});

describe("alignTables() in rows of unequal length", () => {
  const label = (depth: number, words: string): string => `${depth === 1 ? "三、本年度办理结果\t" : ""}${words}`;
  const rows = [
    "（三）不予公开\t1.属于国家秘密\t\t\t\t\t\t\t",
    "2.其他法律行政法规禁止公开\t\t\t\t\t\t\t",
    "3.危及“三安全一稳定”\t\t2\t\t\t\t\t2",
    "4.保护第三方合法权益\t\t\t\t\t\t\t",
  ];

  it("reads a row with gaps that has a cell for each head, as its like have", () => {
    const text = [HEAD, label(1, "（一）予以公开\t1\t\t\t\t\t\t1"), ...rows].join("\n");
    expect(row(text, "applications.denied_security_stability")).toEqual([
      ...["blank", 2],
      ...Array(4).fill("blank"),
      2,
    ]);
  });

  it("reads none that has a cell less", () => {
    const text = [HEAD, ...rows.map((each) => each.replace("\t\t2", "\t2"))].join("\n");
    expect(row(text, "applications.denied_security_stability")).toEqual(Array(7).fill(M));
  });

  it.each([
    [
      "reads lawsuits with gaps at the end when they add up",
      "1\t1\t\t\t2\t\t\t\t\t\t\t\t\t\t",
      [1, 1, "blank", "blank", 2],
    ],
    ["reads none when they do not", "1\t1\t\t2\t\t\t\t\t\t\t\t\t\t\t", Array(5).fill(M)],
  ])("%s", (_, figures, cells) => {
    const results = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    const head = `行政复议\t行政诉讼\n${results}\t未经复议直接起诉\t复议后起诉\n${[results, results, results].join("\t")}`;
    expect(row(`${head}\n${figures}`, "review.reconsideration")).toEqual(cells);
  });

  it("takes no row of strokes for a head, though its label repeats words of one", () => {
    const text = [HEAD, "（六）其他处理3．其他\t-\t-\t-\t-\t-\t-\t-", "（七）总计\t1\t0\t0\t0\t0\t0\t1", FULL].join(
      "\n",
    );
    expect(row(text, "applications.handled_total")).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it.each([
    ["its total one place to the left", "0 2 0 0 0 2 ", Array(7).fill(M)],
    ["a total that was not filled in", "1 0 2 0 0 0 ", [1, 0, 2, 0, 0, 0, "blank"]],
  ])("in a file that knows its columns, a row with %s", (_, figures, cells) => {
    const td = (texts: readonly string[]): string => texts.map((text) => `<td>${text}</td>`).join("");
    const head = `<tr><td colspan=2></td>${td(HEAD.split("\t").slice(1))}</tr>`;
    const full = `<tr><td colspan=2>四、结转下年度继续办理</td>${td(Array(7).fill("0"))}</tr>`;
    const page = `<table>${head}<tr><td colspan=2>${LABEL}</td>${td(figures.split(" "))}</tr>${full}</table>`;
    expect(row(page, "applications.received")).toEqual(cells);
  });

  it("leaves open rows that all have closed up, though each has a cell for each head", () => {
    const closed = ["（一）予以公开", "（二）部分公开", "（七）总计"].map(
      (label) => `\t${label}\t\t1\t0\t0\t0\t0\t1\t`,
    );
    const heads = `项目\t\t${HEAD}`;
    const others = [LABEL, CARRIED].map((label) => `${label}\t\t\t0\t0\t0\t0\t0\t0\t0`);
    expect(row([heads, ...others, ...closed].join("\n"), "applications.granted")).toEqual(Array(7).fill(M));
  });

  it("keeps a gap at the end of a row whose total stands in front", () => {
    const td = (texts: readonly string[]): string => texts.map((text) => `<td>${text}</td>`).join("");
    const [, ...heads] = HEAD.split("\t");
    const rows = ["3 0 0 0 0 3 ", "0 0 0 0 0 0 0"].map((figures) => td(figures.split(" ")));
    const head = `<tr><td colspan=2></td>${td([heads.at(-1) ?? "", ...heads.slice(0, -1)])}</tr>`;
    const page = `<table>${head}<tr><td colspan=2>${LABEL}</td>${rows[0]}</tr><tr><td colspan=2>四、结转下年度继续办理</td>${rows[1]}</tr></table>`;
    expect(row(page, "applications.received")).toEqual([0, 0, 0, 0, 3, "blank", 3]);
  });

  it("goes on in the table after a heading of its own that stands alone", () => {
    const text = [HEAD, `${LABEL}\t0\t0\t0\t0\t0\t0\t0`, "三、本年度办理结果", "（一）予以公开\t1\t0\t0\t0\t0\t0\t1"];
    expect(row(text.join("\n"), "applications.granted")).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it("reads a label whose number stands on a line of its own", () => {
    const cells = [1, 0, 0, 0, 0, 0, 1].map((cell) => `\t${cell}\n`).join("");
    const head = HEAD.split("\t").map((cell) => `\t${cell}\n`);
    expect(row(`${head.join("")}\n\t1.\n属于国家秘密\n${cells}`, "applications.denied_state_secret")).toEqual([
      1, 0, 0, 0, 0, 0, 1,
    ]);
  });
});

describe("alignTables() in a table that goes on after a page", () => {
  it.each(["（一）予以公开", "2.重复申请", "三、本年度办理结果－（七）合计"])(
    "reads a part that holds %s only",
    (label) => {
      const part = `<table><tr><td>${label}</td>${[1, 0, 2, 0, 0, 0, 3].map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`;
      const head = `<table><tr>${HEAD.split("\t")
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr><tr>${`${LABEL}\t0\t0\t0\t0\t0\t0\t0`
        .split("\t")
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr></table>`;
      const id = label.includes("予以") ? "granted" : label.includes("重复") ? "rejected_repeated" : "handled_total";
      expect(row(`${head}<p>－2－</p>${part}`, `applications.${id}`)).toEqual([1, 0, 2, 0, 0, 0, 3]);
    },
  );
});

describe("alignTables() and tables that are none of the form's", () => {
  const PROACTIVE = "第二十条第（六）项\t\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t0\n";

  it.each<[string, string, (number | string)[]]>([
    ["takes no figure from a table of another kind", "执法类别\t数量\t罚款金额\n行政处罚\t12\t5\n", [M]],
    ["takes none from one that follows the form's", `${PROACTIVE}\n执法类别\t数量\t罚款金额\n行政处罚\t12\t5\n`, [3]],
    ["leaves a cell open that two rows state differently", `${PROACTIVE}${PROACTIVE.replace("3", "4")}`, [M]],
    ["takes a cell that two rows state alike", `${PROACTIVE}${PROACTIVE}`, [3]],
    ["reads a table without the heading over it", PROACTIVE.replace(/^.*\n/, ""), [3]],
  ])("%s", (_, text, cells) => {
    expect(row(text, "proactive.penalties")).toEqual(cells);
  });

  it("reads no figure that is merged over rows or columns", () => {
    const cells = (count: number, text: string): string => `<td>${text}</td>`.repeat(count);
    const head = `<tr><td></td>${["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"].map((text) => `<td>${text}</td>`).join("")}</tr>`;
    const over = `<table>${head}<tr><td>${LABEL}</td><td colspan=7>4</td></tr><tr><td>四、结转下年度继续办理</td>${cells(7, "1")}</tr></table>`;
    expect(row(over, "applications.received")).toEqual(Array(7).fill(M));
    const down = `<table>${head}<tr><td>${LABEL}</td><td rowspan=2>4</td>${cells(6, "1")}</tr><tr><td>四、结转下年度继续办理</td>${cells(6, "1")}</tr></table>`;
    expect(row(down, "applications.received")).toEqual([M, 1, 1, 1, 1, 1, 1]);
    expect(row(down, "applications.carried_out")).toEqual([M, 1, 1, 1, 1, 1, 1]);
  });

  it("tells the edition from the tables, and says when they do not tell", () => {
    expect(align(PROACTIVE).editionDecided).toBe(true);
    expect(align(applications("")).editionDecided).toBe(false);
  });
});

describe("alignTables() in the proactive table", () => {
  const of2019 = (row: string): string =>
    `信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t${row}\n行政处罚\t0\t0\t0\n`;

  it.each<[string, string, (number | string)[]]>([
    ["signed changes", "12\t-3\t1,024", [12, -3, 1024]],
    ["a gap between", "12\t\t7", [12, "blank", 7]],
    ["a gap at the end, which may be a cell lost before", "12\t7\t", [M, M, M]],
  ])("%s", (_, figures, cells) => {
    expect(row(of2019(figures), "proactive.licensing")).toEqual(cells);
  });

  it.each([
    ["采购总金额（单位：万元）", 125_000],
    ["采购总金额（人民币万元）", 125_000],
    ["采购总额（万元）", 125_000],
    ["采购总金额（单位：元）", 12.5],
    ["采购总金额", 12.5],
    ["采购总金额（单位：万口）", "text"],
    ["采购总金额（万无）", "text"],
  ])("reads the unit of procurement in its head: %s", (head, amount) => {
    const text = `第二十条第（九）项\n\n信息内容\t采购项目数量\t${head}\n政府集中采购\t3\t12.5\n`;
    expect(row(text, "proactive.procurement")).toEqual([3, amount]);
  });

  it("brings the amount of procurement to 元, and keeps what is printed", () => {
    const text = "第二十条第（九）项\n\n信息内容\t采购项目数量\t采购总金额（万元）\n政府集中采购\t3\t12.5\n";
    expect(row(text, "proactive.procurement")).toEqual([3, 125_000]);
    expect(align(text).facts.find(({ id }) => id === "proactive.procurement.amount")?.cell).toMatchObject({
      raw: "12.5",
    });
  });
});

describe("alignTables() on figures below several labels", () => {
  const read = (text: string): readonly unknown[] =>
    align(text)
      .facts.filter(({ id }) => /^proactive\.(?:licensing|penalties|fees)/.test(id))
      .map(({ cell }) => (cell.state === "number" ? cell.value : cell.state));
  const head = "第二十条第（五）项\n信息内容\n本年处理决定数量\n";
  it.each<[string, string, readonly unknown[]]>([
    [
      "gives none to the last of the labels",
      `${head}行政许可\n信息内容\n行政处罚\n行政强制\n行政事业性收费\n118\n7\n0\n2\n`,
      ["missing", "missing", "missing"],
    ],
    [
      "reads those that follow their own",
      `${head}行政许可\n118\n信息内容\n本年处理决定数量\n行政处罚\n7\n行政强制\n0\n信息内容\n本年收费金额\n行政事业性收费\n2\n`,
      [118, 7, 2],
    ],
  ])("%s", (_, text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});
