import { z } from "zod";
import { normalise } from "../../text/normalise.ts";
import { type Pattern, pattern } from "../../text/pattern.ts";
import { type FindClass, sourceOf } from "./compile-template.ts";
import { conditionOf, conditions, templates } from "./conditions.ts";
import { TemplateError } from "./template.ts";
import { type Definitions, definitions, findClassIn } from "./word-classes.ts";

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

/** The shape of a rewording in the data; it is compiled as it is read. */
export function rewordingSchema(classes: FindClass): z.ZodType<Rewording> {
  return written.transform((entry, context) => orIssue(context, () => rewordingFrom(entry, classes)));
}

/** The shape of a file of rewordings by their names, one after the other, with word classes of its own. */
export function themeSchema(classes: FindClass): z.ZodType<Readonly<Record<string, Rewording>>> {
  const file = z.object({ where: definitions.optional() }).catchall(written);
  return file.transform(({ where = {}, ...entries }, context) =>
    orIssue(context, () => {
      const find = foundIn(where, classes);
      const named = Object.entries(entries as Readonly<Record<string, Written>>);
      return Object.fromEntries(named.map(([name, entry]) => [name, at(name, () => rewordingFrom(entry, find))]));
    }),
  );
}

/** What is wrong, and with which part of what was read. */
class Fault extends Error {
  readonly path: readonly string[];

  constructor(message: string, path: readonly string[]) {
    super(message);
    this.path = path;
  }
}

function at<T>(key: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof TemplateError) throw new Fault(error.message, [key]);
    throw error instanceof Fault ? new Fault(error.message, [key, ...error.path]) : error;
  }
}

function orIssue<T>(context: z.RefinementCtx, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    context.addIssue({ code: "custom", message: error.message, path: [...error.path] });
    return z.NEVER;
  }
}

function foundIn(where: Definitions, wider: FindClass): FindClass {
  const find = findClassIn(where, wider);
  for (const name of Object.keys(where)) at("where", () => at(name, () => find(name)));
  return find;
}

/** @throws Fault */
function rewordingFrom(entry: Written, classes: FindClass): Rewording {
  const find = foundIn(entry.where ?? {}, classes);
  const around = (condition: keyof typeof conditions): string =>
    at(condition, () => conditionOf(condition, entry, find));
  const somewhere = (field: "message_has" | "message_lacks"): Pattern | undefined => {
    const sought = entry[field];
    return sought === undefined ? undefined : at(field, () => pattern(new RegExp(sourceOf(sought, find))));
  };
  const found: string[] = [];
  const words = at("words", () => wordsOf(entry, find, found));
  const by = at("means", () => replacement(entry.means, found));
  const source = around("after") + around("not_after") + words + around("before") + around("not_before");
  const sought = pattern(new RegExp(source, entry.all ? "g" : ""));
  const [has, lacks] = [somewhere("message_has"), somewhere("message_lacks")];
  const reword: Reword = (text) => ((has && !has.test(text)) || lacks?.test(text) ? text : sought.replace(text, by));
  return { reword, examples: entry.examples, stays: entry.stays };
}

/** What `means` calls by its name. */
const KEY = /\{([a-z_]+\d*)\}/g;
/** {digit4} would be the fourth of them, and is more likely a slip for {digit 4}. */
const NUMBERED = /\{([a-z_]+)(\d+)[^{}]*\}/g;

function wordsOf({ words = [], means }: Written, find: FindClass, found: string[]): string {
  const wanted = new Set(Array.from(means.matchAll(KEY), ([, key = ""]) => key));
  for (const [shown, name = "", number = ""] of [words].flat().join(" ").matchAll(NUMBERED)) {
    if (![...wanted].some((key) => key.replace(/\d+$/, "") === name))
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
