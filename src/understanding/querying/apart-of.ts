import type { Scope } from "../scope.ts";
import { scopeOf, scopesApart } from "./scope-of.ts";
import { asksEachYear } from "./several-reports.ts";
import type { Situation } from "./situation.ts";

/** 甲和乙2021到2023年各合计多少, 分别平均多少: of each agency by itself. */
const EACH_AGENCY = /分别|各自|各(?=[合共一总平累收办新有是多几])|每[个家]/;

/**
 * Scopes that a sum or a mean is wanted of one by one: agencies, regions, kinds or years; empty where they are taken together.
 */
export function apartOf(situation: Situation): readonly Scope[] {
  const { frame, index, slots } = situation;
  const { agencies, pairs } = frame;
  if (agencies.length > 1 && pairs === null && EACH_AGENCY.test(slots.text))
    return agencies.map((id) => scopeOf({ ...frame, agencies: [id] }, index));
  const apart = scopesApart(frame, index, asksEachYear(situation));
  return apart.length > 1 ? apart : [];
}
