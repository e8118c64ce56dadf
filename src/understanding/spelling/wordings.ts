import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

/** 有没有下降, 有无增长: whether it did, asked as 下降了吗. 有没有下降的街道 asks who. */
export const withPlainChanges = rewording(
  // 持续增长吗: of every year.
  [
    pattern(
      /(?:持续|不断)(?:地|在|性)?(?=(?:增长|增加|上升|上涨|提高|减少|下降|降低|下滑|下跌)了?(?:[吗么吧]|没有?)[?。]*$)/,
    ),
    "逐年",
  ],
  [
    pattern(
      /(?:有没有|有无|有木有)(?:发生|出现|所|过|明显的?|大幅度?)*(增长|增加|上升|上涨|提高|减少|下降|降低|下滑|下跌)(?=[呢啊呀吗了]*(?:[,。?!;]|$))/,
    ),
    "$1了吗",
  ],
);

/** 2023年街道名单 lists the streets and nothing else. */
export const withListedKinds = rewording([
  pattern(
    /(?<=^|[年度,。?!;]|[省市县区州](?:的)?)(?=(?:街道|乡镇|[镇乡局]|部门|(?:区县|县区|县市区|[县区])政府)的?(?:名单|清单|列表|目录|名录|一览))/g,
  ),
  "各",
]);

/**
 * 请予答复, 盼复, 望尽快告知: what the bot is asked to do with the question, said at its end, in words that would elsewhere name a row
 * (答复, 处理).
 */
export const withoutClosing = rewording([
  pattern(
    /[,。;!](?:[你您]们?)?(?:谢谢|麻烦|烦请|敬请|恳请|还请|请|敬盼|盼望|盼|敬望|望|希望|期待)(?:贵方|贵平台|平台|老师|您|你们?)?(?:能够?|可以|可)?(?:给予|予以|予|给个|给一个|给)?(?:尽快|尽早|及时|速|详细|如实|准确)?(?:答复|回复|复|告知|解答|解惑|回答|处理|办理|核实|核查|查询|查复|协助|支持|配合|帮助|提供|函告)(?:一下|下|为盼|为荷|为感|我|一声|谢谢)*[,。!?]*(?:谢谢|多谢|感谢)?[。!]*$/,
  ),
  "",
]);
