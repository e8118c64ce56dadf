import { editions, TABLE_IDS } from "../form/editions.ts";
import { findCell } from "../form/facts.ts";
import type { TableId } from "../form/types.ts";
import type { Fact, Report } from "./report.ts";

/** Cells of one table that gave no figure though a figure or a blank is due. */
export interface UnreadCells {
  readonly table: TableId;
  readonly state: "missing" | "text";
  readonly facts: readonly string[];
  /** In Chinese: the table, how many cells, and the first of them. */
  readonly message: string;
}

const NAMED = 5;

/** What of a report's tables could not be read as figures: lost cells and cells with words in them. */
export function unreadCells(report: Report): readonly UnreadCells[] {
  return TABLE_IDS.flatMap((table) =>
    (["missing", "text"] as const).flatMap((state) => {
      const facts = report.facts.filter(
        ({ id, cell }) => cell.state === state && findCell(id, report.edition)?.table === table,
      );
      if (facts.length === 0) return [];
      const { section, title } = editions[report.edition].tables[table];
      const certainty = report.alignments.find((alignment) => alignment.table === table)?.certainty;
      const message =
        certainty === "absent"
          ? `没有找到“${section}、${title}”的表格`
          : `“${section}、${title}”有 ${facts.length} 格${WHAT[state]}：${nameSome(facts)}`;
      return [{ table, state, facts: facts.map(({ id }) => id), message }];
    }),
  );
}

const WHAT = { missing: "没有读出来", text: "写的是文字而不是数" } as const;

function nameSome(facts: readonly Fact[]): string {
  const names = facts.slice(0, NAMED).map(({ where, cell }) => {
    const written = cell.state === "text" ? `（“${cell.raw}”）` : "";
    return `${where.row}·${where.column ?? ""}${written}`;
  });
  return `${names.join("；")}${facts.length > NAMED ? " 等" : ""}`;
}
