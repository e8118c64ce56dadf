import { z } from "zod";
import { normalise } from "../../text/normalise.ts";
import { BODIES_OF_LEVEL } from "../body-words.ts";
import { ASKS_WHO, DOWN, UP } from "../change-words.ts";
import { type FindClass, signFor, sourceOf, type WordClass } from "./compile-template.ts";
import { conditionOf, conditions, templates } from "./conditions.ts";
import { TemplateError } from "./template.ts";

const signs = z.string().min(1);
const definition = z.union([
  templates,
  z.strictObject({ words: templates, not_starting: templates.optional(), ...conditions }),
  /** One sign out of these, 0..9 for all from 0 to 9. */
  z.strictObject({ signs }),
  z.strictObject({ any_but: z.string() }),
]);
/** What a word class is, as it is written. */
type Definition = z.infer<typeof definition>;

/** Word classes by their names, as they are written. */
export const definitions = z.record(z.string().regex(/^[a-z_]+$/, "类名只能用小写英文字母和下划线"), definition);
export type Definitions = z.infer<typeof definitions>;

/** What no words stand for, and the words that the program looks for itself. */
const BUILT_IN: Readonly<Record<string, WordClass>> = {
  message_start: { kind: "words", source: "^" },
  message_end: { kind: "words", source: "$" },
  up: { kind: "words", source: UP },
  down: { kind: "words", source: DOWN },
  asks_who: { kind: "words", source: ASKS_WHO.source },
  level_bodies: { kind: "words", source: BODIES_OF_LEVEL },
};

/**
 * Makes what finds word classes by their names: those defined here, and those of `wider`.
 *
 * @throws TemplateError, by what is returned, where there is no such class or one is made of itself
 */
export function findClassIn(defined: Definitions, wider?: FindClass): FindClass {
  const made = new Map<string, WordClass>();
  const making = new Set<string>();
  const find: FindClass = (name) => {
    const known = made.get(name) ?? BUILT_IN[name];
    if (known) return known;
    const written = defined[name];
    if (written === undefined) {
      if (wider) return wider(name);
      throw new TemplateError(`没有叫 {${name}} 的词类`);
    }
    if (making.has(name)) throw new TemplateError(`词类 {${name}} 里又用到它自己`);
    making.add(name);
    const one = classFrom(written, find);
    making.delete(name);
    made.set(name, one);
    return one;
  };
  return find;
}

function classFrom(written: Definition, find: FindClass): WordClass {
  if (typeof written === "string" || Array.isArray(written)) return classFrom({ words: written }, find);
  if ("signs" in written) return { kind: "signs", signs: signsFrom(written.signs), anyBut: false };
  if ("any_but" in written) return { kind: "signs", signs: signsFrom(written.any_but), anyBut: true };
  const [after, notAfter, before, notBefore] = (["after", "not_after", "before", "not_before"] as const).map((one) =>
    conditionOf(one, written, find),
  );
  const notStarting = written.not_starting === undefined ? "" : `(?!${sourceOf(written.not_starting, find)})`;
  const words = `(?:${sourceOf(written.words, find)})`;
  return { kind: "words", source: [after, notAfter, notStarting, words, before, notBefore].join("") };
}

const FROM_TO = /(.)\.\.(.)|(.)/gsu;

function signsFrom(written: string): string {
  return normalise(written).replace(FROM_TO, (_, from?: string, to?: string, sign = "") =>
    from !== undefined && to !== undefined ? `${signFor(from)}-${signFor(to)}` : signFor(sign),
  );
}
