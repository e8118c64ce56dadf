import type { Report } from "../report/report.ts";
import type { Measure, RankQuery, Scope } from "../understanding/query.ts";
import type { AnswerBlock, Value } from "./answer.ts";
import type { Context } from "./context.ts";
import { listed } from "./format.ts";
import { LIMITS } from "./limits.ts";
import { measureLabel } from "./measured.ts";
import { evidenceOfAll } from "./measured-evidence.ts";
import { nameAgencies } from "./names.ts";
import { type Draft, join, piece } from "./piece.ts";
import { type Ranking, rank } from "./rank.ts";

/** Why reports have no place: of a figure, of a rate. */
export const WITHOUT: { readonly [K in Measure["kind"]]: string } = {
  fact: "没有这个数字（空白、缺失或未写明，不当作0）",
  rate: "算不出来（分母为0，或者有格子没有数字）",
};

/** Names that a lead writes out where several share the first place. */
const LEADERS = 5;

type Namer = (report: Report) => string;

function leaders({ rows, tiedBeyond }: Ranking, name: Namer): string {
  const first = rows.filter(({ place }) => place === 1).map(({ measured }) => name(measured.report));
  const beyond = rows.every(({ place }) => place === 1) ? tiedBeyond : 0;
  if (first.length + beyond <= LEADERS) return listed(first);
  return `${first.slice(0, LEADERS).join("、")}等${first.length + beyond}份报告并列`;
}

function leadOf(ranking: Ranking, label: string, scope: Scope, order: "most" | "least", name: Namer): string {
  const [first] = ranking.rows;
  if (!first) return `${scope.label}里没有可以排序的${label}。`;
  const amount =
    first.measured.value.unit === "%" ? (order === "most" ? "最高" : "最低") : order === "most" ? "最多" : "最少";
  if (ranking.allZero)
    return `${scope.label}里有数的${ranking.ranked}份报告，${label}都是${first.measured.text}，分不出${amount}。`;
  return `${scope.label}里${label}${amount}的是${leaders(ranking, name)}：${first.measured.text}。`;
}

function howMany({ ranked, without, tooFew, small, tiedBeyond }: Ranking, kind: Measure["kind"]): string {
  return [
    `参加排序的有${ranked}份报告`,
    without > 0 ? `，另有${without}份${WITHOUT[kind]}` : "",
    tooFew > 0 ? `，另有${tooFew}份因分母不足${LIMITS.rateDenominator}件没有参加` : "",
    small ? `；报告不多，分母不足${LIMITS.rateDenominator}件的也排在内，比率起伏大，仅供参考` : "",
    tiedBeyond > 0 ? `；与末位相同的还有${tiedBeyond}份，没有列出` : "",
    "。",
  ].join("");
}

/** Ranks a scope and says it; for 最高 and 最低 of an aggregate as well. */
export async function sayRanking(
  context: Context,
  { scope, measure, order, limit }: { scope: Scope; measure: Measure; order: "most" | "least"; limit: number | null },
): Promise<Draft> {
  const ranking = await rank(context, scope, measure, order, limit);
  const named = nameAgencies(ranking.rows.map(({ measured }) => measured.report.agency));
  const name: Namer = ({ agency, year }) => `${named(agency)}${year}年`;
  const label = measureLabel(measure, ranking.rows[0]?.measured.report);
  const rows = ranking.rows.map(({ place, measured }) => [`第${place}名`, name(measured.report), measured.text]);
  const blocks: AnswerBlock[] = [{ kind: "lead", text: leadOf(ranking, label, scope, order, name) }];
  if (rows.length > 1) blocks.push({ kind: "table", head: ["位次", "报告", label], rows });
  blocks.push({ kind: "text", text: howMany(ranking, measure.kind) });
  if (ranking.years.length > 1 && rows.length > 1)
    blocks.push({ kind: "note", text: "各报告的年份不同，每行都写明了年份。" });
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
  return {
    status: rows.length > 0 ? "answered" : "not_found",
    ...join([piece({ blocks }), evidence, piece({ values: [counts] })]),
  };
}

/** Answers who has most or least in a scope. */
export function answerRank(context: Context, query: RankQuery): Promise<Draft> {
  return sayRanking(context, query);
}
