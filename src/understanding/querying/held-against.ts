import type { CompareQuery, Target } from "../query.ts";
import type { Situation } from "./situation.ts";

/** 2019年比2022年: what stands behind the word is what the other is held against. */
const AGAINST = /比|较(?=[12上前去])/;

/** Of one agency in two years: the later one, where the earlier one is held against it. */
export function heldAgainst({ slots }: Situation, targets: readonly Target[]): Pick<CompareQuery, "against"> {
  const [first, second, ...others] = targets.toSorted((a, b) => a.year - b.year);
  if (!first || !second || others.length > 0 || first.agency.id !== second.agency.id) return {};
  const at = AGAINST.exec(slots.text)?.index;
  const behind = slots.years.find(({ span }) => at !== undefined && span.start > at);
  return behind?.kind === "year" && behind.year === second.year ? { against: second.report } : {};
}
