import type { Context } from "hono";
import type { Picture } from "../../answering/pictures/picture.ts";
import type { Pictures, PictureWidth } from "../../rendering/picture/pictures.ts";
import { createTurnstile } from "./guards/turnstile.ts";

/** Sends a picture as an image. */
export type SendPicture = (context: Context, picture: Picture | undefined, type: PictureType) => Promise<Response>;

export type PictureType = "svg" | "png";

/** An image that is opened by itself may style itself and nothing else. */
const IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const SECONDS_KEPT = 60;

/** How wide a picture its address asks for. */
export function widthOf(context: Context): PictureWidth {
  return context.req.query("width") === "narrow" ? "narrow" : "wide";
}

/**
 * Draws for visitors, a few pictures at a time. The colours and the width are those that the address's `scheme` and
 * `width` name.
 *
 * @param pictures left out, there are no images
 */
export function pictureSender(pictures: Pictures | undefined): SendPicture {
  const turnstile = createTurnstile({ atOnce: 2, waiting: 60 });
  return async (context, picture, type) => {
    if (!pictures || !picture) return context.notFound();
    const scheme = context.req.query("scheme") === "dark" ? "dark" : "light";
    const drawn = await turnstile.pass<string | Uint8Array>(() =>
      type === "svg" ? pictures.svg(picture, scheme, widthOf(context)) : pictures.png(picture),
    );
    if (drawn === undefined) return context.text("画图的人太多，请稍后再试。", 503, { "Retry-After": "5" });
    return new Response(typeof drawn === "string" ? drawn : new Uint8Array(drawn), {
      headers: {
        "Content-Type": type === "svg" ? "image/svg+xml; charset=utf-8" : "image/png",
        "Content-Security-Policy": IMAGE_POLICY,
        "Cache-Control": `private, max-age=${SECONDS_KEPT}`,
      },
    });
  };
}
