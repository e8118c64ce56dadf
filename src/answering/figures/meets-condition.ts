import type { PlainCondition, Threshold } from "../../understanding/scope.ts";

/** Does a figure meet the condition of a count? Without one it counts above zero. */
export function meetsCondition(value: number, condition: PlainCondition | null): boolean {
  if (condition === null || condition === "positive") return value > 0;
  if (condition === "zero") return value === 0;
  return "from" in condition ? meets(value, condition.from) && meets(value, condition.to) : meets(value, condition);
}

function meets(value: number, { comparison, value: limit }: Threshold): boolean {
  switch (comparison) {
    case "at_least":
      return value >= limit;
    case "more_than":
      return value > limit;
    case "at_most":
      return value <= limit;
    case "less_than":
      return value < limit;
    case "exactly":
      return value === limit;
  }
}
