import type { ReportEntry, Store } from "../store/store.ts";
import { remember } from "../text/remember.ts";
import type { Segmenter } from "../text/segment.ts";
import { withoutClosing } from "./closing.ts";
import { afterCorrection } from "./correction.ts";
import { courtesyIn } from "./courtesies.ts";
import type { Frame } from "./frame.ts";
import { backToWhole } from "./framing/asked-portion.ts";
import { countedThere } from "./framing/counted-there.ts";
import type { Candidate } from "./framing/decide-intent.ts";
import { governmentThere } from "./framing/government-there.ts";
import { grantedAfter } from "./framing/granted-after.ts";
import { inheritedScope } from "./framing/inherited-scope.ts";
import { makeFrame } from "./framing/make-frame.ts";
import { backToRanking, resolvePronoun } from "./framing/pronoun.ts";
import { sumOfShown } from "./framing/sum-of-shown.ts";
import { totalOfCut } from "./framing/total-of-cut.ts";
import type { Intents } from "./lexicon/intents.ts";
import { createLexicon, type Lexicon } from "./lexicon/lexicon.ts";
import type { Term } from "./lexicon/terms.ts";
import { type AgencyIndex, createAgencyIndex, type KnownAgency } from "./names/agency-index.ts";
import { narrowToPlaceOf } from "./names/sibling-names.ts";
import { LONGEST_NORMALISED, LONGEST_QUESTION, normaliseQuestion } from "./normalise-question.ts";
import { withPlainCounts } from "./plain-counts.ts";
import { withYearOfPlan } from "./plan-year.ts";
import { withoutPreamble } from "./preamble.ts";
import { spellOutBoth } from "./prose-and-table.ts";
import type { HelpQuery } from "./query.ts";
import { buildQuery } from "./querying/build-query.ts";
import { frameAfter, goesOnUnheard } from "./querying/refused.ts";
import type { Situation } from "./querying/situation.ts";
import { createShorthands } from "./shorthands.ts";
import { markLists } from "./slots/lists/list-marks.ts";
import { type ReadSlots, readSlots } from "./slots/read-slots.ts";
import type { Slots } from "./slots.ts";
import { createSmallTalk } from "./small-talk.ts";
import { withoutSupposition } from "./suppositions.ts";
import type { Understanding } from "./understanding.ts";
import { asksWhy, insteadOfReasons, noteOnReasons } from "./why.ts";

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
}

/** What an understander is made of. */
export interface Parts {
  /** Whose agencies and years are asked about. */
  readonly store: Pick<Store, "version" | "entries">;
  readonly intents: Intents;
  readonly terms: readonly Term[];
  readonly segmenter: Segmenter;
  /** The clock, for 去年 and 今年. */
  readonly now: () => Date;
}

type Read = (text: string) => ReadSlots;

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
export function createUnderstander({ store, intents, terms, segmenter, now }: Parts): Understander {
  const lexicon = createLexicon(intents, terms);
  const smallTalk = createSmallTalk(intents.words.small_talk);
  const spellOut = createShorthands(intents.words);
  for (const word of lexicon.words) segmenter.teach(word);
  let current: Current | undefined;

  /** What a text says depends on the agencies there are and on the year of the clock: it is read once for each. */
  function currently(year: number): Current {
    if (current?.version !== store.version || current.year !== year) {
      const index =
        current?.version === store.version
          ? current.index
          : createAgencyIndex(store.entries(), intents.words.abbreviations, intents.words.kindred);
      for (const { agency } of index.all) segmenter.teach(agency.short);
      const read = remember((text) => readSlots(text, { index, lexicon, segmenter }, year));
      const alone = remember((raw) => understandAfter(raw, null));
      current = { version: store.version, year, index, read, alone };
    }
    return current;
  }

  return {
    understand: (raw, previous) =>
      previous === null ? currently(now().getFullYear()).alone(raw) : understandAfter(raw, previous),
  };

  function understandAfter(raw: string, last: Frame | null): Understood {
    const { text, notes: supposed } =
      raw.length > LONGEST_QUESTION
        ? { text: raw, notes: [] }
        : withoutSupposition(withPlainCounts(afterCorrection(normaliseQuestion(markLists(raw, lexicon)))));
    if (text.length > LONGEST_NORMALISED) return tooLong(last);
    const courtesy = courtesyIn(text);
    if (courtesy) return returned({ courtesy }, last);
    const reply = smallTalk(text, last === null);
    if (reply !== undefined) return returned({ reply }, last);
    const { index, read } = currently(now().getFullYear());
    if (last !== null && asksWhy(text)) return noReason(last, index, store.entries());
    const spelled = spellOut(spellOutBoth(text), (text) => readQuestion(read, text, lexicon).slots);
    const { slots: asked, notes } = readQuestion(read, spelled.text, lexicon);
    const { slots: said, notes: ofPlan } = withYearOfPlan(countedThere(grantedAfter(asked, last), index), index);
    const previous = backToWhole(said, backToRanking(said, last));
    const shown = sumOfShown(narrowed(governmentThere(said, previous, index), previous, index), previous);
    const whole = totalOfCut(shown);
    const leaning = resolvePronoun(whole.slots, whole.previous);
    const { frame, decision, slots } = makeFrame(leaning.slots, leaning.previous, intents.definitions, index);
    const near = slots.agencies.flatMap(({ match, named, ids: [id] }) =>
      match === "near" && id ? [`“${named}”按“${nameBeside(named, index.get(id))}”理解`] : [],
    );
    const situation: Situation = {
      slots,
      frame,
      index,
      entries: store.entries(),
      notes: [
        ...near,
        ...supposed,
        ...spelled.notes,
        ...ofPlan,
        ...notes,
        ...noteOnReasons(text, frame.intent ?? "help"),
      ],
    };
    const understanding = withKindTold(afterRefusal(buildQuery(situation), last, situation), frame);
    const kept = previous && inheritedScope(understanding, slots);
    if (kept && understanding.kind === "query") {
      const noted = { ...understanding, notes: [...understanding.notes, kept] };
      return { understanding: noted, frame, slots, candidates: decision.candidates };
    }
    return {
      understanding,
      frame: frameAfter(understanding, slots, frame, last),
      slots,
      candidates: decision.candidates,
    };
  }
}

/** Which agencies were taken for a kind (教育系统) is told with every answer over them. */
function withKindTold(understanding: Understanding, { scope }: Frame): Understanding {
  const told = scope.named?.told;
  if (told === undefined || understanding.kind !== "query") return understanding;
  return { ...understanding, notes: [...understanding.notes, told] };
}

/** Asked back as well, where it goes on with what was not understood before it. */
function afterRefusal(understanding: Understanding, last: Frame | null, situation: Situation): Understanding {
  const obstacle = goesOnUnheard(understanding, last, situation);
  const intent = situation.frame.intent ?? "value";
  return obstacle ? { kind: "obstacle", intent, obstacle, notes: understanding.notes } : understanding;
}

/** A story before the question and a formula behind it are left out, where the question is whole without them. */
function readQuestion(read: Read, text: string, lexicon: Lexicon): ReadSlots {
  const bare = withoutPreamble(withoutClosing(text), lexicon);
  if (bare === text) return read(text);
  const { slots, notes } = read(bare);
  const named = slots.agencies.some(({ match }) => match === "exact" || match === "near");
  const asks =
    slots.rows.length + slots.columns.length + slots.topics.length + slots.rates.length + slots.triggers.size;
  return named && asks > 0 ? { slots, notes } : read(text);
}

/**
 * 市场监管局呢, after 临淄区卫健局 or after all of 临淄区: the one of that place, where there is one. A whole question starts
 * afresh.
 */
function narrowed(slots: Slots, previous: Frame | null, index: AgencyIndex): Slots {
  const [sibling, ...others] = previous?.agencies ?? [];
  const region = previous?.scope.region ?? null;
  const isWhole = slots.rows.length + slots.columns.length + slots.rates.length + slots.topics.length > 0;
  if (others.length > 0 || isWhole || (sibling === undefined && region === null)) return slots;
  const within = sibling === undefined && region !== null ? new Set(index.inRegion(region)) : null;
  return {
    ...slots,
    agencies: slots.agencies.map((mention) => {
      if (mention.match !== "exact" || mention.ids.length < 2) return mention;
      if (sibling !== undefined) return narrowToPlaceOf(sibling, mention, index);
      const there = mention.ids.filter((id) => within?.has(id));
      return there.length === 1 ? { ...mention, ids: there, match: "near" } : mention;
    }),
  };
}

/** The tables hold figures, and not why they are what they are: no reason is made up. */
function noReason(previous: Frame, index: AgencyIndex, entries: readonly ReportEntry[]): Understood {
  const obstacle = { kind: "no_reason", choices: insteadOfReasons(previous, index, entries) } as const;
  const understanding = { kind: "obstacle", intent: previous.intent ?? "value", obstacle, notes: [] } as const;
  return { understanding, frame: previous, slots: null, candidates: [] };
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

/** The name of the agency that is meant; with its place where the name alone is the one that was written. */
function nameBeside(named: string, known: KnownAgency | undefined): string {
  if (known === undefined) return named;
  return known.label === named ? `${known.agency.region.at(-1) ?? ""}${named}` : known.label;
}
