import type { Obstacle } from "../understanding.ts";
import type { Situation } from "./situation.ts";

/** Years were named of which the one agency has no report: which figure is asked for does not matter then. */
export function yearNotThere({ frame, slots, index }: Situation): Obstacle | null {
  const [id, ...others] = frame.agencies;
  const known = id === undefined ? undefined : index.get(id);
  const wanted = frame.years.kind === "years" && slots.years.length > 0 ? frame.years.years : [];
  if (!known || others.length > 0 || wanted.length === 0 || wanted.some((year) => known.years.has(year))) return null;
  const absent = [{ agency: known.agency, years: wanted, known: [...known.years.keys()] }];
  return { kind: "unknown_year", absent, choices: [] };
}
