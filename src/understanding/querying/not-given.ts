import type { Choice } from "../understanding.ts";
import { plainerChoices } from "./choices.ts";
import type { Situation } from "./situation.ts";

const NOT_GIVEN = /^(?:没有?|未|不|没能|未能)(?:给|拿|要)[到成了]?$/;
/** All that 没给 may mean of what was applied for. */
const ENDS = ["denied", "unavailable", "rejected"] as const;

/** 申请里没给的几件: which of the ways to give nothing is meant. */
export function notGivenChoices(situation: Situation, words: readonly string[]): readonly Choice[] {
  const { frame } = situation;
  const [fact, ...others] = frame.facts;
  const [table, row, column] = fact?.ids[0].split(".") ?? [];
  if (!words.every((word) => NOT_GIVEN.test(word)) || others.length > 0) return [];
  if (table !== "applications" || row !== "received" || column !== "total") return [];
  const facts = ENDS.map((end) => ({ ids: [`applications.${end}.total`] as const }));
  return plainerChoices({ ...situation, frame: { ...frame, facts } });
}
