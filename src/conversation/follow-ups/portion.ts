import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 24;
const LEVEL = "[省市区县](?:直属?|级)(?:部门|单位|机关)";
const KIND = `(?:${LEVEL}|街道|乡镇|镇街|镇|乡|局|部门|单位|(?:区县|县区|[县区市])?(?:人民)?政府)`;
/** 占各街道的比例呢, 在街道里占比多少. */
const SHARE = new RegExp(
  `^(?:那么?|它|所以)*(?:占|在)(?:了|到)?((?:全[省市县区]|[\\u4e00-\\u9fff]{1,6}[省市县区])?的?(?:各个?|所有的?|全部)?${KIND}|全[省市县区]|[\\u4e00-\\u9fff]{1,6}[省市县区])(?:里面?|当中|之中|中)?的?(?:占)?(?:的)?(?:申请)?(?:总数|总量)?的?(?:比例|比重|占比|份额|比|百分之几|百分比|几成|多少|多大比例)(?:是|有|占)?(?:多少|多大|几成)?[呢啊呀吗?。]*$`,
);
/** 占总数多少, 它占几成: of all among whom it came first. */
const SHARE_OF_ALL =
  /^(?:那么?|它|所以)*占(?:了|到|的)*(?:总数|总量|总体|全部|合计)?的?(?:比例|比重|占比|比|百分之几|百分比|几成|多少|多大比例)(?:是|有)?(?:多少|多大|几成)?[呢啊呀吗?。]*$/;
const EACH = new RegExp(`各|所有|全部|全[省市县区]|^${LEVEL}$`);
const ENDS_IN_KIND = new RegExp(`${KIND}$`);

/**
 * 占各街道的比例呢, after a figure of one agency or a ranking that one comes first in, and 占全市多少, after the sum of all of a county: the whole question for that
 * share.
 *
 * @returns `null` where the message says anything else, or where no one figure of one year was told
 */
export function spellOutPortion(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const said = saidBriefly(message, LONGEST);
  const measure = frame && measureOf(frame);
  const year = frame ? onlyYear(frame.years) : undefined;
  if (said === "" || !frame || year === undefined || measure?.kind !== "fact" || frame.portion) return null;
  const figure = askedMeasure(measure);
  if (figure === undefined) return null;
  if (SHARE_OF_ALL.test(said)) return shareOfAll(frame, `${year}年${figure}`, entries);
  const whole = SHARE.exec(said)?.[1];
  if (whole === undefined) return null;
  const ofKind = ENDS_IN_KIND.test(whole);
  const whose = ofKind || cameFirst(frame) ? agencyIn(frame, entries) : regionIn(frame);
  return whose === null
    ? null
    : `${whose}${year}年${figure}占${EACH.test(whole) || !ofKind ? whole : `各${whole}`}的比例`;
}

/** Of whoever came first in a ranking, or of the first ones; `null` where some were ranked and not all of a place. */
function shareOfAll(frame: Frame, figure: string, entries: readonly ReportEntry[]): string | null {
  const { scope, order, limit } = frame;
  if (!isOfAll(frame) || order === null) return null;
  const place = scope.region ?? "";
  if (!cameFirst(frame))
    return limit === null ? null : `${place}${figure}${order === "most" ? "最多" : "最少"}的${limit}家单位占总数多少`;
  const first = agencyIn(frame, entries);
  return first && `${first}${figure}占${place}所有单位的比例`;
}

/** All who report, in one place or anywhere, were asked about, and not some of them. */
function isOfAll({ agencies, scope, condition, criteria }: Frame): boolean {
  const { types, beside, governments, named, except, without } = scope;
  const limits = [governments, named, without, condition, criteria];
  return (
    agencies.length + types.length + except.length === 0 && beside.length < 2 && limits.every((limit) => limit === null)
  );
}

/** One agency alone came first in a ranking. */
function cameFirst({ agencies, ranked = [] }: Frame): boolean {
  return agencies.length === 0 && ranked.length === 1;
}

/** The one agency that was spoken of, or that came first. */
function agencyIn({ agencies, ranked = [] }: Frame, entries: readonly ReportEntry[]): string | null {
  const [id, ...others] = agencies.length > 0 ? agencies : ranked;
  return id === undefined || others.length > 0 ? null : (askedNameOf(entries, id) ?? null);
}

/** The county whose agencies were added up, all of them. */
function regionIn(frame: Frame): string | null {
  const { region } = frame.scope;
  return region === null || !isOfAll(frame) || frame.aggregation !== "sum" ? null : `${region}所有单位`;
}
