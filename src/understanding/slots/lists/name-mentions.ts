import type { Naming } from "../../lexicon/lexicon.ts";
import type { ColumnMention, RowMention } from "../../slots.ts";
import type { Span } from "../../span.ts";

/** A name of a row, a column or another thing, and where it stands. */
export interface Named {
  readonly naming: Naming;
  readonly span: Span;
}

/** The row that is named, if any. */
export function rowMention({ naming, span }: Named): RowMention[] {
  return naming.kind === "row" ? [{ id: naming.id, weak: naming.weak, span }] : [];
}

/** The column that is named, if any. */
export function columnMention({ naming, span }: Named): ColumnMention[] {
  switch (naming.kind) {
    case "applicant":
      return [{ kind: "applicant", id: naming.id, span }];
    case "result":
      return [{ kind: "result", id: naming.id, span, ...(naming.inCourt && { inCourt: true }) }];
    case "legal_persons":
      return [{ kind: "legal_persons", span }];
    case "proactive":
      return [{ kind: "proactive", columns: naming.columns, rows: naming.rows, span }];
    case "row":
    case "contact":
    case "topic":
    case "edition":
    case "foreign":
      return [];
  }
}
