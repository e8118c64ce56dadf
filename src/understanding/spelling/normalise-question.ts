import { normalise } from "../../text/normalise.ts";
import { CHINESE_NUMERAL, parseChineseNumeral, parseSignedDecimal } from "../../text/numerals.ts";
import { type Pattern, pattern } from "../../text/pattern.ts";
import { simplify } from "../../text/simplify.ts";

/** Longest message that is looked at, in UTF-16 units of the raw text. */
export const LONGEST_QUESTION = 4000;

/** Longest question that is looked at once it is in one spelling and says nothing twice. */
export const LONGEST_NORMALISED = 400;

const DIGIT_OF: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  o: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  壹: "1",
  贰: "2",
  叁: "3",
  肆: "4",
  伍: "5",
  陆: "6",
  柒: "7",
  捌: "8",
  玖: "9",
};
const DIGIT = `[${Object.keys(DIGIT_OF).join("")}]`;
const CHINESE_YEAR = pattern(
  new RegExp(
    `[二贰]${DIGIT}{3}(?=年)|(?<!${DIGIT})[一三四五六七八九]${DIGIT}{3}(?=年)|(?<![〇零一二三四五六七八九十百])[一二壹贰]${DIGIT}(?=年)`,
    "g",
  ),
);

/** 两千零二十一年: a year as a number is read aloud; the first of two may stand without its 年 (两千零二十到两千零二十二年). */
const READ_ALOUD = "[两二贰]千(?:零?[一二三四五六七八九]?十[一二三四五六七八九]?|零[一二三四五六七八九])";
const SPOKEN_YEAR = pattern(new RegExp(`${READ_ALOUD}(?=年|[-~到至和与、及跟]${READ_ALOUD}年)`, "g"));

/** 罚没罚过款 asks 是否罚过款; 超没超过, 涨没涨 and the like have a meaning of their own. */
const DID_OR_NOT = pattern(/(?!收没收[费钱])(?![有够超到满达涨降增减开错])([\u4e00-\u9fff])没\1(?=[\u4e00-\u9fff])/g);

/** 新收较办结多几件: 较 before what something is held against is 比; 较多 and 较为 say how much. */
const THAN = pattern(
  /(?<![比计相])较(?![多少大小高低好差快慢强弱长短为之])(?=[^,。?!;]{1,14}?[多少高低增减升降长变])/g,
);

/** Tags pasted in with a question. */
const MARKUP = /<\/?[a-z][^<>]{0,60}>/g;
/** 百分之五十, 百分之12.5: the same as 50%. */
const PERCENT = pattern(
  new RegExp(`百分之(\\d{1,3}(?:\\.\\d{1,4})?|[${CHINESE_NUMERAL}]{1,5})(?![${CHINESE_NUMERAL}几多])`, "g"),
);

/** 前三年(2021到2023): how many years they are says nothing that the brackets do not say. */
const YEARS_IN_BRACKETS = pattern(
  /(?<![\d年])(?:疫情|(?:最?近|过去|[前这]))?的?[两三四五六七八九]年度?\((20\d\d)年?(?:[-~到至])(20\d\d)年?度?\)/g,
);

/** 那个…2020年呢: dots are a pause, and no decimal point. */
const TRAILS_OFF = pattern(/\.{2,}(?=[^.])/g);

/** One after the other, each with what stands for it. */
const SPELLINGS: readonly (readonly [Pattern, Parameters<Pattern["replace"]>[1]])[] = [
  [SPOKEN_YEAR, (year) => `${parseChineseNumeral(year)}`],
  [CHINESE_YEAR, (year) => [...year].map((character) => DIGIT_OF[character] ?? character).join("")],
  [PERCENT, inPercent],
  [DID_OR_NOT, "是否$1"],
  [THAN, "比"],
  [YEARS_IN_BRACKETS, "$1-$2年"],
  [TRAILS_OFF, ","],
];

/** Without one of these there is nothing to be taken out or mended. */
const ODD = /["'`《》〈〉<>【】[\]{}\so]/;
/** 申请>30件; <2023年年报> is a title. */
const COMPARES = /(?<![<>][^<>]*)([<>]=?)(?=\s*\d+(?![\d年]))(?![^<>]*[<>])/g;
const COMPARED: Readonly<Record<string, string>> = { ">": "大于", ">=": "不少于", "<": "小于", "<=": "不多于" };
const LINE_ENDS = /[\r\n]/;
/** 2o23年: the letter typed for the digit. */
const LETTER_O = /(?<=\d)o(?=\d)|(?<=2)o(?=\d\d年)/g;

/**
 * One spelling for everything that is looked for in a question: narrow, lower case, simplified, no white space, no quotation
 * marks, years in digits. A clause that stands there twice says nothing new and is kept once.
 *
 * @example normaliseQuestion("２０２０年 “辛店街道” 二〇二一年") // "2020年辛店街道2021年"
 */
export function normaliseQuestion(raw: string): string {
  const spelled = simplify(normalise(LINE_ENDS.test(raw) ? raw.replace(/[\r\n]+/g, "。") : raw));
  const tidy = ODD.test(spelled) ? tidied(spelled) : spelled;
  const text = SPELLINGS.reduce((text, [sought, by]) => sought.replace(text, by), tidy);
  return dropRepeatedClauses(text);
}

function inPercent(words: string, number: string): string {
  const value = parseSignedDecimal(number) ?? parseChineseNumeral(number);
  return value === undefined ? words : `${value}%`;
}

function tidied(text: string): string {
  return text
    .replace(MARKUP, "")
    .replace(LETTER_O, "0")
    .replace(COMPARES, (_, sign: string) => COMPARED[sign] ?? "")
    .replace(/["'`《》〈〉<>【】[\]{}]/g, "")
    .replace(/\s/g, "");
}

/** Such a sign with anything behind it. */
const CLAUSE_ENDS = pattern(/[,。?!;]./s);

function dropRepeatedClauses(text: string): string {
  if (!CLAUSE_ENDS.test(text)) return text;
  const clauses = text.split(/(?<=[,。?!;])/);
  return [...new Set(clauses)].join("");
}
