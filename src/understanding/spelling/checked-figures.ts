import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

const AMISS = "(?:不对|不平|不等|不符|不一致|对不上|有错|有误|算错)";
/** 七项总计不对, 办理结果总计对不上: the seventh result of the form is the total of all results. */
export const withCheckedTotals = rewording(
  [
    pattern(
      new RegExp(
        `(?:第?[(（]?七[)）]?(?:小?项)?的?总计|办理(?:结果)?的?(?:总计|合计))(?:数)?(?=[^,。?!;]{0,4}${AMISS})`,
      ),
    ),
    "办结总数",
  ],
  // 2020年总计差几件: by how much the totals do not agree.
  [
    pattern(
      /(?<=年度?的?(?:报告|年报|报表|表格?)?(?:里|中)?的?)(总计|合计|总数)(?:差了?|[多少]了|不平)(?:多少|几)件?(?=[?。!呢啊]*$)/,
    ),
    "$1对不对",
  ],
);

/** 2021年现行有效对不对: the figure is doubted, where nothing is claimed of it. 有复议对不对 claims that there is some. */
export const withDoubtedFigures = rewording([
  pattern(
    /(?<=^(?!.*(?:[没都全不最超过比增减升降占]|有(?!效)|是(?!多少)|\d[件条次起个份]|率|[大小][部半])[^,。?!;]*(?:对不对|对吗|正确吗|准确吗|准不准))[^。?!;]*(?:申请|结转|总计|有效|复议|诉讼|许可|处罚|强制|规范性文件|规章|办结|受理))(?:这一?[项栏格行])?(?=(?:对不对|对吗|正确吗|准确吗|准不准)[?。!呢啊]*$)/,
  ),
  "数",
]);

const IN_PROSE = "正文(?:部分|里面?|中|上)?(?:所)?(?:写|说|讲|提|报)(?:到|了|的|着)*";
/** 2021年正文写的是多少, 正文写315，表里多少: of the applications received, which the prose tells as well. */
export const withFiguresOfProse = rewording(
  [
    pattern(
      new RegExp(
        `(?<=年[^,。?!;]{0,16})${IN_PROSE}(?:是|收到)*(?:了)?\\d+件?,(?:而|但|那)?表(?:格)?(?:里面?|中|上)?(?:写|填|说)?(?:的|是|呢)*(?:多少|几)?件?(?=[?。!呢啊]*$)`,
      ),
    ),
    "正文所述收到的申请和表格新收申请",
  ],
  [
    pattern(
      new RegExp(`(?<=年[^,。?!;]{0,16})${IN_PROSE}(?:收到?)?(?:是|了|有)*(?:多少|几)件?(?:申请)?(?=[?。!呢啊]*$)`),
    ),
    "正文所述收到的申请是多少",
  ],
);

/** 正文和表格不一样以哪个为准: a rule, of which the words for a check ask nothing. */
export const withRuleOfProse = rewording([
  pattern(
    /^(?=[^,。?!;]*(?:正文|文字)[^,。?!;]{0,6}表|文表)[^。?!;年]*(?:(?:以|按照?|听|信|看|用)(?:哪一?[个边]|谁|什么)的?(?:数字?)?(?:为准|算数|为主|算|来|的)?|哪一?个(?:为准|算数|作数))[呢啊?。!]*$/,
  ),
  "文表取舍是什么意思",
]);
