import { addendsOf } from "../../form/sums.ts";
import { gather } from "../../text/gather.ts";
import type { Query } from "../query.ts";

/** All that stands in a query, at any depth, gone through once. */
export interface QueryContents {
  /** What stands under a name, lists by their items: a new field of a query is there without more ado. */
  under(name: string): readonly unknown[];
  /** Such of it as is text. */
  stringsUnder(...names: readonly string[]): readonly string[];
  /** All figures that the query is for: cells, totals, and what its sums add up. */
  readonly figures: readonly string[];
  /** Ids of the agencies that the query is about or leaves out. */
  readonly agencies: readonly string[];
}

const FIGURE = /^(?:sum:)?(?:applications|review|proactive|narrative)\./;

/** Reads a query for what it holds. */
export function contentsOf(query: Query): QueryContents {
  const fields = new Map<string, unknown[]>();
  const figures: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      if (FIGURE.test(value)) figures.push(value, ...addendsOf(value));
    } else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) {
      for (const [name, held] of Object.entries(value)) {
        if (held === null || held === undefined) continue;
        const under = fields.get(name) ?? [];
        if (under.length === 0) fields.set(name, under);
        if (Array.isArray(held)) for (const one of held) under.push(one);
        else under.push(held);
        look(held);
      }
    }
  };
  look(query);
  const under = (name: string): readonly unknown[] => fields.get(name) ?? [];
  const stringsUnder = (...names: readonly string[]): readonly string[] =>
    gather(names, under).filter((value) => typeof value === "string");
  const spokenOf = gather(under("agency"), (agency) =>
    typeof agency === "object" && agency !== null && "id" in agency && typeof agency.id === "string" ? [agency.id] : [],
  );
  return { under, stringsUnder, figures, agencies: [...spokenOf, ...stringsUnder("agency", "agencies", "except")] };
}
