import type { AggregateQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import { evidenceBehind } from "../aggregate/aggregate-evidence.ts";
import { contradictions, howMany, lackingYears, yearsCovered } from "../aggregate/aggregate-notes.ts";
import { tableBehind } from "../aggregate/aggregate-table.ts";
import { COMPUTE, countedAmong, type Known, placesWhere, those } from "../aggregate/compute-aggregate.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { computed } from "../figures/computed.ts";
import { measureLabel } from "../figures/measured.ts";
import { type Draft, join, piece } from "../piece.ts";
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
    return answerApart(query, query.apart, areDisjoint(context, query.apart), (one) => answerAggregate(context, one));
  if (aggregation === "maximum" || aggregation === "minimum") {
    return sayRanking(context, { scope, measure, order: aggregation === "maximum" ? "most" : "least", limit: 1 });
  }
  const scoped = membersIn(context.store, scope);
  const column = query.also
    ? together(
        query,
        [measure, ...query.also].map((one) => columnOf(context.store, scoped, one)),
      )
    : columnOf(context.store, scoped, measure);
  const whole: Known = { scoped, values: column.values };
  const { having } = tallyOf(column.values);
  const isKnown = (value: number) => !Number.isNaN(value);
  const known = having === scoped.length ? whole : those(whole, placesWhere(whole, isKnown));
  const measures = [measure, ...(query.also ?? [])];
  const label = measures.map((one) => measureLabel(one)).join("、") + (measures.length > 1 ? "都" : "");
  if (having === 0) {
    const text =
      scoped.length === 0
        ? `库中没有${scope.label}。`
        : `${scope.label}（${scoped.length}份）都没有${label}的数字，无法统计。`;
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text }] }) };
  }
  const counted = countedAmong(known, query);
  const { lead, values } = COMPUTE[aggregation](
    { store: context.store, known, counted, column, label, where: `${scope.label}：` },
    query,
  );
  const said = piece({ blocks: [{ kind: "lead", text: lead }], values: [...values] });
  const counts = aggregation === "count" || aggregation === "share";
  // Where none is counted, the reports that were looked at stand behind the figure.
  const members = counted.values.length > 0 ? counted : known;
  const evidence = await Promise.all(
    measures.map((one) =>
      evidenceBehind(context, members, one, {
        counted: counts,
        named: measures.length > 1,
        partial: having < scoped.length,
      }),
    ),
  );
  // Of none counted there is nothing to list: the reports that were looked at are cited only.
  const listed = values[0]?.value !== 0 || !counts;
  const extent = piece({
    blocks: [{ kind: "text", text: howMany(scoped.length, having, members.values.length, measure.kind, counts) }],
    values: [computed("count:reports", having, "份")],
  });
  return {
    status: "answered",
    ...join([
      said,
      ...(listed ? evidence : evidence.map(({ citations }) => piece({ citations }))),
      extent,
      piece({ blocks: [...lackingYears(context, scope), ...(counts ? [] : yearsCovered(context, scope, scoped))] }),
      aggregation === "sum" && measure.kind === "fact" && mayCountTwice(known.scoped)
        ? piece({ blocks: [{ kind: "note", text: MAY_COUNT_TWICE }] })
        : piece({}),
      piece({ blocks: choiceNotes(context.store, scope).map((text): AnswerBlock => ({ kind: "note", text })) }),
      contradictions(context, known, members, measure),
    ]),
    wholeTable: query.also ? undefined : await tableBehind(context, scoped, column, query),
  };
}
