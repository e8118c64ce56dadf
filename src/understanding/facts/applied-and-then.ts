import type { ColumnMention, RowMention } from "../slots.ts";
import { textBetween } from "../span.ts";

interface Named {
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  readonly text: string;
}

/** Whose it is stands right before it: 自然人申请, 由企业提交. */
const WHOSE = /^(?:来|去|所|的|提的?|提出的?)?$/;
/** 、最后, ,结果却被: what came of it in the end. */
const THEN =
  /^(?:的|了|过)?[、,](?:而|但|却|又|并|且|最后|最终|后来|结果|末了|到头来|其后|随后|之后|然后|被|获得?|得到|给)*$/;
/** One number is asked for, of those that it is said of: 部分公开的有多少件. */
const OF_THOSE = /^的(?:申请)?(?:一共|总共|共)?[有是占]?(?:多少|几)/;
const EACH = /各|分别|和|与|以及/;

/**
 * 自然人申请、最后部分公开的有多少件: who applied and what came of it tell one figure together, and the applications are no second
 * one beside it.
 */
export function appliedAndThen({ rows, columns, text }: Named): readonly RowMention[] {
  const [applied, then, ...others] = rows.toSorted((a, b) => a.span.start - b.span.start);
  if (applied?.id !== "applications.received" || then === undefined || others.length > 0 || EACH.test(text))
    return rows;
  const whose = columns.some(
    ({ kind, span }) =>
      (kind === "applicant" || kind === "legal_persons") && WHOSE.test(text.slice(span.end, applied.span.start)),
  );
  const isResult = then.id.startsWith("applications.") && then.id !== applied.id;
  if (!whose || !isResult || !THEN.test(textBetween(applied.span, then.span, text))) return rows;
  return OF_THOSE.test(text.slice(then.span.end)) ? [then] : rows;
}
