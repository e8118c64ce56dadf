import { z } from "zod";
import { type FindClass, sourceOf } from "./compile-template.ts";

/** One template, or several of which one is to be found. */
export const templates = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
export type Templates = z.infer<typeof templates>;

/** What must stand, or must not, right before the words and right behind them. */
export const conditions = {
  after: templates.optional(),
  not_after: templates.optional(),
  before: templates.optional(),
  not_before: templates.optional(),
} as const;

type Condition = keyof typeof conditions;
type Conditions = { readonly [C in Condition]?: Templates | undefined };

const SIGNS: Readonly<Record<Condition, string>> = { after: "?<=", not_after: "?<!", before: "?=", not_before: "?!" };

/** The source of a pattern for one condition; nothing where it is not set. @throws TemplateError */
export function conditionOf(condition: Condition, around: Conditions, find: FindClass): string {
  const written = around[condition];
  return written === undefined ? "" : `(${SIGNS[condition]}${sourceOf(written, find)})`;
}
