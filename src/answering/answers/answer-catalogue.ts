import { editions } from "../../form/editions.ts";
import { type Agency, displayName } from "../../report/agency.ts";
import { type RegionLevel, regionUpTo } from "../../report/region-level.ts";
import { yearsText } from "../../text/years-text.ts";
import { toldOfNamesakes } from "../../understanding/names/unplaced-namesakes.ts";
import type { CatalogueQuery } from "../../understanding/query.ts";
import type { AnswerBlock, WholeTable } from "../answer.ts";
import type { Context } from "../context.ts";
import { citeReport } from "../figures/cite.ts";
import { LIMITS } from "../limits.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, leadPiece, notFound, piece } from "../piece.ts";
import { holdings } from "../scope/holdings.ts";
import { entriesIn, type ScopedEntry } from "../scope/scope.ts";
import { nameIn } from "../wording/names.ts";
import { lackingReports } from "./lacking-reports.ts";
import { listEditions } from "./list-editions.ts";
import { listHeldYears } from "./list-held-years.ts";
import { shownOf } from "./shown-of.ts";

const REGION_UNITS = { province: "个省级地区", city: "个市", county: "个区县" } as const;

/** The regions of one level, each with how many reports and agencies there are of it. */
function regionsOf(scoped: readonly ScopedEntry[], label: string, level: RegionLevel): readonly AnswerBlock[] {
  const unit = REGION_UNITS[level];
  const regions = new Map<string, { reports: number; readonly agencies: Set<number> }>();
  let above = 0;
  for (const { entry, agency } of scoped) {
    const region = regionUpTo(entry.agency.region, level);
    if (!region) {
      above++;
      continue;
    }
    const key = region.join("");
    const known = regions.get(key) ?? { reports: 0, agencies: new Set<number>() };
    known.reports++;
    known.agencies.add(agency);
    regions.set(key, known);
  }
  const { shown, rest } = shownOf([...regions], "个地区");
  return [
    { kind: "lead", text: `共${regions.size}${unit}，${scoped.length}份报告（${label}）。` },
    {
      kind: "list",
      items: shown.map(([name, { reports, agencies }]) => `${name}：${reports}份报告，${agencies.size}家单位`),
    },
    ...rest,
    ...paragraphs("note", above > 0 && `另有${above}份是上级单位的，或没有写明地区。`),
  ];
}

function placeText({ name, region }: Agency): string {
  return region.length > 0 ? `${name}属于${region.join("")}` : `从${name}的报告看不出属于哪个地区`;
}

/** 2022年有6份，比2021年多1份。 */
function moreThan(years: readonly number[], counts: ReadonlyMap<number, number>): string {
  const [earlier = 0, later = 0] = years.toSorted((a, b) => a - b);
  const [before, count] = [counts.get(earlier) ?? 0, counts.get(later) ?? 0];
  const how =
    count === before
      ? `和${earlier}年一样多`
      : `比${earlier}年${count > before ? "多" : "少"}${Math.abs(count - before)}份`;
  return `${later}年有${count}份，${how}。`;
}

/** 最早的是2019年，最新的是2023年。 */
function endsOf(years: readonly number[], end: CatalogueQuery["end"]): string {
  const first = end === "first" || end === "both" ? [`最早的是${years.at(0)}年`] : [];
  const last = end === "last" || end === "both" ? [`最新的是${years.at(-1)}年`] : [];
  const told = [...first, ...last];
  return told.length > 0 && years.length > 0 ? `${told.join("，")}。` : "";
}

type Lister = (
  scoped: readonly ScopedEntry[],
  label: string,
  name: (agency: Agency) => string,
  query: Pick<CatalogueQuery, "edition" | "end" | "compared" | "scope">,
) => readonly AnswerBlock[];

const LISTS: { readonly [L in Exclude<CatalogueQuery["lists"], "lacking">]: Lister } = {
  agencies: (scoped, label, name) => {
    const all = holdings(scoped);
    const { shown, rest } = shownOf(all, "家");
    return [
      { kind: "lead", text: `共${all.length}家单位，${scoped.length}份报告（${label}）。` },
      { kind: "list", items: shown.map(({ agency, years }) => `${name(agency)}：${yearsText(years)}`) },
      ...rest,
    ];
  },
  province: (scoped, label) => regionsOf(scoped, label, "province"),
  city: (scoped, label) => regionsOf(scoped, label, "city"),
  county: (scoped, label) => regionsOf(scoped, label, "county"),
  years: (scoped, label, name, { end, compared, scope }) => {
    const counts = new Map<number, number>();
    for (const { entry } of scoped) counts.set(entry.year, (counts.get(entry.year) ?? 0) + 1);
    const years = [...counts.keys()].sort((a, b) => a - b);
    const asked = compared ? moreThan(scope.years ?? years, counts) : endsOf(years, end);
    const [only] = scoped;
    if (only && scoped.every(({ agency }) => agency === only.agency)) {
      const named = name(only.entry.agency);
      return [{ kind: "lead", text: `${asked}库中有${named}${yearsText(years)}的报告，共${scoped.length}份。` }];
    }
    return [
      { kind: "lead", text: `${asked}共${scoped.length}份报告，年份有${yearsText(years)}（${label}）。` },
      { kind: "list", items: years.map((year) => `${year}年：${counts.get(year)}份`) },
    ];
  },
  editions: (scoped, label, name, { edition }) => listEditions(scoped, label, name, edition),
  places: (scoped) => [
    {
      kind: "lead",
      text: holdings(scoped)
        .map(({ agency }) => placeText(agency))
        .join("。")
        .concat("。"),
    },
  ],
  reports: (scoped, label, name) => {
    const { shown, rest } = shownOf(scoped, "份");
    return [
      { kind: "lead", text: `共${scoped.length}份报告（${label}）。` },
      { kind: "list", items: shown.map(({ entry }) => `${name(entry.agency)}${entry.year}年`) },
      ...rest,
    ];
  },
};

function wholeCatalogue(name: string, scoped: readonly ScopedEntry[]): WholeTable {
  let made: WholeTable["rows"] | undefined;
  return {
    name,
    head: ["单位", "地区", "年份", "报告", "落款日期", "表格版本"],
    // Made when somebody takes the table along.
    get rows() {
      made ??= scoped
        .slice(0, LIMITS.tableRows)
        .map(({ entry: { agency, year, title, published, edition } }) => [
          displayName(agency),
          agency.region.join(""),
          year,
          title,
          published,
          editions[edition].source,
        ]);
      return made;
    },
  };
}

/** What there is of the agency that is asked about, where it is one: 现有2020年、2022年的。 */
function otherYears(store: Context["store"], { years = [], ...anyYear }: CatalogueQuery["scope"]): string {
  if (anyYear.agencies?.length !== 1) return "";
  const [held] = holdings(entriesIn(store, anyYear));
  if (!held) return "";
  const alike = toldOfNamesakes(store.entries(), held.agency, years);
  return `现有${yearsText(held.years)}的。${alike && `${alike}。`}`;
}

/** Answers which agencies, years or reports there are. */
export async function answerCatalogue({ store }: Context, query: CatalogueQuery): Promise<Draft> {
  const { scope, lists } = query;
  const scoped = entriesIn(store, scope);
  if (scoped.length === 0) {
    const text = `库中没有${scope.label}。${otherYears(store, scope)}`;
    return notFound(leadPiece(text));
  }
  const { blocks, listed } = query.held
    ? listHeldYears(scoped, scope.label, query.held, store)
    : {
        blocks:
          lists === "lacking"
            ? lackingReports(store, scope, scoped)
            : LISTS[lists](scoped, scope.label, nameIn(store), query),
        listed: scoped,
      };
  return {
    status: "answered",
    ...piece({
      blocks,
      citations: listed.slice(0, LIMITS.aggregateCitations).map(({ entry }) => citeReport(entry)),
    }),
    wholeTable: listed.length > LIMITS.listed && lists !== "lacking" ? wholeCatalogue(scope.label, listed) : undefined,
  };
}
