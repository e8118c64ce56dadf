import type { Store } from "../../store/store.ts";
import { yearsText } from "../../text/years-text.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import { describeCondition, describeCriteria } from "../../understanding/querying/describe-condition.ts";
import type { Criteria, Lasting } from "../../understanding/scope.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { computed } from "../figures/computed.ts";
import { measured, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { nothingTold } from "../nothing-told.ts";
import { listOf, paragraphs } from "../paragraphs.ts";
import { answered, type Draft, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { choiceNotes, hold, membersIn } from "../scope/members.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { nameIn } from "../wording/names.ts";

/** What is known of one year of an agency: does the condition hold? `undefined` where nothing tells. */
type Verdict = boolean | undefined;

/** An agency with its reports, by year. */
interface Years {
  readonly of: Map<number, { readonly entry: ScopedEntry; readonly verdict: Verdict }>;
}

/** How an agency fares, with the years that tell so. */
interface Fared {
  readonly verdict: Verdict;
  readonly of: readonly ScopedEntry[];
}

function byAgency(scoped: readonly ScopedEntry[], verdicts: readonly Verdict[]): readonly Years[] {
  const agencies = new Map<number, Years>();
  for (const [at, entry] of scoped.entries()) {
    const years = agencies.get(entry.agency) ?? { of: new Map() };
    agencies.set(entry.agency, years);
    years.of.set(entry.entry.year, { entry, verdict: verdicts[at] });
  }
  return [...agencies.values()];
}

/** @param asked the years that the question names; without any, those are looked at that there is a report of */
function inEvery({ of }: Years, asked: readonly number[] | undefined): Fared {
  const years = asked ?? [...of.keys()];
  const verdicts = years.map((year) => of.get(year)?.verdict);
  const entries = [...of.values()];
  const refuting = entries.filter(({ verdict }) => verdict === false).slice(0, 1);
  if (refuting.length > 0) return { verdict: false, of: refuting.map(({ entry }) => entry) };
  return { verdict: verdicts.includes(undefined) ? undefined : true, of: entries.map(({ entry }) => entry) };
}

/** A year without a report may be one in which the condition holds; of fewer years than are asked for nothing is told. */
function inARow({ of }: Years, count: number, years: readonly number[]): Fared {
  const runs = years
    .map((first) => Array.from({ length: count }, (_, at) => first + at))
    .filter((run) => run.every((year) => years.includes(year)));
  let open = runs.length === 0;
  for (const run of runs) {
    const verdicts = run.map((year) => of.get(year)?.verdict);
    if (verdicts.every((verdict) => verdict === true))
      return { verdict: true, of: run.flatMap((year) => of.get(year)?.entry ?? []) };
    if (!verdicts.includes(false)) open = true;
  }
  return { verdict: open ? undefined : false, of: [...of.values()].map(({ entry }) => entry) };
}

/** The condition of a question as criteria: one, on one or several figures, or those that it names. */
function criteriaOf({ criteria, measure, also = [], condition }: AggregateQuery): Criteria {
  if (criteria) return criteria;
  return { join: "all", of: [measure, ...also].map((one) => ({ measure: one, condition: condition ?? "positive" })) };
}

/** 行政复议都大于0. */
function describe(criteria: Criteria): string {
  const [first, ...others] = criteria.of;
  if (!first || others.length > 0) return `都是${describeCriteria(criteria, measureLabel)}`;
  const { measure, condition } = first;
  return `${measureLabel(measure)}都${describeCondition(condition, measure.kind === "rate" ? "%" : "")}`;
}

function fare(agency: Years, lasting: Lasting, query: AggregateQuery, years: readonly number[]): Fared {
  return lasting.kind === "every" ? inEvery(agency, query.scope.years) : inARow(agency, lasting.years, years);
}

/**
 * Answers of which agencies a condition holds in every year, or in so many in a row. One of which some figure or report is
 * lacking, and which the others do not decide, is neither counted nor refuted; it is told.
 */
export async function answerLasting(context: Context, query: AggregateQuery, lasting: Lasting): Promise<Draft> {
  const { store } = context;
  const { scope } = query;
  const scoped = membersIn(store, scope);
  const criteria = criteriaOf(query);
  const years = scope.years ?? [...new Set(scoped.map(({ entry }) => entry.year))].sort((a, b) => a - b);
  const fared = byAgency(scoped, hold(store, scoped, criteria).verdicts).map((agency) =>
    fare(agency, lasting, query, years),
  );
  const holding = fared.filter(({ verdict }) => verdict === true).sort((one, other) => other.of.length - one.of.length);
  const open = fared.filter(({ verdict }) => verdict === undefined).length;
  const decided = fared.length - open;
  const said = describe(criteria);
  if (decided === 0) {
    const why = `${scope.label}里各单位都有年份缺报告或缺数字，判断不了${said}的有哪些。`;
    return nothingTold(scope, scoped.length, why);
  }
  const named = nameIn(store);
  const shown = holding.slice(0, LIMITS.ranked);
  const items = shown.flatMap(({ of }) => {
    const [first] = of;
    return first ? [`${named(first.entry.agency)}：${yearsText(of.map(({ entry }) => entry.year))}`] : [];
  });
  const when = lasting.kind === "every" ? (scope.years ? "每一年" : "库中每一年") : `有连续${lasting.years}年`;
  const once = lasting.kind === "every" && !scope.years ? holding.filter(({ of }) => of.length === 1).length : 0;
  const blocks: AnswerBlock[] = [
    {
      kind: "lead",
      text: `${holding.length}家。${scope.label}：判断得了的${decided}家单位里，${when}${said}的有${holding.length}家。`,
    },
    ...listOf(items),
    ...paragraphs("text", holding.length > shown.length && `这里只列前${shown.length}家。`),
    ...paragraphs("text", open > 0 && openText(open, scope.years !== undefined, lasting)),
    ...paragraphs("text", once > 0 && `其中${once}家库中只有一年的报告。`),
    { kind: "note", text: "只看库中有的报告；库中没有的年份，这里不知道。" },
    ...paragraphs("note", ...choiceNotes(store, scope)),
  ];
  // Of none there is nothing to show but that each agency has a year in which the condition does not hold.
  const cited = holding.length > 0 ? shown : fared.filter(({ verdict }) => verdict === false);
  const evidence = await evidenceOf(store, context, criteria, cited);
  const [first] = criteria.of;
  const fact =
    first?.measure.kind === "rate" ? first.measure.rate.numerator : (first?.measure.fact.ids[0] ?? "reports");
  return answered(
    piece({ blocks, values: [computed(`count:${fact}`, holding.length, "家")] }),
    holding.length > 0 ? evidence : { ...evidence, values: [] },
  );
}

function openText(open: number, named: boolean, lasting: Lasting): string {
  const lacking = named || lasting.kind === "in_a_row" ? "库中没有报告，或者数字" : "";
  return `另有${open}家没有不符合的年份，但有的年份${lacking}空白、缺失或未写明，不当作0，没有算在内。`;
}

async function evidenceOf(store: Store, context: Context, { of }: Criteria, fared: readonly Fared[]) {
  const entries = fared.flatMap(({ of }) => of).slice(0, LIMITS.ranked);
  const reports = await readScoped(store, entries);
  return evidenceOfAll(
    context,
    reports.flatMap((report) => of.map(({ measure }) => measured(report, measure))),
  );
}
