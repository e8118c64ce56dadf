import type { AggregateQuery, Query } from "../understanding/query.ts";
import type { Assertion } from "../understanding/understanding.ts";
import type { AnswerBlock, Value } from "./answer.ts";
import { answerAggregate } from "./answers/answer-aggregate.ts";
import { bothSums } from "./asserted/both-sums.ts";
import { changeClaimed } from "./asserted/change-claimed.ts";
import { everyOne } from "./asserted/every-one.ts";
import { everyYear } from "./asserted/every-year.ts";
import { figureIn } from "./asserted/figure-in.ts";
import { type StatedAssertion, withStated } from "./asserted/stated.ts";
import { steadily } from "./asserted/steadily.ts";
import type { Context } from "./context.ts";
import { meetsCondition } from "./figures/meets-condition.ts";
import { roundedMeets } from "./figures/rounded-limit.ts";
import { leadAsText } from "./lead-as-text.ts";
import { type Draft, join, piece } from "./piece.ts";
import { membersIn } from "./scope/members.ts";
import { placesOf } from "./scope/places.ts";
import { round } from "./wording/format.ts";

/** Rates are rounded to two decimals: so near to a limit nothing is confirmed. */
const NEAR = 0.01;

function compare(how: "more" | "less" | "equal", subject: number, object: number): boolean {
  if (how === "equal") return subject === object;
  return how === "more" ? subject > object : subject < object;
}

/** The first words of an answer to a question for yes or no; `undefined` where it has no figure to tell them by. */
function opening(draft: Draft, assertion: Assertion): string | undefined {
  const [first] = draft.values;
  switch (assertion.kind) {
    case "any":
      // From the figure alone: however the question denies it, the word cannot contradict what stands behind it.
      return first && (first.value === 0 ? "没有，" : "有，");
    case "none":
      return first && (first.value === 0 ? "对，" : "不对，有");
    case "meets":
      return first && (first.report !== null || first.fact.startsWith("sum:"))
        ? heldAgainst(first, assertion)
        : undefined;
    case "each": {
      const figures = assertion.facts.map(({ ids }) =>
        ids.map((id) => figureIn(draft, undefined, id)).find((figure) => figure !== undefined),
      );
      if (figures.some((figure) => figure === undefined)) return undefined;
      const isSo = figures.filter((figure) => figure !== undefined && meetsCondition(figure, assertion.condition));
      return isSo.length === figures.length ? "是，" : isSo.length === 0 ? "不是，" : "不都是，";
    }
    case "facts":
    case "reports": {
      const [subject, object] =
        assertion.kind === "facts"
          ? [figureIn(draft, undefined, assertion.subject), figureIn(draft, undefined, assertion.object)]
          : [figureIn(draft, assertion.subject), figureIn(draft, assertion.object)];
      if (subject === undefined || object === undefined) return undefined;
      return compare(assertion.how, subject, object) ? "是，" : "不是，";
    }
    case "changed": {
      const [after, before] = [figureIn(draft, assertion.subject), figureIn(draft, assertion.object)];
      return before === undefined || after === undefined ? undefined : changeClaimed(assertion.claim, before, after);
    }
    case "all": {
      const [part, whole] = [figureIn(draft, undefined, assertion.part), figureIn(draft, undefined, assertion.whole)];
      const cameIn = assertion.cameIn && figureIn(draft, undefined, assertion.cameIn);
      // Fewer than came in are not all of them, whatever became of the others.
      if (part !== undefined && cameIn !== undefined && part < cameIn) return "不是，";
      // Of nothing at all neither is said.
      if (part === undefined || whole === undefined || whole === 0) return undefined;
      return part === whole ? "是，" : "不是，";
    }
    case "adds_up": {
      const whole = figureIn(draft, undefined, assertion.whole);
      const parts = assertion.parts.map((part) => figureIn(draft, undefined, part));
      if (whole === undefined || parts.some((part) => part === undefined) || isRound(draft)) return undefined;
      return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === whole ? "是，" : "不是，";
    }
    case "half": {
      const [part, whole] = [figureIn(draft, undefined, assertion.part), figureIn(draft, undefined, assertion.whole)];
      if (part === undefined || whole === undefined || whole === 0) return undefined;
      const cameIn = assertion.cameIn && figureIn(draft, undefined, assertion.cameIn);
      const told = halfOf(part, whole);
      // Of those dealt with and of those that came in: nothing is said where the two differ.
      return told === halfOf(part, cameIn ?? whole) ? told : undefined;
    }
    case "finished": {
      const carried = figureIn(draft, undefined, assertion.carried);
      const handled = figureIn(draft, undefined, assertion.handled);
      // Nothing dealt with and nothing left over: there was nothing, or the cells were left empty.
      if (carried === undefined || handled === undefined || (carried === 0 && handled === 0)) return undefined;
      return carried === 0 ? "是，" : "没有，";
    }
    case "stated":
      return openingOfStated(draft, assertion);
    case "every_year":
    case "leads":
    case "middle":
    case "steadily":
    case "every_one":
      return undefined;
  }
}

/** Does a sum hold the figure of every report that it is of? */
function isComplete({ store }: Context, { scope }: AggregateQuery, { values }: Draft): boolean {
  return values.find(({ fact }) => fact === "count:reports")?.value === membersIn(store, scope).length;
}

/** Round figures are no more exact than their words. */
function isRound({ citations }: Draft): boolean {
  return citations.some(({ section, quote }) => section === "一" && /\d[余多]|[约近]\d/.test(quote ?? ""));
}

function halfOf(part: number, whole: number): string {
  return part * 2 === whole ? "正好一半，" : part * 2 > whole ? "超过一半，" : "不到一半，";
}

function heldAgainst(
  { value, unit }: Value,
  { condition, reaches }: Extract<Assertion, { kind: "meets" }>,
): string | undefined {
  if (unit === "%" && "comparison" in condition && condition.comparison === "exactly")
    return asPercent(value, condition.value);
  const limits = "from" in condition ? [condition.from.value, condition.to.value] : [condition.value];
  if (unit === "%" && limits.some((limit) => Math.abs(limit - value) <= NEAR)) return undefined;
  const isSo = meetsCondition(value, condition);
  if (reaches) return isSo ? "有，" : "没有这么多，";
  if (isSo) return "是，";
  return "comparison" in condition && condition.comparison === "exactly" ? "不是，是" : "不是，";
}

/** 32% of 32.14%: as exact as it is said. */
function asPercent(value: number, said: number): string {
  if (value === said) return "是，";
  const digits = String(said).split(".")[1]?.length ?? 0;
  return round(value, digits) === said ? "大致是，" : "不是，";
}

/** Yes where all that was stated is so; what is asked besides goes first. */
function openingOfStated(draft: Draft, { figures, confirms, besides }: StatedAssertion): string | undefined {
  if (besides) return opening(draft, besides);
  if (!confirms) return undefined;
  const told = figures.map(({ fact, value }) => ({ value, is: figureIn(draft, undefined, fact) }));
  if (told.some(({ is }) => is === undefined)) return undefined;
  const right = told.filter(({ value, is }) => value === is);
  return right.length === told.length ? "是，" : right.length === 0 ? "不是，" : "不都对，";
}

/** Puts 是 or 不是 before what an answer says first. */
function beginning(blocks: readonly AnswerBlock[], words: string): readonly AnswerBlock[] {
  const [lead, ...others] = blocks;
  if (lead?.kind !== "lead" || /^(?:是|不是|有|没有|不?对)[，。]/.test(lead.text)) return blocks;
  return [{ kind: "lead", text: `${words}${lead.text}` }, ...others];
}

/** Answers a question for yes or no: the word first, then the figures that it rests on. */
export async function assertDraft(context: Context, query: Query, draft: Draft, assertion: Assertion): Promise<Draft> {
  if (draft.status !== "answered") return draft;
  if (assertion.kind === "middle") return againstMiddle(context, query, draft, assertion);
  if (assertion.kind === "leads") return leads(draft, assertion.agency, context);
  if (assertion.kind === "every_year") {
    const blocks = everyYear(draft, assertion, (subject, object) => compare(assertion.how, subject, object));
    return { ...draft, blocks };
  }
  if (assertion.kind === "steadily") {
    const verdict = steadily(draft, assertion.direction);
    if (verdict === undefined || isRound(draft)) return draft;
    return { ...draft, blocks: [{ kind: "lead", text: verdict }, ...draft.blocks.map(leadAsText)] };
  }
  if (assertion.kind === "every_one") {
    const says = everyOne(draft, query.intent === "aggregate" && isComplete(context, query, draft));
    return says === undefined ? draft : { ...draft, blocks: beginning(draft.blocks, says) };
  }
  if (assertion.kind === "meets" && query.intent === "aggregate" && !isComplete(context, query, draft)) return draft;
  // Round figures are no more exact than their words.
  if (draft.blocks.some((block) => block.kind === "lead" && /[约余]|近\d|多件|多条/.test(block.text.slice(0, 12))))
    return againstRounded(draft, assertion);
  const words = opening(draft, assertion);
  const begun = words === undefined ? draft.blocks : beginning(draft.blocks, words);
  const [lead, ...others] = begun;
  if (assertion.kind === "adds_up" && lead && words !== undefined)
    return { ...draft, blocks: [lead, bothSums(draft, assertion), ...others] };
  if (assertion.kind !== "stated" || !lead) return { ...draft, blocks: begun };
  return { ...draft, blocks: [...withStated(draft, assertion, lead, words !== undefined), ...others] };
}

/** 超过500条吗, of 400余条: no, for certain. Where the report says different things, neither. */
function againstRounded(draft: Draft, assertion: Assertion): Draft {
  const [lead] = draft.blocks;
  const [first] = draft.values;
  const warns = draft.findings.length > 0 || draft.blocks.some(({ kind }) => kind === "warning");
  const isOver = lead?.kind === "lead" && /^\d+[余多][件条篇]/.test(lead.text);
  if (assertion.kind !== "meets" || assertion.reaches || !isOver || !first || warns) return draft;
  const isSo = roundedMeets(first.value, assertion.condition);
  return isSo === undefined ? draft : { ...draft, blocks: beginning(draft.blocks, isSo ? "是，" : "不是，") };
}

/** 最多的是矿区街道吗: who holds the first place says it. */
function leads(draft: Draft, agency: string, { store }: Context): Draft {
  const [first] = draft.values.filter(({ report }) => report !== null);
  if (!first) return draft;
  const tops = new Set(
    draft.values.flatMap(({ report, value, fact }) =>
      report !== null && value === first.value && fact === first.fact ? [report] : [],
    ),
  );
  const { ofReport } = placesOf(store.entries());
  const isSo = [...tops].some((report) => ofReport(report)?.agency.id === agency);
  return { ...draft, blocks: beginning(draft.blocks, isSo ? "是，" : "不是，") };
}

/** 高于平均吗: the figure, then the average or the median of all that it is held against. */
async function againstMiddle(
  context: Context,
  query: Query,
  draft: Draft,
  { scope, comparison, to }: Extract<Assertion, { kind: "middle" }>,
): Promise<Draft> {
  const [fact] = query.intent === "value" ? query.facts : [];
  const [own] = draft.values;
  if (!fact || !own || own.report === null) return draft;
  const middle = await answerAggregate(context, {
    intent: "aggregate",
    scope,
    measure: { kind: "fact", fact },
    aggregation: to,
    condition: null,
  });
  const value: Value | undefined = middle.status === "answered" ? middle.values[0] : undefined;
  if (!value) return draft;
  // An average is said rounded; what it is worked out from is not.
  const total = middle.values.find(({ fact: id }) => id.startsWith("sum:"))?.value;
  const count = middle.values.find(({ fact: id }) => id === "count:reports")?.value;
  const exact = to === "average" && total !== undefined && count ? total / count : value.value;
  const isSo = meetsCondition(own.value, { comparison, value: exact });
  const others = middle.blocks.map(
    (block): AnswerBlock => (block.kind === "lead" ? { kind: "text", text: block.text } : block),
  );
  return {
    ...draft,
    ...join([
      piece({ ...draft, blocks: beginning(draft.blocks, isSo ? "是，" : "不是，") }),
      piece({
        values: middle.values,
        citations: middle.citations,
        findings: middle.findings,
        blocks: others.slice(0, 1),
      }),
    ]),
  };
}
