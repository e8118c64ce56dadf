import { editions, TABLE_IDS } from "../form/editions.ts";
import type { EditionId, FormTable } from "../form/types.ts";
import { alignTable } from "../rendering/align-table.ts";
import type { Cell } from "../report/cell.ts";
import type { Fact, Finding, Report } from "../report/report.ts";

/** A report's facts for a person: its tables in the form's layout, the figures of the prose, the findings. */
export function factsText(report: Report, findings: readonly Finding[]): string {
  const { agency, year, edition, published, source, id } = report;
  const facts = new Map<string, Fact>(report.facts.map((fact) => [fact.id, fact]));
  const lines = [
    `■ ${report.title}`,
    `机关：${agency.name}（${[...agency.region, agency.short].join(" ")}）　年度：${year}　表式：${edition} 年版`,
    `发布：${published ?? "未写明"}　编号：${id}　来源：${source.file}`,
    ...report.remarks,
    ...TABLE_IDS.flatMap((table) => ["", ...tableLines(edition, editions[edition].tables[table], facts)]),
    ...proseLines(report.facts),
    ...(findings.length > 0 ? ["", "数据出入", ...findings.map(({ message }) => `! ${message}`)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function tableLines(edition: EditionId, table: FormTable, facts: ReadonlyMap<string, Fact>): string[] {
  const head = ["项目", ...table.columns.map((column) => column.label)];
  const rows = table.rows.map((row) => [
    row.label,
    ...table.columns.map(({ id }) => {
      if (!row.columns.includes(id)) return "";
      return cellText(facts.get(`${table.id}.${row.id}.${id}`)?.cell);
    }),
  ]);
  return [`${table.section}、${table.title}（${edition} 年版）`, ...alignTable(head, rows)];
}

/** A blank, words and a lost cell must not look alike, nor like a figure. */
function cellText(cell: Cell | undefined): string {
  switch (cell?.state) {
    case "number":
      return String(cell.value);
    case "blank":
      return cell.raw.trim() === "" ? "空" : cell.raw;
    case "text":
      return `“${cell.raw}”`;
    default:
      return "缺";
  }
}

function proseLines(facts: readonly Fact[]): string[] {
  const stated = facts.filter(({ quote }) => quote !== undefined);
  if (stated.length === 0) return [];
  return [
    "",
    "正文中的数",
    ...stated.map(({ where, cell, approximate, quote }) => {
      return `${where.row}：${approximate ? "约 " : ""}${cellText(cell)}　——“${quote?.trim()}”`;
    }),
  ];
}
