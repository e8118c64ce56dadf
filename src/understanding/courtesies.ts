/** What people say around their questions. */
export type Courtesy = "hello" | "thanks" | "farewell" | "assent";

/** A message that is nothing but one of these asks for nothing. */
const COURTESIES: { readonly [C in Courtesy]: readonly string[] } = {
  hello: [
    "你好",
    "您好",
    "你们好",
    "大家好",
    "早",
    "早上好",
    "上午好",
    "中午好",
    "下午好",
    "晚上好",
    "hi",
    "hello",
    "嗨",
    "哈喽",
    "在吗",
    "在不在",
    "有人吗",
  ],
  thanks: [
    "谢谢",
    "多谢",
    "谢了",
    "感谢",
    "非常感谢",
    "十分感谢",
    "太感谢",
    "辛苦",
    "麻烦",
    "thanks",
    "thankyou",
    "thx",
    "3q",
  ],
  farewell: ["再见", "拜拜", "拜", "88", "bye", "byebye", "晚安", "回头见", "下次见"],
  assent: [
    "好",
    "好的",
    "好吧",
    "行",
    "可以",
    "嗯",
    "嗯嗯",
    "哦",
    "噢",
    "ok",
    "okay",
    "知道了",
    "明白",
    "明白了",
    "懂了",
    "收到",
    "了解",
    "不错",
    "很好",
  ],
};

/** Longer messages say more than a courtesy. */
const LONGEST = 16;
/** What may stand after one, and what is between two: 谢谢你啦！, 好的，谢谢. */
const TRAILING = /(?:[你您啊呀哦噢哈啦了吧嘞]|各位|大家)+$/;
const BETWEEN = /[\s,，.。!！~～、?？…]+/;

function courtesyOf(part: string): Courtesy | undefined {
  const bare = part.replace(TRAILING, "");
  return (Object.keys(COURTESIES) as Courtesy[]).find((kind) => {
    return COURTESIES[kind].includes(part) || COURTESIES[kind].includes(bare);
  });
}

/**
 * The courtesy that a message is, and nothing else; of several (好的，谢谢) the one that wants a reply most.
 *
 * @param text normalised
 */
export function courtesyIn(text: string): Courtesy | undefined {
  if (text.length > LONGEST) return undefined;
  const parts = text
    .toLowerCase()
    .split(BETWEEN)
    .filter((part) => part !== "");
  const said = parts.map(courtesyOf);
  if (said.length === 0 || said.includes(undefined)) return undefined;
  return (["farewell", "thanks", "hello", "assent"] as const).find((kind) => said.includes(kind));
}
