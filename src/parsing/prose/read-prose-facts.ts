import type { Fact } from "../../report/report.ts";
import type { Sections } from "./split-sections.ts";

/** The figures that the prose states. */
export function readProseFacts(_sections: Sections): readonly Fact[] {
  return [];
}
