import type { AgencyIndex } from "../names/agency-index.ts";
import type { Query } from "../query.ts";
import type { Slots } from "../slots.ts";
import type { QueryContents } from "./query-contents.ts";

/** A message beside the query that was built of it. */
export interface Asked {
  readonly slots: Slots;
  readonly query: Query;
  readonly index: AgencyIndex;
  /** How the question was read, for whoever asked: what is told there is not passed over. */
  readonly notes: readonly string[];
  readonly held: QueryContents;
}
