import { allMatches } from "../../../text/all-matches.ts";
import { BODY } from "../../body-words.ts";
import { spanOfMatch } from "../../span.ts";
import { YES_OR_NO } from "./asserting-words.ts";
import { asksWhetherSo } from "./find-claim.ts";
import type { FoundLimit } from "./find-threshold.ts";
import { COUNTED, NUMBER, quantityOf } from "./numbers-of-cases.ts";

/** 一件也没有 and 第10件 are no numbers of cases, 10多件 and 10件以上 are more than this one. */
const ONE_NUMBER = new RegExp(
  `(?<![\\d.约近第前后头每各几~—-])${NUMBER}(${COUNTED}|元钱?|块钱?)(?!.{0,5}[都也][没无未]|以[上下内外]|左右|上下|[多余来至~—-])`,
  "g",
);
/** 500多件, 三百余件: more than that, and less than the next round number. */
const AND_MORE = new RegExp(`(?<![\\d.约近第前后头每各几~—-])${NUMBER}[多余](${COUNTED}|个)`, "g");
/** 有没有10件, 收到过10件吗, 有10件那么多吗, 到了10件没有; 有10件吗 is heard as just that many. */
const REACHES = /有没有|有无|有过|[过够]\d|[过够][一二两三四五六七八九十百千]|[那这]么多|[到够]得?了|了[吗没]/;

/**
 * The number that a question for yes or no holds a single figure against: 有没有10件 asks whether there are so many, 收到10件吗
 * whether it is just that, 收到500多件吗 whether it is in the five hundreds.
 *
 * @returns `undefined` where no figure is to be confirmed, or where several numbers stand
 */
export function findAskedNumber(text: string): FoundLimit | undefined {
  const asks = YES_OR_NO.test(text);
  if (!asks && !asksWhetherSo(text) && !saysSoMany(text)) return undefined;
  const [more, ...others] = allMatches(text, AND_MORE);
  if (more) return others.length === 0 ? andMore(more) : asks ? justThat(text) : undefined;
  return asks ? justThat(text) : undefined;
}

const CASES = "[多余](?:件|条|次|起|宗|份|篇)(?:的?(?:信息|申请|复议|诉讼|处罚|许可))?";
/** 500多件的单位有哪些, 哪家收到500多件: nothing else is asked of them. */
const CHOSEN = new RegExp(
  `${CASES}的${BODY}?(?:都|一共|总共|共)?[有是]?(?:哪[些几]?[个家]?|谁|几[个家]|多少[个家]?)?${BODY}?[?。呢啊]*$|(?:哪[些几]?[个家]?|几[个家]|谁)${BODY}?[^,。?!;]{0,8}\\d${CASES}[?。呢啊]*$`,
);

/** 收到500多件的单位: the limit that many are chosen by. */
export function findRoughLimit(text: string): FoundLimit | undefined {
  if (YES_OR_NO.test(text) || !CHOSEN.test(text)) return undefined;
  const [more, ...others] = allMatches(text, AND_MORE);
  return more && others.length === 0 ? andMore(more) : undefined;
}

const SO_MANY = /\d[多余](?:件|条|次|起|宗|份|篇)的?(?:信息|申请)?[。!]*$/;
const ASKS_ELSE = /多少|几|哪|谁|什么|怎/;

/** 收到500多件, with no question behind it: it wants to be confirmed all the same. */
export function saysSoMany(text: string): boolean {
  return SO_MANY.test(text) && !ASKS_ELSE.test(text);
}

function andMore(match: RegExpExecArray): FoundLimit | undefined {
  const number = quantityOf(match[1], match[2], match[3]);
  if (number === undefined || number.value < 10 || number.value % 10 !== 0) return undefined;
  let round = 10;
  while (number.value % (round * 10) === 0) round *= 10;
  const threshold = {
    from: { comparison: "more_than", ...number },
    to: { comparison: "less_than", ...number, value: number.value + round },
  } as const;
  return { threshold, span: spanOfMatch(match) };
}

function justThat(text: string): FoundLimit | undefined {
  const [one, ...others] = allMatches(text, ONE_NUMBER);
  const number = one && quantityOf(one[1], one[2], one[3]);
  if (!one || number === undefined || others.length > 0) return undefined;
  const reaches = number.value > 0 && REACHES.test(text);
  return { threshold: { comparison: reaches ? "at_least" : "exactly", ...number }, span: spanOfMatch(one) };
}
