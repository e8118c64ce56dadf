import { isSumId } from "../../form/sums.ts";
import type { Value } from "../answer.ts";

/** A value over several reports, which is of none of them. */
export function computed(fact: string, value: number, unit: Value["unit"]): Value {
  return { report: null, agency: null, year: null, fact, value, unit };
}

/** Id of a figure added up over reports; a sum of the question's own is one already. */
export function totalId(id: string): string {
  return isSumId(id) ? id : `sum:${id}`;
}
