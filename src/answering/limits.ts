import { WHOLE_RANKING } from "../understanding/querying/lists-all.ts";

/** How much an answer over many reports shows, and what it leaves out. */
export const LIMITS = {
  /** Rows of a ranking in one answer. */
  ranked: 20,
  /** Rows of a ranking or a list of those counted, where all of them are asked for. */
  wholeList: WHOLE_RANKING,
  /** Rows of a table to take along. */
  tableRows: 5000,
  /** Reports behind an aggregate that are cited. */
  aggregateCitations: 10,
  /** Agencies or reports in a list. */
  listed: 30,
  /** A rate takes part in a ranking only when its denominator is at least this. */
  rateDenominator: 10,
  /** Scopes up to this many reports are small: their rates rank whatever the denominator, and the answer says so. */
  smallScope: 20,
  /** Where fewer reports than these have so large a denominator, the rates of all rank: one against none is no ranking. */
  fewestRates: 3,
} as const;
