import { pattern } from "../../text/pattern.ts";
import { BODIES_OF_LEVEL } from "../body-words.ts";
import { rewording } from "./rewording.ts";

const GOVERNMENTS = "(区县|县区|[县区])级?(?:人民)?政府";
const LEVEL = `(${BODIES_OF_LEVEL})`;
const BEGINS = "(?<=^|[年度省市,的])(?:各|所有)?";
const JOIN = "([和与跟同及、]|还是|以及)(?:各|所有)?";
const ASKED = "(?=[^。?!]*(?:哪|合计|平均|分别|各自|[多少高低][吗么]|谁))";

/** 县政府和区政府平均哪个多: all of either kind, and no one government. */
export const withGovernmentsBeside = rewording(
  [pattern(new RegExp(`${BEGINS}${GOVERNMENTS}${JOIN}${GOVERNMENTS}${ASKED}`)), "各$1政府$2各$3政府"],
  // 市直部门和, with more behind it, would be no kind by itself.
  [pattern(new RegExp(`${BEGINS}${LEVEL}${JOIN}${GOVERNMENTS}${ASKED}`)), "各$3政府$2$1"],
  [pattern(new RegExp(`${BEGINS}${LEVEL}${JOIN}(街道办?|乡镇|镇街)${ASKED}`)), "$3$2$1"],
  [pattern(new RegExp(`${BEGINS}${GOVERNMENTS}${JOIN}${LEVEL}${ASKED}`)), "各$1政府$2$3"],
);
