import type { FactChoice } from "../measure.ts";
import { askedFigure } from "./asked-words.ts";
import type { AskedBack } from "./built.ts";
import { manySaid } from "./over-many-choices.ts";
import type { Situation } from "./situation.ts";

const MOST_TOTALS = 6;
/** Figures of which each is one cell of a report, whatever its edition. */
const CELLS = /^(?:applications|review)\./;

/**
 * 全市未审结的复议和诉讼各几件: several figures over many reports, each of them added up. One of them alone would pass over the
 * others, so that each is a question of its own.
 *
 * @param apart years or places are told apart besides: it is asked back which figure is meant
 * @returns `null` where one figure is asked for, or the reports cannot be told in the words of a question
 */
export function severalTotals({ frame, slots }: Situation, apart: boolean): AskedBack | null {
  const { facts, agencies, breakdowns, scope, aggregation, condition, criteria, order, limit, place, added } = frame;
  // What is added up over the years of one agency is no sum of all.
  if (agencies.length > 0) return null;
  if (facts.length < 2 || facts.length > MOST_TOTALS || slots.rates.length + breakdowns.length > 0) return null;
  if (added && !holdsItsParts(facts)) return null;
  if ((aggregation !== null && aggregation !== "sum") || condition || criteria || order || limit || place) return null;
  if (scope.except.length > 0 || scope.without || scope.beside.length > 1) return null;
  const where = manySaid(frame);
  const figures = facts.flatMap(({ ids: [id] }) => (CELLS.test(id) ? (askedFigure(id) ?? []) : []));
  if (where === undefined || figures.length < facts.length) return null;
  const choices = figures.map((figure) => ({ label: figure, question: `${where}${figure}合计` }));
  const words = figures.slice(1);
  return { obstacle: { kind: "unplaced", words, choices, ...(apart ? {} : { together: true }) } };
}

/** 复议总数及纠正数: a whole beside a part of it, and no sum of the two. */
function holdsItsParts(facts: readonly FactChoice[]): boolean {
  const [rows, columns] = [0, 1].map((at) => new Set(facts.map(({ ids: [id] }) => id.split(/\.(?=[^.]*$)/)[at])));
  return rows?.size === 1 && columns?.has("total") === true;
}
