import type { ReportEntry } from "../store/store.ts";
import { parseWholeNumber } from "../text/numerals.ts";
import { onlyYear } from "../understanding/framing/year-wish.ts";
import { askedNameOf } from "../understanding/names/asked-name.ts";
import { askedFigure } from "../understanding/querying/asked-words.ts";
import type { Understander } from "../understanding/understand.ts";
import type { Memory } from "./sessions.ts";

const BODY = "(?:单位|机关|街道|部门|中心|乡镇|[镇乡局县区市])";
/** 这几个镇, 这三家, 他们三个: those that were shown. */
const THESE = new RegExp(
  `[这那](?:几|([两二三四五六七八九十]|\\d{1,2}))(?:家|个(?=${BODY}))${BODY}?|[这那]些(?=${BODY})${BODY}|[他它]们(?:几|([两二三四五六七八九十]))个`,
);
const ASKS_WHO = /谁|哪[个家]|最[多少高低]|排[名序]/;
const LONGEST = 40;

/**
 * 这几个镇谁最多, 这三家处罚最多的是谁: the message with the names put in of the agencies that were set side by side, or that came
 * first in a ranking.
 *
 * @returns `null` where the message says anything else, or where another number of them was shown
 */
export function spellOutShown(
  message: string,
  { frame }: Pick<Memory, "frame">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const match = message.length > LONGEST || !ASKS_WHO.test(message) ? null : THESE.exec(message);
  if (match === null || frame === null) return null;
  const { agencies, limit, ranked = [], years, facts } = frame;
  const shown = agencies.length > 1 ? agencies : limit === null ? [] : ranked;
  const counted = match[1] ?? match[2];
  if (shown.length < 2 || (counted !== undefined && parseWholeNumber(counted) !== shown.length)) return null;
  const { slots } = understander.understand(message, null);
  if (slots === null || slots.agencies.length > 0) return null;
  const names = shown.flatMap((id) => askedNameOf(entries, id) ?? []);
  const year = onlyYear(years);
  const when = year !== undefined && slots.years.length === 0 ? `${year}年` : "";
  const [fact, ...more] = facts;
  const figure = slots.rows.length + slots.columns.length + slots.rates.length > 0 || more.length > 0;
  const asked = figure || fact === undefined ? "" : (askedFigure(fact.ids[0]) ?? "");
  return message.replace(match[0], `${names.join("、")}${when}${asked}`);
}
