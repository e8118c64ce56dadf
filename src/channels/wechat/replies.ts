import { FileBox } from "file-box";
import type { Picture } from "../../answering/pictures/picture.ts";
import { renderPlain } from "../../rendering/plain.ts";
import { describeError } from "../describe-error.ts";
import { TEXTS } from "../texts.ts";
import { isBareWish, wantsPicture } from "../wants-picture.ts";
import type { Delivery } from "./delivery.ts";
import type { Origin } from "./origin.ts";
import { quotedQuestion } from "./quoted-question.ts";
import type { SaidLast } from "./read-question.ts";
import { WECHAT_TEXTS } from "./wechat-texts.ts";
import type { WechatWork } from "./wechat-work.ts";

/**
 * Makes what replies to a question, or to a wish for the picture of what was said last; it apologises where no answer can
 * be had.
 */
export function createReplies(
  { conversation, linkTo, logger, pictures }: WechatWork,
  delivery: Delivery,
  last: SaidLast,
): (origin: Origin, question: string) => Promise<void> {
  const show = async (origin: Origin, picture: Picture) => {
    try {
      const png = await pictures.png(picture);
      // In this form every puppet can hand a file on, over a network too.
      await delivery.file(origin, FileBox.fromBase64(Buffer.from(png).toString("base64"), "gongkai.png"));
    } catch (error) {
      logger.error({ message: origin.message.id, ...describeError(error) }, "图没能发出");
      await delivery.text(origin, WECHAT_TEXTS.pictureFailed);
    }
  };

  const showLast = async (origin: Origin) => {
    const picture = last.pictures.find(origin.session);
    await (picture ? show(origin, picture) : delivery.text(origin, TEXTS.noPicture));
  };

  const answer = async (origin: Origin, question: string) => {
    const reply = await conversation.ask(origin.session, question);
    const { status, intent, picture, options } = reply.answer;
    const drawn = picture !== undefined && wantsPicture(question);
    const text = renderPlain(reply.answer, { linkTo, numbered: true, tables: "words" });
    const head = origin.room === undefined ? "" : `${quotedQuestion(reply.question)}\n`;
    const hint = picture !== undefined && !drawn ? `\n${WECHAT_TEXTS.pictureHint}` : "";
    await delivery.text(origin, `${head}${text}${hint}`);
    if (drawn) await show(origin, picture);
    last.pictures.offer(origin.session, picture);
    if (origin.room !== undefined) last.choices.offer(origin.session, options.length);
    logger.info({ message: origin.message.id, status, intent }, "已答复");
  };

  const apologise = async (origin: Origin, error: unknown) => {
    logger.error({ message: origin.message.id, ...describeError(error) }, "没能答复");
    await delivery.text(origin, TEXTS.apology);
  };

  return (origin, question) => {
    const done = isBareWish(question) ? showLast(origin) : answer(origin, question || TEXTS.help);
    return done.catch((error) => apologise(origin, error));
  };
}
