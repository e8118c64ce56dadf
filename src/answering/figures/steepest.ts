import { yearsText } from "../../text/years-text.ts";
import type { TrendQuery } from "../../understanding/query.ts";
import { changeText, changeWord, differenceOf } from "./change.ts";
import type { KnownMeasured } from "./measured.ts";

type Wish = NonNullable<TrendQuery["steepest"]>;

/** A year with the one before it. */
interface Step {
  readonly earlier: KnownMeasured;
  readonly later: KnownMeasured;
  /** How far it went the way that is asked for, in the unit of the measure or as a part of the earlier figure. */
  readonly size: number;
}

/** How much a change is, at its largest and its smallest. */
const AMOUNTS = {
  rate: ["幅度最大", "幅度最小"],
  up: ["最多", "最少"],
  down: ["最多", "最少"],
  either: ["最大", "最小"],
} as const;

/**
 * 增加最多的是2023年：从2022年的32件到2023年的527件，增加495件: the year that differs most, or least, from the one before it. Years
 * without a figure of the year before take no part.
 *
 * @param known the figures of one agency, by year
 */
export function steepestText(known: readonly KnownMeasured[], wish: Wish): string {
  const ofRate = known[0]?.value.unit === "%";
  const word = changeWord(wish.direction, ofRate);
  const pairs = known.flatMap((later) => {
    const earlier = known.find(({ report }) => report.year === later.report.year - 1);
    return earlier ? [{ earlier, later }] : [];
  });
  const steps = pairs.flatMap((pair) => stepOf(pair, wish, ofRate));
  const sizes = steps.map(({ size }) => size);
  const wanted = wish.order === "most" ? Math.max(...sizes) : Math.min(...sizes);
  const those = steps.filter(({ size }) => size === wanted);
  const fromZero = pairs.filter((pair) => isFromZero(pair, wish, ofRate));
  const left = leftOut(known, pairs) + zeroText(fromZero);
  if (pairs.length === 0) return "没有一年能和上年比";
  if (those.length === 0 && fromZero.length > 0) return `能和上年比的${pairs.length}年里，没有能算幅度的${word}${left}`;
  if (those.length === 0) return `能和上年比的${pairs.length}年里，没有哪一年${word}${left}`;
  const [most, least] = AMOUNTS[wish.by === "rate" && !ofRate ? "rate" : wish.direction];
  const years = yearsText(those.map(({ later }) => later.report.year));
  const told = those.map(
    ({ earlier, later }) =>
      `从${earlier.report.year}年的${earlier.text}到${later.report.year}年的${later.text}，${changeText(earlier, later)}`,
  );
  return `${word}${wish.order === "most" ? most : least}的是${years}：${told.join("；")}${left}`;
}

/** What went up from zero, of which there is no rate. */
function isFromZero(
  { earlier, later }: Pick<Step, "earlier" | "later">,
  { direction, by }: Wish,
  ofRate: boolean,
): boolean {
  return by === "rate" && !ofRate && direction !== "down" && earlier.exact === 0 && later.exact > 0;
}

function zeroText(pairs: readonly Pick<Step, "earlier" | "later">[]): string {
  const told = pairs.map(
    ({ earlier, later }) => `${later.report.year}年从${earlier.text}增加到${later.text}，上年是0，算不出幅度`,
  );
  return told.length > 0 ? `（${told.join("；")}）` : "";
}

/** None where the figure went the other way, or where it began at zero and the rate is asked for. */
function stepOf(pair: Pick<Step, "earlier" | "later">, { direction, by }: Wish, ofRate: boolean): readonly Step[] {
  const difference = differenceOf(pair.later, pair.earlier).value;
  const went = direction === "either" ? Math.abs(difference) : direction === "up" ? difference : -difference;
  const byRate = by === "rate" && !ofRate;
  if (went <= 0 || (byRate && pair.earlier.exact === 0)) return [];
  return [{ ...pair, size: byRate ? went / pair.earlier.exact : went }];
}

/** Years that nothing tells the change of; the first one has none in any case. */
function leftOut(known: readonly KnownMeasured[], pairs: readonly Pick<Step, "later">[]): string {
  const years = known
    .slice(1)
    .filter((one) => !pairs.some(({ later }) => later === one))
    .map(({ report }) => report.year);
  return years.length > 0 ? `（${yearsText(years)}没有上年的数字，没有参加比较）` : "";
}
