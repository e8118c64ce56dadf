/**
 * The slip that turns one figure into another when it is copied: a digit lost or doubled, two digits exchanged.
 *
 * @param found the figure as printed
 * @param expected the figure as it ought to be
 * @returns a clause in Chinese, or `undefined` when no single slip explains the difference
 * @example digitSlip(12, 123) // "疑漏写一位数字"
 */
export function digitSlip(found: number, expected: number): string | undefined {
  const printed = String(found);
  const wanted = String(expected);
  if (!/^[1-9]\d*$/.test(printed) || !/^[1-9]\d*$/.test(wanted)) return undefined;
  if (dropsOneDigit(wanted, printed)) return "疑漏写一位数字";
  if (dropsOneDigit(printed, wanted)) return "疑多写一位数字";
  return exchangesDigits(printed, wanted) ? "疑两位数字颠倒" : undefined;
}

/** The total of cells that are not all 0 stands at 0, or is off by a slip of the pen. */
export function totalSlip(found: number, expected: number): string | undefined {
  return found === 0 && expected !== 0 ? "疑未填写" : digitSlip(found, expected);
}

function dropsOneDigit(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

function exchangesDigits(left: string, right: string): boolean {
  if (left.length !== right.length || left === right) return false;
  const at = [...left].findIndex((digit, index) => digit !== right[index]);
  return left.slice(0, at) + (left[at + 1] ?? "") + (left[at] ?? "") + left.slice(at + 2) === right;
}
