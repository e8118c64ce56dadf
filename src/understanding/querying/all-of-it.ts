import { usualWhole } from "../facts/resolve-shares.ts";
import type { FactChoice, MeasuredId } from "../measure.ts";
import type { Query } from "../query.ts";
import { TAG_BEHIND, YES_OR_NO } from "../slots/conditions/asserting-words.ts";
import type { Assertion } from "../understanding.ts";

/** 全部公开了吧, 都是个人吗, 是不是都是个人: of a whole; 全部申请 names it, 都有个人吗 asks for any at all, 全年 and 每年都 are times. */
const ALL = new RegExp(
  `(?:全部(?!申请|的)|全都?(?![年区市县省部文库面])|(?<![不没]|(?<!\\d)年)都)[^,。?!有没未哪几多]{1,10}(?:[吗么吧]|${TAG_BEHIND.source}|(?<=(?:是不是|是否)[^,。?!]*)[?。]*$)`,
);

/** Is it to be confirmed that something holds for all there are? */
function asksAll(text: string): boolean {
  return YES_OR_NO.test(text) && ALL.test(text);
}

/** 信息都是网站发的吗 may ask of what kind they are, and not whether there were any elsewhere. */
function wholeOf(part: MeasuredId): MeasuredId | undefined {
  return part.startsWith("narrative.") ? undefined : usualWhole(part);
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
