import type { Intent } from "../intent.ts";
import type { IntentDefinition, Requirement } from "../lexicon/intent-definition.ts";

/** An intent that a message may have, with what speaks for it. */
export interface Candidate {
  readonly intent: Intent;
  /** UTF-16 units of its longest trigger word; 0 when its slots alone speak for it. */
  readonly weight: number;
  /** Another candidate that the data ranks above this one; `null` when none does. */
  readonly outrankedBy: Intent | null;
}

/** What came of the choice, for whoever wants to see why. */
export interface Decision {
  readonly intent: Intent | null;
  readonly candidates: readonly Candidate[];
}

/** Intents that the slots alone can speak for. */
const BY_SLOTS: ReadonlySet<Intent> = new Set(["value", "contact", "narrative"]);

/**
 * Chooses the intent: of those whose trigger words stand there and whose slots are filled, the one that the data ranks
 * above the others; of unranked ones that with the longest trigger.
 *
 * @param meets does the message (with what it inherits) fill this slot?
 */
export function decideIntent(
  definitions: readonly IntentDefinition[],
  triggers: ReadonlyMap<Intent, number>,
  meets: (requirement: Requirement) => boolean,
): Decision {
  const fitting = definitions.filter(({ intent, requires }) => {
    const speaks = triggers.has(intent) || (BY_SLOTS.has(intent) && requires.length > 0);
    return speaks && requires.every(meets);
  });
  const candidates = fitting.map(({ intent }): Candidate => {
    const above = fitting.find(({ outranks }) => outranks.includes(intent));
    return { intent, weight: triggers.get(intent) ?? 0, outrankedBy: above?.intent ?? null };
  });
  const [best] = candidates.filter(({ outrankedBy }) => outrankedBy === null).sort((a, b) => b.weight - a.weight);
  return { intent: best?.intent ?? null, candidates };
}
