import { z } from "zod";
import { INTENTS } from "../intent.ts";
import { phrase, phrases } from "./phrase-lists.ts";

/** Slots that an intent cannot do without. */
const REQUIREMENTS = ["fact", "several", "scope", "breakdown", "share", "topic", "term", "contact"] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** A file of `intents/`. */
export const intentSchema = z.strictObject({
  intent: z.enum(INTENTS),
  description: z.string().min(1),
  /** Words that speak for this intent; none for one that is told by its slots alone. */
  triggers: phrases.default([]),
  /** Words that speak for it only where the message names no figure: 情况如何, without 行政复议. */
  tentative: phrases.default([]),
  /** Words that speak for it even where the slots speak for another: 是什么意思, with an agency named. */
  outright: phrases.default([]),
  requires: z.array(z.enum(REQUIREMENTS)).default([]),
  /** When this one and another both fit, this one is meant. */
  outranks: z.array(z.enum(INTENTS)).default([]),
  examples: phrases,
  near_misses: z.array(z.strictObject({ question: phrase, intent: z.enum(INTENTS) })).default([]),
});
export type IntentDefinition = z.infer<typeof intentSchema>;
