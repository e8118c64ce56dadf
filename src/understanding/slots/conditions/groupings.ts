import type { GovernmentGroup } from "../../../report/government-group.ts";
import { gather } from "../../../text/gather.ts";
import { parseChineseNumeral } from "../../../text/numerals.ts";
import type { Signal } from "../../lexicon/lexicon.ts";
import type { Found } from "../../lexicon/phrase-finder.ts";
import type { AgencyIndex } from "../../names/agency-index.ts";
import type { RegionMention } from "../../names/find-regions.ts";
import type { Grouping } from "../../scope.ts";
import type { Span } from "../../span.ts";
import { whole } from "../read-signals.ts";

/** 全县 beside the county that is summed up, 三省 behind three provinces: they say no more than the names do. */
export function wholeRegion(
  text: string,
  regions: readonly RegionMention[],
  index: AgencyIndex,
  beside: number,
  signals: readonly Found<Signal>[],
): Span[] {
  const last = regions.at(-1);
  if (!last) return [];
  const counted = /^([两二三四五六七八九])个?(?:省|市|县|区|地)/.exec(text.slice(last.span.end));
  const count = counted?.[1] ? parseChineseNumeral(counted[1]) : undefined;
  if (counted && count === beside) return [{ start: last.span.end, end: last.span.end + counted[0].length }];
  const whole = /全([省市区县])/.exec(text);
  const sums = signals.some(
    ({ meaning }) =>
      meaning.kind === "total" ||
      meaning.kind === "aggregation" ||
      (meaning.kind === "trigger" && ["summary", "check", "breakdown"].includes(meaning.intent)),
  );
  const kind = whole?.[1] ?? "";
  const isOne = last.name.endsWith(kind) || index.inRegion(`${last.name}${kind}`).length > 0;
  return whole && sums && isOne ? [{ start: whole.index, end: whole.index + whole[0].length }] : [];
}

/** The narrowest of what reports are told apart by; years last, which most questions name in some way. */
export function groupingOf(signals: readonly Found<Signal>[], text: string): Grouping | null {
  // 哪个县政府 asks about governments.
  const said = new Set(
    gather(signals, ({ meaning, spans }) =>
      meaning.kind === "grouping" && !/^[区县市]?(?:人民)?政府/.test(text.slice(whole(spans).end)) ? [meaning.by] : [],
    ),
  );
  return (["type", "county", "city", "province", "year"] as const).find((by) => said.has(by)) ?? null;
}

/** Which governments are spoken of; 哪个县政府 holds 哪个县. */
export function groupOf(signals: readonly Found<Signal>[]): GovernmentGroup | null {
  return gather(signals, ({ meaning }) => (meaning.kind === "governments" ? [meaning.group] : []))[0] ?? null;
}
