import { findCell } from "../../form/facts.ts";
import { type RelationId, relations } from "../../form/relations.ts";
import { isAddendId } from "../../form/sums.ts";
import { labelOf } from "../wording/phrase.ts";

/** “行政复议”的“复议诉讼合计”: nothing is said of the rows that are not asked about. */
export function subjectOf({
  relation,
  rows = [],
}: {
  readonly relation: RelationId;
  readonly rows?: readonly string[];
}): string {
  const labels = rows.map((row) => {
    const [total, inForceId] = [`${row}.total`, `${row}.in_force`];
    return `“${findCell(inForceId)?.row.label ?? (isAddendId(total) ? labelOf(total) : row)}”`;
  });
  return `${labels.length > 0 ? `${labels.join("、")}的` : ""}“${relations[relation].name}”`;
}
