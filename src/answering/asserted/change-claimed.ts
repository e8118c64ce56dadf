import type { ChangeClaim } from "../../understanding/slots/conditions/change-claim.ts";

/** So far apart two shares in percent are still the same. */
const EXACT = 0.005;

/**
 * The first words of an answer on how a figure changed: whether it did so, by more or by less.
 *
 * @returns `undefined` where nothing can be said: a change from nothing in percent
 */
export function changeClaimed(claim: ChangeClaim, before: number, after: number): string | undefined {
  if (claim.kind === "open") return undefined;
  if (claim.kind === "from_to") return claim.from === before && claim.to === after ? "是，" : "不是，";
  const { direction, measure, value, comparison, rounded } = claim;
  const difference = direction === "up" ? after - before : before - after;
  if (difference <= 0) return "不是，";
  if (measure === "percent" && before === 0) return undefined;
  const actual = measure === "percent" ? (difference / before) * 100 : difference;
  const isSame = rounded ? sameWhenRounded(actual, value) : Math.abs(actual - value) <= EXACT;
  if (comparison === "more_than") return !isSame && actual > value ? "是，" : "没有这么多，";
  if (comparison === "less_than") return !isSame && actual < value ? "是，" : "不是，";
  if (isSame) return "是，";
  return actual > value ? "不止，" : "没有这么多，";
}

/** 63% of what is 63.22%: as many decimals as were said. */
function sameWhenRounded(actual: number, said: number): boolean {
  const decimals = `${said}`.split(".")[1]?.length ?? 0;
  return actual.toFixed(decimals) === said.toFixed(decimals);
}
