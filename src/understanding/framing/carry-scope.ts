import type { Intent } from "../../answering/answer.ts";
import type { Frame } from "../frame.ts";
import type { LeftOut } from "../scope.ts";
import type { Slots } from "../slots.ts";
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

/** 也别算镇 leaves out more than what was left out before. */
export function leftOutWith({ leftOut, dialogue }: Slots, before: LeftOut | null): LeftOut | null {
  if (leftOut === null || before === null || !dialogue.has("lean")) return leftOut ?? before;
  return {
    regions: [...new Set([...before.regions, ...leftOut.regions])],
    types: [...new Set([...before.types, ...leftOut.types])],
    governments: [...new Set([...before.governments, ...leftOut.governments])],
  };
}
