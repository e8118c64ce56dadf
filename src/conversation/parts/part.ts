import type { Query } from "../../understanding/query.ts";
import type { Understood } from "../../understanding/understand.ts";

/** One question of a message, as it stands there, understood. */
export interface Part {
  readonly text: string;
  readonly understood: Understood;
}

/** Understands clauses of a message in turn, each leaning on the one before it. */
export type InTurn = (clauses: readonly string[]) => readonly Part[];

/** What a part asks for, where it asks for something of the reports. */
export function queryOf({ understood: { understanding } }: Part): Query | null {
  return understanding.kind === "query" && understanding.query.intent !== "help" ? understanding.query : null;
}
