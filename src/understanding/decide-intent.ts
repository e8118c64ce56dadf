import type { Intent } from "../answering/answer.ts";
import type { IntentDefinition, Requirement } from "./intents.ts";

/** An intent that a message may have, with what speaks for it. */
export interface Candidate {
  readonly intent: Intent;
  /** UTF-16 units of its longest trigger word; 0 when its slots alone speak for it. */
  readonly weight: number;
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
  const candidates = definitions.flatMap(({ intent, requires }): Candidate[] => {
    const weight = triggers.get(intent) ?? 0;
    const speaks = weight > 0 || (BY_SLOTS.has(intent) && requires.length > 0);
    return speaks && requires.every(meets) ? [{ intent, weight }] : [];
  });
  const outranked = new Set(
    candidates.flatMap(({ intent }) => definitions.find((definition) => definition.intent === intent)?.outranks ?? []),
  );
  const [best] = candidates.filter(({ intent }) => !outranked.has(intent)).sort((a, b) => b.weight - a.weight);
  return { intent: best?.intent ?? null, candidates };
}
