import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedFigure } from "../../understanding/querying/asked-words.ts";
import { saidBriefly } from "./said-briefly.ts";
import { SUM } from "./sum-words.ts";

const LONGEST = 20;
/** 按分项加起来, 各项相加是多少, 分项求和呢. */
const PARTS_ADDED = new RegExp(
  `^(?:那么?|再|请|把|将|按照?|用|如果|要是)*(?:所有|全部|各个?)?(?:分项|小项|细项|子项|各?项|各列|各栏|各类)(?:的?(?:数字?|数据))?(?:都|全部?)?${SUM}(?:的话|呢|是|为|又|等于|应该|一共|多少|几件|[?。!])*$`,
);
/** Totals that the form prints beside what they are made of. 行政诉讼 are two of them. */
const PRINTED = /^(?:applications|review)\.[a-z_]+\.total$/;
/** Totals that are worked out of their cells are told with them. */
const WORKED_OUT = /^applications\.(?:denied|unavailable|rejected|other)\.total$/;

/**
 * 按分项加起来, after a total of one report: whether it is what its parts come to.
 *
 * @returns `null` where the message says anything else, or where no such total was told
 */
export function spellOutParts(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const said = saidBriefly(message, LONGEST);
  if (!frame || frame.unheard || frame.intent !== "value" || !PARTS_ADDED.test(said)) return null;
  const [agency, ...others] = frame.agencies;
  const [fact, ...more] = frame.facts;
  const [id] = fact?.ids ?? [];
  const year = onlyYear(frame.years);
  const name = agency === undefined || others.length > 0 ? undefined : askedNameOf(entries, agency);
  if (name === undefined || id === undefined || more.length > 0 || !PRINTED.test(id) || WORKED_OUT.test(id))
    return null;
  return `${name}${year === undefined ? "" : `${year}年`}${askedFigure(id)}总计和分项一致吗`;
}
