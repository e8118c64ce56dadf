import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import { isWithin, spanOfMatch } from "../span.ts";

/** What sets a condition against another: 被复议却没有一件被纠正. */
const AGAINST = /却|但|而(?!言)|可是|且|不过|又(?=[没未无])/;
const DENIES = /[没未无零]|[为是]0/;
/** 有没有 denies nothing. */
const OPEN = /有没有|有无|是否/g;

/** As far as the condition itself goes. */
const CLAUSE = /^[^的,。?!]+/;

/** 又全部胜诉的单位: what stands between a joint and those that are chosen is said of them. */
const SAID_OF_CHOSEN =
  /(?:[又且也还并却但]|同时|但是|而)(?:全部?|都|均|被|有|是)*([^,。?!;的]{2,10}?)[过了]?(?=的?(?:单位|机关|街道|乡镇|[镇乡局]|部门|有哪|是哪|有几|有多少家|[?。!]*$))/;

/**
 * Of two conditions, one that must hold and one that must not, reports would be chosen by a single one.
 *
 * @returns the words of the second, none where both are kept
 */
export function droppedCondition({ text, rows, columns, condition }: Slots, frame: Frame): string[] {
  const { criteria, agencies, order } = frame;
  if (agencies.length > 0 || order !== null || (frame.intent !== "aggregate" && frame.intent !== "rank")) return [];
  const said = criteria ? SAID_OF_CHOSEN.exec(text) : null;
  if (said && [...rows, ...columns].some(({ span }) => isWithin(span, spanOfMatch(said)))) return [said[0]];
  const kept = criteria?.of.length ?? (condition === null ? 0 : 1);
  const joint = kept < 2 ? AGAINST.exec(text) : null;
  // What criteria hold is no longer among the figures.
  if (!joint || ![...rows, ...columns].some(({ span }) => span.end <= joint.index)) return [];
  const behind = text.slice(joint.index);
  const isAnother =
    typeof condition === "object" && condition !== null && TAKES.test(joint[0]) && holdsRow(rows, joint.index);
  return denies(text.slice(0, joint.index)) === denies(behind) && !isAnother
    ? []
    : (CLAUSE.exec(behind) ?? []).slice(0, 1);
}

/** 申请超过50件且被起诉过的: what stands behind it is a condition by itself, on another figure. */
const TAKES = /^(?:且|而且|并且|又)/;

function holdsRow(rows: Slots["rows"], from: number): boolean {
  const before = rows.filter(({ span }) => span.end <= from).map(({ id }) => id);
  return rows.some(({ id, span }) => span.start >= from && !before.includes(id));
}

function denies(words: string): boolean {
  return DENIES.test(words.replace(OPEN, ""));
}
