import type { Frame } from "../../understanding/frame.ts";
import { countYears } from "../../understanding/framing/year-wish.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { Query } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { SpokenOf } from "./sessions.ts";

/** How many figures of a dialogue are looked back at. */
const LOOKED_BACK = 6;

/** What a query was about, figure by figure, behind what was spoken of before. */
export function rememberSpoken(before: readonly SpokenOf[], query: Query | null): readonly SpokenOf[] {
  return [...before, ...spokenIn(query)]
    .filter((one, at, all) => all.findLastIndex((other) => isSame(one, other)) === at)
    .slice(-LOOKED_BACK);
}

/** The agencies that were asked about, with the one of this question behind them. */
export function rememberVisited(before: readonly string[], frame: Frame | null): readonly string[] {
  const [present, ...others] = frame?.agencies ?? [];
  if (present === undefined || others.length > 0) return before;
  return [...before.filter((id) => id !== present), present].slice(-LOOKED_BACK);
}

function spokenIn(query: Query | null): readonly SpokenOf[] {
  if (query === null) return [];
  if (query.intent === "aggregate") return ofRegion(query);
  if (!("targets" in query)) return [];
  const asked = askedIn(query);
  return query.targets.map(({ agency, year }): SpokenOf => ({ agency: agency.id, year, ...asked }));
}

/** The figures and shares that a query is for; none of one that asks for something else. */
export function measuresIn(query: Query): readonly Measure[] {
  if ("measures" in query) return query.measures;
  if ("facts" in query) return query.facts.map((fact) => ({ kind: "fact", fact }));
  return "rates" in query ? query.rates.map((rate) => ({ kind: "rate", rate })) : [];
}

function askedIn(query: Query): Pick<SpokenOf, "asked" | "measure"> {
  const measures = measuresIn(query);
  const [only, ...others] = measures;
  const asked = measures.length > 0 ? JSON.stringify(measures) : query.intent;
  return { asked, ...(only && others.length === 0 && { measure: only }) };
}

/** The sum of all of a region in one year, which the next message may set beside that of another. */
function ofRegion(query: Extract<Query, { intent: "aggregate" }>): readonly SpokenOf[] {
  const { scope, measure, aggregation, condition, criteria, groups, outOf, apart, lasting } = query;
  const { region, years = [] } = scope;
  const [year, ...others] = years;
  const isPlain = [condition, criteria, groups, outOf, apart, lasting].every(
    (part) => part === null || part === undefined,
  );
  if (region === undefined || year === undefined || others.length > 0 || !isPlain || aggregation !== "sum") return [];
  if (NARROWED.some((side) => scope[side] !== undefined)) return [];
  return [{ agency: "", region, year, asked: JSON.stringify([measure]), measure }];
}

const NARROWED = [
  "governments",
  "types",
  "agencies",
  "except",
  "without",
  "where",
] as const satisfies readonly (keyof Scope)[];

function isSame(a: SpokenOf, b: SpokenOf): boolean {
  return a.agency === b.agency && a.region === b.region && a.year === b.year && a.asked === b.asked;
}

/** Did the last answer set several agencies or years side by side? What follows it up goes on by itself. */
export function setsSideBySide({ agencies, years, ranked }: Frame): boolean {
  return agencies.length > 1 || countYears(years) > 1 || ranked !== undefined;
}

/** In what figures that were spoken of one after the other differ. */
export type Dimension = "who" | "year" | "what";

/** Figures spoken of last, one after the other, that differ in one thing alone. */
export interface Run {
  readonly by: Dimension;
  readonly of: readonly SpokenOf[];
}

/**
 * The figures that were spoken of last as one row of like things: 甲2021年, 乙2021年, 丙2021年 differ in whose they are.
 *
 * @returns `null` where the last two differ in more than one thing
 */
export function lastRun(spoken: readonly SpokenOf[]): Run | null {
  const last = spoken.at(-1);
  const other = spoken.at(-2);
  const by = last && other && differenceOf(last, other);
  if (!last || !by) return null;
  const start = spoken.findLastIndex((one) => one !== last && differenceOf(one, last) !== by);
  return { by, of: spoken.slice(start + 1) };
}

/** Did the last answer give the last of them, and has nothing come in between? */
export function isSpokenOf({ of }: Run, { agencies: [agency], scope, years }: Frame): boolean {
  const last = of.at(-1);
  const sameYear = years.kind !== "years" || years.years[0] === last?.year;
  return sameYear && (last?.region === undefined ? agency === last?.agency : scope.region !== null);
}

function differenceOf(a: SpokenOf, b: SpokenOf): Dimension | null {
  const differs: Dimension[] = [];
  if (a.agency !== b.agency || a.region !== b.region) differs.push("who");
  if (a.year !== b.year) differs.push("year");
  if (a.asked !== b.asked) differs.push("what");
  return differs.length === 1 ? (differs[0] ?? null) : null;
}
