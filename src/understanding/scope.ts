import type { AgencyType } from "../report/agency.ts";
import type { GovernmentGroup } from "../report/government-group.ts";
import type { Measure } from "./measure.ts";

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

/**
 * What a limit is counted in, as a question words it: 20件, 200元, 50%; with no word for it, 200万 (`myriads`) and 3千
 * (`thousands`) still tell more than 200 does.
 */
export type LimitUnit = "cases" | "yuan" | "percent" | "myriads" | "thousands";

/** 不少于20件, 超过10件, 正好4件. */
export interface Threshold {
  readonly comparison: "at_least" | "more_than" | "at_most" | "less_than" | "exactly";
  /** In the unit of the figure, or in that of `in` as long as it stands there: 2000000 of 200万元. */
  readonly value: number;
  /** Stands there until it is known which figure is held against the limit. */
  readonly in?: LimitUnit;
}

/** 超过50件但不到100件: both sides must hold. */
export interface Range {
  readonly from: Threshold;
  readonly to: Threshold;
}

/** A limit that reports set themselves: 超过平均数, 比平江街道多, 多于予以公开. */
export interface Relative {
  readonly comparison: Threshold["comparison"];
  /** Of the reports in scope, of the same agency a year before, of one agency in the same year, or another figure of the report. */
  readonly to: "average" | "median" | "year_before" | { readonly agency: string } | { readonly measure: Measure };
}

/** A condition that needs no other report: above zero, zero, on one side of a threshold, in a range. */
export type PlainCondition = "positive" | "zero" | Threshold | Range;

/** Which reports a `count` or `share` counts. */
export type Condition = PlainCondition | Relative;

/** Is a condition set against another figure (比去年多), rather than against a number? */
export function isRelative(condition: Condition): condition is Relative {
  return typeof condition === "object" && "to" in condition && "comparison" in condition;
}

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

/** In how many years a condition is to hold of an agency: in every one, or in so many of them in a row. */
export type Lasting = { readonly kind: "every" } | { readonly kind: "in_a_row"; readonly years: number };

/** Bodies that a level has: its departments, or those with its institutions. */
export type BodiesOfLevel = "department" | "any";

/** Agencies that bear one name, all of which are meant. */
export interface NamedKind {
  readonly name: string;
  readonly ids: readonly string[];
  /** Which agencies were taken for those, where the word leaves that open. In Chinese. */
  readonly told?: string;
  /** Kinds that are set side by side: 医院和学校. */
  readonly apart?: readonly NamedKind[];
  /** Bodies of one level itself, and which: 市直部门. */
  readonly ofLevel?: BodiesOfLevel;
}

/** Kinds of agencies: 各镇街, 各区县政府, 各文旅局. */
export interface Bodies {
  readonly types: readonly AgencyType[];
  readonly governments: GovernmentGroup | null;
  readonly named: NamedKind | null;
}

/**
 * The many reports that a figure is told as a part of: a place of some level, a region by its name, those that are spoken
 * of, or all that there are; `bodies` where only those of some kinds count.
 */
export type Whole =
  | { readonly kind: "level"; readonly level: string; readonly bodies?: Bodies }
  | { readonly kind: "region"; readonly name: string; readonly bodies?: Bodies }
  | { readonly kind: "spoken" }
  | { readonly kind: "all"; readonly bodies?: Bodies };

/** Shares that a question asks for of a whole: of what is named, or of each, or of the first places. */
export interface AskedPortion {
  readonly whole: Whole;
  readonly each: boolean;
  readonly first: boolean;
}

/** Whose share is told: of many reports that are asked about together, that of each, and of so many that come first. */
export interface Shares {
  readonly each: boolean;
  readonly first: { readonly count: number; readonly order: "most" | "least" } | null;
}
