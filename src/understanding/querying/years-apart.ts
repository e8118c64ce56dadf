import type { HeldYears } from "../held-years.ts";
import type { Slots, YearMention } from "../slots.ts";

/** There are reports of a year, or there are none. */
type Held = "has" | "lacks";

/** 有没有 asks, and says neither. */
const ASKS = /有没有|有木有|有无/g;
const LACKS = "没有?|缺少?|无|未(?:交|发|报|公布|公开|收录)|没(?:交|发|报|公布|公开|收录)";
const HAS = "有|交了?|发了?|上?报[了送]|公布了?|公开了?|收录了?";
const BEFORE = new RegExp(`(?:(${LACKS})|(${HAS}))(?:报告|年报)?(?:的是|了)?$`);
const BEHIND = new RegExp(
  `^的?(?:年度)?(?:年报|报告|报|那份)?(?:却|就|倒|则|也|都|均|还|又|反而|是)*(?:(${LACKS})|(${HAS}))`,
);
const LISTED = /^(?:的)?(?:年度)?(?:年报|报告)?(?:[和与及、或]|以及)$/;
const BOTH = /既|又|也|同时|并且|而且|且|还有|都/;

/**
 * The years that reports are held of, told apart from those that none is held of: 有2020年的报告但没有2021年的, 2020年有而2021年没有,
 * 既有2020年的又有2024年的, 2020年和2021年都没有的.
 *
 * @returns `null` where no such years are set against one another, or where figures are asked for
 */
export function yearsSetApart({ text: said, years, rows, columns }: Slots): HeldYears | null {
  if (years.length < 2 || rows.length + columns.length > 0) return null;
  const text = said.replace(ASKS, (words) => "　".repeat(words.length));
  const marked = heldOf(text, years);
  if (!marked) return null;
  const [has, lacks] = (["has", "lacks"] as const).map((held) =>
    [...new Set(marked.flatMap((one, at) => (one === held ? numbersOf(years[at]) : [])))].sort((a, b) => a - b),
  );
  if (!has || !lacks || (has.length === 0 && !/都|均|全/.test(text))) return null;
  if (lacks.length > 0) return { kind: "but_not", years: has, lacking: { years: lacks } };
  return BOTH.test(text) ? { kind: "each", years: has } : null;
}

/**
 * 都没有报告的单位: those that have none of the years that are asked about.
 *
 * @param asked the years that are asked about, else all that there are
 * @returns words in the place of years where only their number is said (三年都没有报告); `null` where one year alone is asked about
 */
export function noneInYears({ text, rows, columns }: Slots, asked: readonly number[]): HeldYears | string | null {
  const none = NONE_AT_ALL.exec(text);
  if (!none || asked.length < 2 || rows.length + columns.length > 0) return null;
  return none[1] === undefined ? { kind: "but_not", years: [], lacking: { years: asked } } : none[0];
}

const NONE_AT_ALL = new RegExp(
  `((?<![\\d最近前])[一二两三四五六七八九十\\d]{1,2}年)?(?:都|均|全都?|一[份年][都也])(?:${LACKS})的?(?:年度)?(?:报告|年报)`,
);

/** What is said of each year; `null` where of one nothing is said. */
function heldOf(text: string, years: readonly YearMention[]): readonly Held[] | null {
  const found: (Held | undefined)[] = [];
  let from = 0;
  for (const [at, { span }] of years.entries()) {
    const before = text.slice(from, span.start);
    const said = saidIn(BEFORE.exec(before));
    // 有2020年和2021年的: of both.
    const carried = said === undefined && LISTED.test(before) ? found[at - 1] : undefined;
    const behind = text.slice(span.end, years[at + 1]?.span.start ?? text.length);
    const match = (said ?? carried) ? null : BEHIND.exec(behind);
    found.push(said ?? carried ?? saidIn(match));
    from = span.end + (match?.[0].length ?? 0);
  }
  // 2021年和2022年没有: of both.
  for (let at = found.length - 2; at >= 0; at--) {
    const [one, next] = [years[at], years[at + 1]];
    if (found[at] === undefined && one && next && LISTED.test(text.slice(one.span.end, next.span.start)))
      found[at] = found[at + 1];
  }
  const all = found.flatMap((one) => one ?? []);
  return all.length === found.length ? all : null;
}

function saidIn(match: RegExpExecArray | null): Held | undefined {
  if (!match) return undefined;
  return match[1] === undefined ? "has" : "lacks";
}

function numbersOf(year: YearMention | undefined): readonly number[] {
  if (year?.kind === "year") return [year.year];
  if (year?.kind !== "range") return [];
  return Array.from({ length: year.to - year.from + 1 }, (_, at) => year.from + at);
}
