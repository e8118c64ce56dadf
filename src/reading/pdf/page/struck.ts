import { ONE_DIGIT } from "../../../text/characters.ts";
import { centreY, type Glyph, median, type Rule } from "./geometry.ts";
import { ILLEGIBLE } from "./text-lines.ts";

/** Between which shares of a character's height a line strikes it out; lines of tables and under words run elsewhere. */
const HIGHEST = 0.25;
const LOWEST = 0.75;
/** How far such a line may reach beyond the characters that it strikes, in heights of the font. */
const BEYOND = 0.6;
/** Shares of a character's width: below the first it is only touched, from the second on it is struck out. */
const TOUCHED = 0.25;
const COVERED = 0.75;

/**
 * Leaves out characters that a line strikes out, and such lines. It runs through the middle of characters that stand in a
 * row, from the first to the last of them. A digit that it covers in part is illegible.
 *
 * @param glyphs of a page
 * @param rules level lines
 */
export function withoutStruck(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): { readonly kept: readonly Glyph[]; readonly rules: readonly Rule[] } {
  const ordered = [...glyphs].sort((one, other) => centreY(one) - centreY(other));
  const middles = ordered.map(centreY);
  const tallest = ordered.reduce((most, { size }) => Math.max(most, size), 0);
  const shortest = median(ordered.map(({ size }) => size)) * TOUCHED;
  const looks = new Map<Glyph, "struck" | "doubtful">();
  const strikes = new Set<Rule>();
  for (const rule of rules) {
    if (rule.to - rule.from < shortest) continue;
    const crossed: Glyph[] = [];
    const lowest = rule.at + tallest / 2;
    for (let at = firstFrom(middles, rule.at - tallest / 2); (middles[at] ?? Infinity) < lowest; at++) {
      const glyph = ordered[at];
      if (glyph && isCrossed(glyph, rule)) crossed.push(glyph);
    }
    if (crossed.length === 0 || !spansJust(crossed, rule)) continue;
    strikes.add(rule);
    for (const glyph of crossed) {
      if (shareOf(glyph, rule) >= COVERED) looks.set(glyph, "struck");
      else if (looks.get(glyph) !== "struck" && ONE_DIGIT.test(glyph.text)) looks.set(glyph, "doubtful");
    }
  }
  if (strikes.size === 0) return { kept: glyphs, rules };
  const kept = glyphs.flatMap((glyph) => {
    const look = looks.get(glyph);
    if (look === "struck") return [];
    return look === "doubtful" ? { ...glyph, text: ILLEGIBLE } : glyph;
  });
  return { kept, rules: rules.filter((rule) => !strikes.has(rule)) };
}

function isCrossed(glyph: Glyph, rule: Rule): boolean {
  const share = (rule.at - glyph.top) / (glyph.bottom - glyph.top);
  return share > HIGHEST && share < LOWEST && shareOf(glyph, rule) > TOUCHED;
}

/** How much of a character's width a line covers. */
function shareOf({ left, right }: Glyph, { from, to }: Rule): number {
  return (Math.min(right, to) - Math.max(left, from)) / (right - left);
}

function spansJust(crossed: readonly Glyph[], { from, to }: Rule): boolean {
  const [left, right] = [Math.min(...crossed.map((each) => each.left)), Math.max(...crossed.map((each) => each.right))];
  const most = BEYOND * Math.max(...crossed.map(({ size }) => size));
  return left - from < most && to - right < most;
}

/** The index of the first number that is not smaller. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
