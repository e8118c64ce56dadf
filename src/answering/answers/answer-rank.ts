import type { Measure } from "../../understanding/measure.ts";
import type { RankQuery } from "../../understanding/query.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { findingsTouching } from "../evidence/touching.ts";
import { computed, totalId } from "../figures/computed.ts";
import { type KnownMeasured, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { noReports } from "../nothing-told.ts";
import { paragraphs } from "../paragraphs.ts";
import { pictureOfRank } from "../pictures/picture-of-rank.ts";
import { type Draft, join, piece } from "../piece.ts";
import { notesOfLacking } from "../scope/lacking.ts";
import { choiceNotes, membersIn } from "../scope/members.ts";
import { type Ranking, rank } from "../scope/rank.ts";
import { wholeTableOf } from "../scope/whole-table.ts";
import { round } from "../wording/format.ts";
import { reportNameIn } from "../wording/names.ts";
import { answerChanges } from "./answer-changes.ts";
import { answerPlace } from "./answer-place.ts";
import { answerRankAgencies } from "./answer-rank-agencies.ts";
import { answerSteady } from "./answer-steady.ts";
import { answerTies } from "./answer-ties.ts";
import { answerTold } from "./answer-told.ts";
import { howMany, leadOf, placeNames } from "./rank-words.ts";
import { sayStretch } from "./say-stretch.ts";

/** Reports whose findings speak of the very figures that are ranked. */
async function doubtfulAmong(context: Context, all: readonly KnownMeasured[]): Promise<ReadonlySet<string>> {
  const touched = await Promise.all(
    all.map(async ({ report, figures }) => {
      const ids = figures.map(({ id }) => id);
      return (await findingsTouching(context, report, ids)).findings.length > 0 ? [report.id] : [];
    }),
  );
  return new Set(touched.flat());
}

/** Ranks a scope and says it; for 最高 and 最低 of an aggregate as well. */
export async function sayRanking(
  context: Context,
  { scope, measure, order, limit, summed }: Pick<RankQuery, "scope" | "measure" | "order" | "limit" | "summed">,
): Promise<Draft> {
  const ranking = await rank(context, scope, measure, order, limit);
  // Where all are of one year, the scope has said which.
  const oneYear = ranking.years.length === 1 && scope.years?.length === 1;
  const name = reportNameIn(context.store, oneYear);
  const placeName = placeNames(order, measure);
  const label = measureLabel(measure, ranking.rows[0]?.measured.report);
  const doubtful = await doubtfulAmong(
    context,
    ranking.rows.map(({ measured }) => measured),
  );
  const rows = ranking.rows.map(({ place, measured }) => [
    placeName(place),
    `${name(measured.report)}${doubtful.has(measured.report.id) ? "＊" : ""}`,
    measured.text,
  ]);
  const total = summed ? totalOfFirst(ranking, measure) : undefined;
  const lead = leadOf(ranking, label, { scope, order, limit }, name);
  const blocks: AnswerBlock[] = [{ kind: "lead", text: `${total?.text ?? ""}${lead}` }];
  if (rows.length > 1) blocks.push({ kind: "table", head: ["位次", "报告", label], rows });
  const took = howMany(ranking, measure.kind, limit);
  blocks.push({ kind: "text", text: took });
  if (doubtful.size > 0 && rows.length > 1)
    blocks.push({ kind: "note", text: "带＊的，报告里与这个数有关的勾稽关系不符，名次请留意。" });
  if (ranking.years.length > 1 && rows.length > 1)
    blocks.push({ kind: "note", text: "各报告的年份不同，每行都写明了年份。" });
  const lacking = limit === null ? notesOfLacking(context, scope) : [];
  blocks.push(...paragraphs("note", ...lacking, ...choiceNotes(context.store, scope)));
  const counts: Value = {
    report: null,
    agency: null,
    year: null,
    fact: "count:reports",
    value: ranking.ranked,
    unit: "份",
  };
  const evidence = await evidenceOfAll(
    context,
    ranking.rows.map(({ measured }) => measured),
  );
  const wanted = Math.min(limit ?? ranking.ranked, ranking.ranked);
  const cut = rows.length >= LIMITS.ranked && (wanted > rows.length || ranking.tiedBeyond > 0);
  const title = `${scope.label}${label}排序`;
  return {
    status: rows.length > 0 ? "answered" : "not_found",
    ...join([piece({ blocks }), evidence, piece({ values: [...(total ? [total.value] : []), counts] })]),
    wholeTable: cut ? await wholeTableOf(context, title, measure, ranking.everyone) : undefined,
    picture: await pictureOfRank(context, ranking, { title, name, placeName, notes: [took] }),
  };
}

/** What the reports that are shown come to together; nothing where some of them share their place with others that are not. */
function totalOfFirst(
  { rows, tiedBeyond }: Ranking,
  measure: Measure,
): { readonly text: string; readonly value: Value } | undefined {
  const [first] = rows;
  if (!first || rows.length < 2 || tiedBeyond > 0 || measure.kind === "rate") return undefined;
  const figures = rows.map(({ measured }) => measured.exact);
  const total = round(
    figures.reduce((sum, figure) => sum + figure, 0),
    6,
  );
  const { unit, fact } = first.measured.value;
  const sum = `${figures.join("+")}=${total}`;
  return {
    text: `下面${rows.length}份报告合计${total}${unit}（${sum}）。`,
    value: computed(totalId(fact), total, unit),
  };
}

/** Answers who has most or least in a scope. */
export async function answerRank(context: Context, query: RankQuery): Promise<Draft> {
  if (membersIn(context.store, query.scope).length === 0) return noReports(query.scope);
  if (query.told) return answerTold(context, query, query.told);
  if (query.steady) return answerSteady(context, query, query.steady);
  if (query.change) return answerChanges(context, query, query.change);
  if (query.aggregation) return answerRankAgencies(context, query, query.aggregation);
  const { place } = query;
  if (place?.kind === "ends") return sayEnds(context, query, place);
  if (place?.kind === "stretch") return sayStretch(context, query, place);
  if (query.ties) return answerTies(context, query);
  if (place) return answerPlace(context, query, place);
  return query.alsoTogether ? sayBothWays(context, query) : sayRanking(context, query);
}

/** Some have figures of fewer years than others. */
const UNEVEN = /不是每年都有数/;

/** Single reports, and then who leads where the years of each agency are put together. */
async function sayBothWays(context: Context, query: RankQuery): Promise<Draft> {
  const single = await sayRanking(context, query);
  const { blocks, values, citations } = await answerRankAgencies(context, { ...query, limit: query.limit ?? 1 }, "sum");
  const told = blocks.flatMap((block) => {
    if (block.kind === "lead") return [`几年合起来看，${block.text}`];
    return block.kind === "text" && UNEVEN.test(block.text) ? [block.text] : [];
  });
  const together = piece({ blocks: paragraphs("text", ...told), values, citations });
  return { ...single, ...join([single, together]) };
}

/** The first places of a ranking, then the last. */
async function sayEnds(
  context: Context,
  { scope, measure }: RankQuery,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<Draft> {
  const top = await sayRanking(context, { scope, measure, order: "most", limit: first });
  const end = await sayRanking(context, { scope, measure, order: "least", limit: last });
  return { status: top.status, ...join([top, end]), wholeTable: top.wholeTable, picture: top.picture };
}
