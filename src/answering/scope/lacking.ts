import type { Scope } from "../../understanding/scope.ts";
import type { Context } from "../context.ts";
import { nameIn } from "../wording/names.ts";
import { agenciesLacking, entriesIn } from "./scope.ts";

/** Agencies that are named; the others are counted. */
const NAMED = 5;

/**
 * Agencies that the store has in a scope for other years only, as a note; none where the scope names no year. Those whose
 * figures do not meet its conditions have a report none the less.
 */
export function notesOfLacking({ store }: Context, { where: _where, ...scope }: Scope): readonly string[] {
  if (scope.years === undefined) return [];
  const { years: _years, ...anyYear } = scope;
  const absent = agenciesLacking(store, anyYear, entriesIn(store, scope));
  if (absent.length === 0) return [];
  const names = absent.slice(0, NAMED).map(nameIn(store)).join("、");
  const more = absent.length > NAMED ? `等${absent.length}家` : "";
  return [`库中有其他年份、但缺这里所问年份报告的有：${names}${more}。`];
}
