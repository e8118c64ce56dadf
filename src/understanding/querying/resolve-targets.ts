import { yearsText } from "../../text/years-text.ts";
import type { Frame, YearWish } from "../frame.ts";
import { ofYear } from "../framing/year-wish.ts";
import type { AgencyIndex, KnownAgency } from "../names/agency-index.ts";
import type { Target } from "../query.ts";

/** The reports that a frame's agencies and years come to. */
export type Resolved =
  | { readonly kind: "targets"; readonly targets: readonly Target[]; readonly notes: readonly string[] }
  | { readonly kind: "which_year"; readonly known: KnownAgency }
  | { readonly kind: "unknown_year"; readonly absent: readonly LackingYears[] };

/** Years that were asked about, of which an agency has no report. */
export interface LackingYears {
  readonly known: KnownAgency;
  readonly years: readonly number[];
}

/**
 * Finds the reports.
 *
 * @param yearStated did this very message name the year, rather than inherit it? An inherited year gives way to the
 *   only year there is of another agency; a stated one never does
 * @param openYear what to do when no year is said and there are several: ask, take the latest, or take all
 * @param fewest how many reports the question needs: a comparison is none with one side alone
 */
export function resolveTargets(
  frame: Frame,
  yearStated: boolean,
  index: AgencyIndex,
  openYear: "ask" | "latest" | "all",
  fewest = 1,
): Resolved {
  const targets: Target[] = [];
  const notes: string[] = [];
  const absent: LackingYears[] = [];
  const wishes = frame.pairs
    ? frame.pairs.map(({ agency, year }) => ({ id: agency, wish: ofYear(year) }))
    : frame.agencies.map((id) => ({ id, wish: frame.years }));
  for (const { id, wish } of wishes) {
    const known = index.get(id);
    if (!known) continue;
    const years = [...known.years.keys()];
    const wanted = yearsOf(wish, years, openYear);
    if (wanted === "ask") return { kind: "which_year", known };
    const found = wanted.filter((year) => known.years.has(year));
    const [only] = years;
    if (found.length === 0 && !yearStated && years.length === 1 && only !== undefined) {
      found.push(only);
      notes.push(`库中${known.label}只有${only}年的报告`);
    } else if (wish.kind === "open" && years.length === 1) notes.push(`库中${known.label}只有${only}年的报告`);
    else if (wish.kind === "open" && openYear === "latest") notes.push(`未指明年份，取最新的${found[0]}年`);
    const lacking = wanted.filter((year) => !known.years.has(year));
    if (found.length === 0) absent.push({ known, years: lacking });
    else if (lacking.length > 0 && found.length < wanted.length && wish.kind === "years")
      notes.push(`库中没有${known.label}${yearsText(lacking)}的报告`);
    for (const year of found) {
      const entry = known.years.get(year);
      if (entry) targets.push({ agency: entry.agency, year, report: entry.id });
    }
  }
  if (targets.length < fewest && absent.length > 0) return { kind: "unknown_year", absent };
  notes.push(...absent.map(({ known, years }) => `库中没有${known.label}${yearsText(years)}的报告`));
  return { kind: "targets", targets, notes };
}

function yearsOf(
  wish: YearWish,
  years: readonly number[],
  openYear: "ask" | "latest" | "all",
): readonly number[] | "ask" {
  const latest = years.at(-1);
  switch (wish.kind) {
    case "years":
      return wish.years;
    case "all":
      return years;
    case "latest":
      return latest === undefined ? [] : [latest];
    case "earliest":
      return years.slice(0, 1);
    case "last":
      return latest === undefined ? [] : years.filter((year) => year > latest - wish.count);
    case "with_previous":
      return latest === undefined ? [] : [latest - 1, latest];
    case "open":
      if (openYear === "all" || years.length <= 1) return years;
      return openYear === "latest" && latest !== undefined ? [latest] : "ask";
  }
}
