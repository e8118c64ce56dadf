import { yearsText } from "../../text/years-text.ts";
import type { RankQuery } from "../../understanding/query.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { computed, totalId } from "../figures/computed.ts";
import { measured, measureLabel } from "../figures/measured.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { choiceNotes } from "../scope/members.ts";
import { type AgencyRanking, type AgencyTotal, rankAgencies } from "../scope/rank-agencies.ts";
import { WITHOUT } from "../scope/without.ts";
import { nameIn } from "../wording/names.ts";
import { phraseOf } from "../wording/phrase.ts";
import { eachOf, leaders, placeNames } from "./rank-words.ts";

type Summed = NonNullable<RankQuery["aggregation"]>;

/** What the figures of an agency are put together to. */
const WORDS: { readonly [S in Summed]: string } = { sum: "合计", average: "年均" };

interface Told {
  readonly query: RankQuery;
  readonly aggregation: Summed;
  readonly ranking: AgencyRanking;
  readonly label: string;
  readonly unit: Value["unit"];
  readonly name: (one: AgencyTotal) => string;
}

/** Answers which agencies have most or least over several years, the figures of each put together. */
export async function answerRankAgencies(context: Context, query: RankQuery, aggregation: Summed): Promise<Draft> {
  const { measure, scope } = query;
  if (measure.kind !== "fact") throw new Error(`a ${aggregation} of rates`);
  const [id] = measure.fact.ids;
  const ranking = rankAgencies(context, query, measure, aggregation);
  const { rows, agencies } = ranking;
  const named = nameIn(context.store);
  const name = ({ of: [first] }: AgencyTotal): string => (first ? named(first.scoped.entry.agency) : "");
  const { unit } = phraseOf(id);
  const told: Told = { query, aggregation, ranking, label: measureLabel(measure), unit, name };
  const blocks: AnswerBlock[] = [{ kind: "lead", text: leadOf(told) }];
  if (rows.length > 1) blocks.push(tableOf(told));
  if (rows.length > 0) blocks.push({ kind: "text", text: extentOf(told) });
  blocks.push(...paragraphs("note", ...choiceNotes(context.store, scope)));
  const fact = aggregation === "sum" ? totalId(id) : `avg:${id}`;
  const values = rows.map((one): Value => ({ ...computed(fact, one.shown, unit), group: name(one) }));
  const reports = await readScoped(
    context.store,
    rows.flatMap(({ of }) => of.map(({ scoped }) => scoped)),
  );
  const evidence = await evidenceOfAll(
    context,
    reports.map((report) => measured(report, measure)),
  );
  return {
    status: rows.length > 0 ? "answered" : "not_found",
    ...join([
      piece({ blocks, values }),
      evidence,
      piece({ values: [computed("count:agencies", agencies, "家"), computed("count:reports", ranking.reports, "份")] }),
    ]),
  };
}

/** 2020年20件、2021年37件: of which figures it is made. */
function yearsOf({ of }: AgencyTotal, unit: string): string {
  return of.map(({ scoped, value }) => `${scoped.entry.year}年${value}${unit}`).join("、");
}

/** 77件, 25.67件（77÷3）. */
function figureOf({ shown, total, of }: AgencyTotal, { aggregation, unit }: Told): string {
  return aggregation === "sum" ? `${shown}${unit}` : `${shown}${unit}（${total}÷${of.length}）`;
}

function leadOf(told: Told): string {
  const { query, aggregation, ranking, label, unit, name } = told;
  const { rows, allZero } = ranking;
  const { scope, order, limit } = query;
  const [first] = rows;
  const word = WORDS[aggregation];
  const what = `${scope.label}，比的是每家单位${label}的${word}。`;
  if (!first) return `${scope.label}里没有可以排序的${label}。`;
  const amount = `${word}${order === "most" ? "最多" : "最少"}`;
  if (allZero) return `都是${figureOf(first, told)}，分不出${amount}。${what}`;
  const each = eachOf(ranking, limit, (one) => `${name(one)}${figureOf(one, told)}`);
  if (each !== undefined) return `${amount}的${limit}家：${each}。${what}`;
  const isAlone = rows.filter(({ place }) => place === 1).length === 1;
  const made = isAlone && first.of.length > 1 ? `（${yearsOf(first, unit)}）` : "";
  return `${amount}的是${leaders(ranking, name, "家")}：${figureOf(first, told)}${made}。${what}`;
}

function tableOf(told: Told): AnswerBlock {
  const { query, aggregation, ranking, label, unit, name } = told;
  const placeName = placeNames(query.order, query.measure);
  return {
    kind: "table",
    head: ["位次", "单位", `${label}（${WORDS[aggregation]}）`, "各年"],
    rows: ranking.rows.map((one) => [placeName(one.place), name(one), figureOf(one, told), yearsOf(one, unit)]),
  };
}

/** Which reports the order rests on, and which of them are lacking. */
function extentOf({ query: { scope, limit, measure }, aggregation, ranking }: Told): string {
  const { agencies, reports, without, uneven, years, rows, tiedBeyond } = ranking;
  return [
    `参加排序的有${agencies}家单位（${scope.years === undefined ? yearsText(years) : ""}${reports}份报告）`,
    without > 0 ? `，另有${without}份${WITHOUT[measure.kind]}` : "",
    uneven > 0 ? `；其中${uneven}家不是每年都有数，${WORDS[aggregation]}只算有数的年份` : "",
    limit === null && agencies > rows.length ? `；这里只列前${rows.length}家` : "",
    tiedBeyond > 0 ? `；与末位相同的还有${tiedBeyond}家，没有列出` : "",
    "。",
  ].join("");
}
