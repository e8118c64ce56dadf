import type { Draft } from "../piece.ts";

/** The figure that was asked for: that of one report, and of one fact where several are told. */
export function figureIn({ values }: Draft, report?: string, fact?: string): number | undefined {
  const own = values.filter(
    (value) =>
      value.report !== null &&
      (report === undefined || value.report === report) &&
      (fact === undefined || value.fact === fact),
  );
  return own[0]?.value;
}
