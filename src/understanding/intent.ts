export const INTENTS = [
  "value",
  "summary",
  "trend",
  "compare",
  "rank",
  "aggregate",
  "breakdown",
  "ratio",
  "narrative",
  "check",
  "catalogue",
  "definition",
  "contact",
  "help",
] as const;

export type Intent = (typeof INTENTS)[number];
