import { createHash } from "node:crypto";
import { type Context, InputFile } from "grammy";
import type { Picture } from "../../answering/pictures/picture.ts";
import type { Pictures } from "../../rendering/picture/pictures.ts";
import { showableText } from "../../rendering/unshowable.ts";
import { isRefusal, replyingTo } from "./places.ts";

/** Longest caption (Bot API, sendPhoto). */
const CAPTION_LIMIT = 1024;
/** Pictures that Telegram keeps for us; the one sent first is forgotten first. */
const REMEMBERED = 500;

function captionOf({ title, source }: Picture): string {
  const caption = [...showableText(`${title}\n出处：${source}`).trim()];
  return caption.length <= CAPTION_LIMIT ? caption.join("") : `${caption.slice(0, CAPTION_LIMIT - 1).join("")}…`;
}

/** Sends a picture as a photo that replies to a message. */
export type SendPicture = (ctx: Context, picture: Picture, replyTo: number | undefined) => Promise<void>;

/** Makes the sender; a picture that was sent before is neither drawn nor uploaded again. */
export function createPictureSender(pictures: Pictures): SendPicture {
  const sent = new Map<string, string>();

  function remember(key: string, fileId: string | undefined): void {
    if (fileId === undefined) return;
    sent.set(key, fileId);
    const [oldest] = sent.size > REMEMBERED ? sent.keys() : [];
    if (oldest !== undefined) sent.delete(oldest);
  }

  return async (ctx, picture, replyTo) => {
    const form = { caption: captionOf(picture), ...replyingTo(replyTo) };
    const key = createHash("sha256").update(JSON.stringify(picture)).digest("base64url");
    const known = sent.get(key);
    if (known !== undefined) {
      try {
        await ctx.replyWithPhoto(known, form);
        return;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        sent.delete(key);
      }
    }
    const file = new InputFile(await pictures.png(picture), "gongkai.png");
    try {
      const { photo } = await ctx.replyWithPhoto(file, form);
      remember(key, photo?.at(-1)?.file_id);
    } catch (error) {
      // A photo may be refused for its shape; a file never is.
      if (!isRefusal(error) || !error.description.includes("PHOTO")) throw error;
      await ctx.replyWithDocument(file, form);
    }
  };
}
