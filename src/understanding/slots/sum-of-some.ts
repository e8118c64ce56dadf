import { pattern } from "../../text/pattern.ts";
import type { Signal } from "../lexicon/lexicon.ts";
import { aggregationOf } from "./read-signals.ts";

const AGENCIES = "(?:单位|街道|机关|部门|报告|[镇乡局委院所校])";
/** 几家教育局, 几个街道: some of them; 有几家, 哪几个 and 一共几家 ask how many, or which. */
const SOME = `(?<![有共哪数是])(?:几[家份]|几个(?=[^,。?!]{0,6}?${AGENCIES}))`;
/** What is counted by itself, or held against a limit, is a number of agencies: 几家没收到申请，总数. */
const PLAIN =
  "(?:(?!没收|没有|没被|从未|为0|为零|零申请|超过|不足|不到|以上|以下|低于|高于|少于|多于|占|[几多少](?:家|个单位))[^,。?!])";
const TOTAL =
  "(?:总件数|总条数|总次数|总数|总量|总和|总计|合计|加总|之和|加起来|加在?一[起块]|合起来|合在一[起块]|相加)";
const ASKED = "(?:多少|几)(?:件|条|次|起|宗|项|元|钱|申请|[,。?!]|$)";
/** Behind the total the agencies themselves may still be counted: 几个镇合计有几家. */
const END = "(?![^。?!]*(?:[几多][少]?(?:家|个|份)|比例|平均|谁|哪))";
const SUM_OF_SOME = pattern(
  new RegExp(`${SOME}${PLAIN}{1,24}?(?:${TOTAL}|(?:一共|总共|共计|共|拢共|累计)[^,。?!]{0,12}?${ASKED})${END}`),
);

const EACH_OF_SOME = pattern(new RegExp(`${SOME}${PLAIN}{1,24}?(?:分别|各)(?:是|有|为)?(?:多少|几[件条次起项])`));

/** 几个街道的申请分别是多少 asks for the figure of each, and not how many they are. */
export function asksEachOfSome(text: string): boolean {
  return EACH_OF_SOME.test(text);
}

/** 几个街道收到的申请总数, 几家教育局加一起 sum what they have; 有几个街道收到申请 counts them. */
export function asksSumOfSome(text: string, meanings: readonly Signal[]): boolean {
  if (!SUM_OF_SOME.test(text)) return false;
  const asked = aggregationOf(meanings);
  return asked === null || asked === "count" || asked === "sum";
}
