import type { Intent } from "../answering/answer.ts";
import type { Breakdown } from "../form/breakdowns.ts";
import type { DerivedFactId } from "../form/derived.ts";
import type { FactId } from "../form/facts.ts";
import type { RelationId } from "../form/relations.ts";
import type { SumId } from "../form/sums.ts";
import type { Agency, AgencyType } from "../report/agency.ts";
import type { GovernmentGroup } from "../report/government-group.ts";
import type { Contact } from "../report/report.ts";
import type { Courtesy } from "./courtesies.ts";

/** Any single figure that can be asked for: a cell, a group total, a number of the prose, a sum that the question makes. */
export type MeasuredId = FactId | DerivedFactId | SumId;

/** One report that a question is about. */
export interface Target {
  readonly agency: Agency;
  readonly year: number;
  readonly report: string;
}

/**
 * One thing asked for. The editions print some things in different cells: the answer takes the first of `ids` that the
 * report's edition has.
 */
export interface FactChoice {
  readonly ids: readonly [MeasuredId, ...MeasuredId[]];
}

/** A share: one of the named rates, or 甲占乙 as the question puts it. */
export interface RateChoice {
  readonly label: string;
  readonly numerator: MeasuredId;
  readonly denominator: MeasuredId;
}

/** What is ranked or aggregated. */
export type Measure =
  | { readonly kind: "fact"; readonly fact: FactChoice }
  | { readonly kind: "rate"; readonly rate: RateChoice };

/** Regions and kinds of agencies that are left out of many. */
export interface LeftOut {
  readonly regions: readonly string[];
  readonly types: readonly AgencyType[];
  readonly governments: readonly GovernmentGroup[];
}

/** What reports are told apart by, each group with a figure of its own: 各省, 哪类单位, 每年. */
export const GROUPINGS = ["province", "city", "county", "type", "year"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A set of reports, by what its members have in common; a part left out does not narrow. */
export interface Scope {
  readonly years?: readonly number[];
  readonly region?: string;
  /** Governments of one group alone: 县政府, 管委会. */
  readonly governments?: GovernmentGroup;
  readonly types?: readonly AgencyType[];
  readonly agencies?: readonly string[];
  /** Agencies that are left out: 除辛店街道外. */
  readonly except?: readonly string[];
  /** Whole regions and kinds of agencies that are left out: 除桓台县外, 不含区政府. */
  readonly without?: LeftOut;
  /** Reports are chosen by their figures: 没有行政复议的. */
  readonly where?: Criteria;
  /** In Chinese, for the answer: 2021年的报告, 库中全部报告. */
  readonly label: string;
}

/** Passages of the prose that can be asked for. */
export const TOPICS = [
  "problems",
  "improvements",
  "overview",
  "other_matters",
  "training",
  "fees",
  "channels",
  "management",
  "platform",
  "supervision",
  "publication",
] as const;
export type Topic = (typeof TOPICS)[number];

export const AGGREGATIONS = ["sum", "average", "median", "count", "share", "maximum", "minimum"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** 不少于20件, 超过10件, 正好4件. */
export interface Threshold {
  readonly comparison: "at_least" | "more_than" | "at_most" | "less_than" | "exactly";
  readonly value: number;
}

/** 超过50件但不到100件: both sides must hold. */
export interface Range {
  readonly from: Threshold;
  readonly to: Threshold;
}

/** A limit that reports set themselves: 超过平均数, 比平江街道多. */
export interface Relative {
  readonly comparison: Threshold["comparison"];
  /** Of the reports in scope, or of one agency in the same year. */
  readonly to: "average" | "median" | { readonly agency: string };
}

/** A condition that needs no other report: above zero, zero, on one side of a threshold, in a range. */
export type PlainCondition = "positive" | "zero" | Threshold | Range;

/** Which reports a `count` or `share` counts. */
export type Condition = PlainCondition | Relative;

/** A figure that reports are chosen by. */
export interface Criterion {
  readonly measure: Measure;
  readonly condition: Condition;
}

/** Reports that meet all of the criteria, or any of them. */
export interface Criteria {
  readonly join: "all" | "any";
  readonly of: readonly Criterion[];
}

interface QueryOf<I extends Intent> {
  readonly intent: I;
}

export interface ValueQuery extends QueryOf<"value"> {
  /** What the asker says the figure is, and wants confirmed. */
  readonly claimed?: number;
  readonly targets: readonly Target[];
  readonly facts: readonly FactChoice[];
}
export interface SummaryQuery extends QueryOf<"summary"> {
  readonly of:
    | { readonly kind: "reports"; readonly targets: readonly Target[] }
    | { readonly kind: "scope"; readonly scope: Scope };
}
export interface TrendQuery extends QueryOf<"trend"> {
  readonly agency: Agency;
  /** Every year asked for, ascending; some may have no report. */
  readonly years: readonly number[];
  readonly measures: readonly Measure[];
}
export interface CompareQuery extends QueryOf<"compare"> {
  readonly targets: readonly Target[];
  readonly measures: readonly Measure[];
  /** 哪个少: who has less is told first. */
  readonly order?: "least";
  /** The reports are listed by their figures: 排个序. */
  readonly sorted?: true;
  /** The id of the report whose figure the other one is divided by: 甲是乙的几分之几. */
  readonly dividedBy?: string;
}
/** One place of a ranking, counted from its top, or from its end. */
export interface Place {
  readonly place: number;
  readonly order: "most" | "least";
}

/** What is wanted of a ranking other than its first places. */
export type PlaceWish =
  | { readonly kind: "nth"; readonly place: Place }
  /** By how much two places differ: 最多和最少差多少. */
  | { readonly kind: "gap"; readonly from: Place; readonly to: Place }
  /** Where one agency stands: 排第几. */
  | { readonly kind: "own"; readonly order: "most" | "least" };

export interface RankQuery extends QueryOf<"rank"> {
  readonly scope: Scope;
  readonly measure: Measure;
  readonly order: "most" | "least";
  /** How many places are asked for; `null` for all of them. 哪个最多 asks for 1. */
  readonly limit: number | null;
  /** The agency that is said to come first: 最多的是不是辛店街道. */
  readonly claims?: { readonly agency: string };
  /** A single place, the gap between two, or that of one report. */
  readonly place?: Exclude<PlaceWish, { kind: "own" }> | { readonly kind: "own"; readonly of: Target };
}
export interface AggregateQuery extends QueryOf<"aggregate"> {
  readonly scope: Scope;
  readonly measure: Measure;
  readonly aggregation: Aggregation;
  readonly condition: PlainCondition | null;
  /** Facts of which the condition must hold as well: 既没有行政复议也没有行政诉讼. */
  readonly also?: readonly Measure[];
  /** Of a count or a share: conditions on several figures, in the place of `measure` and `condition`. */
  readonly criteria?: Criteria;
  /** Each group by itself; with an order, who has most or least. */
  readonly groups?: {
    readonly by: Grouping;
    readonly order: "most" | "least" | null;
    /** Of kinds of agencies: those that count as one (乡镇). */
    readonly kinds?: readonly (readonly AgencyType[])[];
  };
  /** The sum is told as a part of that of these reports: 浙江省占全部单位的百分之几. */
  readonly outOf?: Scope;
  /** Parts of the scope that are worked out each by itself: 2022年和2023年各多少, 临淄区和博山区各合计. */
  readonly apart?: readonly Scope[];
}
export interface BreakdownQuery extends QueryOf<"breakdown"> {
  readonly targets: readonly Target[];
  readonly breakdowns: readonly Breakdown[];
}
export interface RatioQuery extends QueryOf<"ratio"> {
  readonly targets: readonly Target[];
  readonly rates: readonly RateChoice[];
}
export interface NarrativeQuery extends QueryOf<"narrative"> {
  readonly targets: readonly Target[];
  readonly topics: readonly Topic[];
}
export interface CheckQuery extends QueryOf<"check"> {
  readonly of:
    | { readonly kind: "reports"; readonly targets: readonly Target[] }
    | { readonly kind: "scope"; readonly scope: Scope };
  readonly relation: RelationId | null;
}
export interface CatalogueQuery extends QueryOf<"catalogue"> {
  readonly scope: Scope;
  /** What the question counts or lists. */
  readonly lists: "agencies" | "years" | "reports" | "lacking" | "editions" | "province" | "city" | "county";
}
export interface DefinitionQuery extends QueryOf<"definition"> {
  /** Ids of the terms, as in the data. */
  readonly terms: readonly string[];
}
export interface ContactQuery extends QueryOf<"contact"> {
  readonly targets: readonly Target[];
  /** Empty: all of them. */
  readonly fields: readonly (keyof Contact)[];
}
export interface HelpQuery extends QueryOf<"help"> {
  /** The message only greeted, thanked or took leave. */
  readonly courtesy?: Courtesy;
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

/** What a question wants confirmed of the figures that answer it. */
export type Assertion =
  /** 超过10件吗; with `existence`, 有行政复议吗. */
  | { readonly kind: "meets"; readonly condition: PlainCondition; readonly existence: boolean }
  /** One report against another: 比去年多吗. Ids of reports. */
  | {
      readonly kind: "reports";
      readonly subject: string;
      readonly object: string;
      readonly how: "more" | "less" | "equal";
    }
  /** One figure of a report against another. */
  | {
      readonly kind: "facts";
      readonly subject: MeasuredId;
      readonly object: MeasuredId;
      readonly how: "more" | "less" | "equal";
    }
  /** 高于平均吗: against the average or the median of a scope. */
  | {
      readonly kind: "middle";
      readonly scope: Scope;
      readonly comparison: Threshold["comparison"];
      readonly to: "average" | "median";
    }
  /** 最多的是不是辛店街道. Id of the agency. */
  | { readonly kind: "leads"; readonly agency: string }
  /** 有没有单位超过80件. */
  | { readonly kind: "some" };

/** Why a question cannot be answered as it stands, with what could be asked instead. */
export type Obstacle =
  /** Nothing says which agency, or the name fits several. */
  | { readonly kind: "which_agency"; readonly named: string | null; readonly choices: readonly Choice[] }
  | { readonly kind: "which_year"; readonly agency: Agency | null; readonly choices: readonly Choice[] }
  | { readonly kind: "which_fact"; readonly choices: readonly Choice[] }
  /** Words that narrow the question in a way no report's table knows. */
  | { readonly kind: "unexplained"; readonly words: readonly string[]; readonly choices: readonly Choice[] }
  /** Words that were understood, and that no query for this question can use beside the others. */
  | { readonly kind: "unplaced"; readonly words: readonly string[]; readonly choices: readonly Choice[] }
  | { readonly kind: "unknown_agency"; readonly named: string; readonly choices: readonly Choice[] }
  | {
      readonly kind: "unknown_year";
      readonly agency: Agency | null;
      readonly years: readonly number[];
      readonly known: readonly number[];
      readonly choices: readonly Choice[];
    }
  /** The message asks why a figure is what it is. */
  | { readonly kind: "no_reason"; readonly choices: readonly Choice[] }
  | { readonly kind: "too_long"; readonly limit: number }
  | { readonly kind: "out_of_scope"; readonly choices: readonly Choice[] };

/** A whole question that can be asked as it is. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

/** What understanding makes of a message. */
export type Understanding =
  | {
      readonly kind: "query";
      readonly query: Query;
      /** In Chinese: how the question was read, where that is not plain (按“辛店街道”理解, 库中只有2020年). */
      readonly notes: readonly string[];
      /** Yes or no is asked for. */
      readonly asserts?: Assertion;
      /** The message asks where the figures come from. */
      readonly asksSources?: true;
    }
  | {
      readonly kind: "obstacle";
      readonly intent: Intent;
      readonly obstacle: Obstacle;
      readonly notes: readonly string[];
    };
