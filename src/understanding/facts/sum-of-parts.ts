import { applicantBreakdown, type Breakdown, breakdowns } from "../../form/breakdowns.ts";
import { isCellFactId } from "../../form/facts.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { FactChoice } from "../measure.ts";
import { sumOf } from "./add-up.ts";

/** 六类申请人加起来, 四种结果之和: so many parts, in one. */
const PARTS_IN_ONE =
  /(?<!第)([二两三四五六七八九]|(?<!\d)[2-9])(?:大|小)?(?:个|种|类|项|列|格|栏)(申请人|申请者|申请主体|主体|结果|情形|情况|理由|渠道|列|格)?(?:的(?:数|件数|申请)?)?[^,。?!;\d]{0,4}?(?:加起来|加在一起|加一起|相加|之和|合计|加总|总和|合起来|求和)/;

/** What a whole that the form prints falls into, in so many parts. */
function breakdownsOf(id: string): readonly Breakdown[] {
  const [table, row] = id.split(".");
  const applicants =
    table === "applications" && row ? [applicantBreakdown(row as Parameters<typeof applicantBreakdown>[0], "")] : [];
  return [...breakdowns, ...applicants].filter(({ whole }) => whole === id);
}

/**
 * 新收申请六类申请人加起来是多少: the sum of the parts, and beside it the total that is printed, which may be another one.
 *
 * @returns the figures as they are where no such sum is asked for, or where the total is itself made of its parts
 */
export function withSumOfParts(facts: readonly FactChoice[], text: string): readonly FactChoice[] {
  const [whole, ...others] = facts;
  const [, number = "", what = ""] = PARTS_IN_ONE.exec(text) ?? [];
  if (whole === undefined || others.length > 0 || number === "" || !isCellFactId(whole.ids[0])) return facts;
  const count = parseWholeNumber(number);
  const fitting = breakdownsOf(whole.ids[0]).filter(
    ({ id, parts }) => parts.length === count && (!/申请|主体/.test(what) || id.startsWith("applicants:")),
  );
  const [parts] = fitting;
  const sum = parts && sumOf(parts.parts.map((id): FactChoice => ({ ids: [id] })));
  return sum ? [sum, whole] : facts;
}
