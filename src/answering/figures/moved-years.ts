import { yearsText } from "../../text/years-text.ts";
import type { TrendQuery } from "../../understanding/query.ts";
import { changeText } from "./change.ts";
import type { KnownMeasured } from "./measured.ts";

type Wish = NonNullable<TrendQuery["moved"]>;

interface Step {
  readonly earlier: KnownMeasured;
  readonly later: KnownMeasured;
}

/**
 * 比上年增加的有2年：2022年从71件到79件，增加8件；…: the years that had more than the one before, or less. Years without a figure of the year
 * before take no part.
 *
 * @param known the figures of one agency, by year
 */
export function movedText(known: readonly KnownMeasured[], { direction, among }: Wish): string {
  const asked = known.filter(({ report }) => among.includes(report.year));
  const steps = asked.flatMap((later): Step[] => {
    const earlier = known.find(({ report }) => report.year === later.report.year - 1);
    return earlier ? [{ earlier, later }] : [];
  });
  if (steps.length === 0) return "没有一年能和上年比";
  const ofRate = known[0]?.value.unit === "%";
  const told = (["up", "down"] as const)
    .filter((way) => direction === "both" || direction === way)
    .map((way) => wayText(steps, way, ofRate));
  const alone = asked.filter((one) => !steps.some(({ later }) => later === one)).map(({ report }) => report.year);
  return `${told.join("；")}${alone.length > 0 ? `（${yearsText(alone)}没有上年的数字，没有参加比较）` : ""}`;
}

const WORDS = { up: "增加", down: "减少" } as const;
const RATE_WORDS = { up: "上升", down: "下降" } as const;

function wayText(steps: readonly Step[], way: "up" | "down", ofRate: boolean): string {
  const word = (ofRate ? RATE_WORDS : WORDS)[way];
  const those = steps.filter(({ earlier, later }) =>
    way === "up" ? later.exact > earlier.exact : later.exact < earlier.exact,
  );
  if (those.length === 0) return `能和上年比的${steps.length}年里，没有哪一年${word}`;
  const each = those.map(
    ({ earlier, later }) => `${later.report.year}年从${earlier.text}到${later.text}，${changeText(earlier, later)}`,
  );
  return `比上年${word}的有${those.length}年：${each.join("；")}`;
}
