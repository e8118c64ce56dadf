import type { Picture } from "../../answering/pictures/picture.ts";
import type { ColorScheme, PictureWidth } from "./pictures.ts";

/** What is to be drawn. */
export type Order =
  | { readonly format: "svg"; readonly picture: Picture; readonly scheme: ColorScheme; readonly width: PictureWidth }
  | { readonly format: "png"; readonly picture: Picture };

/** What becomes of an order. */
export type Result =
  | { readonly kind: "drawn"; readonly drawing: string | Uint8Array }
  | { readonly kind: "failed"; readonly reason: string };
