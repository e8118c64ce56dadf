import type { Obstacle } from "../understanding.ts";

/** How a message may word what is called by one name here: no word is quoted that nobody wrote. */
const WORDINGS: readonly (readonly [called: RegExp, said: RegExp])[] = [
  [/^每年都$/, /从来?[没未不]有?过?|每一?年[都均]?|年年|一直|始终|历[年次]/],
  [/^占比$/, /占[^,。?!;]{0,16}?(?:多少|几成|百分之[几多]少?|比例|比重)|所占|比例|比重|份额|几成|百分比/],
  [/^最多$/, /排[名行序]|从[多高大]到[少低小]|第[一二三四五六七八九十]|前[一二三四五六七八九十\d]+|领先|居首/],
  [/^最少$/, /从[少低小]到[多高大]|倒数|垫底|末位/],
  [/^为0$/, /(?:一[件条次]|从来?)?[都也]?(?:没|未)(?:有|被)?(?:[收办公受][到结开理]|人)?过?|零/],
  [/^平均$/, /均[值数]?/],
  [/^中位数$/, /中位/],
  [/^合计$/, /一共|总共|加(?:起来|一起|在一起)|相加|之和|总[和数量计]|汇总/],
  [/^增加$/, /增[长多幅速]|上[升涨]|提[高升]|涨|变多/],
  [/^减少$/, /降[低幅]?|下[降滑跌]|回落|跌|变少/],
  [/^变化$/, /变动|增减|增[长多加幅速]|上[升涨]|下[降滑]|涨|跌|降/],
];
const LIMIT = /^(?:不少于|大于|不多于|小于|等于)(\d+(?:\.\d+)?)/;

/**
 * An obstacle that repeats the message's own words, where it tells of some: 没收到 for 为0. What it was only supposed to ask for is
 * not quoted.
 */
export function inOwnWords(obstacle: Obstacle, text: string): Obstacle {
  // What a share is of is asked about without a quotation.
  if (obstacle.kind !== "unplaced" && (obstacle.kind !== "unexplained" || obstacle.words.includes("占比")))
    return obstacle;
  if (obstacle.kind === "unexplained" && obstacle.unheard === "before") return obstacle;
  const words = [...new Set(obstacle.words.map((word) => ownWord(word, text)))];
  const written = words.filter((word) => text.includes(word));
  if (written.length > 0) return { ...obstacle, words: written };
  return obstacle.kind === "unplaced" ? { ...obstacle, words, before: true } : { ...obstacle, words };
}

function ownWord(word: string, text: string): string {
  if (text.includes(word)) return word;
  const said = WORDINGS.find(([called]) => called.test(word))?.[1].exec(text)?.[0];
  if (said !== undefined) return said;
  const number = LIMIT.exec(word)?.[1];
  const limit = number && new RegExp(`[^,。?!;的\\d]{0,4}(?<!\\d)${number}(?![\\d年])[^,。?!;的]{0,4}`).exec(text)?.[0];
  return limit || word;
}
