const LONGEST = 20;
const OPENING =
  /^(?:那么?|还是|再|又|[我想要])*(?:(?:回到|说回|返回|退回|回头看|重新?看|再看|看)(?:我?刚才|刚刚|一开始|最开始|之前|前面)?(?:说|问)?的?(?:那个)?(?:第一[个条]|最先|最初|最早|最开始|一开始|开头)(?:的|问)*(?:那个)?(?:问题?)?|(?:我?问的)?(?:第一个|最初的?|最开始的?|一开始的?)(?:那个)?问题)(?:呢|吧|啊|[?？。!！])*$/;

/** 回到第一个问题, 回到最开始: what the dialogue began with, once more? */
export function asksOpening(text: string): boolean {
  return text.length <= LONGEST && OPENING.test(text.trim());
}
