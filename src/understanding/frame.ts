import type { Breakdown } from "../form/breakdowns.ts";
import type { AgencyType } from "../report/agency.ts";
import type { GovernmentGroup } from "../report/government-group.ts";
import type { ContactWish } from "./contact.ts";
import type { Mentions } from "./facts/resolve-facts.ts";
import type { Intent } from "./intent.ts";
import type { FactChoice, Measure, RateChoice } from "./measure.ts";
import type { Aggregation } from "./query.ts";
import type { Criteria, Grouping, Lasting, LeftOut, NamedKind, PlainCondition, Shares, Whole } from "./scope.ts";
import type { Topic } from "./topics.ts";
import type { ChangeWish, PlaceWish } from "./wishes.ts";

/** What a question wants to know about which years. */
export type YearWish =
  | { readonly kind: "open" }
  | { readonly kind: "years"; readonly years: readonly number[]; readonly range: boolean }
  | { readonly kind: "last"; readonly count: number }
  | { readonly kind: "all" | "latest" | "earliest" | "with_previous" };

/** Shares that are asked for of a whole of many reports. */
export interface Portion extends Shares {
  readonly whole: Whole;
  /** What was spoken of, where that is the whole. */
  readonly among: Frame["scope"];
}

/**
 * A question with its slots filled, from the message or from what was said before. The next message changes some and
 * keeps the others.
 */
export interface Frame {
  readonly intent: Intent | null;
  /** Ids of the agencies, in the order they were named. */
  readonly agencies: readonly string[];
  /** Agencies that the last name may mean, where it fits several: what the next message may choose from. */
  readonly candidates: readonly string[];
  /** The one agency that the last name, which is none of the store's, was taken to mean: it was asked back about. */
  readonly proposed?: { readonly named: string; readonly id: string };
  /** The years that were spoken of before an agency was named that the store has none of. */
  readonly yearsAround?: YearWish;
  /** Agencies that the answer ranked, in its order; left out where there was no ranking. */
  readonly ranked?: readonly string[];
  /** Agencies that the answer found by their figures; empty where there are more than it told one by one. */
  readonly found?: readonly string[];
  /** The year that the answer told: 那一年, after 哪年最多. */
  readonly toldYear?: number;
  /** What was spoken of before a term was explained in between. */
  readonly beforeTerm?: Frame;
  /** The ranking that the agency was taken from: 它予以公开几件, after 最多的是哪家. */
  readonly outOf?: Frame;
  readonly years: YearWish;
  /** One year was asked about, and the one before it is there only to be held against: 较上年. */
  readonly againstBefore?: true;
  /** Where each agency was named with a year of its own: 甲2020年和乙2021年. */
  readonly pairs: readonly { readonly agency: string; readonly year: number }[] | null;
  readonly mentions: Mentions;
  readonly facts: readonly FactChoice[];
  readonly rates: readonly RateChoice[];
  /** The rates are asked for, and not only the figures that they are made of. */
  readonly byRate: boolean;
  readonly breakdowns: readonly Breakdown[];
  readonly topics: readonly Topic[];
  readonly contact: readonly ContactWish[];
  readonly terms: readonly string[];
  readonly scope: {
    readonly wanted: boolean;
    /** Many reports are spoken of outright, not only a region. */
    readonly many: boolean;
    readonly types: readonly AgencyType[];
    readonly region: string | null;
    /** Regions that are set side by side; empty for one or none. */
    readonly beside: readonly string[];
    readonly governments: GovernmentGroup | null;
    /** All agencies of a name that several bear: 各教育局. */
    readonly named: NamedKind | null;
    /** Ids of agencies that are left out. */
    readonly except: readonly string[];
    /** Regions and kinds of agencies that are left out. */
    readonly without: LeftOut | null;
  };
  /** What many reports are told apart by. */
  readonly grouping: Grouping | null;
  readonly order: "most" | "least" | null;
  readonly limit: number | null;
  /** The figure that those are ranked by of whom other figures are told: 收到申请最多的三家，予以公开各多少. */
  readonly rankedBy?: Measure;
  /** What of a ranking other than its top. */
  readonly place: PlaceWish | null;
  /** What many reports the figures are a part of: 占全区的百分之几. */
  readonly portion: Portion | null;
  /** Changes of many agencies are set against one another; `unsaid` in a way that is not worked out. */
  readonly change: ChangeWish | "unsaid" | null;
  readonly aggregation: Aggregation | null;
  /** Several figures are asked for in one: 复议和诉讼一共多少件. */
  readonly added: boolean;
  /** Words that ask for a sum where many reports are spoken of. */
  readonly summed: boolean;
  readonly condition: PlainCondition | null;
  /** In how many years the condition is to hold: 从没, 连续三年; `null` where reports are looked at one by one. */
  readonly lasting: Lasting | null;
  /** Conditions on other figures than the one asked for, or on several. */
  readonly criteria: Criteria | null;
  /** Words of the question that were not understood, where it was asked back: what it was about is not known. */
  readonly unheard?: readonly string[];
  /** They are what was supposed, and stand in no message. */
  readonly unsaid?: true;
  /** What the dialogue is about all the same, where those words name no other thing: 四年合计, 次高呢. */
  readonly heard?: Frame;
  /** The message that says what is asked, for choices that name the missing slot: without agency and year. */
  readonly wording: string;
}
