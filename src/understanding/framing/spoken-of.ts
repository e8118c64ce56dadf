import type { Frame } from "../frame.ts";
import type { Intent } from "../intent.ts";
import { countYears } from "./year-wish.ts";

const OVER_MANY: ReadonlySet<Intent | null> = new Set(["rank", "aggregate", "catalogue", "check"]);

/** Were many reports spoken of, so that a scope by itself narrows them? */
export function spokeOfMany({ agencies, scope, intent }: Frame): boolean {
  return agencies.length === 0 && (scope.wanted || OVER_MANY.has(intent));
}

/** Were several agencies, or years, set side by side? */
export function setBeside({ agencies, pairs, years }: Frame): boolean {
  return agencies.length > 1 || (pairs?.length ?? 0) > 1 || countYears(years) > 1;
}
