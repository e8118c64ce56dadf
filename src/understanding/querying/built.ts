import type { Query } from "../query.ts";
import type { Obstacle } from "../understanding.ts";
import type { Situation } from "./situation.ts";

/** A query with notes for its answer, or what must be asked back. */
export type Built = { readonly query: Query; readonly notes: readonly string[] } | { readonly obstacle: Obstacle };
/** Builds the query of one intent. */
export type Builder = (situation: Situation) => Built;
