import type { Store } from "../store/store.ts";
import type { Segmenter } from "../text/segment.ts";
import { type AgencyIndex, createAgencyIndex } from "./agency-index.ts";
import { buildQuery } from "./build-query.ts";
import type { Candidate } from "./decide-intent.ts";
import type { Frame } from "./frame.ts";
import type { Intents } from "./intents.ts";
import { createLexicon } from "./lexicon.ts";
import { makeFrame } from "./make-frame.ts";
import { LONGEST_NORMALISED, LONGEST_QUESTION, normaliseQuestion } from "./normalise-question.ts";
import type { Understanding } from "./query.ts";
import { readSlots } from "./read-slots.ts";
import type { Slots } from "./slots.ts";
import type { Term } from "./terms.ts";

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

/** Makes an understander. It keeps the names of the store's agencies at hand and renews them when the store changes. */
export function createUnderstander({ store, intents, terms, segmenter, now }: Parts): Understander {
  const lexicon = createLexicon(intents, terms);
  for (const word of lexicon.words) segmenter.teach(word);
  let indexed: { readonly version: string; readonly index: AgencyIndex } | undefined;

  function currentIndex(): AgencyIndex {
    if (indexed?.version !== store.version) {
      const index = createAgencyIndex(store.entries(), intents.words.abbreviations);
      for (const { agency } of index.all) segmenter.teach(agency.short);
      indexed = { version: store.version, index };
    }
    return indexed.index;
  }

  return {
    understand(raw, previous) {
      const text = raw.length > LONGEST_QUESTION ? raw : normaliseQuestion(raw);
      if (text.length > LONGEST_NORMALISED) return tooLong(previous);
      const index = currentIndex();
      const { slots, notes } = readSlots(text, { index, lexicon, segmenter }, now().getFullYear());
      const { frame, decision } = makeFrame(slots, previous, intents.definitions, index);
      const near = slots.agencies.flatMap(({ match, named, ids: [id] }) =>
        match === "near" && id ? [`“${named}”按“${index.get(id)?.label ?? named}”理解`] : [],
      );
      const understanding = buildQuery({ slots, frame, index, entries: store.entries(), notes: [...near, ...notes] });
      return { understanding, frame: frame.intent === null ? previous : frame, slots, candidates: decision.candidates };
    },
  };
}

function tooLong(previous: Frame | null): Understood {
  const obstacle = { kind: "too_long", limit: LONGEST_NORMALISED } as const;
  const understanding = { kind: "obstacle", intent: "help", obstacle, notes: [] } as const;
  return { understanding, frame: previous, slots: null, candidates: [] };
}
