import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { saidBriefly } from "./said-briefly.ts";
import { toldOfOne } from "./told-of-one.ts";

const LONGEST = 20;
const MEAN = "(?<among>全[省市区县州旗]|各(?:单位|部门|街道|乡镇|[镇乡局])|)的?平均(?:数|值|水平|线)?";
const ENDS = "(?:的话|呢|吗|么|嘛|了|没有|没|呀|啊|[?。!])*$";
/** 和全市平均比呢, 高于全市平均吗, 比平均高多少, 是平均的几倍. */
const BESIDE = [
  new RegExp(
    `^(?:那么?|它)*(?:[和与跟同]|相较于?)${MEAN}(?:相比|对比|比较|比)(?:起来|一下|怎么样|如何|差多少)*${ENDS}`,
  ),
  new RegExp(`^(?:那么?|它)*是?(?:高于|低于|超过|大于|小于|多于|少于|不如|不及|达到)了?${MEAN}${ENDS}`),
  new RegExp(`^(?:那么?|它)*比${MEAN}[还要]*(?:[多高大少低小]|如何|怎么样)?(?:多少|几件|还是[多高大少低小])*${ENDS}`),
  new RegExp(`^(?:那么?|它)*(?:是|相当于)${MEAN}的?(?:几|多少)倍${ENDS}`),
];

/**
 * 和全市平均比呢, after a figure of one agency: the question that holds it against that average.
 *
 * @returns `null` where the message says anything else, or where no one figure of one year was told
 */
export function spellOutAverage(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const said = saidBriefly(message, LONGEST);
  const match = BESIDE.map((pattern) => pattern.exec(said)).find((found) => found !== null);
  const told = match ? toldOfOne(frame, entries) : null;
  if (!match || told === null) return null;
  const { name, year, figure, isRate } = told;
  return `${name}${year}年${figure}比${match.groups?.["among"] ?? ""}平均${isRate ? "高" : "多"}多少`;
}
