import type { Picture } from "../../answering/pictures/picture.ts";

export type ColorScheme = "light" | "dark";

/** `narrow` has larger characters in fewer columns: what shows it is hardly wider than a hand. */
export type PictureWidth = "wide" | "narrow";

/** Draws pictures, for every channel alike. */
export interface Pictures {
  /** For a page: small, sharp at any size, in the reader's own font. @param width `wide` where it is left out */
  svg(picture: Picture, scheme: ColorScheme, width?: PictureWidth): Promise<string>;
  /** For a chat: readable on a phone, below 300 kB. */
  png(picture: Picture): Promise<Uint8Array>;
}
