/** What people say around their questions; of several in one message the first here wants a reply most. */
export const COURTESIES = ["farewell", "thanks", "hello", "assent"] as const;
export type Courtesy = (typeof COURTESIES)[number];
/** The words of each, as the data have them. */
export type CourtesyWords = { readonly [C in Courtesy]: readonly string[] };

/** Longer messages say more than a courtesy. */
const LONGEST = 16;
/** What may stand after one, and what is between two: 谢谢你啦！, 好的，谢谢. */
const TRAILING = /(?:[你您啊呀哦噢哈啦了吧嘞]|各位|大家)+$/;
const BETWEEN = /[\s,，.。!！~～、?？…]+/;

/**
 * The courtesy that a message is, and nothing else; of several (好的，谢谢) the one that wants a reply most.
 *
 * @param text normalised
 */
export function courtesyIn(text: string, words: CourtesyWords): Courtesy | undefined {
  if (text.length > LONGEST) return undefined;
  const parts = text
    .toLowerCase()
    .split(BETWEEN)
    .filter((part) => part !== "");
  const said = parts.map((part) => courtesyOf(part, words));
  return said.includes(undefined) ? undefined : COURTESIES.find((kind) => said.includes(kind));
}

function courtesyOf(part: string, words: CourtesyWords): Courtesy | undefined {
  const bare = part.replace(TRAILING, "");
  return COURTESIES.find((kind) => words[kind].includes(part) || words[kind].includes(bare));
}
