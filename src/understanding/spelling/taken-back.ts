import { pattern } from "../../text/pattern.ts";

const PAUSE = "(?:[,。.;:~…!\\s]|[-—]{2})";
const SORRY = "(?:哦|噢|啊|呃|嗯|哎呀?|额|喔|不好意思|抱歉|对不起|等等|等一下|稍等)?";
/** What takes back whatever stands before it; 不对 behind 对 asks, and 不对的 is said of figures. */
const TAKES_BACK = `(?:(?<!对)不对(?:不对)*|[哦噢啊]?不不?不?|(?:我)?(?:刚才|刚刚)?(?:搞|说|写|打|问|弄|记|输|选)错了?|错了|口误|笔误|更正(?:一下)?|纠正(?:一下)?)${PAUSE}+`;
const I_MEAN =
  "(?:我(?:们)?(?:是|想|要)(?:说|问|查|指)(?:的?是)?|我(?:说|问|指|要|查)的是|我的意思是|(?:其实)?(?:应该|应当)是|改成|换成)[,:]?";
/** 2020年收费...不对,2022年收费最高的是谁: what was said first, and what is meant instead. */
const WITHIN = pattern(
  new RegExp(
    `^([^?]{2,40}?[^对,。.;:~…!\\s?])${PAUSE}+${SORRY}${PAUSE}*(?:${TAKES_BACK}(?:${I_MEAN}|[是要问查看])?|${I_MEAN})(?![吧吗么呢的是])([^,。;:!?]{2}.*)$`,
  ),
);

/** A message that takes back the beginning of itself. */
export interface TakenBack {
  readonly withdrawn: string;
  readonly meant: string;
}

/**
 * What a message says in the place of its own beginning. What was withdrawn is as a message before it: 甲2021年申请几件，不对，2022年 is
 * of that agency and that figure.
 *
 * @param text normalised
 */
export function takenBackWithin(text: string): TakenBack | undefined {
  const [, withdrawn, meant] = WITHIN.exec(text) ?? [];
  return withdrawn === undefined || meant === undefined ? undefined : { withdrawn, meant };
}
