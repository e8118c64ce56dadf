import type { Agency } from "../../report/agency.ts";
import { regionUpTo } from "../../report/region-level.ts";
import type { ReportEntry } from "../../store/store.ts";
import { oncePer } from "../../text/once.ts";
import { yearsText } from "../../text/years-text.ts";
import { toldOfNamesakes } from "../../understanding/names/unplaced-namesakes.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Holding, holdings } from "../scope/holdings.ts";
import { entriesIn, type ScopedEntry } from "../scope/scope.ts";
import { nameIn } from "../wording/names.ts";
import { shownOf } from "./shown-of.ts";

/** What the store has of a city. */
interface CityHolding {
  /** Ascending. */
  readonly years: readonly number[];
  /** Reports of more than one agency. */
  readonly isOfSeveral: boolean;
}

/** The name under which the holding of the whole store is kept. */
const ALL = "";

function cityOf(region: readonly string[]): string {
  return (regionUpTo(region, "city") ?? region).join("");
}

/** What the store has of each city, worked out once for a store. */
const cityHoldings = oncePer((entries: readonly ReportEntry[]): ReadonlyMap<string, CityHolding> => {
  const seen = new Map<string, { readonly years: Set<number>; readonly agencies: Set<string> }>();
  for (const { agency, year } of entries) {
    for (const city of new Set([cityOf(agency.region), ALL])) {
      const there = seen.get(city) ?? { years: new Set(), agencies: new Set() };
      there.years.add(year);
      there.agencies.add(agency.id);
      seen.set(city, there);
    }
  }
  return new Map(
    [...seen].map(([city, { years, agencies }]): [string, CityHolding] => [
      city,
      { years: [...years].sort((a, b) => a - b), isOfSeveral: agencies.size > 1 },
    ]),
  );
});

/**
 * The years in which an agency might have a report: those of its neighbours, before its first and behind its last as well.
 * Where the store has nobody near it, those of the whole store.
 */
function yearsThere({ agency }: Holding, entries: readonly ReportEntry[]): readonly number[] {
  const cities = cityHoldings(entries);
  const near = cities.get(cityOf(agency.region));
  return (near?.isOfSeveral ? near : cities.get(ALL))?.years ?? [];
}

/** Agencies of the same region and kind that have reports of other years, and which of the years asked for they lack. */
export function lackingReports(
  store: Context["store"],
  scope: Scope,
  scoped: readonly ScopedEntry[],
): readonly AnswerBlock[] {
  const { years: asked, ...anyYear } = scope;
  const all = holdings(entriesIn(store, anyYear));
  const lacking = all.flatMap((holding): { agency: Agency; gaps: readonly number[] }[] => {
    const gaps = (asked ?? yearsThere(holding, store.entries())).filter((year) => !holding.years.includes(year));
    return gaps.length > 0 ? [{ agency: holding.agency, gaps }] : [];
  });
  const name = nameIn(store);
  const [only, ...others] = all;
  if (only && others.length === 0 && !asked) return ofOne(only, lacking[0]?.gaps ?? [], store);
  if (lacking.length === 0) return [{ kind: "lead", text: `${scope.label}：库中的${all.length}家单位都不缺。` }];
  const lead = asked
    ? `${scope.label}：有${scoped.length}份，库中另有${lacking.length}家单位缺报告。`
    : `${scope.label}：有${scoped.length}份，${all.length}家单位里${lacking.length}家缺年份。`;
  const { shown, rest } = shownOf(lacking, "家");
  return [
    { kind: "lead", text: lead },
    {
      kind: "list",
      items: shown.map(({ agency, gaps }) => {
        const alike = toldOfNamesakes(store.entries(), agency, gaps);
        return `${name(agency)}：缺${yearsText(gaps)}${alike && `（${alike}）`}`;
      }),
    },
    ...rest,
    { kind: "note", text: "只看库中已有其他年份报告的单位；库外还有哪些单位，这里不知道。" },
  ];
}

function ofOne(holding: Holding, gaps: readonly number[], store: Context["store"]): readonly AnswerBlock[] {
  const named = nameIn(store)(holding.agency);
  const there = yearsText(yearsThere(holding, store.entries()));
  const alike = toldOfNamesakes(store.entries(), holding.agency, gaps);
  const lacks = gaps.length > 0 ? `缺${yearsText(gaps)}的报告` : "不缺报告";
  return [
    { kind: "lead", text: `${named}${lacks}；库中有${yearsText(holding.years)}的，共${holding.years.length}份。` },
    ...paragraphs("note", alike && `${alike}。`),
    {
      kind: "note",
      text: `对照的是库中同一地区（没有别家的，看全库）有报告的年份：${there}；库外有没有，这里不知道。`,
    },
  ];
}
