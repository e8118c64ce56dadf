import { askedName } from "../names/asked-name.ts";
import type { Obstacle } from "../understanding.ts";
import { MOST_CHOICES } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** 比2023年多; of 跟2023年 alone nothing is known. */
const THAN = /(?:比|比起|相比于?|相对于?|对比|较|相较于?)$/;
const WITH = /(?:和|跟|与|同)$/;
const COMPARED = /^(?:的|度|那时候?)*(?:相?比|对比|相较|比较|差)/;

/** 跟2022年比: as a whole question. */
const UNFINISHED = /比(?:一比|一?下)?[?。]*$/;

/**
 * 教育局申请比2023年多多少: that year is what another is held against, and which other is not said. Told would be the figure of the
 * year that is not asked for.
 */
export function yearHeldAgainst(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  const [mention, ...others] = slots.years;
  if (mention?.kind !== "year" || others.length > 0) return null;
  if (frame.years.kind !== "years" || frame.years.years.some((year) => year !== mention.year)) return null;
  const { scope } = frame;
  if (frame.agencies.length === 0 && !scope.many && !scope.wanted) return null;
  const before = slots.text.slice(0, mention.span.start);
  const behind = slots.text.slice(mention.span.end);
  if (!THAN.test(before) && !(WITH.test(before) && COMPARED.test(behind))) return null;
  const named = slots.agencies.length > 0 || slots.scope.regionSpans.length > 0 ? "" : nameOf(situation);
  const choices = yearsOf(situation)
    .filter((year) => year !== mention.year)
    .sort((a, b) => b - a)
    .slice(0, MOST_CHOICES)
    .map((year) => ({
      label: `${year}年`,
      question: `${year}年${named}${slots.text.replace(UNFINISHED, "比多多少")}`,
    }));
  return choices.length > 0 ? { kind: "which_year", agency: null, choices } : null;
}

function nameOf({ frame, index, entries }: Situation): string {
  const known = frame.agencies.flatMap((id) => index.get(id) ?? []);
  return known.map(({ agency }) => askedName(entries, agency)).join("和");
}

function yearsOf({ frame, index }: Situation): readonly number[] {
  const [first, ...others] = frame.agencies.flatMap((id) => index.get(id) ?? []);
  if (!first) return index.years;
  return [...first.years.keys()].filter((year) => others.every(({ years }) => years.has(year)));
}
