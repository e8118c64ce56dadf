import { isRelative, type Lasting } from "../scope.ts";
import { measuresOf } from "./asked-measures.ts";
import { type Built, unplacedWords } from "./built.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/**
 * 从没被复议过, 每年都超过50件, 连续三年有诉讼: the agencies of which a condition holds in so many years. What else is asked of
 * them (a sum, an order) is not worked out.
 */
export function lastingQuery(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { lasting, agencies, criteria } = frame;
  if (lasting === null || agencies.length === 1) return null;
  const [measure, ...also] = criteria
    ? criteria.of.map(({ measure }) => measure)
    : measuresOf(situation, index.editions);
  const unsaid = unplacedWords(situation, [wordsOf(lasting)]);
  // 每年都有报告 is said of the reports themselves.
  if (measure === undefined) return frame.intent === "catalogue" && lasting.kind === "in_a_row" ? unsaid : null;
  const scope = scopeOf(frame, index);
  const condition = criteria ? null : (frame.condition ?? "positive");
  const counted = { intent: "aggregate", scope, measure, condition } as const;
  if (asksMore(situation) || criteria?.of.some(({ condition }) => isRelative(condition))) return unsaid;
  if (slots.unused.length > 0) return unplacedWords(situation, slots.unused);
  const several = criteria ? { criteria } : also.length > 0 ? { also } : {};
  // Of one year it is a plain count.
  const held = scope.years?.length === 1 ? {} : { lasting };
  return { query: { ...counted, aggregation: "count", ...several, ...held }, notes: [] };
}

function asksMore({ frame, slots }: Situation): boolean {
  const { aggregation, order, place, scope, grouping } = frame;
  const counts = aggregation === null || aggregation === "count" || aggregation === "share";
  const asksMeasure = frame.criteria !== null && slots.rows.length > 0;
  return (
    !counts ||
    asksMeasure ||
    order !== null ||
    place !== null ||
    scope.beside.length > 1 ||
    (grouping !== null && grouping !== "year")
  );
}

function wordsOf(lasting: Lasting): string {
  return lasting.kind === "every" ? "每年都" : `连续${lasting.years}年`;
}
