import type { Option } from "../answering/answer.ts";
import { normalise } from "../text/normalise.ts";
import { CHINESE_NUMERAL, parseChineseNumeral } from "../text/numerals.ts";
import { choosesAll } from "./short-reply.ts";

/** A message that is nothing but a number, as people answer a list of choices: 2, ２, 第2个, 选第二个. */
const BARE_NUMBER = new RegExp(`^(?:我?选)? ?第? ?([1-9]\\d?|[${CHINESE_NUMERAL}]{1,3}) ?[个项号条.、。,)]?$`, "u");
/** Longer texts are no bare number. */
const LONGEST_NUMBER = 16;

/** Is the message nothing but the number of a choice? */
export function isNumberAlone(text: string): boolean {
  return text.length <= LONGEST_NUMBER && BARE_NUMBER.test(normalise(text));
}

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

/**
 * All the choices as one message of several questions, where the message takes them all: 都要, 全部.
 *
 * @returns `undefined` when the message is anything else, or there are no choices
 */
export function everyOption(text: string, options: readonly Option[]): { readonly question: string } | undefined {
  if (options.length === 0 || !choosesAll(text, options.length)) return undefined;
  return { question: options.map(({ question }) => `${question.replace(/[?？;；。！!\n]+/g, " ").trim()}？`).join("") };
}

/** 对, 就是它, 好的: yes, and nothing else. */
const YES =
  /^(?:嗯+|对+|是+|好|行|可以|没错|不错|正是|确实|当然|要|yes|ok|okay|y|就是|就它|就这|就查|查)(?:对|是|好|可以)?(?:的|它|他|这个|那个|这家|那家|这|那|它的|啊|呀|吧|哦|噢|呢|了|哈|[,.。!~、])*$/;

/**
 * The one choice of an answer that asked back about it, where the message says yes: 对, after 您问的是…吗.
 *
 * @returns `undefined` when the message is anything else, or there is not just one choice
 */
export function acceptOption(text: string, options: readonly Option[]): Option | undefined {
  const [only, ...others] = options;
  if (others.length > 0 || text.length > LONGEST_NUMBER) return undefined;
  return YES.test(normalise(text).toLowerCase().replaceAll(" ", "")) ? only : undefined;
}
