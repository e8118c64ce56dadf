import { usualWhole } from "../facts/resolve-shares.ts";
import type { FactChoice, MeasuredId } from "../measure.ts";
import type { Query } from "../query.ts";
import { TAG_BEHIND, YES_OR_NO } from "../slots/conditions/asserting-words.ts";
import type { Assertion } from "../understanding.ts";

/** 全部公开了吧, 都是个人吗, 是不是都是个人: of a whole; 全部申请 names it, 都有个人吗 asks for any at all, 全年 and 每年都 are times. */
const ALL = new RegExp(
  `(?:全部(?!申请|的)|全都?(?![年区市县省部文库面])|(?<![不没]|(?<!\\d)年)都)[^,。?!有没未哪几多]{1,10}(?:[吗么吧]|没有?$|${TAG_BEHIND.source}|(?<=(?:是不是|是否)[^,。?!]*)[?。]*$)`,
);
/** 公开了一半吗, 有没有过半. */
const HALF = /一半|半数|大半|多半|过半|五成|大部分|多数/;
/** 办完了吗, 答复完没有: nothing is left. */
const FINISHED = new RegExp(
  `(?:[办理复]完|办结|办好|处理好|结案|了结)(?:毕|了)?(?:[吗么吧]|没有?$|${TAG_BEHIND.source}|[?。]*$)`,
);
/** 没办完吗 asks for what is left. */
const UNFINISHED = /[没未](?:有|能)?[^,。?!]{0,4}(?:[办理复]完|办结|办好)/;

const RECEIVED = /^applications\.received\./;
const HANDLED = "applications.handled_total.total";
const CARRIED = "applications.carried_out.total";

/** Is it to be confirmed that something holds for all there are? */
function asksAll(text: string): boolean {
  return YES_OR_NO.test(text) && ALL.test(text);
}

function asksHalf(text: string): boolean {
  return HALF.test(text) && (YES_OR_NO.test(text) || /没有?$/.test(text));
}

function asksFinished(text: string): boolean {
  return FINISHED.test(text) && !UNFINISHED.test(text) && (YES_OR_NO.test(text) || /没有?$/.test(text));
}

/** 信息都是网站发的吗 may ask of what kind they are, and not whether there were any elsewhere. */
function wholeOf(part: MeasuredId): MeasuredId | undefined {
  return part.startsWith("narrative.") ? undefined : usualWhole(part);
}

/** The part that is asked about: alone, or behind what came in (收到37件,都公开了吗). */
function partOf(facts: readonly FactChoice[]): MeasuredId | undefined {
  const asked = facts.length === 2 && RECEIVED.test(facts[0]?.ids[0] ?? "") ? facts.slice(1) : facts;
  return asked.length === 1 ? asked[0]?.ids[0] : undefined;
}

/** 收到的5件处理完了吗, 收的5件都公开了吗: so many are said to have come in. */
const SO_MANY_CAME_IN = /(?:新?收到?|受理)(?:了|的|到的|了的)?\d{1,7}[件起宗个](?:的?申请)?/;

function withCameIn(facts: readonly FactChoice[], text: string): readonly FactChoice[] {
  const [only, ...others] = facts;
  const isPart =
    only !== undefined && others.length === 0 && /^applications\.(?!received\.).*\.total$/.test(only.ids[0]);
  return isPart && SO_MANY_CAME_IN.test(text) ? [{ ids: ["applications.received.total"] }, only] : facts;
}

/** The figure that is asked about, and beside it the whole that it is said to be. */
export function withWhole(named: readonly FactChoice[], text: string): readonly FactChoice[] {
  const asks = asksFinished(text) || asksAll(text) || asksHalf(text);
  const facts = asks ? withCameIn(named, text) : named;
  const part = partOf(facts);
  if (part === undefined) return facts;
  if (part === HANDLED) return asksFinished(text) ? [...facts, { ids: [CARRIED] }] : facts;
  const whole = asksAll(text) || asksHalf(text) ? wholeOf(part) : undefined;
  return whole && whole !== part ? [...facts, { ids: [whole] }] : facts;
}

/** What is to be confirmed of a part and its whole. */
export function allOfIt(query: Query, text: string): Assertion | undefined {
  if (query.intent !== "value" || query.targets.length !== 1) return undefined;
  const ids = query.facts.map(({ ids: [id] }) => id);
  const part = partOf(query.facts.slice(0, -1));
  const whole = ids.at(-1);
  if (part === undefined || whole === undefined) return undefined;
  if (part === HANDLED && whole === CARRIED)
    return asksFinished(text) ? { kind: "finished", handled: part, carried: whole } : undefined;
  if (wholeOf(part) !== whole) return undefined;
  const [first] = ids;
  const cameIn = ids.length === 3 && first !== undefined ? { cameIn: first } : {};
  if (asksHalf(text)) return { kind: "half", part, whole, ...cameIn };
  return asksAll(text) ? { kind: "all", part, whole, ...cameIn } : undefined;
}
