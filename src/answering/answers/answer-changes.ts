import type { Agency } from "../../report/agency.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { RankQuery } from "../../understanding/query.ts";
import { describeCondition } from "../../understanding/querying/describe-condition.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { changeText, changeWord, differenceOf, rateOfChange } from "../figures/change.ts";
import { computed } from "../figures/computed.ts";
import { type KnownMeasured, measured, measureLabel } from "../figures/measured.ts";
import { meetsCondition } from "../figures/meets-condition.ts";
import { LIMITS } from "../limits.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, piece } from "../piece.ts";
import { type Changes, changesIn, type PlacedChange } from "../scope/changes.ts";
import { choiceNotes } from "../scope/members.ts";
import { listed, round, signed } from "../wording/format.ts";
import { nameIn } from "../wording/names.ts";
import { phraseOf } from "../wording/phrase.ts";
import { editionNote } from "./answer-trend.ts";

type Wish = NonNullable<RankQuery["change"]>;

/** Names that a lead writes out. */
const NAMED = 5;

/** A change with the two reports that it lies between. */
interface Shown extends PlacedChange {
  readonly earlier: KnownMeasured;
  readonly later: KnownMeasured;
}

/** What the parts of an answer are told of. */
interface Told {
  readonly wish: Wish;
  readonly measure: Measure;
  readonly scope: Scope;
  readonly changes: Changes;
  /** Are changes in percent ranked? */
  readonly byRate: boolean;
  readonly wanted: readonly PlacedChange[];
  readonly shown: readonly Shown[];
  /** Where none is what is asked for: the one that comes nearest to it. */
  readonly nearest: readonly Shown[];
  readonly name: (agency: Agency) => string;
}

/**
 * Answers whose figure changed most from one year to another, or whose went up or down. Changes in percent are ranked where the
 * earlier figure is large enough for them to tell something.
 */
export async function answerChanges(context: Context, query: RankQuery, wish: Wish): Promise<Draft> {
  const { scope, measure, limit } = query;
  const changes = changesIn(context.store, scope, measure, wish);
  const byRate = wish.by === "rate" && measure.kind === "fact";
  const by = byRate ? "rate" : "difference";
  const wanted = changes.ordered(by, wish.order).filter((change) => isLargeEnough(change, by, wish.condition));
  const asked = askedOf(wanted, wish, limit);
  const shown = await shownOf(context, measure, asked.slice(0, LIMITS.ranked));
  const near = asked.length > 0 ? [] : changes.ordered(by, isUpperLimit(wish) ? "least" : "most").slice(0, 1);
  const nearest = await shownOf(context, measure, near);
  const name = nameIn(context.store);
  const told: Told = { wish, measure, scope, changes, byRate, wanted, shown, nearest, name };
  const blocks: AnswerBlock[] = [{ kind: "lead", text: leadOf(told) }];
  if (shown.length > 1) blocks.push(tableOf(told));
  const cut = shown.length < asked.length ? `；这里只列前${shown.length}家` : "";
  blocks.push({ kind: "text", text: `${extentOf(told)}${cut}。` });
  const reports = shown.flatMap(({ earlier, later }) => [earlier.report, later.report]);
  const notes = [...fewCases(told), ...editionNote(measure, reports), ...choiceNotes(context.store, scope)];
  blocks.push(...paragraphs("note", ...notes));
  const evidence = await evidenceOfAll(
    context,
    [...shown, ...nearest].flatMap(({ earlier, later }) => [later, earlier]),
  );
  const { up, down, same } = changes;
  const counts = [wanted.length, up + down + same, up, down, same].map((value) =>
    computed("count:agencies", value, "家"),
  );
  return {
    status: up + down + same > 0 ? "answered" : "not_found",
    ...join([
      piece({ blocks }),
      evidence,
      piece({ values: [...[...shown, ...nearest].map(differenceValue), ...counts] }),
    ]),
  };
}

/** 增加不到5件: the smallest change is the nearest to it. */
function isUpperLimit({ condition }: Wish): boolean {
  if (condition === null) return false;
  const { comparison } = "from" in condition ? condition.from : condition;
  return comparison === "at_most" || comparison === "less_than";
}

/** Percent of a rate of change, the unit of the figure of a difference. */
function isLargeEnough(change: PlacedChange, by: Wish["by"], condition: Wish["condition"]): boolean {
  const size = Math.abs(change[by]) * (by === "rate" ? 100 : 1);
  return condition === null || meetsCondition(round(size, 9), condition);
}

/** The places that are asked for: all that share the one that is, or the last of the first ones. */
function askedOf(wanted: readonly PlacedChange[], { nth }: Wish, limit: number | null): readonly PlacedChange[] {
  const only = nth === null ? undefined : wanted[nth - 1]?.place;
  if (nth !== null) return wanted.filter(({ place }) => place === only);
  return wanted.filter(({ place }) => limit === null || place <= limit);
}

async function shownOf(
  { store }: Context,
  measure: Measure,
  asked: readonly PlacedChange[],
): Promise<readonly Shown[]> {
  const shown = await Promise.all(
    asked.map(async (change): Promise<Shown[]> => {
      const [from, to] = await Promise.all([store.read(change.from), store.read(change.to)]);
      const [earlier, later] = [from && measured(from, measure), to && measured(to, measure)];
      return earlier?.kind === "known" && later?.kind === "known" ? [{ ...change, earlier, later }] : [];
    }),
  );
  return shown.flat();
}

function leadOf(told: Told): string {
  const { wish, measure, scope, changes, byRate, wanted, shown, name } = told;
  const { up, down, same, ordered } = changes;
  const word = changeWord(wish.direction, measure.kind === "rate");
  const over = `${scope.label}，比的是${measureLabel(measure)}。`;
  const [first, second] = shown;
  if (up + down + same === 0) return `没有可以拿两年来比的单位。${over}`;
  const much = `${byRate && wish.condition ? "幅度" : ""}${limitText(told)}`;
  if (!first) {
    const few = byRate && ordered("difference", wish.order).length > 0 && ordered("rate", wish.order).length === 0;
    if (few && wish.condition) return `${word}的单位起点都是0，算不出幅度。${over}`;
    if (few) return `${word}的单位起点都太小，变化率说明不了什么，没有排。${over}`;
    return `${wish.nth !== null && wanted.length > 0 ? `${word}的只有${wanted.length}家，没有第${wish.nth}名` : `没有一家${word}${much}`}${nearestText(told)}。${over}`;
  }
  if (wish.all) return `${word}${much}的有${wanted.length}家：${namesOf(shown, wanted.length, name)}。${over}`;
  const which = placeWord(told, first);
  if (second?.place === first.place) {
    const leaders = shown.filter(({ place }) => place === first.place);
    const tied = wanted.filter(({ place }) => place === first.place).length;
    return `${which}的有${tied}家并列：${namesOf(leaders, tied, name)}。${over}`;
  }
  return `${which}的是${movedText(first, name)}。${over}`;
}

/** ；减少最多的是丁街道：从50件到35件，减少15件: what there is instead. */
function nearestText({ wish, measure, nearest, byRate, name }: Told): string {
  const [one] = nearest;
  if (!one) return "";
  const word = changeWord(wish.direction, measure.kind === "rate");
  const end = isUpperLimit(wish) ? (byRate ? "幅度最小" : "最少") : byRate ? "幅度最大" : "最多";
  return `；${word}${end}的是${movedText(one, name)}`;
}

function movedText({ agency, earlier, later }: Shown, name: Told["name"]): string {
  return `${name(agency)}：从${earlier.text}到${later.text}，${changeText(earlier, later)}`;
}

/** 大于10件, 不少于20%: how much a change is to be. */
function limitText({ wish: { condition }, byRate, measure }: Told): string {
  if (condition === null || measure.kind === "rate") return "";
  return describeCondition(condition, byRate ? "%" : phraseOf(measure.fact.ids[0]).unit);
}

/** 增加最多, 减少幅度第2大; of the smallest it is told among how many that went that way. */
function placeWord({ wish, measure, byRate, wanted }: Told, { place }: Shown): string {
  const word = changeWord(wish.direction, measure.kind === "rate");
  const change = byRate ? `${word}幅度` : word;
  if (wish.order === "least") return `${word}的${wanted.length}家里${change}最${byRate ? "小" : "少"}`;
  const end = byRate ? "大" : "多";
  return place === 1 ? `${change}最${end}` : `${change}第${place}${end}`;
}

function namesOf(shown: readonly Shown[], count: number, name: Told["name"]): string {
  const names = shown.slice(0, NAMED).map(({ agency }) => name(agency));
  return count > names.length ? `${names.join("、")}等` : listed(names);
}

function tableOf({ shown, wish: { from, to }, measure, name }: Told): AnswerBlock {
  const rows = shown.map(({ place, agency, earlier, later }) => {
    const { value, unit } = differenceOf(later, earlier);
    const change = `${signed(value)}${unit}`;
    return [`第${place}名`, name(agency), earlier.text, later.text, change, rateOfChange(later, earlier)];
  });
  return {
    kind: "table",
    head: ["位次", "单位", `${from}年${measureLabel(measure)}`, `${to}年`, "增减", "变化率"],
    rows,
  };
}

function extentOf({ changes: { up, down, same, lacking }, wish: { from, to } }: Told): string {
  const without = lacking > 0 ? `；另有${lacking}家缺其中一年的报告或数字，没有参加` : "";
  return `${from}年和${to}年能比的有${up + down + same}家：增加${up}家，减少${down}家，持平${same}家${without}`;
}

/** Who is left out for having too few cases, and that the order may be another one in numbers. */
function fewCases({ byRate, measure, wish: { condition }, changes: { small } }: Told): readonly string[] {
  if (measure.kind === "rate")
    return small > 0 ? [`另有${small}家因分母不足${LIMITS.rateDenominator}件没有参加。`] : [];
  if (!byRate) return [];
  const { unit } = phraseOf(measure.fact.ids[0]);
  if (condition !== null)
    return [
      `起点小的也算在内，数目小时一两${unit}就是很大的幅度${small > 0 ? `；起点为0的${small}家算不出幅度，没有参加` : ""}。`,
    ];
  const left = small > 0 ? `，起点不足${LIMITS.rateDenominator}${unit}的${small}家没有参加` : "";
  return [`按变化率排${left}；按增减的数量排，先后可能不同。`];
}

function differenceValue({ earlier, later }: Shown): Value {
  return { ...later.value, fact: `difference:${later.value.fact}`, value: differenceOf(later, earlier).value };
}
