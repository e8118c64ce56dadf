/** What is withdrawn: no question, and nothing that a question could be about. */
const WITHDRAWN = "(?!(?:的话)?[吗么吧])[^,。?!;:]{1,20}?(?<![吗么吧呢不])";
const I_SAY = "(?:我们?)?(?:刚才|是|想)?(?:要|问|说|指|查|看|讲)的?";
const BUT = "(?:而)?(?:其实|应该|应当|应为|改成|换成|改为|换)?(?:是|要|问|说|指|查|看|改成|换成)(?:问|说|指|查)?";

/** 我不是问, 我没说: somebody who says it of themselves, 我不是本地人, withdraws nothing. */
const I_DID_NOT = "我们?(?:刚才)?(?:并?不是|没有?)(?:要|想)?(?:问|说|指|查|看)(?:的是)?";
/** 不是汉昌，是赤城街道; 我问的不是2021年，是2022年. */
const NOT_BUT = new RegExp(
  `^(?:不[,。!]|哦[,。]?|啊[,。]?)?(?:${I_DID_NOT}|(?:${I_SAY})?(?<!是)(?:并)?不是(?:问|说|指|要|查|看)?)${WITHDRAWN}(?:[,。;!](?:${I_SAY})?${BUT}|(?:而是|[,。;!]?(?:我(?:们)?(?:要|问|说|指|查)的是)))(?=.{2})`,
);
/** Asks nothing, so that it can only be what is meant instead. */
const PLAIN = "(?=[^,。?!;:几哪谁吗么什怎没不]{2,16}[呀啊吧。!]*$)(?!多|最)";
/** 不是复议是诉讼, 不是2022，2023: without a stop between, or without 是. */
const NOT_BUT_PLAIN = new RegExp(
  `^(?:${I_SAY})?(?<!是)不是(?:问|说|指|要|查|看)?${WITHDRAWN}(?:[,。;!\\s](?:${BUT})?|(?<!.*是)是)${PLAIN}`,
);
/** 公安局搞错了，是财政局; 2022不要了，看2021. */
const TAKEN_BACK = new RegExp(
  `^[^,。?!;:是有没几哪谁吗么什怎]{1,20}?(?:(?:我)?(?:搞|说|写|打|问|弄|记|输|选)错了?[,。!;:\\s]+(?:${I_SAY})?(?:${BUT})?|(?:不要|不看|不问|不查|不用|算)了?[,。!;:\\s]+(?:就|还是|改|换)?(?:看看?|查查?|问|要|换成?|改成?)(?:一下|下)?)${PLAIN}`,
);
/** 错了，是2022年; 不对，我说的是复议. */
const WRONG = new RegExp(
  `^(?:哦|啊|哎呀?|不好意思|抱歉|对不起)?[,。]?(?:又|还是?|也|再)?(?:(?:不对|不是(?:的|这个|那个|这家|那家|这样|这年|这一年|这些)?|不不)[,。!;:\\s]+(?:${I_SAY}(?:是)?|${BUT})|(?:我)?(?:(?:搞|说|写|打|问|弄|记|输|选)?错了|(?:搞|说|写|打|问|弄|输|选)错|更正(?:一下)?|纠正(?:一下)?|口误|笔误)[,。!;:\\s]+(?:${I_SAY}(?:是)?|${BUT})?)(?=.{2})`,
);
/** 错了是生态环境局: without a stop between. 错了是吗 doubts. */
const WRONG_IT_IS =
  /^(?:哦|啊|哎呀?)?(?:(?:我|刚才|刚刚)*(?:搞|说|写|打|问|弄|记|输|选)?错了?|不对|不不)[,。!;:]*(?:应该|应当|其实)?(?:我(?:要|问|说|指|查)的)?(?:是|换成|改成|改为)(?!吗|吧|么|不|否|什么|多少|几|哪|谁|真|假)(?=.{2})/;
/** 错了灵璧的, and nothing else. */
const WRONG_OF = /^(?:(?:说|写|打|问|输|选)?错了|不对)(?=[^吗吧么几多哪谁错,。?!]{2,12}的[呀啊。!]*$)/;
/** 是赤城街道打错了, 赤城街道的，说错了. */
const SLIPPED =
  /^(?:(?:应该|应当)?是(?!不|否)([^,。?!;:]{2,20}?)[,。!]?|([^,。?!;:]{2,20}?)[,。!])(?:不好意思|抱歉|对不起)?(?:我|刚才|刚刚|上面|前面|上一句)*(?:打|说|输|问|选|敲|发)错(?:字|名字)?了?[呀啊哦!。]*$/;
/** 我说的是许可不是处罚: without a stop between. */
const I_MEAN_NOT = new RegExp(
  `^${I_SAY}是(?![不否])([^,。?!;:几哪谁吗么什怎]{2,20}?)(?:而)?不是${WITHDRAWN}[呀啊哦!。]*$`,
);
/** 是赤城街道，不是汉昌. */
const BUT_NOT = new RegExp(`^(?:${I_SAY})?是(?![不否])([^,。?!;:]{2,20})[,。](?:而)?不是${WITHDRAWN}[呀啊哦!。]*$`);

/** 游仙区2023年的复议数，我不是问涪城: whoever says it of themselves asks nothing by it. */
const NOT_ASKED = new RegExp(
  `^([^,。?!;:]{4,40})[,。](?:${I_DID_NOT}|不是(?:问|说|指|要|查|看))${WITHDRAWN}[呀啊哦!。]*$`,
);

/** 再往前一年…我是说2022: one time for another. */
const TIME_MEANT =
  /^[那再就往前后上下头去今一两二三\d年的呢吧,。.…、]{1,14}(?:我(?:们)?(?:是|想)(?:要|问|说|指|查|看)的?|我的意思是|我(?:说|问|指|要)(?:的是|的|是)?|哦?不对,?(?:应该)?是|应该是|应为)(?=(?:20)?\d\d年?)/;
/** 本来想问2021的，算了，还是问2022的. */
const GIVEN_UP =
  /^(?:其实)?(?:我们?)?(?:本来|原本|原先|刚才)(?:是)?(?:想|要|打算)?(?:问|查|看|说)[^,。?!;:]{1,20}[,。](?:算了|不问了?|不要了|不查了?|不看了)[,。](?=(?:还是|改|就|换)[问查看说])/;

/**
 * What a correction puts in the place of what was said: 赤城街道 of 不是汉昌，是赤城街道.
 *
 * @param text normalised
 * @returns the text itself where it corrects nothing
 */
export function afterCorrection(text: string): string {
  const slipped = SLIPPED.exec(text);
  const turned =
    BUT_NOT.exec(text)?.[1] ?? NOT_ASKED.exec(text)?.[1] ?? I_MEAN_NOT.exec(text)?.[1] ?? slipped?.[1] ?? slipped?.[2];
  if (turned !== undefined) return turned;
  const words =
    NOT_BUT.exec(text)?.[0] ??
    NOT_BUT_PLAIN.exec(text)?.[0] ??
    TAKEN_BACK.exec(text)?.[0] ??
    WRONG.exec(text)?.[0] ??
    WRONG_IT_IS.exec(text)?.[0] ??
    WRONG_OF.exec(text)?.[0] ??
    TIME_MEANT.exec(text)?.[0] ??
    GIVEN_UP.exec(text)?.[0];
  return words === undefined ? text : text.slice(words.length);
}
