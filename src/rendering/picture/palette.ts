import type { ColorScheme } from "./pictures.ts";

/** Colours of a picture by what they are for. Nothing is told by colour alone. */
export interface Palette {
  readonly ground: string;
  /** Titles and figures. */
  readonly ink: string;
  /** Names. */
  readonly text: string;
  /** Notes, axes and what is missing; still 4.5 : 1 against the ground. */
  readonly muted: string;
  readonly rule: string;
  /** What a bar could reach; the ground of a tile. */
  readonly track: string;
  readonly mark: string;
}

export const PALETTES: { readonly [S in ColorScheme]: Palette } = {
  light: {
    ground: "#ffffff",
    ink: "#16202b",
    text: "#33404d",
    muted: "#5c6975",
    rule: "#d3dae0",
    track: "#eef2f5",
    mark: "#2a6f97",
  },
  dark: {
    ground: "#14191f",
    ink: "#f2f5f7",
    text: "#d5dce2",
    muted: "#9eabb6",
    rule: "#3a444e",
    track: "#222a32",
    mark: "#6fb3d9",
  },
};
