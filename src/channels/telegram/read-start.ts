import { HAN } from "../../text/characters.ts";
/** What the word behind `/start` in a link opens. */
export type StartWord =
  | { readonly kind: "nothing" }
  /** It may be an answer's id. */
  | { readonly kind: "answer"; readonly id: string }
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "other"; readonly word: string };

/** What a link may hold (Bot API, deep linking). */
const WORD = /^[\w-]{1,64}$/;
const ANSWER = /^[0-9A-Za-z]{10}$/;

/** A question in base64url; `undefined` for a word that is none. */
function questionOf(word: string): string | undefined {
  const bytes = Buffer.from(word, "base64url");
  if (bytes.toString("base64url") !== word) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
    return HAN.test(text) && !/\p{Cc}/u.test(text) ? text : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Reads what stands behind `/start`. */
export function readStart(rest: string): StartWord {
  if (!WORD.test(rest)) return { kind: "nothing" };
  const text = questionOf(rest);
  if (text !== undefined) return { kind: "question", text };
  return ANSWER.test(rest) ? { kind: "answer", id: rest } : { kind: "other", word: rest };
}
