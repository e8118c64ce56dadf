import type { Range, Threshold } from "../../understanding/scope.ts";

/** 400余条 is 400 at least, and less than 500: up to the next number that is as round. */
function roundStep(value: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/**
 * Is a limit met by a figure of which only the round beginning is told, such as 400余条?
 *
 * @returns `undefined` where the figure may lie on either side
 */
export function roundedMeets(value: number, condition: Threshold | Range): boolean | undefined {
  const limits = "from" in condition ? [condition.from, condition.to] : [condition];
  const told = limits.map((limit) => meets(value, value + roundStep(value), limit));
  return told.includes(false) ? false : told.includes(undefined) ? undefined : true;
}

/** Of something from `low` to below `high`. */
function meets(low: number, high: number, { comparison, value }: Threshold): boolean | undefined {
  switch (comparison) {
    case "exactly":
      return value < low || value >= high ? false : undefined;
    case "more_than":
    case "at_least":
      return value <= low ? true : value >= high ? false : undefined;
    case "at_most":
    case "less_than":
      return value >= high ? true : value <= low ? false : undefined;
  }
}
