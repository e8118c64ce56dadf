import { derivedRows } from "../../form/derived.ts";
import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import { unspaced } from "./said-briefly.ts";

const LONGEST = 24;
/** 复议后的, 经过复议的, after lawsuits. */
const AFTER_REVIEW =
  /^(?:那么?|其中)*(?:(?:经|经过|先|走过)复议(?:之?后|过)?|复议(?:之?后|过后?|以后))的?(?=呢|几|多少|有|[?。]*$)/;
const INSIDE = /其中|里面|这里面|里头/;
/** 占比, 占多少: of what is not said. */
const SHARE = /(?:的)?(?:占比|比例|比重|占多少|占百分之(?:几|多少)|占几成)(?:是?(?:多少|几)|呢|[?。])*$/;
/** 平均每个区县多少, after the sum of all of them. */
const MEAN_OF_EACH =
  /^(?:那么?)?平均(?:到)?(?:每|各)(?:个|家)?(?:区县|县区|县市区|街道|乡镇|镇街|单位|部门|[区县镇乡局])/;
/** 哪个镇多, of those that were set side by side: not of all towns. */
const WHICH_OF_THEM =
  /^(?:那么?|这?(?:两|三|四|几|2|3)个(?:单位|街道|机关|部门|乡镇|[镇局乡区县])(?:里|中)?)*哪一?个(?:单位|街道|机关|部门|乡镇|[镇局乡区县])?的?(?=.{0,6}[多少高低大小][呢呀啊吗?。]*$)/;
/** 2023年这个占比: the share that was told, of another year. */
const THIS_SHARE = /(?<=年)的?(?:这个?|该)(?:占比|比例|比重|比率)(?:是?多少|呢|[?。])*$/;
/** 不予公开的主要理由, after two years were held against one another. */
const REASONS = /^(?:那么?)?(?:不予公开|不公开|无法提供|不予处理)的?(?:主要|具体)?(?:理由|原因)/;

/**
 * What only makes sense of the group that was spoken of: 复议后的 after lawsuits, 占比 after a part of 不予公开, 平均每个区县 after their sum.
 *
 * @returns `null` where the message says anything else
 */
export function spellOutOfGroup(
  message: string,
  { frame, questions }: Memory,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  if (frame === null || message.length > LONGEST) return null;
  const said = unspaced(message);
  const [id, ...more] = frame.facts.map(({ ids: [first] }) => first);
  if (frame.agencies.length > 1 && WHICH_OF_THEM.test(said)) return said.replace(WHICH_OF_THEM, "哪个");
  if (frame.byRate && frame.rates.length === 1 && THIS_SHARE.test(said)) return said.replace(THIS_SHARE, "呢");
  const isSum = frame.intent === "aggregate" && (frame.aggregation ?? "sum") === "sum";
  if (isSum && frame.agencies.length === 0 && MEAN_OF_EACH.test(said)) return said.replace(MEAN_OF_EACH, "平均");
  if (REASONS.test(said) && frame.agencies.length === 1) return ofLastYear(said, frame, entries);
  if (id === undefined || more.length > 0) return null;
  if (id.startsWith("review.litigation") && AFTER_REVIEW.test(said)) return said.replace(AFTER_REVIEW, "复议后起诉的");
  // 其中企业占比 is of the applicants of whatever was told.
  const ofApplicants = (understander.understand(said, null).slots?.columns ?? []).some(({ kind }) => kind !== "result");
  const whole = SHARE.test(said) && !ofApplicants ? wholeOf(id, said, questions?.at(-1) ?? "") : undefined;
  return whole === undefined ? null : said.replace(SHARE, `占${whole}的比例`);
}

/** The printed name of the group that a share is told of: that of the row before, or the one that was just told. */
function wholeOf(id: string, said: string, before: string): string | undefined {
  const [table, row = ""] = id.split(".");
  const group = derivedRows.find(({ id: own, rows }) => own === row || (rows as readonly string[]).includes(row));
  if (table !== "applications" || group?.table !== "applications") return undefined;
  const ofPart = group.id !== row && INSIDE.test(before) && said.replace(SHARE, "") === "";
  const ofWhole = group.id === row && INSIDE.test(said);
  return ofPart || ofWhole ? group.label.replace(/^（.）/, "") : undefined;
}

/** Of several years that were spoken of the last. */
function ofLastYear(
  said: string,
  { years, agencies: [id = ""] }: Frame,
  entries: readonly ReportEntry[],
): string | null {
  const spoken = years.kind === "years" && onlyYear(years) === undefined ? years.years : [];
  const name = askedNameOf(entries, id);
  return spoken.length === 0 || name === undefined ? null : `${name}${Math.max(...spoken)}年${said}`;
}
