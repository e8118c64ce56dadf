import type { Lasting, Range, Threshold } from "./scope.ts";

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
  /** The first places and the last: 前三和后三. */
  | { readonly kind: "ends"; readonly first: number; readonly last: number }
  /** 第三到第五名: the places from one to the other. */
  | { readonly kind: "stretch"; readonly from: number; readonly to: number; readonly order: "most" | "least" }
  /** Where one agency stands: 排第几; it is said to stand at a place that is `claimed`. */
  | { readonly kind: "own"; readonly order: "most" | "least"; readonly claimed?: ClaimedPlace };

/** 是最多的吗, 排第三吗: the place that somebody is said to hold, counted from the end that is asked about. */
export interface ClaimedPlace {
  readonly place: number;
  /** 进前三了吗: that place, or one before it. */
  readonly within?: true;
  /** 不是最多的吧: it is said not to hold it. */
  readonly denied?: true;
}

/** How the changes of many agencies are set against one another. */
export interface ChangeWish {
  readonly direction: "up" | "down" | "either";
  readonly by: "difference" | "rate";
  /** All that went up or down are asked for, and not those that did so most. */
  readonly all: boolean;
  /** 增幅最小: of those that went that way the smallest change comes first. */
  readonly order: "most" | "least";
  /** 增幅第二的: one place alone. */
  readonly nth: number | null;
  /** 增加超过10件: how large the change is to be, whichever way it went; of a rate of change in percent. */
  readonly condition: Threshold | Range | null;
  /** 一直在增加, 连续三年下降: so many years, each against the one before it. */
  readonly lasting: Lasting | null;
}
