import type { Choice } from "../understanding.ts";
import { plainerChoices } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** All that 没给 may mean of what was applied for. */
const ENDS = ["denied", "unavailable", "rejected"] as const;

/** 申请里没给的几件, 2021年没给的有多少: which of the ways to give nothing is meant; none where another figure is named. */
export function notGivenChoices(situation: Situation): readonly Choice[] {
  const { frame } = situation;
  if (!frame.facts.every(({ ids: [id] }) => id === "applications.received.total")) return [];
  const facts = ENDS.map((end) => ({ ids: [`applications.${end}.total`] as const }));
  return plainerChoices({ ...situation, frame: { ...frame, facts } });
}
