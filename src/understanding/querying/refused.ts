import { mayAskFigures } from "../facts/figure-intents.ts";
import type { Frame } from "../frame.ts";
import { saysThing } from "../framing/says-figure.ts";
import type { Slots } from "../slots.ts";
import type { Obstacle, Understanding } from "../understanding.ts";
import { asksOnlyMore } from "./asks-more.ts";
import { plainerChoices, usualChoices } from "./choices.ts";
import type { Situation } from "./situation.ts";

/**
 * What is remembered of a message: whom and when it was about, and, where it was refused, the words of it that were not
 * understood. The state before it is never gone back to in silence: 2020年呢, after 妇女的呢, is of women.
 *
 * @param last what was remembered before it
 */
export function frameAfter(understanding: Understanding, slots: Slots, frame: Frame, last: Frame | null): Frame | null {
  // 帮助 in between leaves the dialogue where it was.
  if (understanding.kind === "query") return frame.intent === null || (frame.intent === "help" && last) ? last : frame;
  const { obstacle } = understanding;
  if (obstacle.kind === "out_of_scope" && isElsewhere(slots)) return last;
  const own = mayAskFigures(frame.intent) ? unheardIn(obstacle, slots) : [];
  const carried = isSameSubject(slots) ? (last?.unheard ?? []) : [];
  const unheard = [...new Set([...own, ...carried])];
  const kept = frame.intent === null && saysNothing(slots) ? (last ?? frame) : frame;
  if (unheard.length === 0) return kept.intent === null ? last : kept;
  const heard = asksOnlyMore(unheard) ? heardBefore(slots, kept, last) : null;
  const unsaid = obstacle.kind === "unplaced" && obstacle.before ? { unsaid: true as const } : {};
  return { ...kept, unheard, ...unsaid, ...(heard && { heard }) };
}

/** What was spoken of before words that ask for something of it were not understood: that, unless the message names its own. */
function heardBefore(slots: Slots, kept: Frame, last: Frame | null): Frame | null {
  const isOwn = saysThing(slots) || slots.agencies.length > 0;
  const before = isOwn ? kept : (last?.heard ?? last);
  if (before === null) return null;
  const { unheard: _, unsaid: __, heard: ___, ...frame } = before;
  return frame;
}

/**
 * The same of a message that corrects what was said. Where it was not understood, whom the dialogue is about is open: it is the
 * agency that was spoken of, or it is just that which was taken back.
 */
export function frameAfterCorrection(
  understanding: Understanding,
  slots: Slots,
  frame: Frame,
  last: Frame | null,
): Frame | null {
  const after = frameAfter(understanding, slots, frame, last);
  if (understanding.kind === "query" || after === null || slots.agencies.length > 0) return after;
  const { pairs: _, ranked: __, proposed: ___, outOf: ____, unsaid: _____, ...known } = after;
  return { ...known, pairs: null, agencies: [], candidates: [], unheard: [slots.text] };
}

/**
 * A message that goes on with what was not understood is asked back about as well.
 *
 * @param last what was remembered before the message
 */
export function goesOnUnheard(
  { kind, ...understood }: Understanding,
  last: Frame | null,
  situation: Situation,
): Obstacle | null {
  const { slots, frame } = situation;
  if (kind !== "query" || !("query" in understood) || !last?.unheard || !isSameSubject(slots)) return null;
  const { intent } = understood.query;
  if (intent === "help" || intent === "definition") return null;
  if (slots.triggers.has(intent) && !mayAskFigures(intent)) return null;
  const plainer = frame.facts.length > 0 ? plainerChoices(situation) : [];
  const choices = plainer.length > 0 ? plainer : usualChoices(situation);
  return { kind: "unexplained", words: last.unsaid ? [] : last.unheard, choices, unheard: "before" };
}

/** What may be said of a figure of these reports: 妇女的呢, 女性几个, 公开了多少. */
const OF_FIGURES = /\d|几|多少|呢|的[?？。]*$|公开|申请|[答批]复|复议|诉讼|结转|处罚|许可|收费|采购|[件条]/;

/** 今天天气怎么样 is about something else: the dialogue stays where it was. */
function isElsewhere({ text, dialogue, agencies, years }: Slots): boolean {
  return agencies.length + years.length === 0 && !dialogue.has("lean") && !OF_FIGURES.test(text);
}

/** Names no figure, passage or contact of its own. */
function isSameSubject(slots: Slots): boolean {
  return slots.criteria === null && slots.terms.length === 0 && !saysThing(slots);
}

function saysNothing(slots: Slots): boolean {
  const { agencies, years, scope } = slots;
  const nowhere = scope.region === null && scope.types.length === 0 && scope.governments === null && !scope.all;
  return agencies.length + years.length === 0 && nowhere && isSameSubject(slots);
}

function unheardIn(obstacle: Obstacle, { unexplained, text }: Slots): readonly string[] {
  const words = unexplained.map((one) => one.text);
  switch (obstacle.kind) {
    case "unexplained":
    case "unplaced":
      return obstacle.words;
    case "out_of_scope":
    case "which_fact":
      return words.length > 0 ? words : [text];
    default:
      return words;
  }
}
