import { allMatches } from "../../../text/all-matches.ts";
import { spanOfMatch } from "../../span.ts";
import { YES_OR_NO } from "./asserting-words.ts";
import type { FoundLimit } from "./find-threshold.ts";
import { COUNTED, NUMBER, quantityOf } from "./numbers-of-cases.ts";

/** 一件也没有 and 第10件 are no numbers of cases, 10多件 and 10件以上 are more than this one. */
const ONE_NUMBER = new RegExp(
  `(?<![\\d.约近第前后头每各几~—-])${NUMBER}(${COUNTED}|元钱?|块钱?)(?!.{0,5}[都也][没无未]|以[上下内外]|左右|上下|[多余来至~—-])`,
  "g",
);
/** 有没有10件, 收到过10件吗, 有10件那么多吗, 到了10件没有; 有10件吗 is heard as just that many. */
const REACHES = /有没有|有无|有过|[过够]\d|[过够][一二两三四五六七八九十百千]|[那这]么多|[到够]得?了|了[吗没]/;

/**
 * The number that a question for yes or no holds a single figure against: 有没有10件 asks whether there are so many, 收到10件吗
 * whether it is just that.
 *
 * @returns `undefined` where no figure is to be confirmed, or where several numbers stand
 */
export function findAskedNumber(text: string): FoundLimit | undefined {
  const [one, ...others] = YES_OR_NO.test(text) ? allMatches(text, ONE_NUMBER) : [];
  const number = one && quantityOf(one[1], one[2], one[3]);
  if (!one || number === undefined || others.length > 0) return undefined;
  const reaches = number.value > 0 && REACHES.test(text);
  return { threshold: { comparison: reaches ? "at_least" : "exactly", ...number }, span: spanOfMatch(one) };
}
