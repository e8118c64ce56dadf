import { spellLikeQuestion } from "./lexicon/phrase-finder.ts";
import type { Words } from "./lexicon/words.ts";

/** What goes before and behind such a message: 请问, 呢. */
const LEADING = /^(?:请问一?下?|你好|您好|问一?下|那|[,!?。~ ])+/;
const TRAILING = /(?:啊|呀|呢|吧|哦|哈|[,!?。~ ])+$/;
/** Longer messages say more. */
const LONGEST = 32;

/**
 * Finds the reply to a message that is about the bot itself, and nothing else.
 *
 * @param isFirst nothing was asked before it: 数据来源, after a figure, asks where that stands
 */
export type SmallTalk = (text: string, isFirst: boolean) => string | undefined;

function bare(text: string): string {
  return text.toLowerCase().replace(LEADING, "").replace(TRAILING, "").replace(/您/g, "你").replace(/\s/g, "");
}

/** Makes the finder out of the data. */
export function createSmallTalk(words: Words["small_talk"]): SmallTalk {
  const replies = new Map(
    Object.values(words).flatMap((talk) =>
      talk.asks.map((ask): [string, typeof talk] => [bare(spellLikeQuestion(ask)), talk]),
    ),
  );
  return (text, isFirst) => {
    const talk = text.length > LONGEST ? undefined : replies.get(bare(text));
    return talk && (isFirst || !talk.alone) ? talk.reply : undefined;
  };
}
