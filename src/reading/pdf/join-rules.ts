import { LimitExceeded } from "../limits.ts";
import type { Rule } from "./geometry.ts";
import { PDF_LIMITS } from "./limits.ts";

/** Pieces of one line may be drawn so far off one another, and with such gaps. */
const OFF = 1;
const GAP = 3;
/** Shortest line that is no dot of a decoration. */
const SHORTEST = 4;

/** Joins lines that continue or cover one another: a border is drawn cell by cell, often twice. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const group of groupByPlace(rules)) {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    let current: { from: number; to: number } | undefined;
    for (const { from, to } of [...group].sort((one, other) => one.from - other.from)) {
      if (current && from <= current.to + GAP) current.to = Math.max(current.to, to);
      else {
        if (current) joined.push({ at, ...current });
        current = { from, to };
      }
    }
    if (current) joined.push({ at, ...current });
  }
  const long = joined.filter(({ from, to }) => to - from >= SHORTEST);
  if (long.length > PDF_LIMITS.rules) throw new LimitExceeded(`一页上的线条超过 ${PDF_LIMITS.rules} 条`);
  return long;
}

function groupByPlace(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  let group: Rule[] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const [first] = group;
    if (first && rule.at - first.at > OFF) {
      groups.push(group);
      group = [];
    }
    group.push(rule);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
