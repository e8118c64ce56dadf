import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

const YEAR = "(?:20)?\\d\\d年度?";
const BODY = "(?:街道|乡镇|[镇乡局]|部门|单位|机关|(?:区县|县区|[县区市])政府|区县|县区)";
const FIGURE =
  "(?:收到的?)?(?:信息公开)?申请|行政复议|复议|行政诉讼|诉讼|主动公开|不予公开|予以公开|部分公开|行政许可|行政处罚";
/** 2023年申请最多的局2024年是多少: of the same figure. */
export const withFigureOfFirst = rewording([
  pattern(
    new RegExp(
      `(?<=(?:年|^)[^,，。?？!;]{0,6}?)(${FIGURE})(最[多少高低]的(?:那?[家个])?${BODY}[,，]?(?:它|在)?(?:到了?)?${YEAR})(?:又|还)?(?:是|有|的)?(?=(?:多少|几[件条])[件条]?[呢啊?？。!！]*$)`,
    ),
  ),
  (_, figure, first) => `${figure}${first}${figure}`,
]);

/** 2023年结转到2024的: what was carried over at the end of the first year, and no figure of the second. */
export const withCarriedTo = rewording([
  pattern(
    /((20\d\d)年度?)(?:没办完)?(?:的)?(?:申请)?结转(?:到|至|给|入|进)了?(?:(20\d\d)年?度?|下一?年度?|第二年|次年)(?=的?(?:继续办理)?的?(?:申请)?(?:数量?)?(?:一共|总共|共)?(?:有|是)?(?:多少|几件?|[?。]*$))/,
  ),
  (found, when, year, next) => (next !== undefined && Number(next) !== Number(year) + 1 ? found : `${when}结转下年度`),
]);

/** 公安局五年数据: the last five, where nothing else says which. */
export const withLastYears = rewording([
  pattern(
    /(?<=^[^\d。?!;]*(?:[局委府镇乡厅办院]|街道|中心))(?<![近最这那过前后去往上头续每])的?([两三四五])年(?:间|来)?的?(?=(?:全部|所有|完整|年报|报告|申请)?(?:的?数据|数字|情况|年报|报告|摘要|申请量|申请数|申请))/,
  ),
  "近$1年",
]);

/** 谁的申请多，多多少: who has more is told with the difference. */
export const withoutDifference = rewording([
  pattern(
    /(?<=(?:谁|哪一?[个家边]|哪)[^,，。?？!;最]*[多少高低])[,，](?:又|还|要|大概)?(?:[多少高低差]|相差|多出|少了|多了|差了)(?:多少|几(?:件|条|个百分点)?)(?=[件条]?[呢啊?？。!！]*$)/,
  ),
  "",
]);

const SHORT_YEAR = "(?:(?:20)?\\d\\d)年?";
/** 2024上年结转和23年的结转下年一样吗: the two ends of what was carried over. */
export const withBothEnds = rewording([
  pattern(
    new RegExp(
      `(${SHORT_YEAR})的?上年结转(?:数|量)?(?:和|与|跟|同|等于|等不等于|是不是等于)(${SHORT_YEAR})的?结转(?:到|至)?下一?年(?:度)?(?:继续办理)?(?:的?数|量)?(?:是否|是不是)?(?:一样|一致|相等|相同|相符|对得上)?(?:多)?(?=[吗么呢吧?。]*$)`,
    ),
  ),
  (_, later, earlier) => `${plainYear(earlier)}结转下年度和${plainYear(later)}上年结转一致`,
]);

function plainYear(year: string | undefined): string {
  const digits = (year ?? "").replace("年", "");
  return `${digits.length === 2 ? `20${digits}` : digits}年`;
}

/** 是不是每个区县都被复议过, 各街道都收到申请了吗: of all of them, one by one. */
export const withEveryOne = rewording(
  [
    pattern(
      new RegExp(
        `(?:每一?[个家]|各个?|所有的?|全部)?(${BODY})((?:20\\d\\d年)?(?:都|(?<!平)均|全都))(?:收到|有)(?:过|了)?(信息公开申请|申请|行政复议|复议|行政诉讼|诉讼)(?:了|过)?(?=[吗吧么嘛][?。]*$)`,
      ),
    ),
    (_, body, all, what) => `所有${body}${all}${/申请/.test(`${what}`) ? "收到过" : "有过"}${what}`,
  ],
  [
    pattern(
      new RegExp(
        `(?:每一?[个家]|各个?)(${BODY}|区|县)(?=[^,。?!;]{0,12}(?:都|(?<!平)均)(?:没|未|无|有|被|收|接|是|超))`,
      ),
    ),
    "所有$1",
  ],
);
