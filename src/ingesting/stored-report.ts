import type { Report } from "../report/report.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";

/** The report that was made from a file before; `undefined` too when it has gone bad in the store and must be put again. */
export async function storedReport(store: Store, sha256: string): Promise<Report | undefined> {
  const known = store.findSource(sha256);
  return known && readable(store.read(known.id, known.revision));
}

/** The newest report of that id; `undefined` too when it has gone bad in the store. */
export function newestReport(store: Store, id: string): Promise<Report | undefined> {
  return readable(store.read(id));
}

async function readable(reading: Promise<Report | undefined>): Promise<Report | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}
