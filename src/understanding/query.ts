import type { Breakdown } from "../form/breakdowns.ts";
import type { RelationId } from "../form/relations.ts";
import type { EditionId, TableId } from "../form/types.ts";
import type { Agency, AgencyType } from "../report/agency.ts";
import type { ContactField, ContactPurpose } from "./contact.ts";
import type { Courtesy } from "./courtesies.ts";
import type { HeldYears } from "./held-years.ts";
import type { Intent } from "./intent.ts";
import type { FactChoice, Measure, RateChoice } from "./measure.ts";
import type { Criteria, Grouping, Lasting, PlainCondition, Scope, Shares, Threshold } from "./scope.ts";
import type { MovedYears } from "./slots/conditions/moved-years.ts";
import type { Topic } from "./topics.ts";
import type { ChangeWish, ClaimedPlace, Place, PlaceWish } from "./wishes.ts";

/** One report that a question is about. */
export interface Target {
  readonly agency: Agency;
  readonly year: number;
  readonly report: string;
}

export const AGGREGATIONS = ["sum", "average", "median", "count", "share", "maximum", "minimum"] as const;

export type Aggregation = (typeof AGGREGATIONS)[number];

interface QueryOf<I extends Intent> {
  readonly intent: I;
}

export interface ValueQuery extends QueryOf<"value"> {
  /** Which of several figures of one report is the greater is asked for: 自然人和企业哪个多. */
  readonly compared?: true;
  /** Of those that are compared the greatest or the least is told first. */
  readonly order?: "most" | "least";
  readonly targets: readonly Target[];
  readonly facts: readonly FactChoice[];
}

export interface SummaryQuery extends QueryOf<"summary"> {
  readonly of:
    | { readonly kind: "reports"; readonly targets: readonly Target[] }
    | { readonly kind: "scope"; readonly scope: Scope };
  /** The section that is asked about, where it is a table. */
  readonly table?: TableId;
  /** The matters that are asked about, where it is not the whole report: 行政复议情况. */
  readonly matters?: readonly Matter[];
}

/** What a report accounts for besides others: 依申请公开情况. */
export type Matter = "disclosed" | "applications" | "reconsideration" | "litigation";

export interface TrendQuery extends QueryOf<"trend"> {
  readonly agency: Agency;
  /** Every year asked for, ascending; some may have no report. */
  readonly years: readonly number[];
  readonly measures: readonly Measure[];
  /** 哪年最多: the year is asked for, and told first. */
  readonly extreme?: "most" | "least";
  /** 最多的三年: how many years come first. */
  readonly first?: number;
  /** 哪几年比上年增加: of the years that are looked at those that went so, told first. */
  readonly moved?: { readonly direction: MovedYears; readonly among: readonly number[] };
  /** 哪年增加最多: the year that differs so from the one before it, told first. */
  readonly steepest?: Pick<ChangeWish, "direction" | "by" | "order">;
}

export interface CompareQuery extends QueryOf<"compare"> {
  readonly targets: readonly Target[];
  readonly measures: readonly Measure[];
  /** 哪个少: who has less is told first. */
  readonly order?: "least";
  /** The reports are listed by their figures: 排个序. */
  readonly sorted?: true;
  /** 谁第二: the place that is asked for among them. */
  readonly place?: Place;
  /** The id of the report that the other one is held against: 2019年比2022年多多少 is told of 2019. */
  readonly against?: string;
  /** The id of the report whose figure the other one is divided by: 甲是乙的几分之几. */
  readonly dividedBy?: string;
}

export interface RankQuery extends QueryOf<"rank"> {
  readonly scope: Scope;
  readonly measure: Measure;
  readonly order: "most" | "least";
  /** How many places are asked for; `null` for all of them. 哪个最多 asks for 1. */
  readonly limit: number | null;
  /** The agency that is said to come first: 最多的是不是辛店街道. */
  readonly claims?: { readonly agency: string };
  /** The reports of each agency are put together before agencies are ranked: 三年合计最多的街道. */
  readonly aggregation?: "sum" | "average";
  /** 近三年申请最多的单位: either way, so that the years of each agency put together are told behind single reports. */
  readonly alsoTogether?: true;
  /** The figures of the places that are shown are added up: 前三名合计多少. */
  readonly summed?: true;
  /** Changes are ranked from one year to another, and not figures. */
  readonly change?: ChangeWish & { readonly from: number; readonly to: number };
  /** Agencies whose figure went one way from year to year are asked for: 一直在增加的单位. */
  readonly steady?: { readonly direction: "up" | "down"; readonly lasting: Lasting };
  /** Figures that are told of those that come first, who are ranked by another: 申请最多的三家，予以公开各多少. */
  readonly told?: readonly Measure[];
  /** Reports that share a figure are asked for, and not who has most: 并列的有几个. */
  readonly ties?: true;
  /** A single place, the gap between two, or that of one report. */
  readonly place?:
    | Exclude<PlaceWish, { kind: "own" }>
    | { readonly kind: "own"; readonly of: Target; readonly claimed?: ClaimedPlace };
}

export interface AggregateQuery extends QueryOf<"aggregate"> {
  readonly scope: Scope;
  readonly measure: Measure;
  readonly aggregation: Aggregation;
  readonly condition: PlainCondition | null;
  /** Facts of which the condition must hold as well: 既没有行政复议也没有行政诉讼. */
  readonly also?: readonly Measure[];
  /** 从没, 每年都, 连续三年: agencies are counted of which the condition, or all criteria, hold in so many years. */
  readonly lasting?: Lasting;
  /** Of a count or a share: conditions on several figures, in the place of `measure` and `condition`. */
  readonly criteria?: Criteria;
  /**
   * Of one agency: the years that the condition holds for, the first of them (从哪年开始), the last of them (最近一次), whether it is
   * all of them (每年都有吗), whether there is any (有没有被告过), or those that have nothing, be it that the figure is 0, that there is none, or that there is no report
   * (哪年没有).
   */
  readonly whichYears?: "those" | "every" | "ever" | "since" | "last" | "without";
  /** Of a count: each of those counted is to be listed, and not the first ones alone. */
  readonly listsAll?: true;
  /** Each group by itself; with an order, who has most or least. */
  readonly groups?: {
    readonly by: Grouping;
    readonly order: "most" | "least" | null;
    /** Of kinds of agencies: those that count as one (乡镇). */
    readonly kinds?: readonly (readonly AgencyType[])[];
  };
  /** The sum is told as a part of that of these reports: 浙江省占全部单位的百分之几. */
  readonly outOf?: Scope;
  /** Of `outOf`: the share of each report is told as well, or that of the first places alone. */
  readonly shares?: Shares;
  /** Parts of the scope that are worked out each by itself: 2022年和2023年各多少, 临淄区和博山区各合计. */
  readonly apart?: readonly Scope[];
  /** 谁少: whichever has less is named. */
  readonly named?: "least";
}

export interface BreakdownQuery extends QueryOf<"breakdown"> {
  readonly targets: readonly Target[];
  readonly breakdowns: readonly Breakdown[];
  /** In the place of targets: sets of reports, the parts of each added up. */
  readonly apart?: readonly Scope[];
  /** The part that is most or least is told first. */
  readonly order?: "most" | "least";
  /** How many of them are told first, where they are more than one: 前三项理由. */
  readonly first?: number;
  /** Of `apart`: the parts of every single report are told as well. */
  readonly oneByOne?: true;
}

export interface RatioQuery extends QueryOf<"ratio"> {
  readonly targets: readonly Target[];
  readonly rates: readonly RateChoice[];
  /** Which of them is higher is asked for. */
  readonly compared?: true;
}

/** Many reports that are gone through, one after the other, for what they say in their prose or of how to be reached. */
export interface GoneThrough {
  readonly scope: Scope;
  /** Who says it is asked for, or who says nothing of it; else what each of them says. */
  readonly wanted: "who" | "lacking" | "what";
  /** Of each agency its newest report alone. */
  readonly newest?: true;
}

export interface NarrativeQuery extends QueryOf<"narrative"> {
  readonly targets: readonly Target[];
  readonly topics: readonly Topic[];
  /** A number is asked for: 培训几次. */
  readonly counts?: true;
  /** In the place of targets. */
  readonly through?: GoneThrough;
}

export interface CheckQuery extends QueryOf<"check"> {
  readonly of:
    | { readonly kind: "reports"; readonly targets: readonly Target[] }
    | { readonly kind: "scope"; readonly scope: Scope };
  readonly relation: RelationId | null;
  /** 跨年对不上: all relations that tie the reports of two years, and none within one. */
  readonly across?: true;
  /** 有几处: how many there are is told first. */
  readonly counted?: true;
  /** Of named reports: the rows that the relation is asked about, all of them where there are none: 复议 of 复议总计和分项. */
  readonly rows?: readonly string[];
  /** What is to be told with yes or no: 一样吗, 有没有错. */
  readonly asks?: "agrees" | "differs";
  /** The one figure that is doubted, and what it is said to be: 办结总计为0是不是填错了. */
  readonly doubted?: { readonly fact: FactChoice; readonly claimed: Threshold | null };
  /** Cells without a figure are asked for, of these figures or, where there are none, of all. */
  readonly unfilled?: readonly FactChoice[];
}

export interface CatalogueQuery extends QueryOf<"catalogue"> {
  readonly scope: Scope;
  /** Of the years, the first or the last is asked for: 最早一份是哪年; 从哪年到哪年 asks for both. */
  readonly end?: "first" | "last" | "both";
  /** Of two years: how many more or fewer there are in the later one is told first. */
  readonly compared?: true;
  /** What the question counts or lists. */
  readonly lists: "agencies" | "years" | "reports" | "lacking" | "editions" | "places" | "province" | "city" | "county";
  /** Agencies alone whose reports are of such years. */
  readonly held?: HeldYears;
  /** The one edition whose reports are wanted: 哪些还在用旧表. */
  readonly edition?: EditionId;
}

export interface DefinitionQuery extends QueryOf<"definition"> {
  /** Ids of the terms, as in the data. */
  readonly terms: readonly string[];
}

export interface ContactQuery extends QueryOf<"contact"> {
  readonly targets: readonly Target[];
  /** Empty: all of them. */
  readonly fields: readonly ContactField[];
  readonly purpose?: ContactPurpose;
  /** In the place of targets. */
  readonly through?: GoneThrough;
  /** Whose they are to be, where that is somebody else than who reports: 计生办, 李主任. */
  readonly whose?: string;
}

export interface HelpQuery extends QueryOf<"help"> {
  /** The message only greeted, thanked or took leave. */
  readonly courtesy?: Courtesy;
  /** What the bot says of itself; 【库存】 stands for what the store holds. */
  readonly reply?: string;
  /** How a draft is checked is asked for. */
  readonly about?: "drafts";
}

/** A question, understood: everything an answer needs, nothing left to guess. */
export type Query =
  | ValueQuery
  | SummaryQuery
  | TrendQuery
  | CompareQuery
  | RankQuery
  | AggregateQuery
  | BreakdownQuery
  | RatioQuery
  | NarrativeQuery
  | CheckQuery
  | CatalogueQuery
  | DefinitionQuery
  | ContactQuery
  | HelpQuery;
