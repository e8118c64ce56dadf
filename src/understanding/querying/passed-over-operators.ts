import { findDerived } from "../../form/derived.ts";
import { isSumId } from "../../form/sums.ts";
import { allMatches } from "../../text/all-matches.ts";
import { gather } from "../../text/gather.ts";
import { BODY } from "../body-words.ts";
import type { Measure } from "../measure.ts";
import type { CompareQuery, Query, ValueQuery } from "../query.ts";
import { isRelative } from "../scope.ts";
import { WHOLES } from "../slots/left-out/remainder.ts";
import type { Slots } from "../slots.ts";
import type { Asked } from "./asked.ts";
import { comparisonPassedOver } from "./compared-figures.ts";
import { averagePassedOver, meanPassedOver } from "./held-to-average.ts";

/** 两个加起来占, 三项合计占: figures that are added up before they are held against a whole. */
const TOGETHER =
  /(?:(?:[两二三四五六]|[这那]几)[个项者种类样](?:情形|情况)?(?:合计|总共|一共|共计?)|加起来|加在一起|加一起|合起来|合在一起|之和|相加)(?=[^,。?!;]{0,6}占)/;
/** 两年差多少, 相差几件. */
const DIFFERS =
  /相差(?:多少|多大|几[件条次个起宗项]|了)|差(?:了|距|额|值|别)?(?:是|有)?(?:多少|多大|几[件条次个起宗项])/;
/** 占所有街道的多少: a share of what these have; 占街道申请的多少 may be that of an applicant. */
const OF_KIND =
  /占(?:到|了)?(?:全部|所有|各|全体)?的?(?:街道|乡镇|[镇乡局]|部门)(?:合计|总[数量和计])?的?(?=呢|多少|百分|几|比|份额|[?。]|$)/;
/** 多几成, 占百分之几. */
const HOW_MUCH_MORE = /(?:[多少高低]|增[加长]|减少|下降)(?:了|出)?(?:几成|百分之(?:几|多少)|几倍)/;
const SHARE = /占(?:了|到)?(?:多少|多大|几成|百分之(?:几|多少)|的?比[例重])/;
/** 收到几件申请,分别是谁: no report names who applied. */
const BY_NAME = /分别(?:是|有|都是)(?:谁|哪些人|什么人|哪几个人)/;
/** 各街道一共呢, after 排第几: a sum, and no place. */
const SUMMED = /(?:一共|总共|合计|平均)(?:是|有)?(?:多少|几件|呢)/;

/** 公开率(…除以…): a formula of the asker's own that nothing was made of. */
const OWN_FORMULA = /率[^,。?!]{0,4}\([^()]*(?:[+÷/加减]|除以|分母|按)[^()]*\)?|率[^,。?!]{0,12}(?:除以|分母)/;

/** 自然人比企业少的, 复议多于诉讼的: one figure held against another. */
const BESIDE =
  /(?<![占对])比(?![例重率较如])[^,。?!;]{1,12}?[多少高低大小](?:的|[,。?!;]|$)|(?:多于|少于|高于|低于|大于|小于|超过)(?![^,。?!;]{0,3}[\d零一二两三四五六七八九十百半])/;

/** 申请都是自然人提的单位: nobody else applied there. */
const ONLY =
  /(?:全部?|都|均)[是为由](?:自然人|个人|公民|企业|公司|法人|单位|科研)[^,。?!;的]{0,6}的(?:单位|机关|街道|乡镇|[镇乡局]|部门|有哪)/;

/** 按分项加起来: a figure that the form prints is told as it stands. */
const BY_PARTS = /(?:分项|小项|细项|子项)(?:的?数字?)?(?:都)?(?:加起来|加在?一起|相加|加总|求和|合计|之和|累加)/;

/** 每百件申请公开几件: so many out of so many, where the figure as it stands is told. */
const OF_SO_MANY = /每一?(?:\d+|[一两二三四五六七八九]?[十百千万])[件条次个起]/;
/** 加上上年结转的一共: what is added to a figure that is not told. */
const ADDED_TO =
  /(?:加上?|连同?|算上|包括|包含|含)(?:上年|去年)结转(?:的|过来的|来的)?(?:申请)?(?:在内)?,?(?:一共|总共|合计|共)/;

/** 比它高的, 超过这个的: somebody's figure that nothing is held against. */
const BEYOND_IT =
  /(?:比|超过|高于|多于|大于|低于|少于|小于)了?(?:它(?!们)|他|这个|那个|该)(?:还|更|要)*(?:[多少高低大小]的?|的)/;

/** 两个加起来哪年最多: of two figures, where one alone is known. */
const OF_BOTH = /[两二三四五](?:个|项|样|者|个数)?(?:数字?)?(?:加起来|加在?一起|加一块|相加|之和)/;

/** 哪个公开率高, of one alone: nobody else was spoken of. */
const WHICH_IS_MORE = /^(?:那么?)?(?:谁|哪一?[个家边])的?[^,。?!最年月]{0,8}[多高少低][呢啊?。]*$/;

const THAN_YEAR = "比(?:(?:20)?\\d\\d年度?|[上前去]一?年度?)[^,。?!;]{0,12}?[多高少低]了?";
/** 申请比2023年多的有几个, 哪些街道公开率比上年高, 翻番的单位: those are asked for who moved. */
const WHO_MOVED = new RegExp(
  `(?:${THAN_YEAR}|翻[了一两]*[倍番]了?)的(?:[都又]?[有是](?:哪|谁|几|多少)|${BODY}|[县区市]|[?。!]*$)|哪[些几][^,。?!;]{0,16}(?:${THAN_YEAR}|翻[了一两]*[倍番]了?)[?。!]*$`,
);

/** Words that ask for more than figures as they stand, each with the queries that pass it over. */
const OPERATORS: readonly { readonly words: RegExp; readonly isLost: (query: Query) => boolean }[] = [
  {
    words: TOGETHER,
    isLost: (query) =>
      query.intent === "ratio" &&
      !query.rates.some(({ numerator }) => isSumId(numerator) || findDerived(numerator) !== undefined),
  },
  { words: OF_KIND, isLost: (query) => query.intent !== "aggregate" || query.outOf?.types === undefined },
  // Both are counted by themselves: that they are above zero is another condition.
  { words: BESIDE, isLost: (query) => query.intent === "aggregate" && query.also !== undefined },
  {
    words: WHO_MOVED,
    isLost: (query) =>
      query.intent === "catalogue" ||
      (query.intent === "rank" && !query.change && !query.steady) ||
      (query.intent === "aggregate" && !query.criteria && (query.condition === null || !isRelative(query.condition))),
  },
  { words: ONLY, isLost: (query) => query.intent === "rank" || query.intent === "aggregate" },
  {
    words: OWN_FORMULA,
    isLost: (query) => query.intent === "ratio" && query.rates.some(({ numerator }) => !isSumId(numerator)),
  },
  {
    words: WHICH_IS_MORE,
    isLost: (query) => query.intent === "ratio" && query.targets.length * query.rates.length === 1,
  },
  { words: OF_BOTH, isLost: (query) => query.intent === "trend" && !query.measures.some(isAdded) },
  {
    words: BEYOND_IT,
    isLost: (query) =>
      query.intent === "catalogue" ||
      query.intent === "rank" ||
      (query.intent === "aggregate" && query.criteria === undefined),
  },
  { words: SUMMED, isLost: (query) => query.intent === "rank" && query.place?.kind === "own" },
  { words: HOW_MUCH_MORE, isLost: (query) => query.intent === "compare" && !query.dividedBy && !ofOneAgency(query) },
  {
    words: SHARE,
    isLost: (query) => query.intent === "compare" || (query.intent === "aggregate" && query.aggregation === "count"),
  },
  { words: BY_NAME, isLost: (query) => query.intent === "value" && query.targets.length === 1 },
  { words: BY_PARTS, isLost: ofPrintedFigures },
  { words: OF_SO_MANY, isLost: (query) => query.intent !== "ratio" },
  { words: ADDED_TO, isLost: (query) => query.intent === "value" && query.facts.length === 1 && !ofPrintedSum(query) },
  { words: DIFFERS, isLost: (query) => query.intent === "value" && query.targets.length * query.facts.length === 1 },
];

function isAdded(measure: Measure): boolean {
  return measure.kind === "fact" && measure.fact.ids.some((id) => isSumId(id));
}

/** Of two years of one agency the change is told in percent as well. */
function ofOneAgency({ targets }: CompareQuery): boolean {
  return new Set(targets.map(({ agency }) => agency.id)).size === 1;
}

/** 办理结果总计 and a sum of two rows hold what was carried in. */
function ofPrintedSum({ facts }: ValueQuery): boolean {
  return facts.some(({ ids: [id] }) => isSumId(id) || id.startsWith("applications.handled_total."));
}

function ofPrintedFigures(query: Query): boolean {
  const facts =
    query.intent === "value"
      ? query.facts
      : "measure" in query && query.measure.kind === "fact"
        ? [query.measure.fact]
        : [];
  return facts.some(({ ids: [id] }) => !isSumId(id) && findDerived(id) === undefined);
}

/** What of a question its query does not work out: a sum before a share, a difference, a condition, one of two figures. */
export function operatorsPassedOver(asked: Asked): readonly string[] {
  const { query, slots, held } = asked;
  const compared = comparisonPassedOver(asked);
  if (compared.length > 0) return compared;
  const lost = OPERATORS.filter(({ isLost }) => isLost(query));
  const words = gather(lost, ({ words }) => words.exec(slots.text)?.slice(0, 1) ?? []);
  const figures = figurePassedOver(query, slots, held.figures);
  return [
    ...words,
    ...figures,
    ...wholePassedOver(asked),
    ...conditionPassedOver(query, slots.text),
    ...averagePassedOver(asked),
    ...meanPassedOver(asked),
  ];
}

/** 收到申请和办结的申请: both are asked for. */
const JOINED = /^的?(?:申请)?(?:数量?|件数?)?(?:和|与|及|跟|、|以及)$/;

/** One of two figures side by side, 收到的 and 办结的, where a query over many reports is for the other alone. */
function figurePassedOver(query: Query, { rows, text }: Slots, figures: readonly string[]): readonly string[] {
  if (query.intent !== "aggregate" && query.intent !== "rank") return [];
  const counted = rows.filter(({ id }) => WHOLES.has(id)).toSorted((a, b) => a.span.start - b.span.start);
  const [first, second] = counted;
  if (!first || !second || first.id === second.id) return [];
  if (!JOINED.test(text.slice(first.span.end, second.span.start))) return [];
  return gather([first, second], ({ id, span }) =>
    figures.some((figure) => figure.startsWith(`${id}.`)) ? [] : [text.slice(span.start, span.end)],
  );
}

const NOT_NONE = /(?:不为|(?<!是)不是|不等于|非)(?:零|0)(?![\d件])/g;

/** 超过10件而且复议不为零的单位, 申请不为零的单位复议合计: a condition that the reports are not chosen by. */
function conditionPassedOver(query: Query, text: string): readonly string[] {
  if (query.intent !== "aggregate" && query.intent !== "rank") return [];
  const counted = query.intent === "aggregate" ? query : null;
  const held = [...(query.scope.where?.of ?? []), ...(counted?.criteria?.of ?? [])];
  const positive = held.filter(({ condition }) => condition === "positive").length;
  if (held.length > 1 && positive > 0) return [];
  if (counted !== null && counted.condition !== null) return [];
  return gather(allMatches(text, NOT_NONE), ([words]) => words).slice(positive);
}

const JOINS = /(?:以及|连同|加上?|[和与及跟、])$/;

/** 不予公开占收到申请以及行政诉讼的比例: a share of one of two figures would be told. */
function wholePassedOver({ query, slots: { rows, text }, held: { figures } }: Asked): readonly string[] {
  if (query.intent !== "ratio") return [];
  return gather(rows, ({ id, weak, span }) => {
    const joined = !weak && JOINS.test(text.slice(0, span.start));
    const isUsed = figures.some((figure) => figure === id || figure.startsWith(`${id}.`));
    return joined && !isUsed ? [text.slice(span.start, span.end)] : [];
  });
}
