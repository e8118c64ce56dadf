import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { governmentsAmong } from "./governments-among.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 20;
const OPENS = "^(?:那么?|其中|里面|,)*";
const ENDS = "的?(?<received>收到了?(?:申请)?)?(?:有|是)?(?:多少|几)?件?(?:呢|啊|呀|吗|[?。!])*$";
/** 政府本身的呢, 市政府自己的, 市本级收到多少; 政府呢 without a level may be of any. */
const ITSELF = new RegExp(
  `${OPENS}(?:([省市区县旗州])?(?:级|里)?(?:人民)?政府(?:本身|自己|自身|本级|这一级|单独)|([省市区县旗州])本级|([省市区县旗州])(?:人民)?政府)${ENDS}`,
);

/**
 * 政府本身的呢, after a figure of all who report in a place: the same of the government of that place alone.
 *
 * @returns `null` where the message says anything else, or where that place has no government's report
 */
export function spellOutGovernment(
  message: string,
  frame: Frame | null,
  entries: readonly ReportEntry[],
): string | null {
  const match = ITSELF.exec(saidBriefly(message, LONGEST));
  const region = frame?.scope.region ?? null;
  if (!match || !frame || region === null || frame.agencies.length > 0 || frame.scope.beside.length > 1) return null;
  const level = match[1] ?? match[2] ?? match[3];
  const measure = measureOf(frame);
  const figure = measure && askedMeasure(measure);
  const year = onlyYear(frame.years);
  // 政府自己收到多少, after other figures, asks for another one.
  const isReceived = measure?.kind === "fact" && measure.fact.ids[0].startsWith("applications.received.");
  if (match.groups?.["received"] !== undefined && !isReceived) return null;
  if (!figure || year === undefined || (level !== undefined && !region.endsWith(level))) return null;
  const [only, ...others] = governmentsAmong(entries, (place) => place === region);
  const name = only === undefined || others.length > 0 ? undefined : askedNameOf(entries, only.id);
  return name === undefined ? null : `${name}${year}年${figure}是多少`;
}
