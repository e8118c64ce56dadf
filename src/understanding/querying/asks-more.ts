import { saysThing } from "../framing/says-figure.ts";
import type { Slots } from "../slots.ts";

/** What may be asked of any figure: to add it up, to rank it, to hold it against others, to look at it in other years. */
const OPERATIONS = [
  "(?:合计|总[共计数量和]|一共|累计|加(?:在|到)?一?起来?|相加|之和|平均|均值|中位数?)",
  "(?:占[总比]?|[所]?占|比[例重]?|份额|[\\d一二两三四五六七八九十几半]+[倍成番]|百分|翻)",
  "(?:最|次|更|垫底|倒数|排[名第行]?|第[一二三四五六七八九十\\d]|前[一二三四五六七八九十\\d])[多少高低大小严松快慢好差]?",
  "(?:[增涨上]|提)[加长升高幅速]?|(?:[减降跌下]|回)[少低滑落幅]?|变化|变动|相?差|趋势|[多少高低大小]于?",
  "(?:[一二两三四五六七八九十几这那\\d]+[年个家项者种名位]|每年|各年|历年|哪年|年均)",
  "(?:等于|超过|不到|不足|\\d+[件条次起%]?)",
];
const OPERATION = new RegExp(OPERATIONS.join("|"));
/** Words that stand beside them and name nothing. */
const BESIDE = "|[那么的了呢吗吧啊是有在和与跟到数谁哪几多少一也还都全,。?!、]";
const ALL = new RegExp(OPERATIONS.join("|") + BESIDE, "g");

/** Do words that were not understood ask for no other thing, but for something of what was spoken of: 四年合计, 次高呢? */
export function asksOnlyMore(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => OPERATION.test(word) && word.replace(ALL, "") === "");
}

/** Does a message say by itself what it wants: a thing, or something of what was spoken of? 2020年呢 does not. */
export function saysWhatItWants(slots: Slots): boolean {
  const { aggregation, order, place, portion, change, condition, criteria, summed, triggers } = slots;
  const asks = [aggregation, order, place, portion, change, criteria, condition].some((one) => one !== null);
  return asks || summed || saysThing(slots) || ASKED_OF_ANY.some((intent) => triggers.has(intent));
}

const ASKED_OF_ANY = ["ratio", "rank", "trend", "aggregate"] as const;
