import { describe, expect, test } from "vitest";
import { reworded } from "../support/language.ts";

const withAll = (text: string): string => reworded.bodies(reworded.counts(reworded.years(text)));

describe("the rewordings word channels, shares of a year and stretches of years as they are read", () => {
  test.each([
    ["2024年新媒体发布的信息比网站还多的有哪些单位", "2024年新媒体比网站多的有哪些单位"],
    ["2024年网站公开的信息比政务新媒体少的单位", "2024年网站比政务新媒体少的单位"],
    ["水利局网站公开占比2024年多少", "2024年水利局网站公开占比多少"],
    ["城中区政府四年诉讼分别几起", "城中区政府近四年诉讼分别几起"],
    ["民族自治县2024年申请合计多少", "各自治县政府2024年申请合计多少"],
    ["2024年自治县政府平均收到多少申请", "2024年各自治县政府平均收到多少申请"],
  ])("%s", (question, plain) => expect(withAll(question)).toBe(plain));

  test.each([
    "水利局2024年网站公开占比多少",
    "城中区政府近四年诉讼分别几起",
    "城中区政府前四年诉讼分别几起",
    "三江侗族自治县政府2024年申请合计多少",
    "2024年新媒体比网站多多少条",
  ])("and leaves %s", (question) => expect(withAll(question)).toBe(question));
});
