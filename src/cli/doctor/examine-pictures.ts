import type { Picture } from "../../answering/pictures/picture.ts";
import { createPictures } from "../../rendering/picture/create-pictures.ts";
import { type Examination, fine, problem, reasonOf } from "./examine.ts";

const PICTURE: Picture = {
  title: "政府信息公开",
  panels: [{ shape: "bars", heading: "件数", unit: "件", marks: [{ name: "辛店街道", value: 2, label: "2件" }] }],
  notes: [],
  source: "gongkai doctor",
};

/** The font and the native module that pictures are drawn with: one is drawn. */
export const examinePictures: Examination = {
  name: "画图",
  async examine() {
    try {
      const png = await createPictures().png(PICTURE);
      return [fine(`中文字体和画图组件都在，画出一张 ${Math.ceil(png.byteLength / 1000)} kB 的图`)];
    } catch (error) {
      const remedy = "请在程序目录下重新执行 npm ci（不要加 --omit=optional）；没有图，文字的回答不受影响。";
      return [problem(`画不出图：${reasonOf(error)}`, remedy)];
    }
  },
};
