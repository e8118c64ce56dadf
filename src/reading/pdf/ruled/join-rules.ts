import { LimitExceeded } from "../../limits.ts";
import type { Rule } from "../page/geometry.ts";
import { PDF_LIMITS } from "../page/limits.ts";

/** Pieces of one line may be drawn so far off one another, and with such gaps. */
const OFF = 1;
const GAP = 3;
/** Shortest line that is no dot of a decoration. */
const SHORTEST = 4;

/** Joins lines that continue or cover one another: a border is drawn cell by cell, often twice. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const group of groupByPlace(withoutLoneDots(rules))) {
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

/** How far the dots of one dotted line may be off one another. */
const DOT_OFF = 0.4;

/**
 * A dot of a dotted line lies both ways: it belongs to a line in this direction only where the next dot does. Else the
 * dots of upright lines, one above another, would pass for level lines everywhere.
 */
function withoutLoneDots(rules: readonly Rule[]): Rule[] {
  const isDot = ({ from, to }: Rule): boolean => to - from < SHORTEST;
  const byPlace = new Map<number, Rule[]>();
  for (const rule of rules) {
    const place = Math.round(rule.at / DOT_OFF);
    const group = byPlace.get(place);
    if (group) group.push(rule);
    else byPlace.set(place, [rule]);
  }
  for (const group of byPlace.values()) group.sort((one, other) => one.from - other.from);
  const follows = (group: readonly Rule[], dot: Rule): boolean => {
    let [low, high] = [0, group.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((group[middle]?.from ?? 0) < dot.from - SHORTEST - GAP) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < group.length; index++) {
      const other = group[index];
      if (!other || other.from > dot.to + GAP) return false;
      if (other !== dot && (other.from > dot.from + DOT_OFF || other.from < dot.from - DOT_OFF)) return true;
    }
    return false;
  };
  return rules.filter((rule) => {
    if (!isDot(rule)) return true;
    const place = Math.round(rule.at / DOT_OFF);
    return [place - 1, place, place + 1].some((near) => follows(byPlace.get(near) ?? [], rule));
  });
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
