import type { Picture } from "../../../src/answering/pictures/picture.ts";
import type { Pictures } from "../../../src/rendering/picture/pictures.ts";

/** The eight bytes that every PNG begins with. */
export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Draws the same few bytes whatever is wanted, for tests of how a picture is delivered. */
export const drawsNothing: Pictures = {
  svg: async () => "<svg/>",
  png: async () => PNG_SIGNATURE,
};

export const MADE_PICTURE: Picture = {
  title: "甲街道",
  panels: [
    {
      shape: "line",
      heading: "新收",
      unit: "件",
      marks: [
        { name: "2020年", value: 0, label: "0件" },
        { name: "2021年", value: 1, label: "1件" },
      ],
    },
  ],
  notes: [],
  source: "1份报告",
};
