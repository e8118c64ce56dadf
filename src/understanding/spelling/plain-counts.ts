/** 两者 and 三者, but not 第三者 and 记者. */
const THINGS = /(?<!第)([两二三四五])者(?!也|乎)/g;
/** 俩 and 仨 are a number and its measure. */
const TWO_OF = /俩(个|家)?/g;
const THREE_OF = /仨(个|家)?/g;
/** 这几家单位 are so many, and asks for no number of them. */
const THESE_FEW = /([这那])几[家个](?=单位|机关|部门)/g;

/**
 * How many things are spoken of, in one wording: 两者, 俩 and 俩家 are 两个 and 两家.
 *
 * @param text normalised
 * @example withPlainCounts("这俩单位三者合计") // "这两个单位三个合计"
 */
export function withPlainCounts(text: string): string {
  return text
    .replace(THESE_FEW, "$1些")
    .replace(THINGS, (_, count: string) => `${count === "二" ? "两" : count}个`)
    .replace(TWO_OF, (_, measure = "个") => `两${measure}`)
    .replace(THREE_OF, (_, measure = "个") => `三${measure}`);
}
