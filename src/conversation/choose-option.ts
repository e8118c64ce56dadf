import type { Option } from "../answering/answer.ts";
import { normalise } from "../text/normalise.ts";
import { CHINESE_NUMERAL, parseChineseNumeral } from "../text/numerals.ts";

/** A message that is nothing but a number, as people answer a list of choices: 2, ２, 第2个, 选第二个. */
const BARE_NUMBER = new RegExp(`^(?:我?选)? ?第? ?([1-9]\\d?|[${CHINESE_NUMERAL}]{1,3}) ?[个项号条.、。,)]?$`, "u");
/** Longer texts are no bare number. */
const LONGEST_NUMBER = 16;

/**
 * The choice that a message takes by its number, counted from 1.
 *
 * @param text as the person wrote it, of any length
 * @returns `undefined` when the message is anything else, or there is no such choice
 */
export function chooseOption(text: string, options: readonly Option[]): Option | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const written = BARE_NUMBER.exec(normalise(text))?.[1];
  if (written === undefined) return undefined;
  const number = /^\d/.test(written) ? Number(written) : parseChineseNumeral(written);
  return number === undefined ? undefined : options[number - 1];
}
