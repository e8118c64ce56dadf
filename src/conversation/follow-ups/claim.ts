import type { ReportEntry } from "../../store/store.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import { isSpokenOf, lastRun } from "../memory/spoken.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 24;
/** 窑湾街道呢, and nothing else. */
const SOMEBODY = /^(?:那么?|换成|还有)*([\u4e00-\u9fff]{2,})呢[?。]*$/;
/** 都给公开了吗, 超过5件吗: what was to be confirmed of one, in a message that names nobody. */
const CLAIM =
  /^(?:那么?|是不是|是否|它|这些|有没有)*(?:都|全部?|全都|超过|不到|达到|少于|多于)[^,，。]{0,16}(?:吗|没有?|吧|么)[?？。]*$/;

/**
 * 窑湾街道呢, after 都给公开了吗: whether it is so there as well, and not the bare figure.
 *
 * @returns `null` where the message names anything else, or where nothing was to be confirmed
 */
export function spellOutSameClaim(
  message: string,
  { frame, questions }: Memory,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const claim = questions?.at(-1) ?? "";
  const said = saidBriefly(message, LONGEST);
  const year = frame ? onlyYear(frame.years) : undefined;
  if (!SOMEBODY.test(said) || !CLAIM.test(claim) || year === undefined || frame?.intent !== "value") return null;
  const { slots } = understander.understand(said, frame);
  const [named, ...others] = slots?.agencies ?? [];
  const [id, ...more] = named?.ids ?? [];
  const name = id === undefined || others.length + more.length > 0 ? undefined : askedNameOf(entries, id);
  return name === undefined || slots?.unexplained.length !== 0
    ? null
    : `${name}${year}年${claim.replace(/^(?:那么?|它|这些)+/, "")}`;
}

const CHANGED =
  "翻了?(?:[一1两二三四]?[倍番]多?|倍|番)|(?:上?涨|增加|增长|上升|多|减少?|下降|下跌|跌|降|少)了?(?:将近|超过|近)?(?:一半|[一两二三四五六七八九]成|[一两二三]倍|\\d{1,4}(?:\\.\\d+)?%)(?:多|以上|左右)?|腰斩了?|减半了?";
/** 那就是翻了一倍多咯, 等于少了三成吧. */
const SO_IT_CHANGED = new RegExp(
  `^(?:那么?|所以|这|也|就|是|岂|不|等于|相当于)+(?:说)?(?:差不多|几乎)?(${CHANGED})(?:咯|喽|啰|了|吧|吗|啊|呀|嘛|对吧|对吗|对不对|是吧|[,?。!])*$`,
);

/**
 * 那就是翻了一倍多咯, after the figures of two years: whether it changed by so much.
 *
 * @returns `null` where the message says anything else, or where no two years of one agency were told
 */
export function spellOutSoMuch(
  message: string,
  { frame, spoken = [] }: Memory,
  entries: readonly ReportEntry[],
): string | null {
  const said = saidBriefly(message, LONGEST);
  const claim = SO_IT_CHANGED.exec(said)?.[1];
  const run = lastRun(spoken);
  if (claim === undefined || run?.by !== "year" || frame === null || !isSpokenOf(run, frame)) return null;
  const [one, other] = run.of.slice(-2);
  const name = one && one.region === undefined ? askedNameOf(entries, one.agency) : undefined;
  const figure = one?.measure && askedMeasure(one.measure);
  if (!one || !other || name === undefined || figure === undefined) return null;
  const [from, to] = [Math.min(one.year, other.year), Math.max(one.year, other.year)];
  return `${name}${from}年和${to}年${figure}${claim}吗`;
}
