import { topicLabel } from "../answering/prose/topics.ts";
import { KIND_LABELS } from "../report/kind-labels.ts";
import type { Frame, YearWish } from "../understanding/frame.ts";
import type { ContactQuery, NarrativeQuery, Query, Target } from "../understanding/query.ts";
import { describeCondition } from "../understanding/querying/describe-condition.ts";
import type { Choice, Obstacle } from "../understanding/understanding.ts";
import {
  AGGREGATION_LABELS,
  CONTACT_LABELS,
  columnLabel,
  factLabel,
  intentLabel,
  measureLabel,
  OBSTACLE_LABELS,
  ORDER_LABELS,
  rateLabel,
  rowLabel,
  scopeLabel,
} from "./explain-labels.ts";

/** More reports than this are only counted. */
const MOST_REPORTS = 8;

/** The query that is answered, a line for each of its parts. */
export function explainQuery(query: Query): readonly string[] {
  return [`类型：${intentLabel(query.intent)}`, ...partsOf(query)];
}

function partsOf(query: Query): readonly string[] {
  switch (query.intent) {
    case "value":
      return [reports(query.targets), things("指标", query.facts.map(factLabel))];
    case "compare":
      return [reports(query.targets), things("指标", query.measures.map(measureLabel))];
    case "trend":
      return [
        `机关：${query.agency.id}`,
        things(
          "年份",
          query.years.map((year) => `${year}年`),
        ),
        things("指标", query.measures.map(measureLabel)),
      ];
    case "rank":
      return [
        `范围：${scopeLabel(query.scope)}`,
        `指标：${measureLabel(query.measure)}`,
        ...(query.told ? [things("另外要说的", query.told.map(measureLabel))] : []),
        `次序：${ORDER_LABELS[query.order]}，${query.limit === null ? "全部列出" : `取前${query.limit}名`}`,
      ];
    case "aggregate":
      return [
        `范围：${scopeLabel(query.scope)}`,
        `指标：${measureLabel(query.measure)}`,
        `算法：${AGGREGATION_LABELS[query.aggregation]}${query.condition ? `，${describeCondition(query.condition)}的` : ""}`,
      ];
    case "breakdown":
      return [
        ...(query.apart ? query.apart.map((scope) => `范围：${scopeLabel(scope)}`) : [reports(query.targets)]),
        things(
          "构成",
          query.breakdowns.map(({ label, id }) => `${label}（${id}）`),
        ),
      ];
    case "ratio":
      return [reports(query.targets), things("比率", query.rates.map(rateLabel))];
    case "narrative":
      return [gone(query), things("内容", query.topics.map(topicLabel))];
    case "summary":
    case "check":
      return [query.of.kind === "scope" ? `范围：${scopeLabel(query.of.scope)}` : reports(query.of.targets)];
    case "catalogue":
      return [
        `范围：${scopeLabel(query.scope)}`,
        `列出：${
          {
            agencies: "机关",
            years: "年份",
            reports: "报告",
            lacking: "缺的报告",
            editions: "所用的表格格式",
            places: "所在的地区",
            province: "省份",
            city: "城市",
            county: "区县",
          }[query.lists]
        }`,
      ];
    case "definition":
      return [things("名词", query.terms)];
    case "contact":
      return [
        gone(query),
        things("内容", query.fields.length === 0 ? ["全部"] : query.fields.map((field) => CONTACT_LABELS[field])),
      ];
    case "help":
      return [];
  }
}

/** The reports that are read for their words, one by one or as many as there are. */
function gone({ through, targets }: NarrativeQuery | ContactQuery): string {
  return through ? `逐份查：${scopeLabel(through.scope)}` : reports(targets);
}

function things(name: string, list: readonly string[]): string {
  return `${name}：${list.join("；")}`;
}

function reports(targets: readonly Target[]): string {
  const shown = targets
    .slice(0, MOST_REPORTS)
    .map(({ agency, year, report }) => `${agency.short}${year}年（${report}）`);
  return things("报告", targets.length > MOST_REPORTS ? [...shown, `等${targets.length}份`] : shown);
}

/** Why the question is not answered as it stands, and what is offered instead. */
export function explainObstacle(obstacle: Obstacle): readonly string[] {
  const choices: readonly Choice[] = "choices" in obstacle ? obstacle.choices : [];
  return [
    `${OBSTACLE_LABELS[obstacle.kind]}（${obstacle.kind}）${detailOf(obstacle)}`,
    ...(choices.length > 0 ? [`可选的问法：${choices.map(({ question }) => question).join("；")}`] : []),
  ];
}

function detailOf(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "which_agency":
      return obstacle.named === null ? "：没有说" : `：“${obstacle.named}”不止一个`;
    case "which_region":
      return `：“${obstacle.named}”不止一处`;
    case "which_year":
      return `：${obstacle.agency?.short ?? ""}有几年的报告，没有说哪一年`;
    case "unexplained":
    case "unplaced":
      return `：${obstacle.words.map((word) => `“${word}”`).join("、")}`;
    case "unknown_agency":
    case "no_section":
      return `：“${obstacle.named}”`;
    case "unknown_year":
      return `：${obstacle.absent.map(({ years, known }) => `问的是${years.join("、")}年，有的是${known.join("、")}年`).join("；")}`;
    case "too_long":
      return `：最多${obstacle.limit}个字`;
    case "which_fact":
    case "no_reason":
    case "no_service":
    case "read_only":
    case "out_of_scope":
      return "";
  }
}

type Explained = { readonly [K in keyof Frame]?: (value: NonNullable<Frame[K]>) => string };

/** The slots of a frame that tell a person something; the rest only serves the next question. */
const FRAME_SLOTS: Explained = {
  intent: (intent) => `类型：${intentLabel(intent)}`,
  agencies: (ids) => things("机关", ids),
  years: (wish) => `年份：${wishText(wish)}`,
  pairs: (pairs) =>
    things(
      "机关与年份",
      pairs.map(({ agency, year }) => `${agency} ${year}年`),
    ),
  mentions: ({ rows, columns }) =>
    things("表格的行和列", [...rows.map(({ id }) => rowLabel(id)), ...columns.map(columnLabel)]),
  facts: (facts) => things("指标", facts.map(factLabel)),
  rates: (rates) => things("比率", rates.map(rateLabel)),
  breakdowns: (breakdowns) =>
    things(
      "构成",
      breakdowns.map(({ label }) => label),
    ),
  topics: (topics) => things("文字内容", topics.map(topicLabel)),
  contact: (fields) =>
    things(
      "联系方式",
      fields.map((field) => CONTACT_LABELS[field]),
    ),
  terms: (terms) => things("名词", terms),
  scope: ({ types, region }) =>
    things("范围", [...types.map((type) => KIND_LABELS[type]), ...(region === null ? [] : [region])]),
  order: (order) => `次序：${ORDER_LABELS[order]}`,
  limit: (limit) => `名次：前${limit}名`,
  aggregation: (aggregation) => `算法：${AGGREGATION_LABELS[aggregation]}`,
  condition: (condition) => `条件：${describeCondition(condition)}`,
};

/** Slots that were taken over from the question before. */
export function explainInherited(inherited: Partial<Frame>): readonly string[] {
  return (Object.keys(FRAME_SLOTS) as (keyof Frame)[]).flatMap((key) => explainSlot(key, inherited));
}

function explainSlot<K extends keyof Frame>(key: K, frame: Partial<Frame>): string[] {
  const value = frame[key];
  const text = value !== undefined && value !== null ? FRAME_SLOTS[key]?.(value) : undefined;
  return text === undefined || text.endsWith("：") ? [] : [text];
}

function wishText(wish: YearWish): string {
  switch (wish.kind) {
    case "years":
      return wish.years.map((year) => `${year}年`).join("、");
    case "last":
      return `最近${wish.count}年`;
    case "all":
      return "各年";
    case "latest":
      return "最新一年";
    case "earliest":
      return "最早一年";
    case "with_previous":
      return "连同上一年";
    case "open":
      return "没有说";
  }
}
