import { CHINESE_NUMERAL, parseChineseNumeral } from "../../text/numerals.ts";

/** A number with what it counts. */
export interface Amount {
  /** Where it stands in the sentence, words like 约 and the unit included. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself stands. */
  readonly figureStart: number;
  readonly figureEnd: number;
  readonly value: number;
  /** The sentence says 余, 多, 约, 近, 以上 …: the value is a round one. */
  readonly approximate: boolean;
  readonly unit: string;
}

/** The whole of a number, never its end only. */
const FIGURE = [
  "(?<![\\d.,])\\d{1,3}(?:,\\d{3}){1,3}(?![\\d,])",
  "(?<![\\d.])\\d{1,12}(?:\\.\\d{1,4})?",
  `(?<![${CHINESE_NUMERAL}])[${CHINESE_NUMERAL}]{1,12}`,
].join("|");
/** Longer spellings first; what must not follow keeps 条例, 项目 and the like out. */
const UNIT = [
  "次[(/、]条\\)?",
  "条[(/、][次件篇]\\)?",
  "[篇件][(/、][条次篇件]\\)?",
  "条次|件次|人次|篇次",
  "条(?!例|款|文|目|线|形)",
  "件(?!套)",
  "篇(?!幅|章)",
  "项(?!目)",
  "个(?!人|性|别|体)",
  "次(?!数|序)",
  "万元|元",
  "则|份|期|场|起|宗|例|封|批|张|部|幅|家|户|名|人|类|种|块|版|本|处|台|页|届|号",
].join("|");

const AMOUNT = new RegExp(
  `(大约|约|将近|近|超过|超|逾|不少于)?(${FIGURE})([万千百](?!元))?(余|多|几)?(${UNIT})(以上|左右)?`,
  "y",
);
/** What an amount begins with: it is looked for at these characters only. */
const BEGINNINGS = new Set([...`大约将近超逾不0123456789${CHINESE_NUMERAL}`].map((sign) => sign.charCodeAt(0)));
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

/** Before a number that is only a part of one: 第3条, 3.5, 100-200条, 2、3件. */
const PART_OF_MORE = /(?:第|[\d.]|\d[余多]?[条件篇个]?[-~至到]|\d[余多]?、|[十百千万])$/;

/** Before a numeral that is no figure: 数十条, 上百条. */
const VAGUE = /[数几上成]$/;

/** As many decimals as a figure may have; more come from reckoning with them. */
const FOUR_DECIMALS = 10_000;

function readFigure(figure: string, scale: string | undefined): number | undefined {
  const plain = figure.replaceAll(",", "");
  if (/^\d/.test(plain)) {
    const value = Number(plain) * (SCALES[scale ?? ""] ?? 1);
    return Math.round(value * FOUR_DECIMALS) / FOUR_DECIMALS;
  }
  // A scale alone (百余条) tells no figure.
  return scale === undefined && !/^[十百千万]/.test(plain.replace(/^十/, "一十"))
    ? parseChineseNumeral(plain)
    : undefined;
}

/** All who look for claims are shown a sentence before the next one. */
let latest: { readonly text: string; readonly amounts: readonly Amount[] } = { text: "", amounts: [] };

/** The amounts of a sentence, found once for all who ask in turn. */
export function amountsOf({ text }: { readonly text: string }): readonly Amount[] {
  if (latest.text !== text) latest = { text, amounts: findAmounts(text) };
  return latest.amounts;
}

/** As `matchAll` has them. */
function matchesIn(text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!BEGINNINGS.has(text.charCodeAt(at))) continue;
    AMOUNT.lastIndex = at;
    const match = AMOUNT.exec(text);
    if (!match) continue;
    matches.push(match);
    at += match[0].length - 1;
  }
  return matches;
}

/** The amounts in a sentence, in their order. Dates are none; neither is a number that cannot be read for certain. */
export function findAmounts(text: string): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const match of matchesIn(text)) {
    const [whole, about, figure, scale, rest, unit, above] = match;
    const value = readFigure(figure ?? "", scale);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (value === undefined || PART_OF_MORE.test(before)) continue;
    if (VAGUE.test(before) && !/^\d/.test(figure ?? "")) continue;
    const approximate = about !== undefined || rest !== undefined || above !== undefined;
    const figureStart = match.index + (about?.length ?? 0);
    amounts.push({
      start: match.index,
      end: match.index + whole.length,
      figureStart,
      figureEnd: figureStart + (figure?.length ?? 0),
      value,
      approximate,
      unit: unit ?? "",
    });
  }
  return amounts;
}
