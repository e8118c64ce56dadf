import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { measuresIn } from "../memory/spoken.ts";
import { type Part, queryOf } from "./part.ts";

/**
 * The figures and shares of one report that the parts of one message asked for, in words that ask for them: 2023年呢 after 收到几件，公开率多少
 * asks for both.
 *
 * @returns nothing where there was one part alone, or where a part asked for anything else
 */
export function figuresTogether(parts: readonly Part[]): readonly string[] | undefined {
  if (parts.length < 2) return undefined;
  const reports = new Set<string>();
  const figures: (string | undefined)[] = [];
  for (const part of parts) {
    const query = queryOf(part);
    if (query?.intent !== "value" && query?.intent !== "ratio") return undefined;
    figures.push(...measuresIn(query).map(askedMeasure));
    for (const { agency, year } of query.targets) reports.add(`${agency.id} ${year}`);
  }
  const named = figures.filter((figure) => figure !== undefined);
  return reports.size === 1 && named.length === figures.length ? [...new Set(named)] : undefined;
}
