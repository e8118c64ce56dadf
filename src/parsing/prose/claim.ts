import type { NarrativeFactId } from "../../form/narrative.ts";
import type { Sentence } from "./sentences.ts";

/** One statement of a figure in the prose. */
export interface Claim {
  readonly fact: NarrativeFactId;
  readonly value: number;
  readonly approximate: boolean;
  readonly sentence: Sentence;
  /** Where the number with its unit, or the words for none, stand in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself stands, when it is one. */
  readonly figureStart?: number;
  readonly figureEnd?: number;
  /** Worded as the figure for the whole year (共, 主动公开 …): it outweighs one that is not. */
  readonly strong: boolean;
  /** 累计 without a year: believed only where nothing of the year's own contradicts it. */
  readonly running?: true;
  /**
   * What of the fact's matter it counts, where it says: the level of a people's congress, the name of an account.
   * Claims of different parts do not contradict one another; empty when the whole is meant.
   */
  readonly part: string;
}
