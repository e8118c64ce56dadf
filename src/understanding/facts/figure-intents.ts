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

const FIGURES: ReadonlySet<Intent | null> = new Set(FIGURE_INTENTS);

export function asksFigures(intent: Intent | null): boolean {
  return FIGURES.has(intent);
}

/** Of a question whose intent is open as well: it may yet ask for figures. */
export function mayAskFigures(intent: Intent | null): boolean {
  return intent === null || asksFigures(intent);
}
