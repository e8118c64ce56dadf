const COUNTED_IN_PROSE = [
  "cleaning",
  "interpretation",
  "response",
  "enquiries",
  "hotline",
  "weibo",
  "events",
  "hearings",
  "visits",
  "followers",
  "boards",
  "funds",
  "personnel",
  "leaders",
  "plans",
  "functions",
  "policies",
  "finances",
  "key_fields",
  "business",
  "proposals_published",
] as const;

/** Passages of the prose that can be asked for. */
export const TOPICS = [
  "problems",
  "improvements",
  "overview",
  "other_matters",
  "training",
  "fees",
  "channels",
  "management",
  "platform",
  "supervision",
  "publication",
  "period",
  "proposals",
  "kinds",
  "meetings",
  "letters",
  "press",
  "places",
  "accounts",
  "staff",
  "innovation",
  ...COUNTED_IN_PROSE,
] as const;

export type Topic = (typeof TOPICS)[number];

/** Topics that the prose alone may count: a figure of a table is none of theirs. */
export const PROSE_ONLY: ReadonlySet<Topic> = new Set(COUNTED_IN_PROSE);
