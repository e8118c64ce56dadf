import { z } from "zod";
import { normalise } from "../../text/normalise.ts";
import { type Pattern, pattern } from "../../text/pattern.ts";
import { type FindClass, sourceOf } from "./compile-template.ts";
import { conditionOf, conditions, templates } from "./conditions.ts";
import { TemplateError } from "./template.ts";
import { definitions, findClassIn } from "./word-classes.ts";

/** Puts a text in other words. */
export type Reword = (text: string) => string;

/** Words with what stands for them, out of the data. */
export interface Rewording {
  readonly reword: Reword;
  /** Texts with what they become. */
  readonly examples: Readonly<Record<string, string>>;
  /** Texts that look like it and stay as they are. */
  readonly stays: readonly string[];
}

const text = z.string().min(1).max(200);
const written = z
  .strictObject({
    /** Why, or what it does. */
    says: z.string().min(1),
    /** What is sought; without it `means` is put in between what it is to stand after and before. */
    words: templates.optional(),
    means: z.string(),
    ...conditions,
    /** Found anywhere in the message. */
    message_has: templates.optional(),
    message_lacks: templates.optional(),
    /** Wherever they stand, and not the first time only. */
    all: z.literal(true).optional(),
    /** Word classes of its own. */
    where: definitions.optional(),
    examples: z.record(text, z.string()).refine((examples) => Object.keys(examples).length > 0, "至少写一个例子"),
    stays: z.array(text).default([]),
  })
  .refine(({ words, after, before }) => words !== undefined || (after !== undefined && before !== undefined), {
    error: "没有 words 时，after 和 before 都要写",
    path: ["words"],
  });
type Written = z.infer<typeof written>;

/** What is wrong with one field of an entry. */
class FieldError extends Error {
  readonly field: keyof Written;

  constructor(field: keyof Written, message: string) {
    super(message);
    this.field = field;
  }
}

/** The shape of a rewording in the data; it is compiled as it is read. */
export function rewordingSchema(classes: FindClass): z.ZodType<Rewording> {
  return written.transform((entry, context) => {
    try {
      return { reword: rewordBy(entry, classes), examples: entry.examples, stays: entry.stays };
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      context.addIssue({ code: "custom", message: error.message, path: [error.field] });
      return z.NEVER;
    }
  });
}

/** @throws FieldError */
function rewordBy(entry: Written, classes: FindClass): Reword {
  const find = findClassIn(entry.where ?? {}, classes);
  for (const name of Object.keys(entry.where ?? {})) inField("where", () => find(name));
  const around = (condition: keyof typeof conditions): string =>
    inField(condition, () => conditionOf(condition, entry, find));
  const somewhere = (field: "message_has" | "message_lacks"): Pattern | undefined => {
    const sought = entry[field];
    return sought === undefined ? undefined : inField(field, () => pattern(new RegExp(sourceOf(sought, find))));
  };
  const found: string[] = [];
  const words = inField("words", () => wordsOf(entry, find, found));
  const by = inField("means", () => replacement(entry.means, found));
  const source = around("after") + around("not_after") + words + around("before") + around("not_before");
  const sought = pattern(new RegExp(source, entry.all ? "g" : ""));
  const [has, lacks] = [somewhere("message_has"), somewhere("message_lacks")];
  return (text) => ((has && !has.test(text)) || lacks?.test(text) ? text : sought.replace(text, by));
}

function inField<T>(field: keyof Written, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof TemplateError ? new FieldError(field, error.message) : error;
  }
}

/** What `means` calls by its name. */
const KEY = /\{([a-z_]+\d*)\}/g;
/** {digit4} would be the fourth of them, and is more likely a slip for {digit 4}. */
const NUMBERED = /\{([a-z_]+)(\d+)[^{}]*\}/g;

function wordsOf({ words = [], means }: Written, find: FindClass, found: string[]): string {
  const wanted = new Set(Array.from(means.matchAll(KEY), ([, key = ""]) => key));
  for (const [shown, name = "", number = ""] of [words].flat().join(" ").matchAll(NUMBERED)) {
    if (!wanted.has(name + number))
      throw new TemplateError(`means 没有用到 ${shown}；要 ${number} 个请写 {${name} ${number}}`);
  }
  return sourceOf(words, find, wanted, found);
}

/** With $01, $02 for what was found. */
function replacement(means: string, found: readonly string[]): string {
  const by = normalise(means).replaceAll("$", "$$$$");
  const named = by.replace(KEY, (shown, key: string) => {
    const at = found.indexOf(key) + 1;
    if (at === 0) throw new TemplateError(`words 里没有 ${shown}`);
    return `$${String(at).padStart(2, "0")}`;
  });
  if (/[{}]/.test(named)) throw new TemplateError("花括号里只能是 words 里有的类名，例如 {year}");
  return named;
}
