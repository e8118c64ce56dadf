import type { Option } from "../../answering/answer.ts";
import { normalise } from "../../text/normalise.ts";
import { CHINESE_NUMERAL, parseChineseNumeral } from "../../text/numerals.ts";
import { choosesAll } from "../follow-ups/short-reply.ts";

const PICKS = "(?:我?(?:就)?(?:选|要))?";
const NUMBER = `(?:[1-9]\\d?|[${CHINESE_NUMERAL}]{1,3})`;
const NUMBERS = new RegExp(NUMBER, "gu");
/** A message that is nothing but a number, as people answer a list of choices: 2, ２, 第2个, 选第二个. */
const BARE_NUMBER = new RegExp(`^${PICKS} ?第? ?(${NUMBER}) ?[个项号条家.、。,)]?[吧呢的]?$`, "u");
/** B, 选b: as people letter their choices. */
const LETTER = new RegExp(`^${PICKS}([a-h])[项.、。,)]?吧?$`, "i");
/** 最后一个, 选最后那个. */
const LAST = new RegExp(`^${PICKS}(?:最后|末尾|最末|倒数第)(?:那|这)?[一1]?[个项家条]吧?$`);
/** 1和3, 第一个和第二个, 1、2都要. */
const SEVERAL = new RegExp(
  `^${PICKS}第?${NUMBER}[个项号家]?(?:(?:[和与跟及、,+/]|还有)第?${NUMBER}[个项号家]?)+(?:都要|都看|都查)?[吧呢。.]*$`,
  "u",
);
/** 前两个, 后两个. */
const FIRST_OR_LAST = new RegExp(
  `^${PICKS}([前头后])(?:面的?)?(${NUMBER})[个项家条](?:都要|都看|都查)?[吧呢。.]*$`,
  "u",
);
/** 都不是, 没有我要的: none of them. */
const NONE =
  /^(?:这些|以上|上面|里面)?(?:都|全|全都|一个[都也])?(?:不是|不要|不对|没有我要的|没我要的|没有)(?:这些|这几个|这几[家项]|上面的?|里面的)?[的吧啊呀。.!,]*$/;
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
  const said = normalise(text);
  const letter = LETTER.exec(said)?.[1];
  if (letter !== undefined) return options[letter.toLowerCase().charCodeAt(0) - FIRST_LETTER];
  if (LAST.test(said)) return options.at(-1);
  const written = BARE_NUMBER.exec(said)?.[1];
  const number = written === undefined ? undefined : numberOf(written);
  return number === undefined ? undefined : options[number - 1];
}

const FIRST_LETTER = "a".charCodeAt(0);

function numberOf(written: string): number | undefined {
  return /^\d/.test(written) ? Number(written) : parseChineseNumeral(written);
}

/** Does the message take none of the choices: 都不是? */
export function refusesAll(text: string, options: readonly Option[]): boolean {
  return options.length > 1 && text.length <= LONGEST_NUMBER && NONE.test(normalise(text).replaceAll(" ", ""));
}

/** The several choices that a message takes by their numbers: 1和3, 前两个; none where it names one that there is not. */
function severalOptions(text: string, options: readonly Option[]): readonly Option[] {
  if (text.length > LONGEST_NUMBER) return [];
  const said = normalise(text).trim().replace(/\s+/g, "、");
  const [, end, count = ""] = FIRST_OR_LAST.exec(said) ?? [];
  if (end !== undefined) {
    const number = numberOf(count) ?? 0;
    if (number < 1 || number > options.length) return [];
    return end === "后" ? options.slice(-number) : options.slice(0, number);
  }
  if (!SEVERAL.test(said)) return [];
  const numbers = (said.match(NUMBERS) ?? []).map((written) => (numberOf(written) ?? 0) - 1);
  const chosen = [...new Set(numbers)].flatMap((at) => options[at] ?? []);
  return chosen.length === new Set(numbers).size ? chosen : [];
}

/**
 * All the choices, or several of them, as one message of several questions: 都要, 全部, 1和3, 前两个.
 *
 * @returns `undefined` when the message is anything else, or there are no choices
 */
export function everyOption(text: string, options: readonly Option[]): { readonly question: string } | undefined {
  const taken = choosesAll(text, options.length) ? options : severalOptions(text, options);
  if (taken.length === 0) return undefined;
  return { question: taken.map(({ question }) => `${question.replace(/[?？。！!\n]+/g, " ").trim()}？`).join("") };
}

/** 对, 就是它, 好的: yes, and nothing else. */
const YES =
  /^(?:嗯+|对+|是+|好|行|可以|没错|不错|正是|确实|当然|要|yes|ok|okay|y|就是|就它|就这|就查|查)(?:对|是|好|可以)?(?:的|它|他|这个|那个|这家|那家|这|那|啊|呀|吧|哦|噢|呢|了|哈|[,.。!~、])*$/;

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
