import type { Agency } from "../../report/agency.ts";
import type { ReportEntry } from "../../store/store.ts";

/**
 * The governments that have a report and whose place is the one meant, each once, in the order of the store.
 *
 * @param isMeant told of the innermost name of its place: 融安县
 */
export function governmentsAmong(
  entries: readonly ReportEntry[],
  isMeant: (place: string) => boolean,
): readonly Agency[] {
  const found = new Map<string, Agency>();
  for (const { agency } of entries)
    if (agency.type === "government" && isMeant(agency.region.at(-1) ?? "")) found.set(agency.id, agency);
  return [...found.values()];
}
