import { squash } from "../../text/normalise.ts";
import { cityStem, type Place } from "./gazetteer.ts";

/** Does a text speak of this place in particular, rather than of another one of the same name? */
function names(text: string, place: Place): boolean {
  if (place.city === "") return text.includes(place.province);
  return text.includes(place.city) || (place.county !== "" && text.includes(cityStem(place.city) + place.county));
}

/**
 * Settles which of several places of one name is meant.
 *
 * @param hints texts of the same report, the surest first; the first one that speaks of some decides
 * @returns `undefined` when none decides
 */
export function settlePlace(options: readonly Place[], hints: readonly string[]): Place | undefined {
  if (options.length < 2) return options[0];
  for (const hint of hints) {
    const text = squash(hint);
    const named = options.filter((place) => names(text, place));
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  }
  return undefined;
}
