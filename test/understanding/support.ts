import type { ReportEntry } from "../../src/store/store.ts";
import { ENGINE_NAMES, loadSegmenter } from "../../src/text/segment.ts";
import type { Frame } from "../../src/understanding/frame.ts";
import type { Measure } from "../../src/understanding/measure.ts";
import type { Query, Target } from "../../src/understanding/query.ts";
import type { PlainCondition, Threshold } from "../../src/understanding/scope.ts";
import { createUnderstander } from "../../src/understanding/understand.ts";
import type { Understanding } from "../../src/understanding/understanding.ts";
import { LANGUAGE } from "../support/language.ts";

export const INTENTS_DIRECTORY = "intents";

/** The library that this run of the tests cuts words with. */
const prefer = ENGINE_NAMES.find((name) => name === process.env["GONGKAI_SEGMENTER"]) ?? "nodejieba";

/** An understander over the given reports, on a fixed day. */
export function understanderOver(entries: readonly ReportEntry[], today = "2026-03-01", language = LANGUAGE) {
  return createUnderstander({
    store: { version: "1", entries: () => entries },
    language,
    segmenter: loadSegmenter({ prefer }),
    now: () => new Date(today),
  });
}

/** Asks the questions of one dialogue in turn; the last one's understanding in a line, as `write` has it. */
export function lastOf(
  understander: ReturnType<typeof understanderOver>,
  questions: readonly string[],
  write: (understanding: Understanding) => string = inALine,
): string {
  let frame: Frame | null = null;
  let line = "";
  for (const question of questions) {
    const understood = understander.understand(question, frame);
    frame = understood.frame;
    line = write(understood.understanding);
  }
  return line;
}

/** The query that a question by itself is understood as; `undefined` where it is asked back about. */
export function queryOf(understander: ReturnType<typeof understanderOver>, question: string): Query | undefined {
  const { understanding } = understander.understand(question, null);
  return understanding.kind === "query" ? understanding.query : undefined;
}

/** An understanding as a test writes it: intent, reports, what is asked of them. */
export function inALine(understanding: Understanding): string {
  if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
  const { query } = understanding;
  return [query.intent, ...partsOf(query)].filter((part) => part !== "").join(" ");
}

/** As {@link inALine} writes it, and whether the place of one report is asked for. */
export function withPlace(understanding: Understanding): string {
  const { query } = understanding.kind === "query" ? understanding : { query: undefined };
  const own = query?.intent === "rank" && query.place?.kind === "own";
  return `${inALine(understanding)}${own ? ": 第几" : ""}`;
}

function partsOf(query: Query): string[] {
  switch (query.intent) {
    case "value":
      return [reports(query.targets), query.facts.map(({ ids }) => ids.join("|")).join(" ")];
    case "compare":
      return [reports(query.targets), query.measures.map(measured).join(" ")];
    case "trend":
      return [`${query.agency.short}${query.years[0]}-${query.years.at(-1)}`, query.measures.map(measured).join(" ")];
    case "rank":
      return [query.scope.label, measured(query.measure), query.order, `${query.limit ?? "all"}`];
    case "aggregate":
      return [query.scope.label, measured(query.measure), query.aggregation, conditionOf(query.condition)];
    case "breakdown":
      return [reports(query.targets), query.breakdowns.map(({ id }) => id).join(" ")];
    case "ratio":
      return [
        reports(query.targets),
        query.rates.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join(" "),
      ];
    case "narrative":
      return [reports(query.targets), query.topics.join(" ")];
    case "summary":
    case "check":
      return [query.of.kind === "scope" ? query.of.scope.label : reports(query.of.targets)];
    case "catalogue":
      return [query.scope.label, query.lists];
    case "definition":
      return [query.terms.join(" ")];
    case "contact":
      return [reports(query.targets), query.fields.join(" ")];
    case "help":
      return [];
  }
}

function conditionOf(condition: PlainCondition | null): string {
  if (condition === null || typeof condition === "string") return condition ?? "";
  const side = ({ comparison, value }: Threshold): string => `${comparison} ${value}`;
  return "from" in condition ? `${side(condition.from)}, ${side(condition.to)}` : side(condition);
}

function reports(targets: readonly Target[]): string {
  return targets.map(({ agency, year }) => `${agency.short}${year}`).join("+");
}

function measured(measure: Measure): string {
  return measure.kind === "fact" ? measure.fact.ids.join("|") : `${measure.rate.numerator}/${measure.rate.denominator}`;
}
