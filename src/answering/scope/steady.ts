import type { Agency } from "../../report/agency.ts";
import type { RankQuery } from "../../understanding/query.ts";
import type { Lasting } from "../../understanding/scope.ts";
import type { Context } from "../context.ts";
import { LIMITS } from "../limits.ts";
import { columnOf } from "./columns.ts";
import { membersIn } from "./members.ts";

/** Fewer years than these show no course: of two the one is plainly more than the other. */
const FEWEST_YEARS = 3;

/** A year of an agency: a report, and its figure where that is known. */
interface Year {
  readonly year: number;
  readonly report: string;
  readonly value: number;
}

/** How the figure of an agency went from year to year. */
export interface Course {
  readonly agency: Agency;
  /** Did it go the way that is asked for all along? `open` where a year or a figure is lacking, `short` for too few years. */
  readonly verdict: "steady" | "not" | "open" | "short";
  /** Ids of the reports that show it, by their years: the whole course, or the step that went another way. */
  readonly shownBy: readonly string[];
}

/** How every agency of a scope went, and over which years. */
export interface Courses {
  readonly courses: readonly Course[];
  /** The years that are looked at. */
  readonly years: readonly number[];
  /** 连续四年 of four years: they are the run itself, as there is no fifth one to hold the first of them against. */
  readonly isWhole: boolean;
  /** 连续五年 of four years: no agency can be judged. */
  readonly isTooShort: boolean;
}

/** Tells of every agency in a scope whether its figure went one way from year to year, without reading a report. */
export function coursesIn(
  { store }: Context,
  { scope, measure }: Pick<RankQuery, "scope" | "measure">,
  { direction, lasting }: NonNullable<RankQuery["steady"]>,
): Courses {
  const scoped = membersIn(store, scope);
  const { values, denominators } = columnOf(store, scoped, measure);
  const byAgency = new Map<number, { readonly agency: Agency; readonly years: Year[] }>();
  for (const [at, { agency, entry }] of scoped.entries()) {
    const one = byAgency.get(agency) ?? { agency: entry.agency, years: [] };
    byAgency.set(agency, one);
    const few = measure.kind === "rate" && (denominators[at] ?? 0) < LIMITS.rateDenominator;
    one.years.push({ year: entry.year, report: entry.id, value: few ? Number.NaN : (values[at] ?? Number.NaN) });
  }
  const all = scope.years ?? [...new Set(scoped.map(({ entry }) => entry.year))];
  const sign = direction === "up" ? 1 : -1;
  const span = all.length > 0 ? Math.max(...all) - Math.min(...all) + 1 : 0;
  const isWhole = lasting.kind === "in_a_row" && lasting.years === span;
  const run: Lasting = isWhole ? { kind: "in_a_row", years: span - 1 } : lasting;
  const courses = [...byAgency.values()].map(({ agency, years }) => ({
    agency,
    ...courseOf(years, scope.years === undefined ? null : all, all, run, sign),
  }));
  return { courses, years: all, isWhole, isTooShort: lasting.kind === "in_a_row" && lasting.years > span };
}

/** The steps from each year to the next: `undefined` where one of the two figures is not known. */
interface Step {
  readonly right: boolean | undefined;
  readonly of: readonly [Year | undefined, Year | undefined];
}

/**
 * @param asked the years that the question names; without any, those are looked at that there is a report of
 * @param all every year in the scope
 */
function courseOf(
  years: readonly Year[],
  asked: readonly number[] | null,
  all: readonly number[],
  lasting: Lasting,
  sign: number,
): Omit<Course, "agency"> {
  const held = new Map(years.map((year) => [year.year, year]));
  const own = lasting.kind === "in_a_row" ? all : (asked ?? [...held.keys()]);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const steps = Array.from({ length: last - first }, (_, at): Step => {
    const [from, to] = [held.get(first + at), held.get(first + at + 1)];
    const difference = (to?.value ?? Number.NaN) - (from?.value ?? Number.NaN);
    return { right: Number.isNaN(difference) ? undefined : sign * difference > 0, of: [from, to] };
  });
  if (lasting.kind === "in_a_row") return inARow(steps, lasting.years);
  const wrong = steps.find(({ right }) => right === false);
  if (wrong) return { verdict: "not", shownBy: reportsOf([wrong]) };
  if (steps.length + 1 < FEWEST_YEARS) return { verdict: "short", shownBy: [] };
  if (steps.some(({ right }) => right === undefined)) return { verdict: "open", shownBy: [] };
  return { verdict: "steady", shownBy: reportsOf(steps) };
}

/** Any run of so many steps will do. */
function inARow(steps: readonly Step[], count: number): Omit<Course, "agency"> {
  const runs = steps.flatMap((_, at) => (at + count <= steps.length ? [steps.slice(at, at + count)] : []));
  const steady = runs.find((run) => run.every(({ right }) => right === true));
  if (steady) return { verdict: "steady", shownBy: reportsOf(steady) };
  const open = runs.some((run) => run.every(({ right }) => right !== false));
  return open ? { verdict: "open", shownBy: [] } : { verdict: "not", shownBy: reportsOf(wrongIn(steps)) };
}

function wrongIn(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ right }) => right === false).slice(-1);
}

function reportsOf(steps: readonly Step[]): readonly string[] {
  return [...new Set(steps.flatMap(({ of }) => of.flatMap((year) => (year ? [year.report] : []))))];
}
