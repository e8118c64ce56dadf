import type { EditionId, TableId } from "../form/types.ts";
import type { AgencyType } from "../report/agency.ts";
import type { GovernmentGroup } from "../report/government-group.ts";
import type { ContactWish } from "./contact.ts";
import type { Intent } from "./intent.ts";
import type { Aggregation } from "./query.ts";
import type { AskedPortion, Criteria, Grouping, Lasting, LeftOut, NamedKind, PlainCondition } from "./scope.ts";
import type { Span } from "./span.ts";
import type { Topic } from "./topics.ts";
import type { ChangeWish, PlaceWish } from "./wishes.ts";

/** A name of an agency in the question, and whom it may mean. */
export interface AgencyMention {
  /** The words of the question. */
  readonly named: string;
  readonly span: Span;
  /** Ids of the agencies that it fits; more than one is a question back. */
  readonly ids: readonly string[];
  /**
   * `exact`: a name or alias as it stands. `near`: one character away from a single name, taken and told.
   * `unsure`: near to something, but only the asker can say. `unknown`: a name of no agency in the store.
   */
  readonly match: "exact" | "near" | "unsure" | "unknown";
}

/** What a question says about time. Years are given as they are, or against the clock or the context. */
export type YearMention =
  | { readonly kind: "year"; readonly year: number; readonly span: Span; readonly why?: string }
  /** `until`: 到2021年为止, of which only the end was named. */
  | {
      readonly kind: "range";
      readonly from: number;
      readonly to: number;
      readonly span: Span;
      readonly until?: true;
      /** 不算2020年: years between that are not asked for. */
      readonly without?: readonly number[];
      readonly why?: string;
    }
  /** `together`: 两年一共, which may be those that were spoken of. */
  /** `side`: 前两年, 后两年, which are the first or the last of those that were spoken of, where these are more. */
  | {
      readonly kind: "last";
      readonly count: number;
      readonly span: Span;
      readonly together?: true;
      readonly side?: "start" | "end";
    }
  /** `ofSpoken`: 哪年, 每年, which are those that were spoken of, where they were several. */
  | { readonly kind: "all"; readonly span: Span; readonly ofSpoken?: true }
  | { readonly kind: "latest"; readonly span: Span }
  | { readonly kind: "earliest"; readonly span: Span }
  /** 前一年, 三年前: so far from the year that was spoken of; `byClock` where it may be told by the clock. */
  | {
      readonly kind: "beside";
      readonly offset: number;
      readonly span: Span;
      readonly byClock?: number;
      readonly ofReport?: true;
      /** 那一年: the one that was told. */
      readonly pointed?: true;
    }
  /** 以后几年: all behind the years that were spoken of, up to the last that there is, or all before them. */
  | { readonly kind: "onwards"; readonly direction: 1 | -1; readonly limit: number; readonly span: Span }
  | { readonly kind: "previous"; readonly span: Span }
  /** 增幅: of the one year that is named, against the one before. */
  | { readonly kind: "growth"; readonly span: Span };

/** Something on the form or in the prose that the question names. */
export interface RowMention {
  /** `table.row`, a derived row included, or `narrative.fact`. */
  readonly id: string;
  readonly weak: boolean;
  readonly span: Span;
}

export type ColumnMention =
  | { readonly kind: "applicant"; readonly id: string; readonly span: Span }
  /** 法人或其他组织: the five applicant columns that are not 自然人. */
  | { readonly kind: "legal_persons"; readonly span: Span }
  /** 败诉 is how a case ended `inCourt`, 被纠正 may be said of any. */
  | { readonly kind: "result"; readonly id: string; readonly span: Span; readonly inCourt?: true }
  | {
      readonly kind: "proactive";
      readonly columns: readonly string[];
      readonly rows: readonly string[] | null;
      readonly span: Span;
    };

/** Everything that one message says, slot by slot. Nothing in it is supposed. */
export interface Slots {
  readonly agencies: readonly AgencyMention[];
  /** Ids of agencies that are left out of the many that are spoken of. */
  readonly excluded: readonly string[];
  /** All regions that are named, however the query uses them. */
  readonly places: readonly string[];
  /** Regions and kinds of agencies that are left out; `null` for none. */
  readonly leftOut: LeftOut | null;
  readonly years: readonly YearMention[];
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  readonly contact: readonly ContactWish[];
  readonly topics: readonly Topic[];
  /** Editions of the form that are named, `null` where it is asked which; empty where none is spoken of. */
  readonly editions: readonly (EditionId | null)[];
  readonly terms: readonly string[];
  /** A term goes on in a word that nothing knows: 政府信息公开指标 is not 政府信息公开. */
  readonly strangeTerm: boolean;
  /** Ids of the named rates. */
  readonly rates: readonly string[];
  /** Ids of the breakdowns that a phrase names by itself. */
  readonly breakdowns: readonly string[];
  /** How many parts of one thing are wanted, each by itself: 五种情况分别多少; `null` where none are counted. */
  readonly parts: { readonly count: number; readonly words: string } | null;
  readonly scope: {
    readonly all: boolean;
    /** A region as a whole: 整个东台市. */
    readonly whole: boolean;
    readonly types: readonly AgencyType[];
    /** Kinds that are set side by side, each with what it stands for: 街道和乡镇哪类多. */
    readonly kindsApart: readonly (readonly AgencyType[])[];
    readonly region: string | null;
    /** Where regions stand that are no part of a name. */
    readonly regionSpans: readonly Span[];
    /** Where a kind of agencies stands that its names tell: 教育系统. */
    readonly kindSpans: readonly Span[];
    /** Regions side by side, in the order they are named: 临淄区和桓台县; empty for a single one. */
    readonly beside: readonly string[];
    /** All agencies of a name that several bear: 各教育局. */
    readonly named: NamedKind | null;
    /** A group of governments: 县政府, 管委会. */
    readonly governments: GovernmentGroup | null;
  };
  /** 全市, which may be any of these places; absent where it is plain or not said. */
  readonly openPlaces?: { readonly words: string; readonly places: readonly string[] };
  /** What many reports are told apart by. */
  readonly grouping: Grouping | null;
  readonly order: "most" | "least" | null;
  readonly limit: number | null;
  /** What of a ranking other than its top: 第二多, 最多和最少差多少, 排第几. */
  readonly place: PlaceWish | null;
  /** What many reports the figures are a part of: 占全区的百分之几, 前三名占总量多少. */
  readonly portion: AskedPortion | null;
  /** Changes of many agencies are set against one another; `unsaid` in a way that is not worked out. */
  readonly change: ChangeWish | "unsaid" | null;
  readonly aggregation: Aggregation | null;
  /** Words that ask for a sum where many reports are spoken of. */
  readonly summed: boolean;
  readonly condition: PlainCondition | null;
  /** A section that is a table: 第三部分. */
  readonly table: TableId | null;
  /** How a whole matter stands is asked, and not one figure of it: 行政复议情况. */
  readonly account: boolean;
  /** Cells without a figure are asked for: 没填, 空着. */
  readonly unfilled: boolean;
  /** In how many years the condition is to hold: 从没, 每年都, 连续三年. */
  readonly lasting: Lasting | null;
  /** Conditions on other figures than the one asked for, or on several. */
  readonly criteria: Criteria | null;
  /** Numbers, limits and negations that nothing has used: a count or a filter would pass them over. */
  readonly unused: readonly string[];
  /** Intents whose trigger words stand in the message, with the length of the longest of them. */
  readonly triggers: ReadonlyMap<Intent, number>;
  /** Those of them whose words leave no doubt. */
  readonly outright: ReadonlySet<Intent>;
  readonly dialogue: ReadonlySet<"same_agency" | "other_agency" | "lean" | "source" | "previous_question">;
  /**
   * Content words that nothing accounts for; `foreign` ones name what these reports do not hold, and those that `narrow`
   * make a smaller question of any other: 上半年, 女性申请.
   */
  readonly unexplained: readonly { readonly text: string; readonly foreign: boolean; readonly narrows: boolean }[];
  /**
   * Words beside agencies and years that are more than words for a report: they are asked about where nothing else is named.
   * `foreign` ones name what these reports do not hold.
   */
  readonly besides: readonly { readonly text: string; readonly foreign: boolean }[];
  /** Words for what is no subject of these reports, whatever figure stands beside them: 申请书怎么写, 美国. */
  readonly outside: readonly string[];
  /** The words themselves, normalised. */
  readonly text: string;
}
