import type { Store } from "../store/store.ts";
import type { Term } from "../understanding/terms.ts";

/** What answers are made from. */
export interface Context {
  readonly store: Store;
  readonly terms: readonly Term[];
}
