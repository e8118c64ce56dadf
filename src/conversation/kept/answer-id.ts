import { createHash } from "node:crypto";

/** Letters and digits only: nothing that the end of an address in a chat might lose. */
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 10;
const SHAPE = new RegExp(`^[0-9A-Za-z]{${LENGTH}}$`);

/**
 * The id of an answer: a digest of the questions that lead to it, about 59 bits. Nothing but those very words gives it,
 * so whoever does not know them cannot find it by trying.
 *
 * @param questions a whole question, then what follows it up, oldest first
 */
export function answerId(questions: readonly string[]): string {
  const digest = createHash("sha256").update(JSON.stringify(questions)).digest();
  let rest = digest.readBigUInt64BE();
  let id = "";
  for (let place = 0; place < LENGTH; place++) {
    id += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
  }
  return id;
}

/** Has the text the shape of an id? */
export function isAnswerId(text: string): boolean {
  return SHAPE.test(text);
}
