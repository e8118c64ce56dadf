import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { Slots } from "../slots.ts";

/** Everything that turns a frame into a query. */
export interface Situation {
  readonly slots: Slots;
  readonly frame: Frame;
  readonly index: AgencyIndex;
  readonly entries: readonly ReportEntry[];
  readonly notes: readonly string[];
}
