import { isNarrativeFactId } from "../../form/facts.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import { describeCondition } from "../../understanding/querying/describe-condition.ts";
import type { Context } from "../context.ts";
import { chosenFigure, type KnownFigure } from "../figures/figure.ts";
import { roundedMeets } from "../figures/rounded-limit.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { countedAmong, type Known, meets, placesWhere, those } from "./compute-aggregate.ts";

/** Reports that are read again for the words of their figures. */
const MOST_READ = 200;
/** Notes beyond these would bury the answer. */
const MOST_NOTED = 5;
/** 余 and 多 tell that it is more; 约 and 近 leave open which side it lies on. */
const MORE = /^\d+[余多]$/;

/** Reports that a count counts, and what is to be told of those whose figure is a round one. */
export interface Settled {
  readonly counted: Known;
  readonly notes: readonly string[];
}

/**
 * Counts a figure by what its words say: 400余条 is over 400, whatever the number beside its word. One that may lie on either side
 * of the limit is not counted, and told of.
 */
export async function settleRounded(context: Context, known: Known, query: AggregateQuery): Promise<Settled> {
  const { measure, condition } = query;
  const plain = { counted: countedAmong(known, query), notes: [] };
  const counts = query.aggregation === "count" || query.aggregation === "share";
  if (!counts || measure.kind !== "fact" || !measure.fact.ids.some(isNarrativeFactId)) return plain;
  if (condition === null || typeof condition === "string" || query.also) return plain;
  const doubtful = placesWhere(
    known,
    (value) => value >= 10 && roundedMeets(value, condition) !== meets(value, measure, condition),
    MOST_READ,
  );
  const figures = await Promise.all(
    doubtful.map(async (at) => {
      const report = await context.store.read(known.scoped[at]?.entry.id ?? "");
      const figure = report && chosenFigure(report, measure.fact);
      return figure?.kind === "known" && figure.text !== String(figure.value) ? [{ at, figure }] : [];
    }),
  );
  const rounded = new Map(figures.flat().map(({ at, figure }) => [at, figure]));
  if (rounded.size === 0) return plain;
  const isSo = ({ text, value }: KnownFigure): boolean | undefined =>
    MORE.test(text) ? roundedMeets(value, condition) : undefined;
  const kept = new Set(placesWhere(known, (value) => meets(value, measure, condition)));
  for (const [at, figure] of rounded) {
    if (isSo(figure)) kept.add(at);
    else kept.delete(at);
  }
  const name = nameIn(context.store);
  const notes = [...rounded.values()].slice(0, MOST_NOTED).map((figure) => {
    const { text, unit, report } = figure;
    const limit = describeCondition(condition, unit);
    const so = isSo(figure);
    const verdict = so ? `按${limit}计入` : so === false ? "没有计入" : `是否${limit}说不准，没有计入`;
    return `${reportName(report, name)}写的是“${text}${unit}”，是约数，${verdict}。`;
  });
  const counted = those(
    known,
    [...kept].sort((one, other) => one - other),
  );
  return { counted, notes };
}
