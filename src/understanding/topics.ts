const COUNTED_IN_PROSE = [
  "cleaning",
  "interpretation",
  "response",
  "enquiries",
  "hotline",
  "weibo",
  "wechat",
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
  "secrecy",
  "vetting",
  "assessment",
  "appraisal",
  "accountability",
  "inspection",
  "websites",
  "new_media",
  "columns",
  ...COUNTED_IN_PROSE,
] as const;

export type NamedTopic = (typeof TOPICS)[number];

/** Words that the prose is searched for: 有没有提到党建. */
export type SoughtTopic = `said:${string}`;

/** What of the prose is asked for: a matter that the words of the intents name, or words that it may say. */
export type Topic = NamedTopic | SoughtTopic;

/** Are words searched for, and no matter that has a name? */
export function isSought(topic: Topic): topic is SoughtTopic {
  return topic.startsWith(SOUGHT);
}

/** The words that are searched for. */
export function wordsSought(topic: SoughtTopic): string {
  return topic.slice(SOUGHT.length);
}

/** The topic of words that the prose is searched for. */
export function soughtTopic(words: string): SoughtTopic {
  return `${SOUGHT}${words}`;
}

const SOUGHT = "said:";

/** Topics that the prose alone may count: a figure of a table is none of theirs. */
export const PROSE_ONLY: ReadonlySet<NamedTopic> = new Set(COUNTED_IN_PROSE);
