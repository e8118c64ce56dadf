import { results } from "../../form/relations.ts";
import type { FactChoice, MeasuredId } from "../measure.ts";
import type { Query } from "../query.ts";
import { TAG_BEHIND, YES_OR_NO } from "../slots/conditions/asserting-words.ts";
import type { Assertion } from "../understanding.ts";

/** 全部公开了吧, 都是个人吗: of a whole; 全部申请 names it, 都有个人吗 asks for any at all, 全年 is a time. */
const ALL = new RegExp(
  `(?:全部(?!申请|的)|全都?(?![年区市县省部文库面])|(?<![不没年])都)[^,。?!有没未哪几多]{1,10}(?:[吗么吧]|${TAG_BEHIND.source})`,
);
const NO_RESULT: readonly string[] = results.notResults;

/** Is it to be confirmed that something holds for all there are? */
function asksAll(text: string): boolean {
  return YES_OR_NO.test(text) && ALL.test(text);
}

/** The printed figure that one is a part of: of all applicants, of all that was handled, of all proceedings. */
function wholeOf(id: string): MeasuredId | undefined {
  const [table, row = "", column = "total"] = id.split(".");
  if (table === "review" && column !== "total") return `review.${row}.total` as MeasuredId;
  if (table !== "applications") return undefined;
  if (column !== "total") return `applications.${row}.total` as MeasuredId;
  return NO_RESULT.includes(row) ? undefined : "applications.handled_total.total";
}

/** The figure that is asked about, and beside it the whole that it is said to be. */
export function withWhole(facts: readonly FactChoice[], text: string): readonly FactChoice[] {
  const [part, ...others] = facts;
  const whole = part && others.length === 0 && asksAll(text) ? wholeOf(part.ids[0]) : undefined;
  return part && whole ? [part, { ids: [whole] }] : facts;
}

/** What is to be confirmed of a part and its whole. */
export function allOfIt(query: Query, text: string): Assertion | undefined {
  if (query.intent !== "value" || query.targets.length !== 1 || query.facts.length !== 2 || !asksAll(text))
    return undefined;
  const [part, whole] = query.facts.map(({ ids: [id] }) => id);
  return part && whole && wholeOf(part) === whole ? { kind: "all", part, whole } : undefined;
}
