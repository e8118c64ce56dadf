import type { AggregateQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import { evidenceBehind } from "../aggregate/aggregate-evidence.ts";
import { contradictions, howMany, lackingYears, yearsCovered } from "../aggregate/aggregate-notes.ts";
import { tableBehind } from "../aggregate/aggregate-table.ts";
import { COMPUTE, type Computation, type Known, placesWhere, those } from "../aggregate/compute-aggregate.ts";
import { ROUND_NOTES, roundAmong } from "../aggregate/round-among.ts";
import { settleRounded } from "../aggregate/rounded-figures.ts";
import type { Context } from "../context.ts";
import { computed } from "../figures/computed.ts";
import { measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { noFigures } from "../nothing-told.ts";
import { paragraphs } from "../paragraphs.ts";
import { answered, type Draft, piece } from "../piece.ts";
import { columnOf, type MeasureColumn } from "../scope/columns.ts";
import { MAY_COUNT_TWICE, mayCountTwice } from "../scope/may-count-twice.ts";
import { choiceNotes, membersIn } from "../scope/members.ts";
import { tallyOf } from "../scope/tally.ts";
import { answerApart } from "./answer-apart.ts";
import { answerCriteria } from "./answer-criteria.ts";
import { answerGroups } from "./answer-groups.ts";
import { answerLasting } from "./answer-lasting.ts";
import { answerPortion } from "./answer-portion.ts";
import { sayRanking } from "./answer-rank.ts";
import { answerWhichYears } from "./answer-which-years.ts";
import { answerYearsWithout } from "./answer-years-without.ts";

/** One column of several, of which a condition holds where it holds for all of them: none has any, or each has some. */
function together({ condition }: AggregateQuery, columns: readonly MeasureColumn[]): MeasureColumn {
  const [first, ...others] = columns;
  if (!first) throw new Error("a count without a figure");
  if (others.length === 0) return first;
  const pick = condition === "zero" ? Math.max : Math.min;
  const values = first.values.map((value, at) => pick(value, ...others.map((other) => other.values[at] ?? Number.NaN)));
  return { ...first, values };
}

/** Is every report in one of the scopes at most? */
function areDisjoint({ store }: Context, scopes: readonly Scope[]): boolean {
  const all = scopes.flatMap((scope) => membersIn(store, scope).map(({ index }) => index));
  return new Set(all).size === all.length;
}

/** Answers a sum, an average, a median, a count, a share or an extreme over a scope. */
export async function answerAggregate(context: Context, query: AggregateQuery): Promise<Draft> {
  const { aggregation, measure, scope } = query;
  if (query.lasting) return answerLasting(context, query, query.lasting);
  if (query.whichYears === "without") return answerYearsWithout(context, query);
  if (query.whichYears) return answerWhichYears(context, query, query.whichYears);
  if (query.criteria) return answerCriteria(context, query, query.criteria);
  if (query.outOf) return answerPortion(context, query, query.outOf);
  if (query.groups) return answerGroups(context, query, query.groups);
  if (query.apart)
    return answerApart(query, query.apart, {
      store: context.store,
      disjoint: areDisjoint(context, query.apart),
      answerOne: (one) => answerAggregate(context, one),
    });
  if (aggregation === "maximum" || aggregation === "minimum") {
    return sayRanking(context, { scope, measure, order: aggregation === "maximum" ? "most" : "least", limit: 1 });
  }
  return overAll(context, query, aggregation);
}

/** The reports of the scope taken together. */
async function overAll(context: Context, query: AggregateQuery, aggregation: Computation): Promise<Draft> {
  const { measure, scope } = query;
  const scoped = membersIn(context.store, scope);
  const measures = [measure, ...(query.also ?? [])];
  const columns = measures.map((one) => columnOf(context.store, scoped, one));
  const column = together(query, columns);
  const whole: Known = { scoped, values: column.values };
  const { having } = tallyOf(column.values);
  const label = measures.map((one) => measureLabel(one)).join("、") + (measures.length > 1 ? "都" : "");
  if (having === 0) return noFigures(scope, scoped.length, label);
  const isKnown = (value: number) => !Number.isNaN(value);
  const known = having === scoped.length ? whole : those(whole, placesWhere(whole, isKnown));
  const { counted, notes: rounded } = await settleRounded(context, known, query);
  const where = `${scope.label}：`;
  const counts = aggregation === "count" || aggregation === "share";
  const roundness = counts ? "exact" : await roundAmong(context, known, measure);
  const about = roundness === "round" ? "约" : "";
  const over = { store: context.store, known, counted, column, label, where, about } as const;
  const { lead, values } = COMPUTE[aggregation](over, query);
  // Where none is counted, the reports that were looked at stand behind the figure.
  const members = counted.values.length > 0 ? counted : known;
  // Of none counted there is nothing to list: the reports that were looked at are cited only.
  const isListed = values[0]?.value !== 0 || !counts;
  const most = counts ? mostListed(members.values.length, query.listsAll) : LIMITS.aggregateCitations;
  const evidence = await Promise.all(
    measures.map(async (one) => {
      const how = { counted: counts, named: measures.length > 1, partial: having < scoped.length, most };
      const behind = await evidenceBehind(context, members, one, how);
      return isListed ? behind : piece({ citations: behind.citations });
    }),
  );
  const twice = aggregation === "sum" && measure.kind === "fact" && mayCountTwice(known.scoped);
  const extent = howMany(scoped.length, having, members.values.length, measure.kind, most);
  const notes = [...rounded, ...(twice ? [MAY_COUNT_TWICE] : []), ...choiceNotes(context.store, scope)];
  return {
    ...answered(
      piece({ blocks: [{ kind: "lead", text: lead }], values: [...values] }),
      ...evidence,
      piece({ blocks: paragraphs("note", ROUND_NOTES[roundness]) }),
      piece({ blocks: [{ kind: "text", text: extent }], values: [computed("count:reports", having, "份")] }),
      piece({ blocks: [...lackingYears(context, scope), ...(counts ? [] : yearsCovered(context, scope, scoped))] }),
      piece({ blocks: paragraphs("note", ...notes) }),
      contradictions(context, known, members, measure),
    ),
    wholeTable: query.also ? undefined : await tableBehind(context, scoped, column, { query, counted }),
  };
}

/** A few more than usual are listed rather than left out. */
function mostListed(members: number, all = false): number {
  if (all) return LIMITS.wholeList;
  return members > LIMITS.ranked && members <= LIMITS.listed ? members : LIMITS.ranked;
}
