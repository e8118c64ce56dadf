import type { ReportEntry } from "../../store/store.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import { ASKS_AMOUNT } from "../../understanding/framing/fill-frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory, SpokenOf } from "../memory/sessions.ts";
import { isSpokenOf, lastRun } from "../memory/spoken.ts";

const BODY = "(?:单位|机关|街道|部门|中心|乡镇|[镇乡局]|[县区市](?:(?:人民)?政府)?|政府)";
/** 这几个镇, 这三家, 他们三个: those that were shown. */
const THESE = new RegExp(
  `[这那](?:几|([两二三四五六七八九十]|\\d{1,2}))(?:家|个(?=${BODY}))${BODY}?|[这那]些(?=${BODY})${BODY}|[他它]们(?:几|([两二三四五六七八九十]))个`,
);
/** 三家单位, 它们: so many at the start, or all of them, without a word that points at them. */
const UNPOINTED = new RegExp(
  `^(?:那么?)?(?:(?:上面|上述|以上)(?:的)?)?(?:([两二三四五六七八九十])(?:家|个(?=${BODY}))${BODY}?|[它他]们)(?!以[上下内]|[几两二三四五六七八九十俩])`,
);
const MOST_NAMED = 8;
const ASKS_WHO = /谁|哪[个家]|最[多少高低]|排[名序]/;
const LONGEST = 40;

/**
 * 这几个镇谁最多, 这三家处罚最多的是谁, 这三家单位2022年收到多少: the message with the names put in of the agencies that were set side by
 * side, that were listed, or that came first in a ranking.
 *
 * @returns `null` where the message says anything else, or where another number of them was shown
 */
export function spellOutShown(
  message: string,
  { frame, listed, spoken = [] }: Pick<Memory, "frame" | "listed" | "spoken">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  if (message.length > LONGEST || frame === null) return null;
  const match = THESE.exec(message) ?? UNPOINTED.exec(message);
  if (match === null) return null;
  const { slots } = understander.understand(message, null);
  if (slots === null || slots.agencies.length > 0) return null;
  const counted = match[1] ?? match[2];
  const count = counted === undefined ? undefined : parseWholeNumber(counted);
  const asksWhich = ASKS_WHO.test(message) || slots.years.length > 0;
  const shown = shownBefore(frame, listed, spoken, asksWhich).find(
    ({ length }) => length > 1 && (count === undefined || length === count),
  );
  if (shown === undefined) return null;
  const names = shown.flatMap((id) => askedNameOf(entries, id) ?? []);
  const year = onlyYear(frame.years);
  const when = year !== undefined && slots.years.length === 0 ? `${year}年` : "";
  const figures = slots.rows.length + slots.columns.length + slots.rates.length;
  // 加起来多少件, after shares, asks for the figures that those are of.
  const byRate = frame.byRate && !ASKS_AMOUNT.test(message);
  const measure = figures > 0 ? null : measureOf({ ...frame, byRate });
  const asked = (measure && askedMeasure(measure)) ?? "";
  return message.replace(match[0], () => `${names.join("、")}${when}${asked}`);
}

/**
 * Those that a question named, that were asked about one after the other, or that a list gave, whichever are as many; those
 * that came first are known for their figures, unless it is asked which of them, or of another year.
 */
function shownBefore(
  frame: Frame,
  listed: Memory["listed"],
  spoken: readonly SpokenOf[],
  asksWhich: boolean,
): readonly (readonly string[])[] {
  const { agencies, limit, ranked = [], place } = frame;
  if (agencies.length > 1) return [agencies];
  const those = [...new Set(listed?.items.map(({ agency }) => agency) ?? [])];
  // 第三名几件, and then 它们三个: those of the list that it was taken from.
  const oneOfThem = agencies.length === 1 || place?.kind === "nth";
  if (oneOfThem) return [askedInTurn(frame, spoken), those.length <= MOST_NAMED ? those : []];
  if (limit !== null) return [asksWhich ? ranked : []];
  return [listed?.whole && those.length <= MOST_NAMED ? those : []];
}

/** 甲呢, 乙呢, 丙呢: all of them, where nothing else came in between. */
function askedInTurn(frame: Frame, spoken: readonly SpokenOf[]): readonly string[] {
  const run = frame.unheard ? null : lastRun(spoken);
  if (run?.by !== "who" || run.of.some(({ region }) => region !== undefined) || !isSpokenOf(run, frame)) return [];
  return run.of.map(({ agency }) => agency);
}
