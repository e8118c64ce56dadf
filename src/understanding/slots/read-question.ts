import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Words } from "../lexicon/words.ts";
import type { Reword } from "../rewordings/rewording.ts";
import { withoutPreamble } from "../spelling/preamble.ts";
import { createShorthands } from "../spelling/shorthands.ts";
import type { ReadSlots } from "./read-slots.ts";

/** Reads a text that is nothing but a question. */
export type Read = (text: string) => ReadSlots;

/** Reads a plain message. */
export type QuestionReader = (text: string, read: Read) => ReadSlots;

/** Makes what reads a plain message: shorthands are spelled out, and what is told around the question is left out. */
export function createQuestionReader(lexicon: Lexicon, words: Words, withoutClosing: Reword): QuestionReader {
  const spellOut = createShorthands(words);
  const readWhole = (text: string, read: Read) => readBare(text, withoutPreamble(withoutClosing(text), lexicon), read);
  return (text, read) => {
    const spelled = spellOut(text, (whole) => readWhole(whole, read).slots);
    const { slots, notes } = readWhole(spelled.text, read);
    return { slots, notes: [...spelled.notes, ...notes] };
  };
}

/** A story before the question and a formula behind it are left out, where the question is whole without them. */
function readBare(text: string, bare: string, read: Read): ReadSlots {
  if (bare === text) return read(text);
  const { slots, notes } = read(bare);
  const named = slots.agencies.some(({ match }) => match === "exact" || match === "near");
  const asks =
    slots.rows.length + slots.columns.length + slots.topics.length + slots.rates.length + slots.triggers.size;
  return named && asks > 0 ? { slots, notes } : read(text);
}
