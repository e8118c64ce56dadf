import type { Frame } from "../frame.ts";
import { ofYear } from "../framing/year-wish.ts";
import { governmentOf, governs } from "../names/governments.ts";
import type { Grouping } from "../scope.ts";
import type { Choice } from "../understanding.ts";
import { measuresOf } from "./asked-measures.ts";
import { type Built, unplacedWords, whichYear } from "./built.ts";
import { governmentsReport, ofGovernments } from "./governments-of-places.ts";
import { overManyChoices } from "./over-many-choices.ts";
import { putTogether } from "./put-together.ts";
import { byIntent } from "./query-by-intent.ts";
import { rankedApart } from "./ranked-apart.ts";
import { scopeOf } from "./scope-of.ts";
import { LESS } from "./several-reports.ts";
import type { Situation } from "./situation.ts";

/** 哪类多, 还是: one of the kinds is asked for. */
const WHICH = /谁|哪[个边类种]|哪一[类种]|还是/;

/** Words that ask for figures to be put together. */
const GATHERS = /汇总|合计|总[数量计和共]|一共|加起来|统计|累计|之和|平均/;

/** An agency, or several, are what is asked for. */
const ASKS_WHOM =
  /谁|哪[些几]?[个家]?(?:单位|机关|街道|乡镇|镇|乡|局|部门)|哪[些家](?!年)|(?:每年|年年|逐年|历年|各年)[^,。?!]*的(?:单位|机关|街道|乡镇|镇|乡|局|部门)/;
/** 哪家哪年, 单位和年份: one report of all is asked for, by its agency and its year. */
const WHOSE = /谁|哪一?家|哪一?个?(?:单位|机关|街道|乡镇|镇|乡|局|部门)|(?:单位|机关)(?:和|与|及|以及|、)(?:哪个)?年/;
const WHICH_YEAR = /哪一?个?年|年份/;
/** 平均每年 is of all of them. */
const EACH_YEAR = /(?<!平均)每|逐|各年|分年|按年/;
const ONE_BY_ONE = /各(?!单位|机关|家|部门|街道|乡镇)|每|分别|逐/;
const TELLS_CHANGE = /变化|变动|趋势|走势|[增涨跌降减]/;
/** Years that are offered one by one. */
const MOST_YEARS = 5;

/** A figure for each province, kind or year of many reports. 各区县 may mean their governments: they are taken where they report. */
export function groupedQuery(situation: Situation): Built | null {
  const { frame, slots } = situation;
  const { agencies, scope } = frame;
  const asks = frame.facts.length + frame.rates.length > 0;
  if (agencies.length > 0 || !asks || frame.intent === "breakdown" || frame.criteria || frame.place) return null;
  const ranked = rankedApart(situation);
  if (ranked) return ranked;
  const beside = scope.beside.length > 1;
  if (scope.named?.apart && frame.order === null && frame.limit === null) return kindsApart(situation);
  if (asksSumOfYears(situation)) return byIntent.aggregate(situation);
  const by = frame.grouping ?? (frame.intent === "trend" && !beside ? "year" : null);
  if (by === null) return beside && frame.intent !== "aggregate" ? byIntent.aggregate(situation) : null;
  // 最高的是哪年, after 各年平均多少: of the averages that were told.
  const carried = frame.aggregation === "sum" || (by === "year" && frame.aggregation === "average");
  const gathers = GATHERS.test(slots.text) || (carried && slots.aggregation === null);
  const otherwise =
    by === "year"
      ? elseThanYears(situation, gathers)
      : by === "type"
        ? undefined
        : elseThanPlaces(situation, by, gathers);
  return otherwise === undefined ? figureOfEach(situation, by) : otherwise;
}

/** What a question for years asks where it is not for the figure of each; `undefined` where it is. */
function elseThanYears(situation: Situation, gathers: boolean): Built | null | undefined {
  const { frame, slots, index } = situation;
  const { scope } = frame;
  const beside = scope.beside.length > 1;
  // 这几年呢, after whoever had most in one year, is no sum of all.
  if (carriesChoice(situation)) return unplacedWords(situation, ["每年"], yearByYear(situation));
  if (asksOneReport(situation)) {
    return byIntent.rank({ ...situation, frame: { ...frame, grouping: null, limit: frame.limit ?? 1 } });
  }
  const alone = scope.region !== null && !governs(scope.region, index);
  const several = frame.years.kind !== "years" || frame.years.years.length > 1;
  if (several && !beside && !gathers && !alone && !scope.many && asksYearOf(situation))
    return { obstacle: { kind: "which_agency", named: null, choices: yearOfPlace(situation) } };
  if (!(scope.many || gathers || alone) || !several || beside) return null;
  if (frame.aggregation === "count") return byIntent.aggregate(situation);
  if (frame.aggregation === "share") return null;
  // Of two years the one is held against the other.
  if (frame.intent === "trend" && frame.years.kind === "years" && frame.years.years.length === 2)
    return byIntent.aggregate(situation);
  if (asksWhom(slots.text) && putTogether(situation) && !EACH_YEAR.test(slots.text)) return byIntent.rank(situation);
  return asksWhom(slots.text) ? unplacedWords(situation, ["每年"], yearByYear(situation)) : undefined;
}

/** What a question for places asks where it is not for what is added up in each; `undefined` where it is. */
function elseThanPlaces(
  situation: Situation,
  by: Exclude<Grouping, "type" | "year">,
  gathers: boolean,
): Built | null | undefined {
  const { frame, slots } = situation;
  const { scope } = frame;
  if (TELLS_CHANGE.test(slots.text) && frame.years.kind === "all") {
    // 历年各县区的变化: a sum over all years of each would tell of no change.
    return unplacedWords(situation, ["历年"], yearByYear(situation));
  }
  if (scope.beside.length > 1) {
    // 平江县和天台县哪个县多: the two that are named.
    return byIntent.aggregate({ ...situation, frame: { ...frame, scope: { ...scope, governments: null } } });
  }
  if (gathers || namesKind(situation) || !governmentsReport(by, situation)) return undefined;
  if (by === "province") return { obstacle: { kind: "unexplained", words: ["省"], choices: [] } };
  if (by === "county" && scope.governments !== null) return null;
  return byIntent.rank(ofGovernments(situation, by));
}

/** What the reports of each place, kind or year come to. */
function figureOfEach(situation: Situation, by: Grouping): Built | null {
  const { frame, slots, index } = situation;
  const { scope } = frame;
  const [measure, ...others] = measuresOf(situation, index.editions);
  if (!measure || others.length > 0) return null;
  const aggregation = frame.aggregation === "average" || frame.aggregation === "median" ? frame.aggregation : "sum";
  // 历年各县区政府: of each year those of the governments alone.
  const governments = by === "year" ? scope.governments : null;
  const whole = scopeOf({ ...frame, scope: { ...scope, governments } }, index);
  const kinds = by === "type" ? slots.scope.kindsApart : [];
  const compares = slots.triggers.has("compare") || (kinds.length > 0 && WHICH.test(slots.text));
  const order = frame.order ?? (compares ? (LESS.test(slots.text) ? "least" : "most") : null);
  return {
    query: {
      intent: "aggregate",
      scope: whole,
      measure,
      aggregation,
      condition: null,
      groups: { by, order, ...(kinds.length > 0 ? { kinds } : {}) },
    },
    notes: [],
  };
}

/** The order or the limit is that of the question before: those that it chose are meant, and not all together. */
function carriesChoice({ frame, slots }: Situation): boolean {
  const says = slots.order !== null || slots.condition !== null || slots.aggregation !== null || slots.summed;
  return !says && frame.aggregation === null && (frame.order !== null || frame.condition !== null);
}

/** 医院和学校谁收到的申请多: the sums of both are set side by side, of a year that is said. */
function kindsApart(situation: Situation): Built {
  return situation.frame.years.kind === "open" ? whichYear(situation) : byIntent.aggregate(situation);
}

/** What became of a figure from year to year. */
const CHANGES = /变|走势|趋势|曲线|图|起伏|波动|增|减|涨|跌|升|降|[多少]了|比|各|每|逐|历年/;

/** 这几年全部单位一共收到多少: one sum, though words for years would speak of a change. */
function asksSumOfYears({ frame, slots }: Situation): boolean {
  return frame.intent === "trend" && frame.aggregation === "sum" && frame.scope.many && !CHANGES.test(slots.text);
}

/** 历年最高的是哪家哪年: of all reports the one that comes first, and no year's sum. */
function asksOneReport({ frame, slots: { text } }: Situation): boolean {
  return frame.order !== null && WHOSE.test(text) && WHICH_YEAR.test(text) && !ONE_BY_ONE.test(text);
}

/** 每年最多的是哪个单位, 哪些单位每年都在增加: who it is in each year is not told by sums of all. */
function asksWhom(text: string): boolean {
  return ASKS_WHOM.test(text) && !/哪(?:一|个)?年/.test(text);
}

/** 哪一年绵阳市收到的申请最多: that of all who report there, or that of its government? No single report tells. */
function asksYearOf({ frame: { order, scope }, slots: { text } }: Situation): boolean {
  return order !== null && scope.region !== null && !isNarrowed(scope) && WHICH_YEAR.test(text) && !asksWhom(text);
}

function isNarrowed({ types, governments, named }: Frame["scope"]): boolean {
  return types.length > 0 || governments !== null || named !== null;
}

function yearOfPlace({ frame, slots: { text }, index }: Situation): Choice[] {
  const region = frame.scope.region ?? "";
  const government = governmentOf(region, index)?.label;
  return [`${region}各单位`, ...(government === undefined ? [] : [government])].map((who) => ({
    label: who,
    question: text.replace(region, () => who),
  }));
}

/** The same, asked of each of the latest years. */
function yearByYear({ frame, index }: Situation): Choice[] {
  const asked = frame.years.kind === "years" ? frame.years.years : index.years;
  return asked.slice(-MOST_YEARS).flatMap((year) => {
    const [ranking] = overManyChoices({ ...frame, years: ofYear(year) });
    return ranking ? [{ label: `${year}年${ranking.label}`, question: ranking.question }] : [];
  });
}

/** 哪个区的镇, 卫健局里哪个县: what is added up in each is named, and is not its government. */
function namesKind({ frame: { scope } }: Situation): boolean {
  return scope.named !== null || scope.types.some((type) => type !== "government");
}
