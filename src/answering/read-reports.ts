import type { Report } from "../report/report.ts";
import type { Store } from "../store/store.ts";
import type { ScopedEntry } from "./scope/scope.ts";

/** The reports of these ids, in their order; one that is gone from the store meanwhile is left out. */
export async function readReports(store: Store, ids: readonly string[]): Promise<readonly Report[]> {
  const reports = await Promise.all(ids.map((id) => store.read(id)));
  return reports.filter((report) => report !== undefined);
}

/** The reports of a scope, or of some places of it. */
export function readScoped(
  store: Store,
  scoped: readonly ScopedEntry[],
  places?: readonly number[],
): Promise<readonly Report[]> {
  const wanted = places ? places.flatMap((at) => scoped[at] ?? []) : scoped;
  return readReports(
    store,
    wanted.map(({ entry }) => entry.id),
  );
}
