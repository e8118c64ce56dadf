import type { Scope } from "../../understanding/scope.ts";
import type { Context } from "../context.ts";
import { nameIn } from "../wording/names.ts";
import { agenciesLacking, type ScopedEntry } from "./scope.ts";

/** Agencies that are named; the others are counted. */
const NAMED = 5;

/** Agencies that the store has in a scope for other years only, as a note; none where the scope names no year. */
export function notesOfLacking(context: Context, scope: Scope, scoped: readonly ScopedEntry[]): readonly string[] {
  if (scope.years === undefined) return [];
  const { years: _years, ...anyYear } = scope;
  const absent = agenciesLacking(context.store, anyYear, scoped);
  if (absent.length === 0) return [];
  const names = absent.slice(0, NAMED).map(nameIn(context.store)).join("、");
  const more = absent.length > NAMED ? `等${absent.length}家` : "";
  return [`库中有其他年份、但缺这里所问年份报告的有：${names}${more}。`];
}
