import type { Agency } from "../../report/agency.ts";
import { reportId } from "../../report/report-id.ts";
import type { Intent } from "../../understanding/intent.ts";
import type { Measure } from "../../understanding/measure.ts";
import { yearsOf } from "../../understanding/names/asked-name.ts";
import type { Query, Target } from "../../understanding/query.ts";
import type { Option } from "../answer.ts";
import type { Context } from "../context.ts";
import type { Draft } from "../piece.ts";
import { entriesIn } from "../scope/scope.ts";
import { exampleQuestions } from "./example-questions.ts";
import {
  applicantsOf,
  averageOf,
  checkIn,
  checkOf,
  of,
  otherYearOf,
  rankIn,
  rankOf,
  resultsOf,
  type Suggestion,
  summaryOf,
  topicOf,
  trendOf,
} from "./follow-ups.ts";

/** Follow-up questions that one answer offers, and how few are filled up with examples. */
const MOST = 4;
const FEW = 2;

type Suggester<I extends Intent> = (
  context: Context,
  query: Extract<Query, { intent: I }>,
  draft: Draft,
) => readonly Suggestion[] | Promise<readonly Suggestion[]>;

/** What a figure of section 三 or 四 is best seen beside. */
async function around(context: Context, target: Target, id: string): Promise<readonly Suggestion[]> {
  const [table, row = "", column] = id.split(".");
  if (table === "applications" && row === "received" && column === "total") {
    return [await resultsOf(context, target), await applicantsOf(context, target)];
  }
  return table === "applications" ? [await resultsOf(context, target)] : [];
}

async function onFigure(context: Context, target: Target | undefined, measure: Measure | undefined) {
  if (!target) return [];
  const id = measure?.kind === "fact" ? measure.fact.ids[0] : (measure?.rate.numerator ?? "");
  return [
    trendOf(context, target.agency, measure),
    ...(await around(context, target, id)),
    await rankOf(context, target, measure),
    summaryOf(context, target),
    checkOf(context, target),
  ];
}

/** The first report that an answer over many speaks of; the answer has just read it. */
async function foremost({ store }: Context, { values, citations }: Draft): Promise<Target | undefined> {
  const id = values.find(({ report }) => report !== null)?.report ?? citations[0]?.report;
  const report = id === undefined ? undefined : await store.read(id);
  return report && { agency: report.agency, year: report.year, report: report.id };
}

function newest(targets: readonly Target[]): Target | undefined {
  return targets.toSorted((a, b) => b.year - a.year)[0];
}

/** One target for each agency, in the question's order. */
function oneEach(targets: readonly Target[]): readonly Target[] {
  return targets.filter(({ agency }, at) => targets.findIndex((other) => other.agency.id === agency.id) === at);
}

/** The newest report of an agency, as a target. */
function latestOf({ store }: Context, agency: Agency): Target | undefined {
  const year = yearsOf(store.entries(), agency).at(-1);
  return year === undefined ? undefined : { agency, year, report: reportId(agency.id, year) };
}

const named = (context: Context, target: Target): Option => {
  const question = `${of(context, target)}年报摘要`;
  return { label: `${of(context, target)}摘要`, question };
};

const ON_ANSWER: { readonly [I in Intent]: Suggester<I> } = {
  value(context, { targets, facts }) {
    const [fact] = facts;
    return onFigure(context, newest(targets), fact && { kind: "fact", fact });
  },
  async ratio(context, { targets, rates }) {
    const [rate] = rates;
    return onFigure(context, newest(targets), rate && { kind: "rate", rate });
  },
  async summary(context, { of: about }) {
    if (about.kind === "scope") {
      const received: Measure = { kind: "fact", fact: { ids: ["applications.received.total"] } };
      return [rankIn(about.scope, received), averageOf(about.scope, received), checkIn(about.scope)];
    }
    const target = newest(about.targets);
    if (!target) return [];
    return [
      await resultsOf(context, target),
      await topicOf(context, target, "problems"),
      trendOf(context, target.agency, { kind: "fact", fact: { ids: ["applications.received.total"] } }),
      checkOf(context, target),
    ];
  },
  async trend(context, { agency, years, measures }) {
    const [measure] = measures;
    const held = years.filter((year) => yearsOf(context.store.entries(), agency).includes(year));
    const year = held.at(-1);
    if (year === undefined) return [];
    const target: Target = { agency, year, report: reportId(agency.id, year) };
    return [await rankOf(context, target, measure), summaryOf(context, target), checkOf(context, target)];
  },
  async compare(context, { targets, measures }) {
    const [measure] = measures;
    const each = oneEach(targets).slice(0, 2);
    const [first] = targets;
    return [
      ...(each.length === 1 && first ? [trendOf(context, first.agency, measure)] : []),
      ...each.map((target) => named(context, target)),
      first && (await rankOf(context, first, measure)),
    ];
  },
  async rank(context, { scope, measure }, draft) {
    const first = await foremost(context, draft);
    return [
      first && named(context, first),
      first && trendOf(context, first.agency, measure),
      averageOf(scope, measure),
      checkIn(scope),
    ];
  },
  aggregate(_context, { scope, measure }) {
    return [rankIn(scope, measure), checkIn(scope)];
  },
  async breakdown(context, { targets, breakdowns }) {
    const target = newest(targets);
    const whole = breakdowns[0]?.whole;
    if (!target) return [];
    return [
      whole ? trendOf(context, target.agency, { kind: "fact", fact: { ids: [whole] } }) : undefined,
      whole ? await rankOf(context, target, { kind: "fact", fact: { ids: [whole] } }) : undefined,
      summaryOf(context, target),
    ];
  },
  async narrative(context, { targets, topics }) {
    const target = newest(targets);
    if (!target) return [];
    return [
      topics.includes("problems") ? undefined : await topicOf(context, target, "problems"),
      topics.includes("improvements") ? undefined : await topicOf(context, target, "improvements"),
      summaryOf(context, target),
      checkOf(context, target),
    ];
  },
  async check(context, { of: about }, draft) {
    if (about.kind === "scope") {
      const first = await foremost(context, draft);
      return first
        ? [{ ...checkOf(context, first), label: `${of(context, first)}哪里对不上` }, named(context, first)]
        : [];
    }
    const target = newest(about.targets);
    return target ? [await resultsOf(context, target), summaryOf(context, target)] : [];
  },
  async catalogue(context, { scope }) {
    const [first] = entriesIn(context.store, scope);
    const latest = first && latestOf(context, first.entry.agency);
    return [
      latest && named(context, latest),
      latest && (await rankOf(context, latest, { kind: "fact", fact: { ids: ["applications.received.total"] } })),
      checkIn(scope),
    ];
  },
  definition: ({ store }) => exampleQuestions(store).slice(0, 2),
  async contact(context, { targets }) {
    const target = newest(targets);
    return target ? [summaryOf(context, target), await topicOf(context, target, "problems")] : [];
  },
  help: () => [],
};

/** What there is instead, where the figure or passage that was asked for is not to be had. */
async function instead(context: Context, query: Query): Promise<readonly Suggestion[]> {
  const targets =
    "targets" in query ? query.targets : "of" in query && query.of.kind === "reports" ? query.of.targets : [];
  const target = newest(targets);
  if (!target) return [];
  const fact = query.intent === "value" ? query.facts[0] : undefined;
  return [
    await otherYearOf(context, target, fact && { kind: "fact", fact }),
    fact?.ids[0].startsWith("applications.") ? await resultsOf(context, target) : undefined,
    summaryOf(context, target),
  ];
}

/**
 * What one might ask next: whole questions that have an answer in this store.
 *
 * @returns four at most; none where the answer offers choices of its own
 */
export async function suggest(context: Context, query: Query, draft: Draft): Promise<readonly Option[]> {
  if (draft.options && draft.options.length > 0) return [];
  if (draft.status !== "answered" && draft.status !== "not_found") return [];
  // Each suggester takes the query of its own intent; the map pairs them, which the index loses.
  const suggester = ON_ANSWER[query.intent] as Suggester<Intent>;
  const all = await (draft.status === "answered" ? suggester(context, query, draft) : instead(context, query));
  const found = all.filter((one) => one !== undefined);
  if (found.length >= FEW || query.intent === "help" || draft.status !== "answered") return found.slice(0, MOST);
  const examples = exampleQuestions(context.store).filter(({ question }) =>
    found.every((one) => one.question !== question),
  );
  return [...found, ...examples].slice(0, FEW);
}
