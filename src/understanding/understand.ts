import type { ReportEntry, Store } from "../store/store.ts";
import { gather } from "../text/gather.ts";
import { remember } from "../text/remember.ts";
import type { Segmenter } from "../text/segment.ts";
import { claimedSum, heldAgainstClaim } from "./claimed-sum.ts";
import { courtesyIn } from "./courtesies.ts";
import type { Frame } from "./frame.ts";
import type { Candidate } from "./framing/decide-intent.ts";
import { inheritedScope } from "./framing/inherited-scope.ts";
import { leanOn } from "./framing/lean-on.ts";
import { makeFrame } from "./framing/make-frame.ts";
import { saysFigure } from "./framing/says-figure.ts";
import { wordedInFull } from "./framing/worded-in-full.ts";
import type { Language } from "./language.ts";
import { type AgencyIndex, createAgencyIndex } from "./names/agency-index.ts";
import { nearNotes } from "./names/near-notes.ts";
import type { HelpQuery } from "./query.ts";
import { buildQuery } from "./querying/build-query.ts";
import { unplacedWords } from "./querying/built.ts";
import { withGroupsApart } from "./querying/groups-apart.ts";
import { frameAfter, frameAfterCorrection, goesOnUnheard } from "./querying/refused.ts";
import { repeatedInVain } from "./querying/repeats.ts";
import type { Situation } from "./querying/situation.ts";
import type { Rewordings } from "./rewordings/rewordings.ts";
import type { Read } from "./slots/read-question.ts";
import { readSlots } from "./slots/read-slots.ts";
import type { Slots } from "./slots.ts";
import { figureOfReason } from "./spelling/figure-of-reason.ts";
import { LONGEST_NORMALISED } from "./spelling/normalise-question.ts";
import type { PlainMessage } from "./spelling/plain-message.ts";
import type { Understanding } from "./understanding.ts";
import {
  asksReasonOf,
  asksReasonOfNobody,
  asksWhy,
  hasPrintedReasons,
  insteadOfReasons,
  saysFigures,
  withoutReasons,
} from "./why.ts";

/** What a message was understood as, what to remember of it, and why. */
export interface Understood {
  readonly understanding: Understanding;
  /** For the next message of the same dialogue; `null` when this one leaves nothing to lean on. */
  readonly frame: Frame | null;
  readonly slots: Slots | null;
  readonly candidates: readonly Candidate[];
}

export interface Understander {
  /**
   * Understands one message.
   *
   * @param raw as the person wrote it, of any length
   * @param previous the frame of the message before it in the same dialogue
   */
  understand(raw: string, previous: Frame | null): Understood;
  /** What puts messages in other words, for whoever takes them apart beforehand. */
  readonly reworded: Rewordings["by"];
}

/** What an understander is made of. */
export interface Parts {
  /** Whose agencies and years are asked about. */
  readonly store: Pick<Store, "version" | "entries">;
  readonly language: Language;
  readonly segmenter: Segmenter;
  /** The clock, for 去年 and 今年. */
  readonly now: () => Date;
}

/** What holds for one state of the store and one year of the clock. */
interface Current {
  readonly version: string;
  readonly year: number;
  readonly index: AgencyIndex;
  readonly read: Read;
  /** A message that opens a dialogue is understood in the same way whoever asks. */
  readonly alone: (raw: string) => Understood;
}

/** Makes an understander. It keeps the names of the store's agencies at hand and renews them when the store changes. */
export function createUnderstander({ store, language, segmenter, now }: Parts): Understander {
  const { intents, lexicon, plainMessage, smallTalk, readQuestion, saysNothingNew } = language;
  for (const word of lexicon.words) segmenter.teach(word);
  let current: Current | undefined;

  /** What a text says depends on the agencies there are and on the year of the clock: it is read once for each. */
  function currently(year: number): Current {
    if (current?.version !== store.version || current.year !== year) {
      const index =
        current?.version === store.version
          ? current.index
          : createAgencyIndex(store.entries(), intents.words.abbreviations, intents.words.kindred, lexicon.everyday);
      for (const { agency } of index.all) segmenter.teach(agency.short);
      const read = remember((text) => readSlots(text, { index, lexicon, segmenter }, year));
      const alone = remember((raw) => understandAfter(raw, null));
      current = { version: store.version, year, index, read, alone };
    }
    return current;
  }

  return {
    reworded: language.rewordings.by,
    understand: (raw, previous) =>
      previous === null ? currently(now().getFullYear()).alone(raw) : understandGoingOn(raw, previous),
  };

  /** A whole question behind one that was refused is understood as if nothing had been said before. */
  function understandGoingOn(raw: string, previous: Frame): Understood {
    const understood = understandAfter(raw, previous);
    if (!previous.unheard || understood.understanding.kind === "query") return understood;
    const alone = currently(now().getFullYear()).alone(raw);
    return isWhole(alone) ? alone : understood;
  }

  function understandAfter(raw: string, before: Frame | null): Understood {
    const message = plainMessage(raw);
    if (message === null) return tooLong(before);
    const last = message.withdrawn === undefined ? before : understandAfter(message.withdrawn, before).frame;
    const { text } = message;
    const courtesy = courtesyIn(text, intents.words.courtesies);
    if (courtesy) return returned({ courtesy }, last);
    const reply = smallTalk(text, last === null);
    if (reply !== undefined) return returned({ reply }, last);
    const { index } = currently(now().getFullYear());
    if (last !== null && asksWhy(text)) return noReason(last, index, store.entries());
    const figure = figureOfReason(text);
    const ofFigure = figure && understandPlain({ ...message, text: figure.text }, last);
    const reasonless =
      ofFigure && saysFigures(ofFigure.frame) && (figure.changed || !hasPrintedReasons(ofFigure.frame));
    const understood = reasonless ? ofFigure : understandPlain(message, last);
    const { understanding, frame } = understood;
    if (last === null && understanding.kind === "query" && asksReasonOfNobody(text, understood.slots))
      return ofWhom(understood, index, store.entries());
    if (!reasonless && !asksReasonOf(text, frame?.intent ?? null)) return understood;
    return { ...understood, understanding: withoutReasons(understanding, frame, index, store.entries()) };
  }

  function understandPlain(message: PlainMessage, last: Frame | null): Understood {
    const claim = claimedSum(message.text, last);
    const asked = claim && understandPlain({ ...message, text: claim.asked }, last);
    const understanding = claim && asked && heldAgainstClaim(asked.understanding, claim);
    return asked && understanding ? { ...asked, understanding } : understandWritten(message, last);
  }

  function understandWritten(message: PlainMessage, last: Frame | null): Understood {
    const { index, read } = currently(now().getFullYear());
    const said = wordedInFull(readQuestion(message.text, read), last, index, read);
    const meant = leanOn(said.slots, last, index);
    const made = makeFrame(meant.slots, meant.previous, intents.definitions, index);
    const { decision, slots } = made;
    const notes = [...nearNotes(slots, index), ...message.notes, ...said.notes, ...meant.notes, ...made.notes];
    const situation = withGroupsApart({ slots, frame: made.frame, index, entries: store.entries(), notes });
    const { frame } = situation;
    const built = unlessRepeated(buildQuery(situation), last, situation, saysNothingNew);
    const understanding = withScopeTold(afterRefusal(built, last, situation), situation, last);
    return {
      understanding,
      frame: message.corrects
        ? frameAfterCorrection(understanding, slots, frame, last)
        : frameAfter(understanding, slots, frame, last),
      slots,
      candidates: decision.candidates,
    };
  }
}

/** Says what it asks for and of whom. */
function isWhole({ understanding, slots }: Understood): boolean {
  if (understanding.kind !== "query" || slots === null || !saysFigure(slots)) return false;
  const { scope, agencies } = slots;
  return (
    agencies.length > 0 || scope.all || scope.region !== null || scope.types.length > 0 || scope.governments !== null
  );
}

/** Asked back where the same answer once more would be taken for one to what was not understood. */
function unlessRepeated(
  understanding: Understanding,
  last: Frame | null,
  situation: Situation,
  saysNothingNew: (text: string) => boolean,
): Understanding {
  const { slots, frame, notes } = situation;
  const words = understanding.kind === "query" ? repeatedInVain(slots, frame, last, saysNothingNew) : null;
  if (words === null) return understanding;
  return { kind: "obstacle", intent: frame.intent ?? "value", ...unplacedWords(situation, [words]), notes };
}

/** Asked back as well, where it goes on with what was not understood before it. */
function afterRefusal(understanding: Understanding, last: Frame | null, situation: Situation): Understanding {
  const obstacle = goesOnUnheard(understanding, last, situation);
  const intent = situation.frame.intent ?? "value";
  return obstacle ? { kind: "obstacle", intent, obstacle, notes: understanding.notes } : understanding;
}

/** Tells which reports an answer is over: the agencies that were taken for a kind (教育系统), and what was said before. */
function withScopeTold(understanding: Understanding, { slots, frame }: Situation, last: Frame | null): Understanding {
  if (understanding.kind !== "query") return understanding;
  const told = [frame.scope.named?.told, last && inheritedScope(understanding, slots)];
  return { ...understanding, notes: [...understanding.notes, ...gather(told, (note) => note ?? [])] };
}

/** The tables hold figures, and not why they are what they are: no reason is made up. */
function noReason(previous: Frame, index: AgencyIndex, entries: readonly ReportEntry[]): Understood {
  const obstacle = { kind: "no_reason", choices: insteadOfReasons(previous, index, entries) } as const;
  const understanding = { kind: "obstacle", intent: previous.intent ?? "value", obstacle, notes: [] } as const;
  return { understanding, frame: previous, slots: null, candidates: [] };
}

/** 为什么比上年多, before anything else was said: whom it is about is asked back, and that no reason is told. */
function ofWhom(understood: Understood, index: AgencyIndex, entries: readonly ReportEntry[]): Understood {
  const obstacle = { kind: "which_agency", named: null, choices: [] } as const;
  const asked = { kind: "obstacle", intent: "value", obstacle, notes: [] } as const;
  return { ...understood, understanding: withoutReasons(asked, null, index, entries), frame: null };
}

/** A courtesy, or a word about the bot itself, leaves the dialogue where it was. */
function returned(said: Pick<HelpQuery, "courtesy" | "reply">, previous: Frame | null): Understood {
  const understanding = { kind: "query", query: { intent: "help", ...said }, notes: [] } as const;
  return { understanding, frame: previous, slots: null, candidates: [] };
}

function tooLong(previous: Frame | null): Understood {
  const obstacle = { kind: "too_long", limit: LONGEST_NORMALISED } as const;
  const understanding = { kind: "obstacle", intent: "help", obstacle, notes: [] } as const;
  return { understanding, frame: previous, slots: null, candidates: [] };
}
