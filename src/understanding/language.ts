import { madeOf } from "../text/made-of.ts";
import { type Intents, loadIntents } from "./lexicon/intents.ts";
import { createLexicon, type Lexicon } from "./lexicon/lexicon.ts";
import { loadTerms, type Term } from "./lexicon/terms.ts";
import { loadRewordings, type Rewordings } from "./rewordings/rewordings.ts";
import { createQuestionReader, type QuestionReader } from "./slots/read-question.ts";
import { createSmallTalk, type SmallTalk } from "./small-talk.ts";
import { createPlainMessage, type PlainMessage } from "./spelling/plain-message.ts";

/** What `intents/` says, made ready to read messages with. It holds for every store and is not changed by use. */
export interface Language {
  readonly intents: Intents;
  /** What `definition` explains. */
  readonly terms: readonly Term[];
  readonly lexicon: Lexicon;
  readonly rewordings: Rewordings;
  /** A message in one spelling; `null` where it is too long to be looked at. */
  readonly plainMessage: (raw: string) => PlainMessage | null;
  readonly smallTalk: SmallTalk;
  readonly readQuestion: QuestionReader;
  /** Whether a message is nothing but words that ask for nothing: 那么呢. */
  readonly saysNothingNew: (text: string) => boolean;
}

/**
 * Loads the folder `intents/`.
 *
 * @throws DataFileError when the intents, terms or rewordings cannot be loaded, naming file and line
 */
export function loadLanguage(directory: string): Language {
  return createLanguage(loadIntents(directory), loadTerms(directory), loadRewordings(directory));
}

/** Makes the language of intents, terms and rewordings that are at hand. */
export function createLanguage(intents: Intents, terms: readonly Term[], rewordings: Rewordings): Language {
  const { words } = intents;
  const lexicon = createLexicon(intents, terms);
  return {
    intents,
    terms,
    lexicon,
    rewordings,
    plainMessage: createPlainMessage(lexicon, rewordings),
    smallTalk: createSmallTalk(words.small_talk),
    readQuestion: createQuestionReader(lexicon, words, rewordings.by.closing),
    saysNothingNew: madeOf(words.replies.nothing_new),
  };
}
