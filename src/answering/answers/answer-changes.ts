import type { Agency } from "../../report/agency.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { RankQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { changeText, differenceOf, rateOfChange } from "../figures/change.ts";
import { type KnownMeasured, measured, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { type Draft, join, piece } from "../piece.ts";
import { type Changes, changesIn, type PlacedChange } from "../scope/changes.ts";
import { choiceNotes } from "../scope/members.ts";
import { listed, signed } from "../wording/format.ts";
import { nameIn } from "../wording/names.ts";
import { phraseOf } from "../wording/phrase.ts";
import { editionNote } from "./answer-trend.ts";

type Wish = NonNullable<RankQuery["change"]>;

const WORDS = { up: "增加", down: "减少", either: "变化" } as const;
const RATE_WORDS = { up: "上升", down: "下降", either: "变化" } as const;
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
  const wanted = changes.ordered(byRate ? "rate" : "difference");
  const asked = wanted.filter(({ place }) => limit === null || place <= limit);
  const shown = await shownOf(context, measure, asked.slice(0, LIMITS.ranked));
  const told: Told = { wish, measure, scope, changes, byRate, wanted, shown, name: nameIn(context.store) };
  const blocks: AnswerBlock[] = [{ kind: "lead", text: leadOf(told) }];
  if (shown.length > 1) blocks.push(tableOf(told));
  const cut = shown.length < asked.length ? `；这里只列前${shown.length}家` : "";
  blocks.push({ kind: "text", text: `${extentOf(told)}${cut}。` });
  const reports = shown.flatMap(({ earlier, later }) => [earlier.report, later.report]);
  const notes = [...fewCases(told), ...editionNote(measure, reports), ...choiceNotes(context.store, scope)];
  for (const text of notes) blocks.push({ kind: "note", text });
  const evidence = await evidenceOfAll(
    context,
    shown.flatMap(({ earlier, later }) => [later, earlier]),
  );
  const { up, down, same } = changes;
  const counts = [wanted.length, up, down, same].map((value): Value => {
    return { report: null, agency: null, year: null, fact: "count:agencies", value, unit: "家" };
  });
  return {
    status: up + down + same > 0 ? "answered" : "not_found",
    ...join([piece({ blocks }), evidence, piece({ values: [...shown.map(differenceValue), ...counts] })]),
  };
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

function leadOf({ wish, measure, scope, changes, byRate, wanted, shown, name }: Told): string {
  const { up, down, same, ordered } = changes;
  const word = (measure.kind === "rate" ? RATE_WORDS : WORDS)[wish.direction];
  const over = `${scope.label}，比的是${measureLabel(measure)}。`;
  const [first, second] = shown;
  if (up + down + same === 0) return `没有可以拿两年来比的单位。${over}`;
  if (!first) {
    const few = byRate && ordered("difference").length > 0;
    return few ? `${word}的单位起点都太小，变化率说明不了什么，没有排。${over}` : `没有一家${word}。${over}`;
  }
  if (wish.all) return `${word}的有${wanted.length}家：${namesOf(shown, wanted.length, name)}。${over}`;
  const most = byRate ? `${word}幅度最大` : `${word}最多`;
  if (second?.place === 1) {
    const leaders = shown.filter(({ place }) => place === 1);
    const tied = wanted.filter(({ place }) => place === 1).length;
    return `${most}的有${tied}家并列：${namesOf(leaders, tied, name)}。${over}`;
  }
  return `${most}的是${name(first.agency)}：从${first.earlier.text}到${first.later.text}，${changeText(first.earlier, first.later)}。${over}`;
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
function fewCases({ byRate, measure, changes: { small } }: Told): readonly string[] {
  if (measure.kind === "rate")
    return small > 0 ? [`另有${small}家因分母不足${LIMITS.rateDenominator}件没有参加。`] : [];
  if (!byRate) return [];
  const left =
    small > 0 ? `，起点不足${LIMITS.rateDenominator}${phraseOf(measure.fact.ids[0]).unit}的${small}家没有参加` : "";
  return [`按变化率排${left}；按增减的数量排，先后可能不同。`];
}

function differenceValue({ earlier, later }: Shown): Value {
  return { ...later.value, fact: `difference:${later.value.fact}`, value: differenceOf(later, earlier).value };
}
