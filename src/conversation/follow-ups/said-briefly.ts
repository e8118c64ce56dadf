import { normalise } from "../../text/normalise.ts";

/** A message in one spelling, without spaces, as patterns for a whole message look at it. */
export function unspaced(message: string): string {
  return normalise(message).replaceAll(" ", "");
}

/**
 * The same of a short message; nothing of one that is too long to be no more than a follow-up.
 *
 * @param longest in UTF-16 units of the message as it was written
 */
export function saidBriefly(message: string, longest: number): string {
  return message.length > longest ? "" : unspaced(message);
}
