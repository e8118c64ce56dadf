import { parseWholeNumber } from "../../text/numerals.ts";

/** Which of numbered rows are asked for, from one. */
export interface RowNumbers {
  readonly numbers: readonly number[];
  /** A run of them, which is one figure: 第1至3项. */
  readonly together: boolean;
}

const ONE = "(?:\\d{1,2}|[一二两三四五六七八九十])";
/** What a row of the form is called. */
const ROW =
  "(?:小?项|条|款|点|行|号|小类|情形|理由|原因|种(?:情形|情况|理由|原因|类型)?|类(?:情形|情况|理由|原因)?|个(?:情形|情况|理由|原因|小?项))";
const RUN = `第?${ONE}${ROW}?(?:到|至|-|~)第?${ONE}${ROW}`;
const LISTED = `第${ONE}${ROW}?(?:[、,和与及]第?${ONE}${ROW}?)*(?<=${ROW})`;
const FROM_THE_END = `(?:最后|最末|末)[一1]?${ROW}|末${ROW}|倒数第?${ONE}${ROW}`;
const FIRST = `(?:首|头一?)${ROW}`;
/** 前三项合计: in printed order; 前三项 by itself may be the three greatest. */
const FOREMOST = `前${ONE}${ROW}(?=的?(?:合计|之和|总和|相加|加起来|加在一起|一共|总共|共[计有]?))`;
/** 4., （4）, 4几件: a number by itself, with nothing behind it that it could count or be a label of. */
const BARE = `(?:${ONE}[.、]|[(]${ONE}[)]|\\d{1,2}(?=有?(?:几|多少)|是(?:几|多少)))(?=$|[,。?!;的是有几多呢吗和与及占共各比]|一共|合计)`;

/** Numbers of rows as they stand behind the name of a group. */
export const NUMBER = `${RUN}|${LISTED}|${FROM_THE_END}|${FIRST}|${FOREMOST}|${BARE}`;

const RUNS = new RegExp(`^(?:${RUN})$`);
const FOREMOST_ONES = new RegExp(`^前(${ONE})`);
const LAST = /^(?:最后|最末|末)/;
const COUNTED_BACK = new RegExp(`^倒数第?(${ONE})`);
const ANY = new RegExp(ONE, "g");

/**
 * @param words as {@link NUMBER} finds them
 * @param rows how many there are
 * @returns `null` where there is no such row
 */
export function numbersIn(words: string, rows: number): RowNumbers | null {
  const numbers = numbersOf(words, rows);
  if (numbers.length === 0 || numbers.some((one) => one < 1 || one > rows)) return null;
  return { numbers, together: RUNS.test(words) || FOREMOST_ONES.test(words) };
}

function numbersOf(words: string, rows: number): readonly number[] {
  const foremost = FOREMOST_ONES.exec(words)?.[1];
  if (foremost !== undefined) return between(1, numberSaid(foremost));
  const back = COUNTED_BACK.exec(words)?.[1];
  if (back !== undefined) return [rows + 1 - numberSaid(back)];
  if (LAST.test(words)) return [rows];
  const said = [...words.matchAll(ANY)].map(([one]) => numberSaid(one));
  const [first = 1, last = first] = said;
  return RUNS.test(words) ? between(first, last) : said.length === 0 ? [1] : said;
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function numberSaid(one: string): number {
  return parseWholeNumber(one) ?? 0;
}
