import type { Draft } from "../piece.ts";

/**
 * Whether all of whom figures are known were counted: 是 or 不是.
 *
 * @param isComplete are the figures of all known? Of some alone it cannot be said that it holds of every one
 * @returns `undefined` where nothing can be said
 */
export function everyOne({ values }: Draft, isComplete: boolean): string | undefined {
  const [counted] = values;
  const known = values.find(({ fact }) => fact === "count:reports")?.value;
  if (counted === undefined || known === undefined) return undefined;
  if (counted.value !== known) return "不是，";
  return isComplete ? "是，" : undefined;
}
