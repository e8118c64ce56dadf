import { pattern } from "../../text/pattern.ts";
import { BODIES_OF_LEVEL, BODY } from "../body-words.ts";
import { DOWN, UP } from "../change-words.ts";
import { rewording } from "./rewording.ts";

/** Kinds that a level tells; 单位 and 街道 are understood behind what is said of them. */
const KIND = `(${BODIES_OF_LEVEL}|(?:区县|县区|县市区|[县区])(?:人民)?政府|自治县政府|政府部门)`;
const MOVED = `(?:${UP}|${DOWN}|翻[了一两]*[倍番]|年度?的?[两二三四五六七八九十]倍|比(?:(?:19|20)\\d\\d年度?|[上去前]一?年度?)[^,。?!;最]{0,10}[多少高低])`;
const OF_THEM = "(?:各个?|所有|全部|那些)?(?:的)?";
const ASKED = "(?:[都又]?[有是](?:哪[些几]个?|谁|(?:几|多少)[家个]?)|名单)?[?。!]*$";

/** 市直部门中2024年自然人申请比2023年少的: those of which it holds; 最多的 is one, and 是企业的 are cases. */
const AMONG = pattern(
  new RegExp(
    `^([^,。?!;]{0,8}?(?:${BODY}|[县区])(?:人民政府|政府)?(?:里面?|当?中|之中)(?![^,。?!;]*(?:最|第|排|前[一二两三四五六七八九十\\d]|谁|哪|几|多少|什么|是[^0零不][^,。?!;]{0,8}的[?。!]*$))[^,。?!;]{4,40}的)[?。!]*$`,
  ),
);

/** 2024年申请增加的市直部门: whose figures are looked at, said before what is said of them. */
export const withKindsInFront = rewording(
  [
    pattern(
      new RegExp(
        `^((?:[^,。?!;\\d]{0,8}(?:19|20)\\d\\d年度?(?![到至-]))?)([^,。?!;最]{0,16}${MOVED}[^,。?!;最]{0,16}|[^。?!;最]{2,24}${MOVED})的${OF_THEM}${KIND}${ASKED}`,
      ),
    ),
    "$1$3$2的有哪些",
  ],
  [AMONG, "$1有哪些"],
);
