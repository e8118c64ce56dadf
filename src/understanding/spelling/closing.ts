/** What the bot is asked to do with the question, said at its end: 请予答复, 盼复, 望尽快告知. */
const CLOSING =
  /[,。;!](?:[你您]们?)?(?:谢谢|麻烦|烦请|敬请|恳请|还请|请|敬盼|盼望|盼|敬望|望|希望|期待)(?:贵方|贵平台|平台|老师|您|你们?)?(?:能够?|可以|可)?(?:给予|予以|予|给个|给一个|给)?(?:尽快|尽早|及时|速|详细|如实|准确)?(?:答复|回复|复|告知|解答|解惑|回答|处理|办理|核实|核查|查询|查复|协助|支持|配合|帮助|提供|函告)(?:一下|下|为盼|为荷|为感|我|一声|谢谢)*[,。!?]*(?:谢谢|多谢|感谢)?[。!]*$/;

/**
 * The question without the formula that closes it, whose words would elsewhere name a row (答复, 处理).
 *
 * @param text normalised
 */
export function withoutClosing(text: string): string {
  return text.replace(CLOSING, "");
}
