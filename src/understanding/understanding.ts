import type { Agency } from "../report/agency.ts";
import type { Intent } from "./intent.ts";
import type { FactChoice, MeasuredId } from "./measure.ts";
import type { Query } from "./query.ts";
import type { Range, Scope, Threshold } from "./scope.ts";
import type { ChangeClaim } from "./slots/conditions/change-claim.ts";

/** A figure as the question states it: 37件, of the applications received. */
export interface StatedFigure {
  readonly said: string;
  readonly fact: MeasuredId;
  readonly value: number;
}

/** What a question wants confirmed of the figures that answer it. */
export type Assertion =
  /** 有行政复议吗, 没有收到申请吧, 有没有单位超过80件: whether there are any, in whichever way it is worded. */
  | { readonly kind: "any" }
  /** 没有行政复议,对吧: that there are none is to be confirmed. */
  | { readonly kind: "none" }
  /** 超过10件吗; it `reaches` a number in 有没有10件. */
  | { readonly kind: "meets"; readonly condition: Threshold | Range; readonly reaches: boolean }
  /** 许可和处罚都是0吗: each of several figures of one report. */
  | { readonly kind: "each"; readonly facts: readonly FactChoice[]; readonly condition: Threshold | Range }
  /** One report against another: 比去年多吗. Ids of reports. */
  | {
      readonly kind: "reports";
      readonly subject: string;
      readonly object: string;
      readonly how: "more" | "less" | "equal";
    }
  /** One agency against another in every year that both have a report of: 每年都比乙少吗. Ids of reports. */
  | {
      readonly kind: "every_year";
      readonly pairs: readonly { readonly year: number; readonly subject: string; readonly object: string }[];
      readonly how: "more" | "less" | "equal";
    }
  /** 逐年上升吗: that a figure went one way from each year to the next. */
  | { readonly kind: "steadily"; readonly direction: "up" | "down" }
  /** 比2021年减少了一半吗, 翻番了吗: by how much the figure of one report differs from that of an earlier one. */
  | { readonly kind: "changed"; readonly subject: string; readonly object: string; readonly claim: ChangeClaim }
  /** One figure of a report against another. */
  | {
      readonly kind: "facts";
      readonly subject: MeasuredId;
      readonly object: MeasuredId;
      readonly how: "more" | "less" | "equal";
    }
  /** 都是个人吗: that a figure is all of its whole, and of what `cameIn` as well. */
  | { readonly kind: "all"; readonly part: MeasuredId; readonly whole: MeasuredId; readonly cameIn?: MeasuredId }
  /** 公开了一半吗: so much of the whole. */
  | { readonly kind: "half"; readonly part: MeasuredId; readonly whole: MeasuredId; readonly cameIn?: MeasuredId }
  /** 主动公开总数和各渠道加起来一样吗: that the parts of a whole add up to it. */
  | { readonly kind: "adds_up"; readonly whole: MeasuredId; readonly parts: readonly MeasuredId[] }
  /** 都办完了吗: that nothing was carried over. */
  | { readonly kind: "finished"; readonly handled: MeasuredId; readonly carried: MeasuredId }
  /** 收到37件,其中公开14件,对吗: figures that the question states; `besides` them something else is asked. */
  | {
      readonly kind: "stated";
      readonly figures: readonly StatedFigure[];
      readonly confirms: boolean;
      readonly besides?: Assertion;
    }
  /** 高于平均吗: against the average or the median of a scope. */
  | {
      readonly kind: "middle";
      readonly scope: Scope;
      readonly comparison: Threshold["comparison"];
      readonly to: "average" | "median";
    }
  /** 所有街道都没被复议吗: does what is counted hold of every one? */
  | { readonly kind: "every_one" }
  /** 最多的是不是辛店街道. Id of the agency. */
  | { readonly kind: "leads"; readonly agency: string };

/** Why a question cannot be answered as it stands, with what could be asked instead. */
export type Obstacle =
  /** Nothing says which agency, or the name fits several. */
  | {
      readonly kind: "which_agency";
      readonly named: string | null;
      readonly choices: readonly Choice[];
      /** Others of that name, whose reports do not hold what is asked for: they are told and not offered. */
      readonly lacking?: readonly string[];
    }
  /** Places of that name lie apart from one another: 鼓楼区 of four cities. */
  | {
      readonly kind: "which_region";
      readonly named: string;
      readonly choices: readonly Choice[];
      /** All of them are among the choices. */
      readonly listed: boolean;
    }
  | { readonly kind: "which_year"; readonly agency: Agency | null; readonly choices: readonly Choice[] }
  | { readonly kind: "which_fact"; readonly choices: readonly Choice[] }
  /** Words that narrow the question in a way no report's table knows. */
  | {
      readonly kind: "unexplained";
      readonly words: readonly string[];
      readonly choices: readonly Choice[];
      /**
       * None of the words stands where it would split a figure: they were simply not understood. Or they were, and the `whole` is
       * not said of which they are a share; or what they name is `uncounted`, beside what the form has of it, or `undefined`, a rate that no report works out.
       */
      readonly unheard?: true | "before" | "whole" | "uncounted" | "undefined";
    }
  /** Words that were understood, and that no query for this question can use beside the others. */
  | {
      readonly kind: "unplaced";
      readonly words: readonly string[];
      readonly choices: readonly Choice[];
      /** The choices are what the question asks for, one by one: both figures of 比全县平均高多少. */
      readonly together?: true;
      /** None of the words stands in the message: they are asked for by what was said before it. */
      readonly before?: true;
    }
  | {
      readonly kind: "unknown_agency";
      readonly named: string;
      readonly choices: readonly Choice[];
      /** Another was named beside it, whom the choices are about. */
      readonly held?: Agency;
    }
  | {
      readonly kind: "unknown_year";
      readonly absent: readonly AbsentYears[];
      readonly choices: readonly Choice[];
    }
  /** The message asks why a figure is what it is. */
  | { readonly kind: "no_reason"; readonly choices: readonly Choice[] }
  /** 第七部分: a section that no report has. */
  | { readonly kind: "no_section"; readonly named: string; readonly choices: readonly Choice[] }
  /** A report is to be written, or a figure to be foretold. */
  | { readonly kind: "no_service" }
  /** Reports or their figures are to be removed or altered. */
  | { readonly kind: "read_only" }
  | { readonly kind: "too_long"; readonly limit: number }
  | { readonly kind: "out_of_scope"; readonly choices: readonly Choice[] };

/** Years of which an agency, or anybody where none is named, has no report, and those of which there is one. */
export interface AbsentYears {
  readonly agency: Agency | null;
  /** Whose, where a place or a kind of agencies is asked about: 游仙区. */
  readonly where?: string;
  readonly years: readonly number[];
  readonly known: readonly number[];
}

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
      /** Why the figures are what they are is asked, which no table tells: what the reports say of that year. */
      readonly insteadOfReasons?: readonly Choice[];
    }
  | {
      readonly kind: "obstacle";
      readonly intent: Intent;
      readonly obstacle: Obstacle;
      readonly notes: readonly string[];
      /** What is asked most often of the agency or the place that it names, for where none of the choices can be answered. */
      readonly otherwise?: readonly Choice[];
    };
