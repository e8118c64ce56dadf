import type { Intent } from "../intent.ts";

/** Intents that ask for figures by name: a word that narrows one is never passed over, and a follow-up keeps to them. */
export const FIGURE_INTENTS = [
  "value",
  "trend",
  "compare",
  "rank",
  "aggregate",
  "breakdown",
  "ratio",
] as const satisfies readonly Intent[];
