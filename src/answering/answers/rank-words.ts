import type { Measure } from "../../understanding/measure.ts";
import type { RankQuery } from "../../understanding/query.ts";
import { LIMITS } from "../limits.ts";
import type { Ranking } from "../scope/rank.ts";
import { WITHOUT } from "../scope/without.ts";
import { listed } from "../wording/format.ts";
import type { ReportNaming } from "../wording/names.ts";

/** Names that a lead writes out where several share the first place. */
const LEADERS = 5;

/** What a place is called: 第1名 of the most, 最少 and 倒数第2名 of the least. */
export function placeNames(order: "most" | "least", measure: Measure): (place: number) => string {
  if (order === "most") return (place) => `第${place}名`;
  return (place) => (place > 1 ? `倒数第${place}名` : measure.kind === "rate" ? "最低" : "最少");
}

/** What is ranked, be it reports or agencies over some years. */
interface Ranked<R> {
  readonly rows: readonly (R & { readonly place: number })[];
  /** How many more have the figure of the last of them. */
  readonly tiedBeyond: number;
}

/** Those that share the first place: 甲和乙; of many the first few, 甲、乙、丙、丁、戊等8家并列. */
export function leaders<R>({ rows, tiedBeyond }: Ranked<R>, name: (row: R) => string, counter: string): string {
  const first = rows.filter(({ place }) => place === 1).map(name);
  const all = first.length + (first.length === rows.length ? tiedBeyond : 0);
  return all <= LEADERS ? listed(first) : `${first.slice(0, LEADERS).join("、")}等${all}${counter}并列`;
}

/** The few that were asked for, each as it is written, where every place is one's alone. */
export function eachOf<R>(
  { rows, tiedBeyond }: Ranked<R>,
  limit: number | null,
  write: (row: R) => string,
): string | undefined {
  const few = limit !== null && limit > 1 && rows.length === limit && rows.length <= LEADERS && tiedBeyond === 0;
  if (!few || rows.some(({ place }, at) => place !== at + 1)) return undefined;
  return rows.map(write).join("，");
}

/** Who comes first, or the few that do. */
export function leadOf(
  ranking: Ranking,
  label: string,
  { scope, order, limit }: Pick<RankQuery, "scope" | "order" | "limit">,
  name: ReportNaming,
): string {
  const [first] = ranking.rows;
  if (!first) return `${scope.label}里没有可以排序的${label}。`;
  const amount =
    first.measured.value.unit === "%" ? (order === "most" ? "最高" : "最低") : order === "most" ? "最多" : "最少";
  if (ranking.allZero)
    return `都是${first.measured.text}，分不出${amount}。${scope.label}里有数的${ranking.ranked}份，比的是${label}。`;
  const each = eachOf(ranking, limit, ({ measured }) => `${name(measured.report)}${measured.text}`);
  if (each !== undefined) return `${amount}的${limit}份报告：${each}。${scope.label}，比的是${label}。`;
  const who = leaders(ranking, ({ measured }) => name(measured.report), "份报告");
  return `${amount}的是${who}：${first.measured.text}。${scope.label}，比的是${label}。`;
}

const WHY_ALL: Readonly<Record<NonNullable<Ranking["all"]>, string>> = {
  "few reports": "报告不多",
  "few cases": `分母够大的不到${LIMITS.fewestRates}份`,
};

/** How many reports a ranking is made of, and what it leaves out. */
export function howMany(ranking: Ranking, kind: Measure["kind"], limit: number | null): string {
  const { rows, ranked, without, tooFew, all, tiedBeyond } = ranking;
  const cut = limit === null && ranked > rows.length;
  return [
    `参加排序的有${ranked}份报告`,
    without > 0 ? `，另有${without}份${WITHOUT[kind]}` : "",
    tooFew > 0 ? `，另有${tooFew}份因分母不足${LIMITS.rateDenominator}件没有参加` : "",
    all === null ? "" : `；${WHY_ALL[all]}，分母不足${LIMITS.rateDenominator}件的也排在内，比率起伏大，仅供参考`,
    cut ? `；这里只列前${rows.length}份` : "",
    tiedBeyond > 0 ? `；与末位相同的还有${tiedBeyond}份，没有列出` : "",
    "。",
  ].join("");
}
